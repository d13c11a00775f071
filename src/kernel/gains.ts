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

/** Counts persons whose sum of needs is lower, and higher, by more than `limit` than in the state `before`: two numbers in `changed`. */
export function countChanged(need: usize, before: usize, limit: f64): void {
  const whole = people & ~3;
  const low = f64x2.splat(-limit);
  const high = f64x2.splat(limit);
  let better = i64x2.splat(0);
  let worse = i64x2.splat(0);
  for (let i = 0; i < whole; i += 4) {
    const one = change(at(need, 0, i), at(before, 0, i));
    const two = change(at(need, 0, i + 2), at(before, 0, i + 2));
    better = i64x2.sub(i64x2.sub(better, f64x2.lt(one, low)), f64x2.lt(two, low));
    worse = i64x2.sub(i64x2.sub(worse, f64x2.gt(one, high)), f64x2.gt(two, high));
  }
  let fewer = <i32>(i64x2.extract_lane(better, 0) + i64x2.extract_lane(better, 1));
  let more = <i32>(i64x2.extract_lane(worse, 0) + i64x2.extract_lane(worse, 1));
  for (let i = whole; i < people; i++) {
    const moved = changeOf(need, before, i);
    fewer += i32(moved < -limit);
    more += i32(moved > limit);
  }
  store<i32>(changed, fewer);
  store<i32>(changed, more, 4);
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
