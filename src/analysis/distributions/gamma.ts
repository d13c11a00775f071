import { exp, log } from "../../numeric/functions.ts";

/** Coefficients B₂ₖ/(2k(2k−1)) of Stirling's series, k = 1 … 9. */
const STIRLING = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
  43867 / 244188,
] as const;

/** From here on the nine terms of the series leave less than one part in 10¹⁷. */
const SERIES_FROM = 10;

const HALF_LOG_TWO_PI = 0.91893853320467274178;

function stirlingSeries(x: number): number {
  const inverse = 1 / x;
  const square = inverse * inverse;
  let sum = 0;
  for (let k = STIRLING.length - 1; k >= 0; k--) sum = sum * square + (STIRLING[k] ?? 0);
  return sum * inverse;
}

/** x(x+1)…(x+m−1) with the first m for which the series may be used at x + m. */
function shift(x: number): { readonly product: number; readonly shifted: number } {
  let product = 1;
  let shifted = x;
  for (; shifted < SERIES_FROM; shifted++) product *= shifted;
  return { product, shifted };
}

/**
 * Natural logarithm of Γ(x), x > 0, by Stirling's series after the recurrence Γ(x+1) = xΓ(x)
 * (Abramowitz & Stegun 6.1.41). Absolute error about 10⁻¹⁵ for small x, relative for large.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma: got ${x}, expected a number > 0`);
  const { product, shifted } = shift(x);
  const logarithm = (shifted - 0.5) * log(shifted) - shifted + HALF_LOG_TWO_PI + stirlingSeries(shifted);
  return logarithm - log(product);
}

/**
 * Error of Stirling's formula, ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π], x > 0: what is left when the large terms of a
 * ratio of gammas have been cancelled by hand (Loader 2000, "Fast and accurate computation of binomial probabilities").
 */
export function stirlingError(x: number): number {
  if (x >= SERIES_FROM) return stirlingSeries(x);
  return logGamma(x) - ((x - 0.5) * log(x) - x + HALF_LOG_TWO_PI);
}

/**
 * Γ(x + ½)/Γ(x), x > 0, without taking logarithms, so that the last digits survive for large x. The asymptotic series is
 * √x·exp(Σ), from the difference of the two Stirling series written in 1/x (DLMF 5.11.8 with h = ½ and h = 0).
 */
export function gammaHalfRatio(x: number): number {
  let factor = 1;
  let shifted = x;
  for (; shifted < 20; shifted++) factor *= shifted / (shifted + 0.5);
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  const exponent =
    -inverse *
    (1 / 8 -
      square *
        (1 / 192 - square * (1 / 640 - square * (17 / 14336 - square * (31 / 18432 - (square * 691) / 180224)))));
  return factor * Math.sqrt(shifted) * exp(exponent);
}
