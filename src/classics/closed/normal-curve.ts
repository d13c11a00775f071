import { exp, power } from "../../numeric/functions.ts";

/** 1/√(2π). */
const SCALE = 0.3989422804014327;

/** Density of the standard normal distribution. */
export function density(z: number): number {
  return SCALE * exp(-0.5 * z * z);
}

/**
 * Standard normal distribution function by its series ½ + φ(z)·(z + z³/3 + z⁵/(3·5) + …), to about 1e-15 (Marsaglia 2004,
 * doi:10.18637/jss.v011.i04); 0 and 1 beyond 9 standard deviations.
 */
export function cumulative(z: number): number {
  if (z <= -9) return 0;
  if (z >= 9) return 1;
  let term = z;
  let sum = z;
  for (let n = 3; sum !== sum - term; n += 2) {
    term *= (z * z) / n;
    sum += term;
  }
  return 0.5 + density(z) * sum;
}

const STEP = 0.01;
const END = 9;

/** Expected largest of k standard normal numbers: ∫ z·k·Φ(z)ᵏ⁻¹·φ(z) dz by the trapezoid rule, which is exact to rounding here. */
export function expectedMaximum(k: number): number {
  let sum = 0;
  for (let i = 0; i <= (2 * END) / STEP; i++) {
    const z = i * STEP - END;
    sum += z * k * power(cumulative(z), k - 1) * density(z);
  }
  return sum * STEP;
}
