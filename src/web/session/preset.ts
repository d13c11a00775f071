import { armWith, type Origin, type Overrides, type StatedArm } from "../../scenario/arms.ts";
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
    preset: name,
    changes: {},
    seed,
    worlds: WORLDS,
    people: PEOPLE,
    arm: compare.pairs[0]?.arm ?? "collective",
    outcome: compare.outcomes[0] ?? "prevalence",
    month: Math.max(...compare.months),
    plans: [],
    lesson: null,
    details: {},
  };
}

/**
 * The scenario that a session asks about: the preset with the session's changes, as if they stood in the file. It has isolated
 * action and the compared arm only, which changes no number of theirs.
 */
export function scenarioOf(
  preset: Preset,
  session: Pick<Session, "arm" | "changes" | "people" | "seed" | "worlds">,
): Scenario {
  const { arm, changes, people, seed, worlds } = session;
  const own = withValues(defaultSettings, { ...preset.own, ...changes, "community.people": people });
  const arms = preset.arms.filter(({ name }) => name === "isolated" || name === arm);
  return {
    ...preset.scenario,
    seed,
    replications: worlds,
    compare: { ...preset.scenario.compare, pairs: [{ arm, against: "isolated" }] },
    arms: arms.map((stated) => armWith(own, stated)),
  };
}
