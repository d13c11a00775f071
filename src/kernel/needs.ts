import { byteSums, nearNormal, words } from "./draws";
import { at, baseline, domains, draws, kept, linkage, moved, needKeys, shock, stride } from "./world";

/** Most persons in a block; every row of `moved` and `draws` is that long. */
export const BLOCK: i32 = 512;

/** Row of domain d in the block of draws that begins with person `from`, which is a multiple of BLOCK. */
function drawsOf(d: i32, from: i32): usize {
  return draws + ((<usize>from * <usize>domains + <usize>(d * BLOCK)) << 1);
}

/** Draws the month's noise of `count` persons from person `from` on: sums of a word's four bytes, the same in all arms. */
export function drawNeeds(from: i32, count: i32): void {
  for (let d = 0; d < domains; d++) {
    const key = needKeys + (d << 4);
    const second = v128.load32_splat(key, 4);
    const third = v128.load32_splat(key, 8);
    const out = drawsOf(d, from);
    let persons = i32x4.add(i32x4.splat(from + load<i32>(key)), i32x4(0, 1, 2, 3));
    for (let i: usize = 0; i < (<usize>count) << 1; i += 16) {
      const one = byteSums(words(persons, second, third));
      persons = i32x4.add(persons, i32x4.splat(4));
      const two = byteSums(words(persons, second, third));
      persons = i32x4.add(persons, i32x4.splat(4));
      v128.store(out + i, i16x8.narrow_i32x4_s(one, two));
    }
  }
}

/**
 * Moves the needs of `count` persons (at most BLOCK) from person `from` on, all on last month's needs. Writes whole vectors into
 * `moved` first, and copies no more than the block back: no lane ever reaches another person's row.
 */
export function moveNeeds(need: usize, from: i32, count: i32, adjustment: f32, spread: f32): void {
  for (let d = 0; d < domains; d++) moveRow(need, d, from, count, f32x4.splat(adjustment), f32x4.splat(spread));
  for (let d = 0; d < domains; d++) memory.copy(at(need, d, from), moved + ((d * BLOCK) << 2), count << 2);
}

function moveRow(need: usize, d: i32, from: i32, count: i32, rate: v128, noise: v128): void {
  const keep = v128.load32_splat(kept + (d << 2));
  const push = v128.load32_splat(shock + (d << 2));
  const weights = linkage + ((d * domains) << 2);
  const all = at(need, 0, from);
  const own = at(need, d, from);
  const base = at(baseline, d, from);
  const drawn = drawsOf(d, from);
  const out = moved + ((d * BLOCK) << 2);
  for (let i: usize = 0; i < (<usize>count) << 2; i += 64) {
    let one = f32x4.mul(v128.load(base + i), keep);
    let two = f32x4.mul(v128.load(base + i, 16), keep);
    let three = f32x4.mul(v128.load(base + i, 32), keep);
    let four = f32x4.mul(v128.load(base + i, 48), keep);
    let other = all + i;
    for (let k = 0; k < domains; k++, other += stride()) {
      if (k === d) continue;
      const weight = v128.load32_splat(weights + (k << 2));
      one = f32x4.add(one, f32x4.mul(weight, v128.load(other)));
      two = f32x4.add(two, f32x4.mul(weight, v128.load(other, 16)));
      three = f32x4.add(three, f32x4.mul(weight, v128.load(other, 32)));
      four = f32x4.add(four, f32x4.mul(weight, v128.load(other, 48)));
    }
    const sums = drawn + (i >> 1);
    v128.store(out + i, move(v128.load(own + i), one, push, rate, noise, v128.load16x4_s(sums)));
    v128.store(out + i, move(v128.load(own + i, 16), two, push, rate, noise, v128.load16x4_s(sums, 8)), 16);
    v128.store(out + i, move(v128.load(own + i, 32), three, push, rate, noise, v128.load16x4_s(sums, 16)), 32);
    v128.store(out + i, move(v128.load(own + i, 48), four, push, rate, noise, v128.load16x4_s(sums, 24)), 48);
  }
}

/** The need x of four persons after the month, from what pulls at it and their draws. */
function move(x: v128, pull: v128, push: v128, rate: v128, noise: v128, sums: v128): v128 {
  const toward = f32x4.mul(rate, f32x4.sub(f32x4.add(pull, push), x));
  const y = f32x4.add(f32x4.add(x, toward), f32x4.mul(noise, nearNormal(sums)));
  return f32x4.pmin(f32x4.pmax(y, f32x4.splat(0)), f32x4.splat(1));
}
