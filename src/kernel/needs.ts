import { nearNormal, words } from "./draws";
import { at, baseline, domains, kept, linkage, moved, needKeys, people, shock } from "./world";

/** Most persons in a block; every row of `moved` is that long. */
export const BLOCK: i32 = 512;

/**
 * Moves the needs of `count` persons (at most BLOCK) from person `from` on, all on last month's needs. Writes whole vectors into
 * `moved` first, and copies no more than the block back: no lane ever reaches another person's row.
 */
export function moveNeeds(need: usize, from: i32, count: i32, adjustment: f32, spread: f32): void {
  for (let d = 0; d < domains; d++) moveRow(need, d, from, count, f32x4.splat(adjustment), f32x4.splat(spread));
  for (let d = 0; d < domains; d++) memory.copy(at(need, d, from), moved + ((d * BLOCK) << 2), count << 2);
}

function moveRow(need: usize, d: i32, from: i32, count: i32, rate: v128, noise: v128): void {
  const first = v128.add<i32>(i32x4.splat(from + load<i32>(needKeys + (d << 4))), i32x4(0, 1, 2, 3));
  const second = v128.load32_splat(needKeys + (d << 4), 4);
  const third = v128.load32_splat(needKeys + (d << 4), 8);
  const keep = v128.load32_splat(kept + (d << 2));
  const push = v128.load32_splat(shock + (d << 2));
  const stride = (<usize>people) << 2;
  const weights = linkage + ((d * domains) << 2);
  const all = at(need, 0, from);
  const own = at(need, d, from);
  const base = at(baseline, d, from);
  const out = moved + ((d * BLOCK) << 2);
  const end = (<usize>count) << 2;
  for (let i: usize = 0; i < end; i += 64) {
    let one = f32x4.mul(v128.load(base + i), keep);
    let two = f32x4.mul(v128.load(base + i, 16), keep);
    let three = f32x4.mul(v128.load(base + i, 32), keep);
    let four = f32x4.mul(v128.load(base + i, 48), keep);
    let other = all + i;
    for (let k = 0; k < domains; k++, other += stride) {
      if (k === d) continue;
      const weight = v128.load32_splat(weights + (k << 2));
      one = f32x4.add(one, f32x4.mul(weight, v128.load(other)));
      two = f32x4.add(two, f32x4.mul(weight, v128.load(other, 16)));
      three = f32x4.add(three, f32x4.mul(weight, v128.load(other, 32)));
      four = f32x4.add(four, f32x4.mul(weight, v128.load(other, 48)));
    }
    const persons = i32x4.add(first, i32x4.splat(i >> 2));
    v128.store(out + i, move(v128.load(own + i), one, push, rate, noise, persons, second, third));
    v128.store(
      out + i,
      move(v128.load(own + i, 16), two, push, rate, noise, i32x4.add(persons, i32x4.splat(4)), second, third),
      16,
    );
    v128.store(
      out + i,
      move(v128.load(own + i, 32), three, push, rate, noise, i32x4.add(persons, i32x4.splat(8)), second, third),
      32,
    );
    v128.store(
      out + i,
      move(v128.load(own + i, 48), four, push, rate, noise, i32x4.add(persons, i32x4.splat(12)), second, third),
      48,
    );
  }
}

/** The need x of four persons after the month, from what pulls at it and their draws. */
function move(
  x: v128,
  pull: v128,
  push: v128,
  rate: v128,
  noise: v128,
  persons: v128,
  second: v128,
  third: v128,
): v128 {
  const toward = f32x4.mul(rate, f32x4.sub(f32x4.add(pull, push), x));
  const random = f32x4.mul(noise, nearNormal(words(persons, second, third)));
  const y = f32x4.add(f32x4.add(x, toward), random);
  return f32x4.pmin(f32x4.pmax(y, f32x4.splat(0)), f32x4.splat(1));
}
