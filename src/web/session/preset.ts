import { armWith, type Origin, type Overrides, type StatedArm, standardArms } from "../../scenario/arms.ts";
import { perResidentOf } from "../../scenario/listed-money.ts";
import type { Scenario, Settings } from "../../scenario/scenario.ts";
import { defaultSettings, rowsByPath, type Value, valueAt, withValues } from "../../scenario/settings.ts";
import type { Session } from "./session.ts";

/** People simulated and worlds run in a page unless the session says otherwise: few enough for a slider to answer while it moves. */
const PEOPLE = 2000;
const WORLDS = 48;

/** A validated scenario as a page carries it: what differs from the defaults, and what each arm states. */
export interface Preset {
  readonly scenario: Omit<Scenario, "arms">;
  /** The file's own values that differ from the defaults. */
  readonly own: Overrides;
  readonly arms: readonly StatedArm[];
}

function sameValue(a: Value, b: Value): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Values that differ from the defaults, by path. */
export function changedFromDefaults(settings: Settings): Overrides {
  return Object.fromEntries(
    [...rowsByPath.keys()]
      .map((path) => [path, valueAt(settings, path)] as const)
      .filter(([path, value]) => !sameValue(value, valueAt(defaultSettings, path))),
  );
}

export function presetOf({ arms: _, ...scenario }: Scenario, { arms, own }: Origin): Preset {
  return { scenario, own: changedFromDefaults(own), arms };
}

/** A value of the file, a default where it states none. */
export function ownValue({ own }: Preset, path: string): Value {
  return own[path] ?? valueAt(defaultSettings, path);
}

/** What a page shows of a preset at first. */
export function initialSession(preset: Preset): Session {
  const { compare, name, seed } = preset.scenario;
  return {
    screen: "futures",
    language: "",
    preset: name,
    changes: {},
    seed,
    worlds: WORLDS,
    people: Math.min(PEOPLE, Number(ownValue(preset, "community.people"))),
    arm: compare.pairs[0]?.arm ?? "collective",
    outcome: compare.outcomes.find((outcome) => outcome === "prevalence") ?? compare.outcomes[0] ?? "prevalence",
    month: Math.max(...compare.months),
    plans: [],
    lesson: null,
    details: {},
  };
}

const MONEY = "funding.perResident";

/**
 * Listed organizations and the money that follows from their budgets, as where a file is read: other money per resident gives
 * every one of them as much more or less, in whole dollars.
 */
function listed(preset: Preset, settings: Settings, changes: Overrides) {
  const { organizations } = preset.scenario;
  if (organizations === null) return { organizations, settings };
  const before = Number(ownValue(preset, MONEY));
  const factor = Number(changes[MONEY] ?? before) / before;
  const budgets = organizations.map((each) => ({ ...each, budget: Math.round(each.budget * factor) }));
  const paid = factor === 1 ? organizations : budgets;
  const perResident = perResidentOf(paid, Number(valueAt(settings, "community.residents")));
  const derived = { [MONEY]: perResident, "organizations.count": paid.length };
  return { organizations: paid, settings: withValues(settings, derived) };
}

/** The arms of a file that compares this one: a standard arm that the preset does not list, as if it did. */
export function statedArms({ arms }: Preset, compared: string): readonly StatedArm[] {
  if (arms.some(({ name }) => name === compared)) return arms;
  const standard = standardArms.filter(({ name }) => name === compared);
  return [...arms, ...standard.map(({ about, name }) => ({ name, about, stated: {} }))];
}

/** What a session's file states: organizations, the file's own values, and those of every arm. */
export function coursesOf(preset: Preset, { arm, changes, people }: Pick<Session, "arm" | "changes" | "people">) {
  const stated = withValues(defaultSettings, { ...preset.own, ...changes, "community.people": people });
  const { organizations, settings: own } = listed(preset, stated, changes);
  return { organizations, own, arms: statedArms(preset, arm).map((each) => armWith(own, each)) };
}

/**
 * The scenario that a session asks about: the preset with the session's changes, as if they stood in the file. It has isolated
 * action and the compared arm only, which changes no number of theirs.
 */
export function scenarioOf(
  preset: Preset,
  session: Pick<Session, "arm" | "changes" | "people" | "seed" | "worlds">,
): Scenario {
  const { arm, seed, worlds } = session;
  const { arms, organizations } = coursesOf(preset, session);
  return {
    ...preset.scenario,
    seed,
    organizations,
    replications: worlds,
    compare: { ...preset.scenario.compare, pairs: [{ arm, against: "isolated" }] },
    arms: arms.filter(({ name }) => name === "isolated" || name === arm),
  };
}
