import { exp, log } from "../../numeric/functions.ts";

/** Standard normal distribution. */

type Coefficients = readonly number[];

function polynomial(coefficients: Coefficients, x: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}

// Rational approximations of W. J. Cody (1969), "Rational Chebyshev approximations for the error function",
// Mathematics of Computation 23, scaled to the normal distribution; highest power first.
const CENTER_TOP: Coefficients = [
  0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249,
];
const CENTER_BOTTOM: Coefficients = [
  1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956,
];
const MIDDLE_TOP: Coefficients = [
  1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
  2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
];
const MIDDLE_BOTTOM: Coefficients = [
  1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091,
  34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
];
const INVERSE_SQRT_TWO_PI = 0.39894228040143267794;

/** Density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return INVERSE_SQRT_TWO_PI * gaussian(x);
}

/** exp(−x²/2), x cut to sixteenths first so that the square loses no digits in the tails (Cody). */
function gaussian(x: number): number {
  const size = Math.abs(x);
  const cut = Math.trunc(size * 16) / 16;
  // In two halves, neither of which is below the normal numbers.
  const half = exp(-0.25 * cut * cut);
  return half * half * exp(-0.5 * (size - cut) * (size + cut));
}

/** P(Z > x)/density for x > 5.6 by Laplace's continued fraction 1/(x + 1/(x + 2/(x + …))) (Abramowitz & Stegun 26.2.14), 30 levels deep. */
function millsRatio(x: number): number {
  let value = x;
  for (let level = 30; level > 0; level--) value = x + level / value;
  return 1 / value;
}

/** P(Z > x) for x ≥ 0.67448975. */
function upperTail(x: number): number {
  if (x > 39) return 0;
  if (x > 5.656854249492381) return normalDensity(x) * millsRatio(x);
  return gaussian(x) * (polynomial(MIDDLE_TOP, x) / polynomial(MIDDLE_BOTTOM, x));
}

/** P(Z ≤ x), to about one unit in the last place also in the lower tail (Cody 1969). */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (Math.abs(x) > 0.67448975) return x > 0 ? 1 - upperTail(x) : upperTail(-x);
  const square = x * x;
  return 0.5 + (x * polynomial(CENTER_TOP, square)) / polynomial(CENTER_BOTTOM, square);
}

// M. J. Wichura (1988), "Algorithm AS 241: The percentage points of the normal distribution", Applied Statistics 37,
// routine PPND16; highest power first.
const QUANTILE_CENTER_TOP: Coefficients = [
  2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
  1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
];
const QUANTILE_CENTER_BOTTOM: Coefficients = [
  5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077,
  687.1870074920579083, 42.313330701600911252, 1,
];
const QUANTILE_MIDDLE_TOP: Coefficients = [
  7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
  3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
];
const QUANTILE_MIDDLE_BOTTOM: Coefficients = [
  1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
  0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
];
const QUANTILE_TAIL_TOP: Coefficients = [
  2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
  0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
];
const QUANTILE_TAIL_BOTTOM: Coefficients = [
  2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
  0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1,
];

/**
 * Quantile of the standard normal distribution, 0 ≤ p ≤ 1 (±∞ at the ends), relative error about 10⁻¹⁶ (Wichura 1988).
 * For the upper tail ask for −normalQuantile(upper probability): 1 − 10⁻²⁰ is 1 in doubles.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`normalQuantile: got probability ${p}, expected 0 to 1`);
  const fromMiddle = p - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) {
    const r = 0.180625 - fromMiddle * fromMiddle;
    return (fromMiddle * polynomial(QUANTILE_CENTER_TOP, r)) / polynomial(QUANTILE_CENTER_BOTTOM, r);
  }
  const tail = fromMiddle < 0 ? p : 1 - p;
  if (tail === 0) return fromMiddle < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-log(tail));
  const size =
    r <= 5
      ? polynomial(QUANTILE_MIDDLE_TOP, r - 1.6) / polynomial(QUANTILE_MIDDLE_BOTTOM, r - 1.6)
      : polynomial(QUANTILE_TAIL_TOP, r - 5) / polynomial(QUANTILE_TAIL_BOTTOM, r - 5);
  return fromMiddle < 0 ? -size : size;
}
