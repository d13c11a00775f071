import { units } from "./counting";
import { word, words } from "./draws";
import { BLOCK } from "./needs";
import { pack } from "./packing";
import {
  arrivalDraws,
  arrivalKeys,
  askedIn,
  at,
  domains,
  factor,
  fillChance,
  group,
  groups,
  guide,
  marks,
  organizations,
  pick,
  providerKey,
  providers,
  referralNeed,
  referralProviderKeys,
  referralServingKeys,
  referred,
  relieved,
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

/** How many of a block are listed because a need of theirs fell below the limit. */
let fallen: i32 = 0;

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
 * without branches: who is served is as good as random to a processor, and a wrong guess is dear.
 */
export function serve(from: i32, count: i32): i32 {
  fallen = 0;
  memory.fill(marks, 0, BLOCK);
  const here = admit(from, count);
  served += here;
  drawProviders(here);
  for (let q: usize = 0; q < (<usize>here) << 2; q += 4) {
    const d = load<i32>(askedIn + q);
    const provider = providerOf(d, load<u32>(providers + q));
    store<i32>(providers + q, provider);
    treat(load<i32>(waiting + q), d, provider);
  }
  for (let k = 0; k < domains; k++) {
    const taken = sift(k, needy(k, arriving(k, here)));
    served += taken;
    for (let c: usize = 0; c < (<usize>taken) << 2; c += 4) {
      treat(load<i32>(referred + c), k, load<i32>(arrivalDraws + c));
    }
  }
  countRelieved();
  return served;
}

/** Lists those seekers who are served, and the domains in which they are; returns how many. */
function admit(from: i32, count: i32): i32 {
  const b = v128.load32_splat(servingKey, 4);
  const c = v128.load32_splat(servingKey, 8);
  let n: usize = 0;
  for (let i = 0; i < count; i += 4) {
    const persons = i32x4.add(i32x4.splat(from + i), i32x4(0, 1, 2, 3));
    const asked = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(sought + from + i)));
    let share = i32x4.splat(0);
    for (let d = 0; d < domains; d++) {
      const its = v128.load32_splat(fillChance + (d << 2));
      share = v128.bitselect(its, share, i32x4.eq(asked, i32x4.splat(d)));
    }
    const drawn = words(i32x4.add(persons, v128.load32_splat(servingKey)), b, c);
    let chosen = i32x4.bitmask(i32x4.lt_u(i32x4.shr_u(drawn, 1), share));
    if (i + 4 > count) chosen &= (1 << (count - i)) - 1;
    pack(askedIn + (n << 2), asked, chosen);
    n += pack(waiting + (n << 2), persons, chosen);
  }
  return <i32>n;
}

/** Draws the words that pick providers of the served. */
function drawProviders(here: i32): void {
  const b = v128.load32_splat(providerKey, 4);
  const c = v128.load32_splat(providerKey, 8);
  for (let q: usize = 0; q < (<usize>here) << 2; q += 16) {
    const hashed = i32x4.add(v128.load(waiting + q), v128.load32_splat(providerKey));
    v128.store(providers + q, words(hashed, b, c));
  }
}

/** Lists those of the served whom a referral to domain k may reach, by their place in the list, and their draws; returns how many. */
function arriving(k: i32, here: i32): i32 {
  const key = arrivalKeys + (k << 4);
  const b = v128.load32_splat(key, 4);
  const c = v128.load32_splat(key, 8);
  let n: usize = 0;
  for (let q = 0; q < here; q += 4) {
    const place = (<usize>q) << 2;
    const hashed = i32x4.add(v128.load(waiting + place), v128.load32_splat(key));
    const drawn = i32x4.shr_u(words(hashed, b, c), 1);
    const elsewhere = i32x4.ne(v128.load(askedIn + place), i32x4.splat(k));
    let chosen = i32x4.bitmask(v128.and(elsewhere, i32x4.lt_u(drawn, i32x4.splat(arrivesBetween))));
    if (q + 4 > here) chosen &= (1 << (here - q)) - 1;
    pack(arrivalDraws + (n << 2), drawn, chosen);
    n += pack(referred + (n << 2), i32x4.add(i32x4.splat(q), i32x4(0, 1, 2, 3)), chosen);
  }
  return <i32>n;
}

/** Keeps those with a need to be referred for; returns how many. */
function needy(k: i32, could: i32): i32 {
  const enough = load<f32>(referralNeed + (k << 2));
  let n: usize = 0;
  for (let c: usize = 0; c < (<usize>could) << 2; c += 4) {
    const q = load<u32>(referred + c);
    store<i32>(referred + n, q);
    store<i32>(arrivalDraws + n, load<i32>(arrivalDraws + c));
    n += (<usize>i32(load<f32>(at(need, k, load<i32>(waiting + (q << 2)))) > enough)) << 2;
  }
  return <i32>(n >> 2);
}

/**
 * Whether a referral to domain k arrives depends on whether both providers are members and work together. Keeps the persons who
 * arrive and are served, with their new providers in the place of the draws; returns how many.
 */
function sift(k: i32, left: i32): i32 {
  const fill = load<u32>(fillChance + (k << 2));
  let came = 0;
  let n: usize = 0;
  for (let c: usize = 0; c < (<usize>left) << 2; c += 4) {
    const q = load<u32>(referred + c);
    const i = load<i32>(waiting + (q << 2));
    const to = providerOf(k, word(i, referralProviderKeys + (k << 4)));
    const together = load<u8>(member + load<i32>(providers + (q << 2))) & load<u8>(member + to);
    const arrived = i32(load<u32>(arrivalDraws + c) < (together ? arrivesBetween : arrives));
    came += arrived;
    store<i32>(referred + n, i);
    store<i32>(arrivalDraws + n, to);
    n += (<usize>(arrived & i32(word(i, referralServingKeys + (k << 4)) >> 1 < fill))) << 2;
  }
  store<i32>(arrivals + (k << 2), load<i32>(arrivals + (k << 2)) + came);
  return <i32>(n >> 2);
}

/**
 * A service removes a share of the need, by the provider's effectiveness. Lists the person where the need falls below the limit, once
 * however many needs do: only then can they have begun to thrive. No need ever grows by a service.
 */
function treat(i: i32, d: i32, provider: i32): void {
  const entry = at(need, d, i);
  const x = load<f32>(entry);
  const y = x * load<f32>(factor + ((provider * domains + d) << 2));
  store<f32>(entry, y);
  const count = above + ((d * groups + <i32>load<u8>(group + i)) << 2);
  store<i32>(count, load<i32>(count) + i32(y > limit) - i32(x > limit));
  const sum = needSum + (d << 3);
  store<f64>(sum, load<f64>(sum) + <f64>(units(y) - units(x)));
  const mark = marks + (i & (BLOCK - 1));
  const marked = <i32>load<u8>(mark);
  const falls = i32(x >= limit) & i32(y < limit);
  store<u8>(mark, <u8>(marked | falls));
  store<i32>(relieved + (fallen << 2), i);
  fallen += falls & (marked ^ 1);
}

/** Counts those listed who thrive now. */
function countRelieved(): void {
  for (let n = 0; n < fallen; n++) {
    const i = load<i32>(relieved + (n << 2));
    let well = 1;
    for (let d = 0; d < domains; d++) well &= i32(load<f32>(at(need, d, i)) < limit);
    const entry = thriving + ((<usize>load<u8>(group + i)) << 2);
    store<i32>(entry, load<i32>(entry) + well);
  }
}
