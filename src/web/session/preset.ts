import { armWith, type Origin, type Overrides, type StatedArm, standardArms } from "../../scenario/arms.ts";
import { perResidentOf } from "../../scenario/listed-money.ts";
import type { Arm, Scenario, Settings } from "../../scenario/scenario.ts";
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
    outcome: compare.outcomes[0] ?? "prevalence",
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

/** What a session's file would state: organizations, the file's own values, and those of every arm. */
export function coursesOf(preset: Preset, { changes, people }: Pick<Session, "changes" | "people">) {
  const stated = withValues(defaultSettings, { ...preset.own, ...changes, "community.people": people });
  const { organizations, settings: own } = listed(preset, stated, changes);
  return { organizations, own, arms: preset.arms.map((arm) => armWith(own, arm)) };
}

/** A standard arm that the file does not list, as if it did; none of another name. */
function standardArm(own: Settings, name: string): readonly Arm[] {
  return standardArms.filter((arm) => arm.name === name).map(({ about }) => armWith(own, { name, about, stated: {} }));
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
  const { arms, organizations, own } = coursesOf(preset, session);
  const known = arms.some(({ name }) => name === arm) ? arms : [...arms, ...standardArm(own, arm)];
  return {
    ...preset.scenario,
    seed,
    organizations,
    replications: worlds,
    compare: { ...preset.scenario.compare, pairs: [{ arm, against: "isolated" }] },
    arms: known.filter(({ name }) => name === "isolated" || name === arm),
  };
}
