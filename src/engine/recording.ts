import type { Scenario } from "../scenario/scenario.ts";
import { countGains, gainCells, gainMonths } from "./gains.ts";
import { recorder, type Sight } from "./outcomes.ts";

/** What is recorded of one arm of a world. */
export interface Recording {
  /** Outcomes: entry month·outcomes + o, months 0 … the scenario's last. */
  readonly series: Float64Array;
  /** Counts of persons against isolated action: entry m·cells + cell, m in `gainMonths`, cells as in `gainCells`. */
  readonly gains: Int32Array;
}

/** Prepares recordings of the named outcomes. */
export interface Recorder {
  /** Recordings of all arms on common arrays, empty. */
  readonly create: (arms: number) => {
    readonly recordings: readonly Recording[];
    readonly series: Float64Array;
    readonly gains: Int32Array;
  };
  /** Records a month; classes of needs are those of `classifyNeeds` at month 0. */
  readonly record: (recording: Recording, sight: Sight, month: number) => void;
}

/** Throws a RangeError for an outcome that is not recorded. */
export function createRecorder(scenario: Scenario, names: readonly string[]): Recorder {
  const read = recorder(scenario, names);
  const counted = gainMonths(scenario.months);
  const cells = gainCells({ groups: scenario.groups.length });
  const rows = (scenario.months + 1) * names.length;
  const gainRows = counted.length * cells;
  return {
    create: (arms) => {
      const series = new Float64Array(arms * rows);
      const gains = new Int32Array(arms * gainRows);
      const recordings = Array.from({ length: arms }, (_, a) => ({
        series: series.subarray(a * rows, (a + 1) * rows),
        gains: gains.subarray(a * gainRows, (a + 1) * gainRows),
      }));
      return { recordings, series, gains };
    },
    record: ({ gains, series }, sight, month) => {
      read(sight, series, month * names.length);
      const m = counted.indexOf(month);
      if (m < 0) return;
      const { changeMargin, threshold } = sight.values.community;
      gains.set(countGains(sight.world, sight.state, sight.isolated, { margin: changeMargin, threshold }), m * cells);
    },
  };
}
