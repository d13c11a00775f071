import type { Panels } from "../../src/patterns/pattern.ts";
import { patternRun, type RunName } from "../../src/patterns/runs.ts";
import type { Panel } from "../../src/table.ts";

/** One recorded number of a made-up run. */
export type Value = (cell: {
  readonly arm: string;
  readonly outcome: string;
  readonly month: number;
  readonly world: number;
}) => number;

/** Between −0.5 and 0.5, the same for the same world: differences that do not vary have no interval. */
export function jitter(world: number): number {
  return (((world * 7919 + 13) * 104_729) % 1000) / 1000 - 0.5;
}

/** A panel whose every number a function gives. */
export function syntheticPanel(run: RunName, worlds: number, months: number, value: Value): Panel {
  const info = { label: "", unit: "share", better: "lower", meaning: "", range: [0, 1] } as const;
  const known = new Map<string, Float64Array>();
  return {
    worlds,
    arms: [],
    outcomes: patternRun(run).outcomes.map((name) => ({ ...info, name })),
    months: Array.from({ length: months + 1 }, (_, month) => month),
    values: (arm, outcome, month) => {
      const key = `${arm} ${outcome} ${month}`;
      const vector =
        known.get(key) ?? Float64Array.from({ length: worlds }, (_, world) => value({ arm, outcome, month, world }));
      known.set(key, vector);
      return vector;
    },
  };
}

/** Panels by run; asking for another one is an error. */
export function panelsOf(known: Partial<Record<RunName, Panel>>): Panels {
  return (run) => {
    const panel = known[run];
    if (panel) return panel;
    throw new RangeError(`no panel ${run}`);
  };
}
