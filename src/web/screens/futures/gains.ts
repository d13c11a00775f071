import { LEVEL } from "../../../analysis/interval.ts";
import { type Gains, gainsOf } from "../../../analysis/views/gains.ts";
import { fates, gainCells, gainMonths, startingNeeds } from "../../../engine/gains.ts";
import type { Answer } from "../../session/answer.ts";

const startingNeedNames = startingNeeds.map((limit, at) => `${at === 0 ? 0 : startingNeeds[at - 1]} to ${limit}`);

/** Who gained and who lost at the last year's end up to a month; null before the first. */
export function gainsAt({ results, scenario, worlds }: Answer, month: number): Gains | null {
  const { arms, compare, groups, months } = scenario;
  const marks = gainMonths(months);
  const mark = marks.findLastIndex((each) => each <= month);
  const [first] = arms;
  if (mark < 0 || !first) return null;
  const cells = gainCells({ groups: groups.length });
  const counts = new Int32Array(worlds * arms.length * cells);
  results.forEach(({ gains }, world) => {
    for (let arm = 0; arm < arms.length; arm++) {
      const start = (arm * marks.length + mark) * cells;
      counts.set(gains.subarray(start, start + cells), (world * arms.length + arm) * cells);
    }
  });
  const { changeMargin, residents } = first.settings.community;
  const counted = {
    worlds,
    arms: arms.map(({ name }) => name),
    groups: groups.map(({ name }) => name),
    startingNeeds: startingNeedNames,
    fates,
    month: marks[mark] ?? 0,
    margin: typeof changeMargin === "number" ? changeMargin : null,
    residents: typeof residents === "number" ? residents : null,
    counts,
  };
  return gainsOf(counted, compare.pairs, LEVEL);
}
