import { byteSums, MEAN, nearNormal, words } from "./draws";
import { at, baseline, domains, draws, kept, linkage, moved, needKeys, shock, stride } from "./world";

/** Most persons in a block; every row of `moved` and `draws` is that long. */
export const BLOCK: i32 = 512;

/** Row of domain d in the block of draws that begins with person `from`, which is a multiple of BLOCK. */
function drawsOf(d: i32, from: i32): usize {
  return draws + ((<usize>from * <usize>domains + <usize>(d * BLOCK)) << 1);
}

/** Draws the month's noise of `count` persons from person `from` on: sums of a word's four bytes less their mean, the same in all arms. */
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
      v128.store(out + i, i16x8.sub(i16x8.narrow_i32x4_s(one, two), i16x8.splat(MEAN)));
    }
  }
}

/**
 * Moves the needs of `count` persons (at most BLOCK) from person `from` on, all on last month's needs. Writes whole vectors into
 * `moved` first, and copies no more than the block back: no lane ever reaches another person's row. Domains are taken two at a time,
 * so that each of the other needs is read once for both.
 */
export function moveNeeds(need: usize, from: i32, count: i32, adjustment: f32, spread: f32): void {
  for (let d = 0; d < domains; d += 2) {
    if (d + 1 < domains) moveRows(need, d, from, count, f32x4.splat(adjustment), f32x4.splat(spread));
    else moveRow(need, d, from, count, f32x4.splat(adjustment), f32x4.splat(spread));
  }
  for (let d = 0; d < domains; d++) memory.copy(at(need, d, from), moved + ((d * BLOCK) << 2), count << 2);
}

/** Needs in domains d and d + 1. The other needs pull in the order of domains. */
function moveRows(need: usize, d: i32, from: i32, count: i32, rate: v128, noise: v128): void {
  const keepA = v128.load32_splat(kept + (d << 2));
  const keepB = v128.load32_splat(kept + (d << 2), 4);
  const weightsA = linkage + ((d * domains) << 2);
  const weightsB = weightsA + (domains << 2);
  const all = at(need, 0, from);
  const baseA = at(baseline, d, from);
  const baseB = baseA + stride();
  const pushA = v128.load32_splat(shock + (d << 2));
  const pushB = v128.load32_splat(shock + (d << 2), 4);
  const ownA = at(need, d, from);
  const ownB = ownA + stride();
  const outA = moved + ((d * BLOCK) << 2);
  const outB = outA + (BLOCK << 2);
  const drawn = drawsOf(d, from);
  for (let i: usize = 0; i < (<usize>count) << 2; i += 64) {
    let a = f32x4.mul(v128.load(baseA + i), keepA);
    let b = f32x4.mul(v128.load(baseA + i, 16), keepA);
    let c = f32x4.mul(v128.load(baseA + i, 32), keepA);
    let e = f32x4.mul(v128.load(baseA + i, 48), keepA);
    let p = f32x4.mul(v128.load(baseB + i), keepB);
    let q = f32x4.mul(v128.load(baseB + i, 16), keepB);
    let r = f32x4.mul(v128.load(baseB + i, 32), keepB);
    let s = f32x4.mul(v128.load(baseB + i, 48), keepB);
    let other = all + i;
    for (let k = 0; k < domains; k++, other += stride()) {
      const one = v128.load(other);
      const two = v128.load(other, 16);
      const three = v128.load(other, 32);
      const four = v128.load(other, 48);
      if (k !== d) {
        const weight = v128.load32_splat(weightsA + (k << 2));
        a = f32x4.add(a, f32x4.mul(weight, one));
        b = f32x4.add(b, f32x4.mul(weight, two));
        c = f32x4.add(c, f32x4.mul(weight, three));
        e = f32x4.add(e, f32x4.mul(weight, four));
      }
      if (k !== d + 1) {
        const weight = v128.load32_splat(weightsB + (k << 2));
        p = f32x4.add(p, f32x4.mul(weight, one));
        q = f32x4.add(q, f32x4.mul(weight, two));
        r = f32x4.add(r, f32x4.mul(weight, three));
        s = f32x4.add(s, f32x4.mul(weight, four));
      }
    }
    const drawnA = drawn + (i >> 1);
    v128.store(outA + i, move(v128.load(ownA + i), a, pushA, rate, noise, v128.load16x4_s(drawnA)));
    v128.store(outA + i, move(v128.load(ownA + i, 16), b, pushA, rate, noise, v128.load16x4_s(drawnA, 8)), 16);
    v128.store(outA + i, move(v128.load(ownA + i, 32), c, pushA, rate, noise, v128.load16x4_s(drawnA, 16)), 32);
    v128.store(outA + i, move(v128.load(ownA + i, 48), e, pushA, rate, noise, v128.load16x4_s(drawnA, 24)), 48);
    const drawnB = drawnA + (BLOCK << 1);
    v128.store(outB + i, move(v128.load(ownB + i), p, pushB, rate, noise, v128.load16x4_s(drawnB)));
    v128.store(outB + i, move(v128.load(ownB + i, 16), q, pushB, rate, noise, v128.load16x4_s(drawnB, 8)), 16);
    v128.store(outB + i, move(v128.load(ownB + i, 32), r, pushB, rate, noise, v128.load16x4_s(drawnB, 16)), 32);
    v128.store(outB + i, move(v128.load(ownB + i, 48), s, pushB, rate, noise, v128.load16x4_s(drawnB, 24)), 48);
  }
}

