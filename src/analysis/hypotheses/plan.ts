import { normalCdf } from "../distributions/normal.ts";
import { FEWEST_ALIKE } from "../paired.ts";
import {
  equivalencePower,
  neededEquivalencePairs,
  neededForHalfWidth,
  neededPairs,
  pairedPower,
  smallestNumber,
} from "../power.ts";
import { mean, variance } from "../sample.ts";
import { lookAheadAfter } from "../stopping.ts";
import { type Claim, isMet, type Moments, type Range } from "./claim.ts";
import { methodOf, type Pair, PRECISION_LEVEL, type TestRule, worldsWithoutVariation } from "./decide.ts";
import type { Method } from "./method.ts";

/** Power that a plan asks for. */
export const PLANNED_POWER = 0.8;

/** What a pilot says about one claim, if the true difference and its deviation are those of the pilot. */
export interface PlannedClaim {
  readonly estimate: number;
  readonly deviation: number;
  /** Worlds that support the claim with the planned power; null where ten million do not, as where it does not hold. */
  readonly needed: number | null;
  /** Probability of supporting it with as many worlds as are planned; null where the difference does not vary. */
  readonly power: number | null;
  readonly flag: "constant" | null;
}

interface Look {
  readonly power: (n: number) => number;
  readonly needed: () => number | null;
}

/** One look at `alpha`. */
function oneLookAt({ low, high }: Range, { mean: difference, deviation }: Moments, alpha: number): Look {
  if (low !== null && high !== null) {
    const plan = { difference, deviation, margin: { low, high }, alpha };
    return { power: (n) => equivalencePower(n, plan), needed: () => neededEquivalencePairs(PLANNED_POWER, plan) };
  }
  const gap = high === null ? difference - (low ?? 0) : high - difference;
  const plan = { effect: gap / deviation, alpha, sides: 1 as const };
  return { power: (n) => pairedPower(n, plan), needed: () => (gap > 0 ? neededPairs(PLANNED_POWER, plan) : null) };
}

/** Probability that the interval of n worlds lies inside the range, by the normal law: at least that of stopping by then. */
function powerOfInterval({ low, high }: Range, moments: Moments, alpha: number, method: Method) {
  const { deviation, mean: center } = moments;
  return (n: number): number => {
    const error = deviation / Math.sqrt(n);
    const half = method.interval({ ...moments, n }, alpha, false).high - center;
    const under = high === null ? 1 : normalCdf((high - half - center) / error);
    const over = low === null ? 0 : normalCdf((low + half - center) / error);
    return Math.max(0, under - over);
  };
}

function everyLookAt(range: Range, moments: Moments, alpha: number, method: Method, least: number): Look {
  const power = powerOfInterval(range, moments, alpha, method);
  return { power, needed: () => smallestNumber(power, PLANNED_POWER, least) };
}

/** Worlds that a difference without variation needs: enough for a verdict if the claim holds. */
function neededWithoutVariation({ alpha, expect }: Claim, moments: Moments, rule: TestRule | null): number | null {
  if (!isMet(expect, moments)) return null;
  const least = rule?.until === "decided" ? worldsWithoutVariation(alpha) : FEWEST_ALIKE;
  return Math.max(rule?.minimum ?? FEWEST_ALIKE, least);
}

/**
 * Worlds needed per claim, from the moments of a pilot, and the power with `worlds`. Each claim is planned at alpha divided by
 * the number of claims, the hardest step of Holm's procedure.
 */
export function planClaims(
  claims: readonly Claim[],
  pilot: readonly Moments[],
  rule: TestRule | null,
  worlds: number,
): readonly PlannedClaim[] {
  const method = methodOf(rule, claims);
  return claims.map((claim, c): PlannedClaim => {
    const moments = pilot[c] as Moments;
    const { mean: estimate, deviation } = moments;
    const alpha = claim.alpha / claims.length;
    if (deviation === 0) {
      const needed = neededWithoutVariation(claim, moments, rule);
      return { estimate, deviation, needed, power: null, flag: "constant" };
    }
    const look =
      rule?.until === "decided"
        ? everyLookAt(claim.expect, moments, alpha, method, rule.minimum)
        : oneLookAt(claim.expect, moments, alpha);
    const needed = look.needed();
    const enough = needed === null ? null : Math.max(needed, rule?.minimum ?? 2);
    return { estimate, deviation, needed: enough, power: look.power(worlds), flag: null };
  });
}

/**
 * Worlds needed for the precision asked for, with the look-ahead, if the variance stays that of the pilot; null when ten million
 * do not do.
 */
export function planPrecision(
  { against, differences }: Pair,
  rule: Extract<TestRule, { until: "precise" }>,
): number | null {
  const halfWidth = rule.relative ? rule.halfWidth * Math.abs(mean(against)) : rule.halfWidth;
  const needed = neededForHalfWidth(variance(differences), rule.minimum, halfWidth, PRECISION_LEVEL);
  return needed === null ? null : needed + lookAheadAfter(needed, rule.lookAhead);
}
