import { studentQuantile } from "./distributions/student.ts";
import { checkLevel } from "./interval.ts";
import type { Sample } from "./sample.ts";

/** When enough worlds have been run. */
export interface StoppingRule {
  /** Wanted half-width of the confidence interval: in the outcome's unit, or as a share where `relative`. */
  readonly halfWidth: number;
  /** Whether `halfWidth` is a share of the mean of the base arm. A share of a difference near 0 is never reached. */
  readonly relative: boolean;
  readonly level: number;
  /** First number of worlds at which to look; at least 10 is advised for differences. */
  readonly minimum: number;
  /** How many further worlds must confirm the precision: `lookAhead` below 100 worlds, lookAhead·n/100 from there. */
  readonly lookAhead: number;
  /** Largest number of worlds to run. */
  readonly ceiling: number;
}

/** Precision after the first n worlds. */
export interface Precision {
  readonly n: number;
  readonly mean: number;
  readonly deviation: number;
  readonly halfWidth: number;
  /** Half-width over the absolute running mean of the base; Infinity where that is 0. */
  readonly relative: number;
}

/** What the rule says about the worlds so far, looked at one by one in their order. */
export interface StoppingDecision {
  /** "reached" the precision, "ceiling" without it, or "continue". */
  readonly status: "reached" | "ceiling" | "continue";
  /** The number of worlds that sufficed; null unless reached. */
  readonly sufficient: number | null;
  /** Worlds looked at: with the look-ahead when reached, all so far otherwise. */
  readonly looked: number;
}

/** Running mean and sum of squares (Welford 1962). */
interface Running {
  readonly n: number;
  readonly mean: number;
  readonly squares: number;
}

function advance({ n, mean, squares }: Running, value: number): Running {
  const deviation = value - mean;
  const next = mean + deviation / (n + 1);
  return { n: n + 1, mean: next, squares: squares + deviation * (value - next) };
}

/**
 * Precision after each number of worlds from 2 on: entry i is about the first i + 2 worlds. `base` gives what the half-width
 * is relative to (by default the values themselves).
 */
export function cumulativePrecision(values: Sample, level: number, base: Sample = values): Precision[] {
  checkLevel(level);
  if (base.length !== values.length) {
    throw new RangeError(
      `cumulativePrecision: got ${values.length} and ${base.length} values, expected the same worlds`,
    );
  }
  const precisions: Precision[] = [];
  let running: Running = { n: 0, mean: 0, squares: 0 };
  let scale: Running = running;
  for (let world = 0; world < values.length; world++) {
    running = advance(running, values[world] as number);
    scale = advance(scale, base[world] as number);
    const { n, mean } = running;
    if (n < 2) continue;
    const deviation = Math.sqrt(Math.max(0, running.squares) / (n - 1));
    const halfWidth = (-studentQuantile((1 - level) / 2, n - 1) * deviation) / Math.sqrt(n);
    const relative = halfWidth === 0 ? 0 : halfWidth / Math.abs(scale.mean);
    precisions.push({ n, mean, deviation, halfWidth, relative });
  }
  return precisions;
}

/** Worlds of look-ahead after n (Hoad, Robinson & Davies 2010). */
export function lookAheadAfter(n: number, lookAhead: number): number {
  return n < 100 ? lookAhead : Math.floor((lookAhead * n) / 100);
}

function checkRule({ halfWidth, minimum, lookAhead, ceiling }: StoppingRule): void {
  if (!(halfWidth > 0 && minimum >= 2 && lookAhead >= 0 && ceiling >= minimum)) {
    const got = `half-width ${halfWidth}, minimum ${minimum}, look-ahead ${lookAhead}, ceiling ${ceiling}`;
    throw new RangeError(`stopping rule: got ${got}, expected > 0, ≥ 2, ≥ 0, ≥ minimum`);
  }
}

/**
 * Sequential stopping on the half-width: the first n from `minimum` on at which it is small enough and stays so for the
 * look-ahead (Hoad, Robinson & Davies 2010, doi:10.1057/jors.2009.121). Because worlds are looked at one by one the answer
 * depends only on their order, not on the batches they came in. The interval at a data-dependent n covers slightly less
 * than its level (Chow & Robbins 1965, doi:10.1214/aoms/1177700156); the minimum and the look-ahead keep the loss small.
 * @throws RangeError for a rule that cannot be met or vectors of different length
 */
export function decideStopping(values: Sample, rule: StoppingRule, base: Sample = values): StoppingDecision {
  checkRule(rule);
  const worlds = Math.min(values.length, rule.ceiling);
  const precisions = cumulativePrecision(values.slice(0, worlds), rule.level, base.slice(0, worlds));
  let since: number | null = null;
  for (const { n, halfWidth, relative } of precisions) {
    if (n < rule.minimum) continue;
    const enough = (rule.relative ? relative : halfWidth) <= rule.halfWidth;
    since = enough ? (since ?? n) : null;
    if (since !== null && n >= since + lookAheadAfter(since, rule.lookAhead)) {
      return { status: "reached", sufficient: since, looked: n };
    }
  }
  return { status: worlds >= rule.ceiling ? "ceiling" : "continue", sufficient: null, looked: worlds };
}

/**
 * The share γ/(1 + γ) to ask of half-width over estimate so that the relative error against the unknown true mean is at most
 * γ (Law 2015, section 9.4.1).
 */
export function adjustedRelativeError(gamma: number): number {
  return gamma / (1 + gamma);
}
