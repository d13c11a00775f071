/**
 * Elementary functions with the same bits on every machine: only + − × ÷, Math.sqrt, Math.floor and the bit pattern of
 * a number are used, all of which IEEE 754 fixes. Math.exp, Math.log and their kin are free in their last bit.
 */

const bits = new DataView(new ArrayBuffer(8));
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const SQRT_HALF = 0.7071067811865476;

/** Where u² would overflow, u/√(1 + u²) has long been ±1. */
const SATURATED = 1e100;

/** Smooth step from 0 to 1, ½(1 + u/√(1 + u²)): 0 at −∞, ½ at 0, 1 at +∞. */
export function sigmoid(u: number): number {
  if (u > SATURATED) return 1;
  if (u < -SATURATED) return 0;
  return 0.5 * (1 + u / Math.sqrt(1 + u * u));
}

/** The nearest number in [low, high]. */
export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}

/** x × 2^k for a normal result, by setting the exponent. */
function scaleByPowerOfTwo(x: number, k: number): number {
  bits.setUint32(0, (k + 1023) << 20);
  bits.setUint32(4, 0);
  return x * bits.getFloat64(0);
}

/**
 * Exponential function, within 1 unit in the last place. Overflows to Infinity above 709.78 and is 0 below −708.
 * Argument reduction by ln 2 in two parts (Cody & Waite 1980), then the Taylor series to degree 13.
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 709.78) return Number.POSITIVE_INFINITY;
  if (x < -708) return 0;
  const k = Math.floor(x / 0.6931471805599453 + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  for (let n = 13; n >= 1; n--) sum = 1 + (r * sum) / n;
  return k > 1022 ? scaleByPowerOfTwo(sum, k - 1) * 2 : scaleByPowerOfTwo(sum, k);
}

/**
 * Natural logarithm, within 2 units in the last place. −Infinity at 0, NaN below.
 * x = m·2^k with m in [√½, √2); log m = 2·artanh((m − 1)/(m + 1)) by its series.
 */
export function log(x: number): number {
  if (Number.isNaN(x) || x < 0) return NaN;
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return x;
  const subnormal = x < 2.2250738585072014e-308;
  bits.setFloat64(0, subnormal ? x * 18014398509481984 : x);
  const high = bits.getUint32(0);
  let k = (high >>> 20) - 1023 - (subnormal ? 54 : 0);
  bits.setUint32(0, (high & 0xfffff) | (1023 << 20));
  let m = bits.getFloat64(0);
  if (m > 2 * SQRT_HALF) {
    m /= 2;
    k += 1;
  }
  const s = (m - 1) / (m + 1);
  const z = s * s;
  let sum = 0;
  for (let n = 23; n >= 3; n -= 2) sum = z * (1 / n + sum);
  return k * LN2_HIGH + (2 * s + (2 * s * sum + k * LN2_LOW));
}

/** x to the power n: repeated squaring for whole n (error up to |n| units in the last place), exp(n·log x) otherwise. */
export function power(x: number, n: number): number {
  if (Math.floor(n) !== n) return exp(n * log(x));
  if (n > 1024 || n < -1024) {
    const size = exp(n * log(Math.abs(x)));
    return x < 0 && n % 2 !== 0 ? -size : size;
  }
  let result = 1;
  let base = x;
  for (let left = n < 0 ? -n : n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= base;
    base *= base;
  }
  return n < 0 ? 1 / result : result;
}

/** Parts as shares of their sum; equal shares where the sum is 0. */
export function shares(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => (total === 0 ? 1 / parts.length : part / total));
}

/** What is left after t of something that halves every `halfLife`; 0 when the half-life is 0 (the mechanism is off). */
export function halving(t: number, halfLife: number): number {
  return halfLife <= 0 ? 0 : exp((-t / halfLife) * 0.6931471805599453);
}
