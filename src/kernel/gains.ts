import { at, changed, classes, domains, group, people, stride } from "./world";

/** Classes of starting needs and fates of a person: as in src/engine/gains.ts. */
const CLASSES: i32 = 4;
const FATES: i32 = 7;

/** Writes the class of every person's mean need. */
export function classify(need: usize): void {
  for (let i = 0; i < people; i++) {
    let sum: f64 = 0;
    for (let d = 0; d < domains; d++) sum += <f64>load<f32>(at(need, d, i));
    const mean = sum / <f64>domains;
    store<u8>(classes + i, <u8>(i32(mean >= 0.25) + i32(mean >= 0.5) + i32(mean >= 0.75)));
  }
}

/**
 * Counts persons whose sum of needs is lower, and higher, by more than `limit` than in the state `before`: two numbers in `changed`.
 * Sums in 32 bits decide where rounding cannot have changed the answer, which is nearly always; otherwise sums in 64 bits do.
 */
export function countChanged(need: usize, before: usize, limit: f64): void {
  const whole = people & ~3;
  const clear = clearance();
  const near = f32x4.splat(<f32>limit - clear);
  const far = f32x4.splat(<f32>limit + clear);
  let fewer = 0;
  let more = 0;
  for (let i = 0; i < whole; i += 4) {
    const sum = roughChange(at(need, 0, i), at(before, 0, i));
    const size = f32x4.abs(sum);
    const beyond = f32x4.gt(size, far);
    const within = f32x4.lt(size, near);
    if (i32x4.all_true(v128.or(beyond, within))) {
      const lower = popcnt(i32x4.bitmask(v128.and(beyond, sum)));
      fewer += lower;
      more += popcnt(i32x4.bitmask(beyond)) - lower;
    } else {
      for (let one = i; one < i + 4; one++) {
        const moved = changeOf(need, before, one);
        fewer += i32(moved < -limit);
        more += i32(moved > limit);
      }
    }
  }
  for (let i = whole; i < people; i++) {
    const moved = changeOf(need, before, i);
    fewer += i32(moved < -limit);
    more += i32(moved > limit);
  }
  store<i32>(changed, fewer);
  store<i32>(changed, more, 4);
}

/**
 * More than 32-bit rounding can change a person's sum and the limit by: differences are at most 1 and sums at most `domains`, so that
 * each of 2·domains roundings is off by domains·2⁻²⁴ at most.
 */
function clearance(): f32 {
  const most = <f32>(domains + 1);
  return most * most * 0.00000023841858;
}

/** Sums of four persons' differences in need, in 32 bits. */
function roughChange(need: usize, before: usize): v128 {
  let sum = f32x4.splat(0);
  for (let d = 0; d < domains; d++, need += stride(), before += stride()) {
    sum = f32x4.add(sum, f32x4.sub(v128.load(need), v128.load(before)));
  }
  return sum;
}

/** Sums of two persons' differences in need. */
function change(need: usize, before: usize): v128 {
  let sum = f64x2.splat(0);
  for (let d = 0; d < domains; d++, need += stride(), before += stride()) {
    const now = f64x2.promote_low_f32x4(v128.load64_zero(need));
    sum = f64x2.add(sum, f64x2.sub(now, f64x2.promote_low_f32x4(v128.load64_zero(before))));
  }
  return sum;
}

function changeOf(need: usize, before: usize, i: i32): f64 {
  let sum: f64 = 0;
  for (let d = 0; d < domains; d++) sum += <f64>load<f32>(at(need, d, i)) - <f64>load<f32>(at(before, d, i));
  return sum;
}

/** Largest needs of two persons, in lanes 0 and 1. */
function most(need: usize): v128 {
  let largest = v128.load64_zero(need);
  for (let d = 1; d < domains; d++) {
    need += stride();
    largest = f32x4.pmax(largest, v128.load64_zero(need));
  }
  return largest;
}

/** Adds to `counts` what became of every person: change by more than `limit`, and thriving. */
export function countGains(need: usize, before: usize, limit: f64, threshold: f32, counts: usize): void {
  const severe = f32x4.splat(threshold);
  for (let i = 0; i < people; i += 2) {
    const now = at(need, 0, i);
    const then = at(before, 0, i);
    const moved = change(now, then);
    const fewer = i64x2.bitmask(f64x2.lt(moved, f64x2.splat(-limit)));
    const more = i64x2.bitmask(f64x2.gt(moved, f64x2.splat(limit)));
    const is = i32x4.bitmask(f32x4.lt(most(now), severe));
    const was = i32x4.bitmask(f32x4.lt(most(then), severe));
    count(i, fewer & 1, more & 1, is & 1, was & 1, counts);
    if (i + 1 < people) count(i + 1, fewer >> 1, more >> 1, (is >> 1) & 1, (was >> 1) & 1, counts);
  }
}

/** Counts a person: better, worse or unchanged; thriving in both, gained, lost or in neither. */
function count(i: i32, fewer: i32, more: i32, is: i32, was: i32, counts: usize): void {
  const cell = (<i32>load<u8>(group + i) * CLASSES + <i32>load<u8>(classes + i)) * FATES;
  increase(counts + ((cell + 2 - 2 * fewer - more) << 2));
  increase(counts + ((cell + 6 - is * (2 + was) - (was & ~is)) << 2));
}

function increase(entry: usize): void {
  store<i32>(entry, load<i32>(entry) + 1);
}