/** The last one of an odd number of domains. */
function moveRow(need: usize, d: i32, from: i32, count: i32, rate: v128, noise: v128): void {
  const keep = v128.load32_splat(kept + (d << 2));
  const weights = linkage + ((d * domains) << 2);
  const all = at(need, 0, from);
  const base = at(baseline, d, from);
  const push = v128.load32_splat(shock + (d << 2));
  const own = at(need, d, from);
  const out = moved + ((d * BLOCK) << 2);
  const drawn = drawsOf(d, from);
  for (let i: usize = 0; i < (<usize>count) << 2; i += 64) {
    let a = f32x4.mul(v128.load(base + i), keep);
    let b = f32x4.mul(v128.load(base + i, 16), keep);
    let c = f32x4.mul(v128.load(base + i, 32), keep);
    let e = f32x4.mul(v128.load(base + i, 48), keep);
    let other = all + i;
    for (let k = 0; k < d; k++, other += stride()) {
      const weight = v128.load32_splat(weights + (k << 2));
      a = f32x4.add(a, f32x4.mul(weight, v128.load(other)));
      b = f32x4.add(b, f32x4.mul(weight, v128.load(other, 16)));
      c = f32x4.add(c, f32x4.mul(weight, v128.load(other, 32)));
      e = f32x4.add(e, f32x4.mul(weight, v128.load(other, 48)));
    }
    const sums = drawn + (i >> 1);
    v128.store(out + i, move(v128.load(own + i), a, push, rate, noise, v128.load16x4_s(sums)));
    v128.store(out + i, move(v128.load(own + i, 16), b, push, rate, noise, v128.load16x4_s(sums, 8)), 16);
    v128.store(out + i, move(v128.load(own + i, 32), c, push, rate, noise, v128.load16x4_s(sums, 16)), 32);
    v128.store(out + i, move(v128.load(own + i, 48), e, push, rate, noise, v128.load16x4_s(sums, 24)), 48);
  }
}

/** The need x of four persons after the month, from what pulls at it and their draws. */
function move(x: v128, pull: v128, push: v128, rate: v128, noise: v128, sums: v128): v128 {
  const toward = f32x4.mul(rate, f32x4.sub(f32x4.add(pull, push), x));
  const y = f32x4.add(f32x4.add(x, toward), f32x4.mul(noise, nearNormal(sums)));
  return f32x4.pmin(f32x4.pmax(y, f32x4.splat(0)), f32x4.splat(1));
}
