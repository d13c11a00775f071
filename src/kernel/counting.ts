import { narrow } from "./packing";
import { at, domains, group, groups, stride, tally } from "./world";

/** Needs are added up in units of 2⁻²⁴: whole numbers, so that the order of persons does not matter. */
export const UNIT: f32 = 16777216;

/** A need in whole units. */
export function units(x: f32): i32 {
  return <i32>(x * UNIT);
}

/**
 * Adds `count` persons from person `from` on to the counts of a state: needs above the limit by domain and group, needs in units of
 * 2⁻²⁴ by domain, persons with all needs below the limit by group. At most 512 persons: one byte and 32 bits hold a lane's counts.
 */
export function countNeeds(
  need: usize,
  from: i32,
  count: i32,
  limit: f32,
  above: usize,
  needSum: usize,
  thriving: usize,
): void {
  const whole = count & ~15;
  memory.fill(tally, 0, (domains * (groups + 1) + groups) << 4);
  for (let i = 0; i < whole; i += 16) addVector(at(need, 0, from + i), group + from + i, f32x4.splat(limit));
  flush(above, needSum, thriving);
  for (let i = whole; i < count; i++) addPerson(need, from + i, limit, above, needSum, thriving);
}

/** Sixteen persons. `tally` holds a vector of sums per domain, then bytes per domain and group, then bytes of the thriving per group. */
function addVector(needs: usize, own: usize, limit: v128): void {
  const groupOf = v128.load(own);
  let a = i32x4.splat(0);
  let b = a;
  let c = a;
  let e = a;
  let bytes = tally + (domains << 4);
  for (let d = 0; d < domains; d++) {
    const p = v128.load(needs);
    const q = v128.load(needs, 16);
    const r = v128.load(needs, 32);
    const s = v128.load(needs, 48);
    needs += stride();
    const sum = i32x4.add(i32x4.add(inUnits(p), inUnits(q)), i32x4.add(inUnits(r), inUnits(s)));
    const entry = tally + (d << 4);
    v128.store(entry, i32x4.add(v128.load(entry), sum));
    const over = narrow(f32x4.gt(p, limit), f32x4.gt(q, limit), f32x4.gt(r, limit), f32x4.gt(s, limit));
    bytes = addBytes(bytes, over, groupOf);
    a = f32x4.pmax(a, p);
    b = f32x4.pmax(b, q);
    c = f32x4.pmax(c, r);
    e = f32x4.pmax(e, s);
  }
  addBytes(bytes, narrow(f32x4.lt(a, limit), f32x4.lt(b, limit), f32x4.lt(c, limit), f32x4.lt(e, limit)), groupOf);
}

function inUnits(x: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.mul(x, f32x4.splat(UNIT)));
}

/** Adds sixteen yes or no to the bytes of each group from `bytes` on; returns where the next begin. */
function addBytes(bytes: usize, which: v128, groupOf: v128): usize {
  for (let g = 0; g < groups; g++, bytes += 16) {
    const its = v128.and(which, i8x16.eq(groupOf, i8x16.splat(<i8>g)));
    v128.store(bytes, i8x16.sub(v128.load(bytes), its));
  }
  return bytes;
}

function flush(above: usize, needSum: usize, thriving: usize): void {
  for (let d = 0; d < domains; d++) {
    const sum = v128.load(tally + (d << 4));
    const total = f64x2.add(wide(sum), wide(i32x4.shuffle(sum, sum, 2, 3, 0, 1)));
    const entry = needSum + (d << 3);
    store<f64>(entry, load<f64>(entry) + f64x2.extract_lane(total, 0) + f64x2.extract_lane(total, 1));
  }
  const bytes = tally + (domains << 4);
  const cells = domains * groups;
  for (let cell = 0; cell < cells; cell++) addLanes(above + (cell << 2), bytes + (cell << 4));
  for (let g = 0; g < groups; g++) addLanes(thriving + (g << 2), bytes + ((cells + g) << 4));
}

function wide(sum: v128): v128 {
  return f64x2.convert_low_i32x4_u(sum);
}

function addLanes(entry: usize, bytes: usize): void {
  const lanes = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(v128.load(bytes)));
  const half = i32x4.add(lanes, i32x4.shuffle(lanes, lanes, 2, 3, 0, 1));
  store<i32>(entry, load<i32>(entry) + i32x4.extract_lane(half, 0) + i32x4.extract_lane(half, 1));
}

function addPerson(need: usize, i: i32, limit: f32, above: usize, needSum: usize, thriving: usize): void {
  const g = <i32>load<u8>(group + i);
  let well = 1;
  for (let d = 0; d < domains; d++) {
    const x = load<f32>(at(need, d, i));
    const entry = above + ((d * groups + g) << 2);
    store<i32>(entry, load<i32>(entry) + i32(x > limit));
    store<f64>(needSum + (d << 3), load<f64>(needSum + (d << 3)) + <f64>units(x));
    well &= i32(x < limit);
  }
  store<i32>(thriving + (g << 2), load<i32>(thriving + (g << 2)) + well);
}
