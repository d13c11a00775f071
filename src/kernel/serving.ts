import { units } from "./counting";
import { word, words } from "./draws";
import {
  arrivalKeys,
  at,
  domains,
  factor,
  fillChance,
  group,
  groups,
  guide,
  organizations,
  people,
  pick,
  providerKey,
  referralNeed,
  referralProviderKeys,
  referralServingKeys,
  servingKey,
  sought,
} from "./world";

/** Steps of the guide: the upper eight bits of a word. */
const STEPS: i32 = 256;

/** Columns of the state that is served, and what is the same for everyone this month. */
let need: usize = 0;
let member: usize = 0;
let arrivals: usize = 0;
let above: usize = 0;
let needSum: usize = 0;
let thriving: usize = 0;
let limit: f32 = 0;
let arrives: u32 = 0;
let arrivesBetween: u32 = 0;
let served: i32 = 0;

/** Sets the columns of the state that `serve` changes, and the chances of an arrival as thresholds of 31 bits. */
export function prepare(
  needs: usize,
  members: usize,
  arrived: usize,
  counts: usize,
  sums: usize,
  well: usize,
  threshold: f32,
  base: u32,
  between: u32,
): void {
  need = needs;
  member = members;
  arrivals = arrived;
  above = counts;
  needSum = sums;
  thriving = well;
  limit = threshold;
  arrives = base;
  arrivesBetween = between;
  served = 0;
  for (let d = 0; d < domains; d++) makeGuide(d);
}

/** For every upper byte of a word, the first organization that a word with this byte can pick in domain d. */
function makeGuide(d: i32): void {
  const thresholds = pick + ((d * organizations) << 3);
  let j = 0;
  for (let byte = 0; byte < STEPS; byte++) {
    while (<f64>((<u32>byte) << 24) >= load<f64>(thresholds + (j << 3))) j++;
    store<i32>(guide + ((d * STEPS + byte) << 2), j);
  }
}

/** The organization that a word picks in domain d, with probability proportional to supply. */
function providerOf(d: i32, drawn: u32): i32 {
  const thresholds = pick + ((d * organizations) << 3);
  let j = load<i32>(guide + ((d * STEPS + <i32>(drawn >> 24)) << 2));
  while (<f64>drawn >= load<f64>(thresholds + (j << 3))) j++;
  return j;
}

/**
 * Serves all who seek, as far as capacity goes, and refers the served for their other needs; keeps the counts of needs right.
 * Returns the number of services.
 */
export function serve(): i32 {
  const nobody = i8x16.splat(<i8>domains);
  for (let i = 0; i < people; i += 16) {
    let seeking = i8x16.bitmask(i8x16.ne(v128.load(sought + i), nobody));
    if (i + 16 > people) seeking &= (1 << (people - i)) - 1;
    for (; seeking !== 0; seeking &= seeking - 1) ask(i + ctz(seeking));
  }
  return served;
}

function ask(i: i32): void {
  const d = <i32>load<u8>(sought + i);
  if (word(i, servingKey) >> 1 >= load<u32>(fillChance + (d << 2))) return;
  const g = <i32>load<u8>(group + i);
  const provider = providerOf(d, word(i, providerKey));
  let bad = 0;
  for (let first = 0; first < domains; first += 4) {
    const needs = four(i, first);
    const lanes = min(domains - first, 4);
    bad += popcnt(i32x4.bitmask(f32x4.ge(needs, f32x4.splat(limit))) & ((1 << lanes) - 1));
  }
  const before = i32(bad === 0);
  for (let first = 0; first < domains; first += 4) {
    let referred = arriving(i, first);
    for (; referred !== 0; referred &= referred - 1) {
      const k = first + ctz(referred);
      if (k !== d) bad += refer(i, k, g, provider);
    }
  }
  bad += treat(i, d, g, provider);
  const after = i32(bad === 0);
  store<i32>(thriving + (g << 2), load<i32>(thriving + (g << 2)) + after - before);
}

/** Needs of a person in four domains; 0 beyond the last. */
function four(i: i32, first: i32): v128 {
  let needs = v128.load32_zero(at(need, first, i));
  if (first + 1 < domains) needs = v128.load32_lane(at(need, first + 1, i), needs, 1);
  if (first + 2 < domains) needs = v128.load32_lane(at(need, first + 2, i), needs, 2);
  if (first + 3 < domains) needs = v128.load32_lane(at(need, first + 3, i), needs, 3);
  return needs;
}

/** Bits of those of four domains in which a person has a need to be referred for and may arrive. */
function arriving(i: i32, first: i32): i32 {
  const width = <usize>(domains + 3) & ~3;
  const keys = arrivalKeys + ((<usize>first) << 2);
  const hashed = i32x4.add(i32x4.splat(i), v128.load(keys));
  const drawn = words(hashed, v128.load(keys + (width << 2)), v128.load(keys + (width << 3)));
  const may = i32x4.lt_u(i32x4.shr_u(drawn, 1), i32x4.splat(arrivesBetween));
  const high = f32x4.gt(four(i, first), v128.load(referralNeed + ((<usize>first) << 2)));
  return i32x4.bitmask(v128.and(may, high));
}

/** One hand-off in domain k: whether it arrives depends on whether both providers are members and work together. */
function refer(i: i32, k: i32, g: i32, from: i32): i32 {
  const to = providerOf(k, word(i, referralProviderKeys + (k << 4)));
  const together = load<u8>(member + from) & load<u8>(member + to);
  if (arrival(i, k) >= (together ? arrivesBetween : arrives)) return 0;
  store<i32>(arrivals + (k << 2), load<i32>(arrivals + (k << 2)) + 1);
  if (word(i, referralServingKeys + (k << 4)) >> 1 >= load<u32>(fillChance + (k << 2))) return 0;
  return treat(i, k, g, to);
}

function arrival(i: i32, k: i32): u32 {
  const width = <usize>(domains + 3) & ~3;
  const key = arrivalKeys + (k << 2);
  let h = <u32>i + load<u32>(key);
  h = (h ^ (h >> 17)) * 0xed5ad4bb + load<u32>(key + (width << 2));
  h = (h ^ (h >> 11)) * 0xac4c1b51 + load<u32>(key + (width << 3));
  h = (h ^ (h >> 15)) * 0x31848bab;
  return (h ^ (h >> 14)) >> 1;
}

/** A service removes a share of the need, by the provider's effectiveness. Returns how many more needs are at the limit or above. */
function treat(i: i32, d: i32, g: i32, provider: i32): i32 {
  const entry = at(need, d, i);
  const x = load<f32>(entry);
  const y = x * load<f32>(factor + ((provider * domains + d) << 2));
  store<f32>(entry, y);
  served += 1;
  const count = above + ((d * groups + g) << 2);
  store<i32>(count, load<i32>(count) + i32(y > limit) - i32(x > limit));
  const sum = needSum + (d << 3);
  store<f64>(sum, load<f64>(sum) + <f64>(units(y) - units(x)));
  return i32(y >= limit) - i32(x >= limit);
}
