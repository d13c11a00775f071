import { mean, standardDeviation } from "../analysis/sample.ts";
import type { Panel } from "../table.ts";
import { COLLECTIVE, ISOLATED } from "./measures.ts";
import { LATEST_START, URGENT } from "./runs.ts";

/** A world in which an initiative starts. */
export interface Begun {
  readonly world: number;
  readonly start: number;
}

/** Which worlds are looked at, from which month on, and in which run their initiative is. */
export interface Selection {
  readonly name: string;
  readonly begun: readonly Begun[];
  /** The run whose collective arm starts then. */
  readonly panel: Panel;
}

/** World by world, change of prevalence from the start on: naive = paired + regression + drift. */
export interface Parts {
  /** Prevalence later less at the start, under the initiative. */
  readonly naive: readonly number[];
  /** Less than under isolated action at the same time. */
  readonly paired: readonly number[];
  /** What the common shock adds later, less what it added at the start. */
  readonly regression: readonly number[];
  /** Change under isolated action in the same world without any common shock. */
  readonly drift: readonly number[];
}

/** What the parts are called, the whole first. */
export const partNames: readonly (readonly [keyof Parts, string])[] = [
  ["naive", "naive before–after"],
  ["paired", "paired effect"],
  ["regression", "regression of the shock"],
  ["drift", "drift"],
];

/** The panels it takes: an initiative from month 0, one out of urgency, and the same worlds without a common shock. */
export interface Told {
  readonly fixed: Panel;
  readonly urgent: Panel;
  readonly calm: Panel;
}

const at = (panel: Panel, arm: string, outcome: string, month: number, world: number): number =>
  panel.values(arm, outcome, month)[world] as number;

/**
 * What the common shock has done to prevalence under isolated action by a month, in one world. `run` is the one whose initiative
 * is looked at: the yearly look at needs falls on anniversaries of its start, also under isolated action.
 */
export function response({ calm }: Told, run: Panel, month: number, world: number): number {
  return at(run, ISOLATED, "prevalence", month, world) - at(calm, ISOLATED, "prevalence", month, world);
}

/** The common shock of a world in a month. */
export function shockOf({ urgent }: Told, month: number, world: number): number {
  return at(urgent, ISOLATED, "commonShock", month, world);
}

/** The worlds whose initiative a shock above the threshold starts, and when. */
export function urgentStarts(told: Told): readonly Begun[] {
  return Array.from({ length: told.urgent.worlds }, (_, world) => world).flatMap((world) => {
    for (let start = 0; start <= LATEST_START; start++)
      if (shockOf(told, start, world) > URGENT) return [{ world, start }];
    return [];
  });
}

/** Every world from month 0 on; those of them in which the shock has made things bad by then; those that start out of urgency. */
export function selections(told: Told): readonly [all: Selection, bad: Selection, urgent: Selection] {
  const worlds = Math.min(told.fixed.worlds, told.urgent.worlds);
  const all = Array.from({ length: worlds }, (_, world): Begun => ({ world, start: 0 }));
  const responses = all.map(({ world }) => response(told, told.fixed, 0, world));
  const bad = mean(responses) + standardDeviation(responses);
  return [
    { name: "all from month 0", begun: all, panel: told.fixed },
    {
      name: "much need at month 0",
      begun: all.filter(({ world }) => (responses[world] as number) > bad),
      panel: told.fixed,
    },
    { name: "urgent start", begun: urgentStarts(told), panel: told.urgent },
  ];
}

/** The parts of the naive change over so many months. */
export function partsOf(told: Told, { begun, panel }: Selection, months: number): Parts {
  const over = (of: (begun: Begun) => number): readonly number[] => begun.map(of);
  return {
    naive: over(
      ({ start, world }) =>
        at(panel, COLLECTIVE, "prevalence", start + months, world) - at(panel, COLLECTIVE, "prevalence", start, world),
    ),
    paired: over(
      ({ start, world }) =>
        at(panel, COLLECTIVE, "prevalence", start + months, world) -
        at(panel, ISOLATED, "prevalence", start + months, world),
    ),
    regression: over(
      ({ start, world }) => response(told, panel, start + months, world) - response(told, panel, start, world),
    ),
    drift: over(
      ({ start, world }) =>
        at(told.calm, ISOLATED, "prevalence", start + months, world) -
        at(told.calm, ISOLATED, "prevalence", start, world),
    ),
  };
}

/** The largest difference between the naive change and the sum of its parts, over worlds. */
export function largestRest({ drift, naive, paired, regression }: Parts): number {
  const rests = naive.map((value, i) =>
    Math.abs(value - ((paired[i] as number) + (regression[i] as number) + (drift[i] as number))),
  );
  return Math.max(0, ...rests);
}
