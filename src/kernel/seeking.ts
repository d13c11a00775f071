import { words } from "./draws";
import { narrow } from "./packing";
import { at, chances, domains, group, groups, seekers, seekingKey, sought, stride } from "./world";

/**
 * Writes the domain sought by each of `count` persons from person `from` on (`domains` for none) and adds to the seekers of each
 * domain: the worst need (ties: the lowest domain), with a chance that grows with it. `from` is a multiple of 16; the last vector
 * may write into the padding behind the column.
 */
export function seek(need: usize, from: i32, count: i32): void {
  const nobody = i8x16.splat(<i8>domains);
  const lanes = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  const b = v128.load32_splat(seekingKey, 4);
  const c = v128.load32_splat(seekingKey, 8);
  let persons = i32x4.add(i32x4.splat(from + load<i32>(seekingKey)), i32x4(0, 1, 2, 3));
  for (let i = 0; i < count; i += 16) {
    let needs = at(need, 0, from + i);
    let one = v128.load(needs);
    let two = v128.load(needs, 16);
    let three = v128.load(needs, 32);
    let four = v128.load(needs, 48);
    let worst = i8x16.splat(0);
    for (let d = 1; d < domains; d++) {
      needs += stride();
      const p = v128.load(needs);
      const q = v128.load(needs, 16);
      const r = v128.load(needs, 32);
      const s = v128.load(needs, 48);
      const worse = narrow(f32x4.gt(p, one), f32x4.gt(q, two), f32x4.gt(r, three), f32x4.gt(s, four));
      worst = v128.bitselect(i8x16.splat(<i8>d), worst, worse);
      one = f32x4.pmax(one, p);
      two = f32x4.pmax(two, q);
      three = f32x4.pmax(three, r);
      four = f32x4.pmax(four, s);
    }
    const own = v128.load(group + from + i);
    const low = i16x8.extend_low_i8x16_u(own);
    const high = i16x8.extend_high_i8x16_u(own);
    const first = seeks(one, i32x4.extend_low_i16x8_u(low), words(persons, b, c));
    persons = i32x4.add(persons, i32x4.splat(4));
    const second = seeks(two, i32x4.extend_high_i16x8_u(low), words(persons, b, c));
    persons = i32x4.add(persons, i32x4.splat(4));
    const third = seeks(three, i32x4.extend_low_i16x8_u(high), words(persons, b, c));
    persons = i32x4.add(persons, i32x4.splat(4));
    const fourth = seeks(four, i32x4.extend_high_i16x8_u(high), words(persons, b, c));
    persons = i32x4.add(persons, i32x4.splat(4));
    const there = i8x16.lt_u(lanes, i8x16.splat(<i8>min(count - i, 16)));
    const found = v128.bitselect(worst, nobody, v128.and(there, narrow(first, second, third, fourth)));
    v128.store(sought + from + i, found);
    add(found);
  }
}

function add(found: v128): void {
  for (let d = 0; d < domains; d++) {
    const entry = seekers + (d << 2);
    const many = popcnt(i8x16.bitmask(i8x16.eq(found, i8x16.splat(<i8>d))));
    store<i32>(entry, load<i32>(entry) + many);
  }
}

/** Whether each of four persons seeks help, from their worst needs, groups and draws. */
function seeks(most: v128, groupOf: v128, drawn: v128): v128 {
  let access = v128.load32_splat(chances);
  for (let g = 1; g < groups; g++) {
    const its = v128.load32_splat(chances + (g << 2));
    access = v128.bitselect(its, access, i32x4.eq(groupOf, i32x4.splat(g)));
  }
  const scaled = f32x4.mul(f32x4.mul(access, most), f32x4.splat(2147483648));
  const below = i32x4.lt_s(i32x4.shr_u(drawn, 1), i32x4.trunc_sat_f32x4_s(scaled));
  return v128.or(below, f32x4.ge(scaled, f32x4.splat(2147483648)));
}
