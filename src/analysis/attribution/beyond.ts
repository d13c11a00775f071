import type { Attribution, Estimate } from "../views/attribution.ts";
import { estimateOf } from "./estimates.ts";

/** Sums over combinations that are 0 but for their rounding are smaller than this, relative to the outcomes. */
export const ROUNDING = 64 * Number.EPSILON;

/**
 * What all switches together do beyond what each does without the others, v(all) − v(none) − Σᵢ (v({i}) − v(none)), world by world:
 * the sum of the dividends of all combinations of two or more. In the outcome's unit, with its t interval.
 */
export function beyondSeparately({ better, combinations, level, switches, worlds }: Attribution): Estimate {
  const having = (count: number) => combinations.filter(({ on }) => on.length === count);
  const [nobody, everybody] = [having(0)[0]?.values ?? [], having(switches.length)[0]?.values ?? []];
  const singles = having(1);
  const beyond = Float64Array.from({ length: worlds }, (_, world) => {
    const none = nobody[world] as number;
    const alone = singles.reduce((sum, { values }) => sum + ((values[world] as number) - none), 0);
    const value = (everybody[world] as number) - none - alone;
    return Math.abs(value) <= ROUNDING * Math.max(1, Math.abs(none)) ? 0 : value;
  });
  return estimateOf(beyond, { better, level });
}
