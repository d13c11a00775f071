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
  pick,
  providerKey,
  referralNeed,
  referralProviderKeys,
  referralServingKeys,
  requests,
  servingKey,
  sought,
  waiting,
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
 * Serves those of `count` persons from person `from` on (at most 512) who seek, as far as capacity goes, and refers the served for
 * their other needs; keeps the counts of needs right. Returns the number of services since `prepare`. Works in stages on short lists,
 * each entry written before it is known to count: who is served next is as good as random to a processor, and a wrong guess is dear.
 */
export function serve(from: i32, count: i32): i32 {
  const here = admit(from, count);
  let referred = 0;
  for (let n = 0; n < here; n++) referred = receive(load<i32>(waiting + (n << 2)), referred);
  const arrived = sift(referred);
  for (let n = 0; n < arrived; n++) {
    const request = requests + ((<usize>n) << 4);
    treat(load<i32>(request), load<i32>(request, 4), load<i32>(request, 8));
  }
  return served;
}

/** Lists those seekers who are served; returns how many. */
function admit(from: i32, count: i32): i32 {
  const nobody = i8x16.splat(<i8>domains);
  let n = 0;
  for (let i = 0; i < count; i += 16) {
    let seeking = i8x16.bitmask(i8x16.ne(v128.load(sought + from + i), nobody));
    if (i + 16 > count) seeking &= (1 << (count - i)) - 1;
    for (; seeking !== 0; seeking &= seeking - 1) {
      const person = from + i + ctz(seeking);
      const d = <i32>load<u8>(sought + person);
      store<i32>(waiting + (n << 2), person);
      n += i32(word(person, servingKey) >> 1 < load<u32>(fillChance + (d << 2)));
    }
  }
  return n;
}

/** Serves a person in the domain sought, and lists the other domains in which a referral may arrive, from entry n on; returns the next. */
function receive(i: i32, n: i32): i32 {
  const d = <i32>load<u8>(sought + i);
  const provider = providerOf(d, word(i, providerKey));
  for (let first = 0; first < domains; first += 4) {
    const drawn = arrivalsOf(i, first);
    const may = i32x4.lt_u(drawn, i32x4.splat(arrivesBetween));
    const high = f32x4.gt(four(i, first), v128.load(referralNeed + ((<usize>first) << 2)));
    const which = i32x4.bitmask(v128.and(may, high)) & ~((1 << (d - first)) & (d < first ? 0 : 15));
    n = list(i, first, provider, i32x4.extract_lane(drawn, 0), which & 1, n);
    n = list(i, first + 1, provider, i32x4.extract_lane(drawn, 1), (which >> 1) & 1, n);
    n = list(i, first + 2, provider, i32x4.extract_lane(drawn, 2), (which >> 2) & 1, n);
    n = list(i, first + 3, provider, i32x4.extract_lane(drawn, 3), which >> 3, n);
  }
  treat(i, d, provider);
  return n;
}

function list(i: i32, k: i32, provider: i32, drawn: u32, counts: i32, n: i32): i32 {
  v128.store(requests + ((<usize>n) << 4), i32x4(i, k, provider, drawn));
  return n + counts;
}

/** Needs of a person in four domains; 0 beyond the last. */
function four(i: i32, first: i32): v128 {
  let needs = v128.load32_zero(at(need, first, i));
  if (first + 1 < domains) needs = v128.load32_lane(at(need, first + 1, i), needs, 1);
  if (first + 2 < domains) needs = v128.load32_lane(at(need, first + 2, i), needs, 2);
  if (first + 3 < domains) needs = v128.load32_lane(at(need, first + 3, i), needs, 3);
  return needs;
}

/** What decides about a person's arrival in four domains: 31 bits each. */
function arrivalsOf(i: i32, first: i32): v128 {
  const width = <usize>(domains + 3) & ~3;
  const keys = arrivalKeys + ((<usize>first) << 2);
  const hashed = i32x4.add(i32x4.splat(i), v128.load(keys));
  return i32x4.shr_u(words(hashed, v128.load(keys + (width << 2)), v128.load(keys + (width << 3))), 1);
}

/**
 * Goes through the referrals: whether one arrives depends on whether both providers are members and work together. Keeps, with their
 * new provider, those that arrive and are served; returns how many.
 */
function sift(referred: i32): i32 {
  let kept = 0;
  for (let n = 0; n < referred; n++) {
    const request = requests + ((<usize>n) << 4);
    const i = load<i32>(request);
    const k = load<i32>(request, 4);
    const to = providerOf(k, word(i, referralProviderKeys + (k << 4)));
    const together = load<u8>(member + load<i32>(request, 8)) & load<u8>(member + to);
    const arrived = i32(load<u32>(request, 12) < (together ? arrivesBetween : arrives));
    store<i32>(arrivals + (k << 2), load<i32>(arrivals + (k << 2)) + arrived);
    const taken = i32(word(i, referralServingKeys + (k << 4)) >> 1 < load<u32>(fillChance + (k << 2)));
    kept = list(i, k, to, 0, arrived & taken, kept);
  }
  return kept;
}

/** A service removes a share of the need, by the provider's effectiveness. */
function treat(i: i32, d: i32, provider: i32): void {
  const g = <i32>load<u8>(group + i);
  const entry = at(need, d, i);
  const x = load<f32>(entry);
  const y = x * load<f32>(factor + ((provider * domains + d) << 2));
  store<f32>(entry, y);
  served += 1;
  const count = above + ((d * groups + g) << 2);
  store<i32>(count, load<i32>(count) + i32(y > limit) - i32(x > limit));
  const sum = needSum + (d << 3);
  store<f64>(sum, load<f64>(sum) + <f64>(units(y) - units(x)));
  const crossed = i32(x >= limit) - i32(y >= limit);
  if (crossed !== 0 && othersBelow(i, d)) {
    store<i32>(thriving + (g << 2), load<i32>(thriving + (g << 2)) + crossed);
  }
}

/** True if all needs of a person but that in domain d are below the limit. */
function othersBelow(i: i32, d: i32): bool {
  for (let k = 0; k < domains; k++) if (k !== d && load<f32>(at(need, k, i)) >= limit) return false;
  return true;
}
