import { LEVEL } from "../../../analysis/interval.ts";
import { type Gains, gainsOf } from "../../../analysis/views/gains.ts";
import { collectGains } from "../../../study/gains.ts";
import type { Answer } from "../../session/answer.ts";

/** Who gained and who lost at the last year's end up to a month; null before the first. */
export function gainsAt({ results, scenario, worlds }: Answer, month: number): Gains | null {
  const recorded = results.map(({ gains }, world) => ({ first: world, gains }));
  const counted = collectGains(recorded, scenario, worlds, month);
  return counted && gainsOf(counted, scenario.compare.pairs, LEVEL);
}
