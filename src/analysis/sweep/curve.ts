import type { OutcomeInfo, Panel } from "../../table.ts";
import { compareArms, differences, isFewAlike } from "../paired.ts";
import type { ArmPair } from "../summarize.ts";
import type { Comparison } from "../summary.ts";

/** A point of a sweep held against the best one: difference of the two paired differences, world by world. */
export interface AgainstBest {
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
  /** True where the point is clearly worse than the best one, all points considered together. */
  readonly apart: boolean;
}

/** How the paired difference of two arms changes over the points of a sweep. */
export interface SweepCurve extends ArmPair {
  readonly outcome: OutcomeInfo;
  readonly month: number;
  /** One comparison for each point, in their order. */
  readonly cells: readonly Comparison[];
  /** Index of the point with the best mean; null in a single world or for an outcome without a direction. */
  readonly best: number | null;
  /** Every point against the best, whose own entry is 0; empty without a best one. */
  readonly againstBest: readonly AgainstBest[];
  /** Confidence level of each of these intervals, so that all hold together (Bonferroni). */
  readonly bestLevel: number;
}

function bestOf(cells: readonly Comparison[], better: OutcomeInfo["better"]): number | null {
  if (better === "neither" || (cells[0]?.n ?? 0) < 2) return null;
  const gains = cells.map(({ estimate }) => (better === "higher" ? estimate : -estimate));
  return gains.indexOf(Math.max(...gains));
}

function heldAgainst(own: Float64Array, best: Float64Array, better: OutcomeInfo["better"], level: number): AgainstBest {
  const { estimate, low, high } = compareArms(own, best, better, level);
  const beyond = low !== null && high !== null && (better === "higher" ? high < 0 : low > 0);
  const apart = beyond && !isFewAlike({ low, high }, own.length);
  return { estimate, low, high, apart };
}

/** What is compared at every point of a sweep. */
export interface CurveRequest {
  readonly pair: ArmPair;
  readonly outcome: OutcomeInfo;
  readonly month: number;
  readonly level: number;
}

/**
 * The curve of a pair in one outcome at one month. `panels` hold the points in their order; world w is drawn with the same numbers
 * in all of them, so that points are compared world by world.
 * @throws RangeError for an arm, outcome or month that a panel does not hold
 */
export function sweepCurve(panels: readonly Panel[], { level, month, outcome, pair }: CurveRequest): SweepCurve {
  const { name, unit, better } = outcome;
  const both = (panel: Panel) =>
    [panel.values(pair.arm, name, month), panel.values(pair.against, name, month)] as const;
  const cells = panels.map((panel): Comparison => {
    const [arm, against] = both(panel);
    return { ...pair, outcome: name, unit, better, month, ...compareArms(arm, against, better, level) };
  });
  const best = bestOf(cells, better);
  const bestLevel = 1 - (1 - level) / Math.max(1, panels.length - 1);
  const gains = panels.map((panel) => differences(...both(panel)));
  const againstBest =
    best === null ? [] : gains.map((own) => heldAgainst(own, gains[best] as Float64Array, better, bestLevel));
  return { ...pair, outcome, month, cells, best, againstBest, bestLevel };
}
