import type { Range } from "../hypotheses/claim.ts";
import type { Stress, StressEnd, StressEstimate, StressedParameter } from "./result.ts";

/** Whether a claim holds of an effect: its interval lies inside the claimed range, outside of it, or across a limit. */
export type Standing = "met" | "missed" | "open";

/** An end of a parameter's range, and what becomes of the claim there. */
export interface ClaimEnd {
  readonly parameter: StressedParameter;
  readonly end: StressEnd;
  readonly standing: Standing;
}

/** What becomes of a claim: as things are, and at every end of every range, the largest changes first. */
export interface ClaimUnderStress {
  readonly base: Standing;
  readonly ends: readonly ClaimEnd[];
  /** The ends at which something else becomes of it, and the change can be told from none (p adjusted over all ends). */
  readonly turning: readonly ClaimEnd[];
}

/** Where the interval of an effect lies beside a claimed range; open without an interval. */
export function standingOf({ high, low }: StressEstimate, { closed, ...range }: Range): Standing {
  if (low === null || high === null) return "open";
  const [from, to] = [range.low ?? Number.NEGATIVE_INFINITY, range.high ?? Number.POSITIVE_INFINITY];
  const inside = closed ? low >= from && high <= to : low > from && high < to;
  if (inside) return "met";
  const outside = closed ? low > to || high < from : low >= to || high <= from;
  return outside ? "missed" : "open";
}

/** What becomes of the claim that an answer is about; null where it is about none. */
export function claimUnderStress({ base, claim, level, parameters }: Stress): ClaimUnderStress | null {
  if (claim === null) return null;
  const ends = parameters
    .flatMap((parameter) =>
      parameter.ends.map((end): ClaimEnd => ({ parameter, end, standing: standingOf(end.effect, claim.expect) })),
    )
    .toSorted((a, b) => Math.abs(b.end.change.estimate) - Math.abs(a.end.change.estimate));
  const before = standingOf(base, claim.expect);
  const turning = ends.filter(({ end, standing }) => standing !== before && end.changeP <= 1 - level);
  return { base: before, ends, turning };
}
