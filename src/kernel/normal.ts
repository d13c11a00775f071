/** The standard normal quantile, as in src/numeric/normal.ts and functions.ts, operation by operation. */

const LN2_HIGH: f64 = 6.9314718036912381649e-1;
const LN2_LOW: f64 = 1.90821492927058770002e-10;
const SQRT_HALF: f64 = 0.7071067811865476;

/** c0 + c1·x + … + c7·x⁷, from the highest power down. */
function polynomial(x: f64, c0: f64, c1: f64, c2: f64, c3: f64, c4: f64, c5: f64, c6: f64, c7: f64): f64 {
  return ((((((c7 * x + c6) * x + c5) * x + c4) * x + c3) * x + c2) * x + c1) * x + c0;
}

/** Natural logarithm of a positive number that is not subnormal. */
function log(x: f64): f64 {
  const bits = reinterpret<u64>(x);
  let k = <f64>(<i32>(bits >> 52) - 1023);
  let m = reinterpret<f64>((bits & 0xfffffffffffff) | 0x3ff0000000000000);
  if (m > 2 * SQRT_HALF) {
    m /= 2;
    k += 1;
  }
  const s = (m - 1) / (m + 1);
  const z = s * s;
  let sum: f64 = 0;
  for (let n: f64 = 23; n >= 3; n -= 2) sum = z * (1 / n + sum);
  return k * LN2_HIGH + (2 * s + (2 * s * sum + k * LN2_LOW));
}

/** Quantile of the standard normal distribution for p in [2⁻³³, 1 − 2⁻³³]. */
export function normalQuantile(p: f64): f64 {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return center(q);
  const r = sqrt<f64>(-log(q < 0 ? p : 1 - p));
  const z = r <= 5 ? middle(r - 1.6) : tail(r - 5);
  return q < 0 ? -z : z;
}

function center(q: f64): f64 {
  const r = 0.180625 - q * q;
  const above = polynomial(
    r,
    3.387132872796366608,
    1.3314166789178437745e2,
    1.9715909503065514427e3,
    1.3731693765509461125e4,
    4.5921953931549871457e4,
    6.7265770927008700853e4,
    3.3430575583588128105e4,
    2.5090809287301226727e3,
  );
  const below = polynomial(
    r,
    1,
    4.2313330701600911252e1,
    6.871870074920579083e2,
    5.3941960214247511077e3,
    2.1213794301586595867e4,
    3.930789580009271061e4,
    2.8729085735721942674e4,
    5.226495278852854561e3,
  );
  return (q * above) / below;
}

function middle(r: f64): f64 {
  const above = polynomial(
    r,
    1.42343711074968357734,
    4.6303378461565452959,
    5.7694972214606914055,
    3.64784832476320460504,
    1.27045825245236838258,
    2.4178072517745061177e-1,
    2.27238449892691845833e-2,
    7.7454501427834140764e-4,
  );
  const below = polynomial(
    r,
    1,
    2.05319162663775882187,
    1.6763848301838038494,
    6.8976733498510000455e-1,
    1.4810397642748007459e-1,
    1.51986665636164571966e-2,
    5.475938084995344946e-4,
    1.05075007164441684324e-9,
  );
  return above / below;
}

function tail(r: f64): f64 {
  const above = polynomial(
    r,
    6.6579046435011037772,
    5.4637849111641143699,
    1.7848265399172913358,
    2.9656057182850489123e-1,
    2.6532189526576123093e-2,
    1.2426609473880784386e-3,
    2.71155556874348757815e-5,
    2.01033439929228813265e-7,
  );
  const below = polynomial(
    r,
    1,
    5.9983220655588793769e-1,
    1.3692988092273580531e-1,
    1.48753612908506148525e-2,
    7.868691311456132591e-4,
    1.8463183175100546818e-5,
    1.4215117583164458887e-7,
    2.04426310338993978564e-15,
  );
  return above / below;
}
