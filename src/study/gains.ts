import type { GainCounts } from "../analysis/views/gains.ts";
import { fates, gainCells, gainMonths, startingNeeds } from "../engine/gains.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** Names of the classes of need at the start: "0 to 0.25" holds 0, but not 0.25. */
export const startingNeedNames: readonly string[] = startingNeeds.map(
  (limit, at) => `${at === 0 ? 0 : startingNeeds[at - 1]} to ${limit}`,
);

/** Counts of persons in worlds one after another from the first. */
export interface RecordedGains {
  readonly first: number;
  /** Entry ((world·arms + arm)·marks + mark)·cells + cell, see `gainMonths` and `gainCells`; world counts from the first. */
  readonly gains: Int32Array;
}

/**
 * Counts of all worlds at the last month in which gains were counted, up to `month`; null where there was none. What is recorded
 * is read one piece at a time.
 */
export function collectGains(
  recorded: Iterable<RecordedGains>,
  scenario: Scenario,
  worlds: number,
  month: number,
): GainCounts | null {
  const { arms, groups } = scenario;
  const marks = gainMonths(scenario.months);
  const mark = marks.findLastIndex((one) => one <= month);
  if (mark < 0) return null;
  const cells = gainCells({ groups: groups.length });
  const counts = new Int32Array(worlds * arms.length * cells);
  for (const { first, gains } of recorded) {
    for (let block = 0; block * marks.length * cells < gains.length; block++) {
      const start = (block * marks.length + mark) * cells;
      counts.set(gains.subarray(start, start + cells), (first * arms.length + block) * cells);
    }
  }
  const { changeMargin, residents } = (arms[0] as Scenario["arms"][0]).settings.community;
  return {
    worlds,
    arms: arms.map(({ name }) => name),
    groups: groups.map(({ name }) => name),
    startingNeeds: startingNeedNames,
    fates,
    month: marks[mark] as number,
    margin: typeof changeMargin === "number" ? changeMargin : null,
    residents: typeof residents === "number" ? residents : null,
    counts,
  };
}
