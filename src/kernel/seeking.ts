import { words } from "./draws";
import { at, chances, domains, group, groups, seekers, seekingKey, sought, stride } from "./world";

/**
 * Writes the domain sought by each of `count` persons from person `from` on (`domains` for none) and adds to the seekers of each
 * domain. `from` is a multiple of 16; the last vector may write into the padding behind the column.
 */
export function seek(need: usize, from: i32, count: i32): void {
  const nobody = i8x16.splat(<i8>domains);
  const all = at(need, 0, from);
  for (let i = 0; i < count; i += 16) {
    const own = v128.load(group + from + i);
    const low = i16x8.extend_low_i8x16_u(own);
    const high = i16x8.extend_high_i8x16_u(own);
    const needs = all + ((<usize>i) << 2);
    const one = choose(needs, from + i, i32x4.extend_low_i16x8_u(low));
    const two = choose(needs + 16, from + i + 4, i32x4.extend_high_i16x8_u(low));
    const three = choose(needs + 32, from + i + 8, i32x4.extend_low_i16x8_u(high));
    const four = choose(needs + 48, from + i + 12, i32x4.extend_high_i16x8_u(high));
    const chosen = i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(one, two), i16x8.narrow_i32x4_s(three, four));
    const lanes = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    const there = i8x16.lt_u(lanes, i8x16.splat(<i8>min(count - i, 16)));
    const found = v128.bitselect(chosen, nobody, there);
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

/** The domain that each of four persons seeks help in: the worst need (ties: the lowest domain), with a chance that grows with it. */
function choose(needs: usize, person: i32, groupOf: v128): v128 {
  let most = v128.load(needs);
  let worst = i32x4.splat(0);
  for (let d = 1; d < domains; d++) {
    needs += stride();
    const x = v128.load(needs);
    worst = v128.bitselect(i32x4.splat(d), worst, f32x4.gt(x, most));
    most = f32x4.pmax(most, x);
  }
  let access = v128.load32_splat(chances);
  for (let g = 1; g < groups; g++) {
    const its = v128.load32_splat(chances + (g << 2));
    access = v128.bitselect(its, access, i32x4.eq(groupOf, i32x4.splat(g)));
  }
  const scaled = f32x4.mul(f32x4.mul(access, most), f32x4.splat(2147483648));
  const persons = i32x4.add(i32x4.splat(person + load<i32>(seekingKey)), i32x4(0, 1, 2, 3));
  const drawn = words(persons, v128.load32_splat(seekingKey, 4), v128.load32_splat(seekingKey, 8));
  const below = i32x4.lt_s(i32x4.shr_u(drawn, 1), i32x4.trunc_sat_f32x4_s(scaled));
  const seeks = v128.or(below, f32x4.ge(scaled, f32x4.splat(2147483648)));
  return v128.bitselect(worst, i32x4.splat(domains), seeks);
}
