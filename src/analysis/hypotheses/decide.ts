import { checkLevel } from "../interval.ts";
import { decideStopping } from "../stopping.ts";
import { type Claim, momentsOf } from "./claim.ts";
import { judge } from "./judge.ts";
import { everyLook, type Method, oneLook, rhoBetween } from "./method.ts";

/** Confidence level of the interval that `until: precise` looks at. */
export const PRECISION_LEVEL = 0.95;

/** What decides how many worlds a test runs; null where the number was fixed before. */
export type TestRule =
  | {
      readonly until: "precise";
      readonly halfWidth: number;
      readonly relative: boolean;
      readonly minimum: number;
      readonly lookAhead: number;
      readonly maximumReplications: number;
    }
  | { readonly until: "decided"; readonly minimum: number; readonly maximumReplications: number };

/** One outcome of two arms over the same worlds, in their order. */
export interface Pair {
  readonly arm: Float64Array;
  readonly against: Float64Array;
  readonly differences: Float64Array;
}

/** What a rule says about the worlds so far, looked at one by one in their order. */
export interface Stop {
  /** "reached" what was asked, "ceiling" without it, or "continue". */
  readonly status: "reached" | "ceiling" | "continue";
  /** Worlds looked at; when reached, the number that a test uses. */
  readonly worlds: number;
}

/** How claims are tested under a rule: one look at a number of worlds that no verdict chose, or a look after every world. */
export function methodOf(rule: TestRule | null, claims: readonly Claim[]): Method {
  if (rule?.until !== "decided") return oneLook;
  return everyLook(rhoBetween(rule.minimum, rule.maximumReplications, Math.min(...claims.map(({ alpha }) => alpha))));
}

function firstWorlds({ arm, against, differences }: Pair, n: number): Pair {
  return { arm: arm.subarray(0, n), against: against.subarray(0, n), differences: differences.subarray(0, n) };
}

/**
 * Worlds after which a difference that never varied may end a test: if one world in twenty were different, one of so many would
 * have shown it but for a chance of alpha, 0.95ⁿ ≤ alpha.
 */
export function worldsWithoutVariation(alpha: number): number {
  checkLevel(alpha);
  return Math.ceil(Math.log(alpha) / Math.log(0.95));
}

function allDecided(claims: readonly Claim[], pairs: readonly Pair[], n: number, method: Method): boolean {
  const moments = pairs.map((pair) => {
    const { arm, against, differences } = firstWorlds(pair, n);
    return momentsOf(differences, arm, against);
  });
  return judge(claims, moments, method).every(
    ({ flag, verdict }, c) =>
      verdict !== "undecided" && (flag === null || n >= worldsWithoutVariation((claims[c] as Claim).alpha)),
  );
}

/**
 * The first number of worlds from the rule's minimum on at which every claim has a verdict. `looked` worlds were looked at before and
 * did not suffice; they are not looked at again.
 */
export function decideVerdicts(
  claims: readonly Claim[],
  pairs: readonly Pair[],
  rule: Extract<TestRule, { until: "decided" }>,
  looked = 0,
): Stop {
  const method = methodOf(rule, claims);
  const worlds = Math.min(rule.maximumReplications, ...pairs.map(({ differences }) => differences.length));
  for (let n = Math.max(rule.minimum, looked + 1); n <= worlds; n++) {
    if (allDecided(claims, pairs, n, method)) return { status: "reached", worlds: n };
  }
  return { status: worlds >= rule.maximumReplications ? "ceiling" : "continue", worlds };
}

/** The number of worlds, with the look-ahead, at which the interval of one difference is narrow enough. */
export function decidePrecision(
  { against, differences }: Pair,
  { halfWidth, relative, minimum, lookAhead, maximumReplications }: Extract<TestRule, { until: "precise" }>,
): Stop {
  const rule = { halfWidth, relative, level: PRECISION_LEVEL, minimum, lookAhead, ceiling: maximumReplications };
  const { looked, status } = decideStopping(differences, rule, against);
  return { status, worlds: looked };
}
