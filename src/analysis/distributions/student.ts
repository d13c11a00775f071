import { exp, log } from "../../numeric/functions.ts";
import { gammaHalfRatio } from "./gamma.ts";
import { betaFraction, betaSeries, logOnePlusMinus } from "./incomplete-beta.ts";
import { invertIncreasing } from "./invert.ts";
import { log1p } from "./log1p.ts";
import { normalQuantile } from "./normal.ts";

/** Student's t distribution with real degrees of freedom > 0. */

const SQRT_PI = 1.7724538509055160273;

/** Exponents beyond this the exponential turns into 0 anyway. */
const HUGE_FREEDOM = 1e15;

/** (1 + t²/ν)^(−ν/2), by the Taylor remainder of the logarithm where ν is large. */
function kernel(t: number, freedom: number): number {
  const u = (t / freedom) * t;
  return u < 0.4 ? exp((-t * t) / 2 - (freedom / 2) * logOnePlusMinus(u)) : exp((-freedom / 2) * log1p(u));
}

/** Density of the t distribution: [Γ((ν+1)/2)/(√(πν) Γ(ν/2))] (1 + t²/ν)^(−(ν+1)/2). */
export function studentDensity(t: number, freedom: number): number {
  const scale = gammaHalfRatio(freedom / 2) / (Math.sqrt(freedom) * SQRT_PI);
  return (scale * kernel(t, freedom)) / Math.sqrt(1 + (t / freedom) * t);
}

/** The two arguments of the incomplete beta function, and xᵃyᵇ/B(a, b) at a = ν/2, b = ½. */
function betaArguments(t: number, freedom: number): { x: number; y: number; power: number } {
  const u = (t / freedom) * t;
  const root = Math.abs(t) / Math.sqrt(freedom) / Math.sqrt(1 + u);
  const power = (gammaHalfRatio(freedom / 2) / SQRT_PI) * kernel(t, freedom) * root;
  return { x: 1 / (1 + u), y: u / (1 + u), power };
}

/** P(0 < T < |t|) = ½ I_y(½, ν/2), y = t²/(ν + t²), by a series without cancellation. */
function center(t: number, freedom: number): number {
  const { y, power } = betaArguments(t, freedom);
  return 0.5 * power * betaSeries(0.5, freedom / 2, y);
}

/** P(T > |t|) = ½ I_x(ν/2, ½), x = ν/(ν + t²). */
function tail(t: number, freedom: number): number {
  const { x, y, power } = betaArguments(t, freedom);
  const a = freedom / 2;
  return 0.5 * power * (x < 0.5 ? betaSeries(a, 0.5, x) : betaFraction(a, 0.5, x, y));
}

function checkFreedom(freedom: number): void {
  if (!(freedom > 0)) throw new RangeError(`student: got ${freedom} degrees of freedom, expected a number > 0`);
}

/** Where the tail is small enough that ½ − center would lose digits. */
function isTail(t: number): boolean {
  return Math.abs(t) > 1;
}

/** P(T > t), keeping its relative accuracy when it is small (Abramowitz & Stegun 26.7.1, 26.5.27). */
export function studentUpper(t: number, freedom: number): number {
  checkFreedom(freedom);
  if (Number.isNaN(t)) return Number.NaN;
  if (!isTail(t)) return t > 0 ? 0.5 - center(t, freedom) : 0.5 + center(t, freedom);
  const beyond = Math.abs(t) === Infinity ? 0 : tail(t, Math.min(freedom, HUGE_FREEDOM));
  return t > 0 ? beyond : 1 - beyond;
}

/** P(T ≤ t). Relative error about 10⁻¹⁴, also far in the lower tail. */
export function studentCdf(t: number, freedom: number): number {
  return studentUpper(-t, freedom);
}

/** Cornish–Fisher approximation of the quantile (Abramowitz & Stegun 26.7.5), good enough to start from. */
function start(upper: number, freedom: number): number {
  const z = -normalQuantile(upper);
  const square = z * z;
  const first = (z * (square + 1)) / 4;
  const second = (z * ((5 * square + 16) * square + 3)) / 96;
  return z + (first + second / freedom) / freedom;
}

/**
 * The t > 0 whose upper tail is `upper` (< ½). Solved for ln t, in which the logarithm of a tail probability is nearly
 * straight however heavy the tail.
 */
function positiveQuantile(upper: number, centerShare: number, freedom: number): number {
  const gap = (t: number) =>
    isTail(t) ? log(upper) - log(tail(t, freedom)) : (center(t, freedom) - centerShare) / upper;
  const slope = (t: number) => studentDensity(t, freedom) / (isTail(t) ? tail(t, freedom) : upper);
  const logarithm = invertIncreasing(
    (s) => gap(exp(s)),
    (s) => slope(exp(s)) * exp(s),
    log(start(upper, freedom)),
    -745,
    709,
  );
  return exp(logarithm);
}

/** The latest quantile that was solved for: the intervals of a band need the same one at every month. */
let latest = { upper: Number.NaN, freedom: Number.NaN, size: Number.NaN };

function sizeOf(upper: number, centerShare: number, freedom: number): number {
  if (upper === 0) return Infinity;
  if (latest.upper !== upper || latest.freedom !== freedom)
    latest = { upper, freedom, size: positiveQuantile(upper, centerShare, freedom) };
  return latest.size;
}

/**
 * Quantile of the t distribution, 0 ≤ p ≤ 1 (±∞ at the ends), relative error about 10⁻¹⁵.
 * For the upper tail ask for −studentQuantile(upper probability, freedom).
 */
export function studentQuantile(p: number, freedom: number): number {
  checkFreedom(freedom);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`studentQuantile: got probability ${p}, expected 0 to 1`);
  if (p === 0.5) return 0;
  const upper = p < 0.5 ? p : 1 - p;
  const size = sizeOf(upper, Math.abs(p - 0.5), freedom);
  return p < 0.5 ? -size : size;
}
