import { normalQuantile } from "./normal";
import { at, baseline, domains, group, groupGap, groupSize, groups, hardship, offsets, shares } from "./world";

const MULTIPLIER_0: u64 = 0xd2511f53;
const MULTIPLIER_1: u64 = 0xcd9e8d57;

/** The first word of Philox4x32-10 at a counter under a key, as in src/engine/philox.ts. */
function philox(x0: u32, x1: u32, x2: u32, x3: u32, key0: u32, key1: u32): u32 {
  for (let round = 0; round < 10; round++) {
    const zero = MULTIPLIER_0 * <u64>x0;
    const one = MULTIPLIER_1 * <u64>x2;
    x0 = <u32>(one >> 32) ^ x1 ^ key0;
    x1 = <u32>one;
    x2 = <u32>(zero >> 32) ^ x3 ^ key1;
    x3 = <u32>zero;
    key0 += 0x9e3779b9;
    key1 += 0xbb67ae85;
  }
  return x0;
}

/** Uniform on (0, 1) at the address of a person, before the first month. */
function uniform(process: u32, person: u32, partner: u32, low: u32, high: u32): f64 {
  return (<f64>philox(person, partner, 0, process, low, high) + 0.5) / 4294967296;
}

/** Index drawn with probability proportional to the shares, as `drawIndex` in src/engine/random.ts. */
function drawGroup(u: f64): i32 {
  let total: f64 = 0;
  for (let g = 0; g < groups; g++) total += load<f64>(shares + (g << 3));
  let left = u * total;
  for (let g = 0; g < groups; g++) {
    left -= load<f64>(shares + (g << 3));
    if (left < 0) return g;
  }
  let last = groups - 1;
  while (last > 0 && !(load<f64>(shares + (last << 3)) > 0)) last--;
  return last;
}

/**
 * Draws group and baseline hardship of `count` persons from person `from` on; `kept` is the part of a need that other needs do not make. Processes are named by
 * their numbers in addresses, the world by the two words of its key.
 */
export function populate(
  from: i32,
  count: i32,
  low: u32,
  high: u32,
  groupProcess: u32,
  hardshipProcess: u32,
  spread: f64,
  common: f64,
  own: f64,
  kept: f64,
): void {
  for (let i = from; i < from + count; i++) {
    const g = drawGroup(uniform(groupProcess, i, 0, low, high));
    store<u8>(group + i, <u8>g);
    store<i32>(groupSize + (g << 2), load<i32>(groupSize + (g << 2)) + 1);
    const offset = load<f64>(offsets + (g << 3));
    const overall = normalQuantile(uniform(hardshipProcess, i, 0, low, high));
    for (let d = 0; d < domains; d++) {
      const particular = normalQuantile(uniform(hardshipProcess, i, 1 + d, low, high));
      const personal = spread * (common * overall + own * particular);
      const gap = load<f64>(groupGap + (d << 3)) * offset;
      const sum = kept * (load<f64>(hardship + (d << 3)) + gap + personal);
      store<f32>(at(baseline, d, i), <f32>(sum > 0 ? sum : 0));
    }
  }
}
