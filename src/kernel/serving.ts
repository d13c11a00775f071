import { word, words } from "./draws";
import { BLOCK } from "./needs";
import { pack } from "./packing";
import {
  arrivalKeys,
  askedIn,
  at,
  domains,
  factor,
  fillChance,
  guide,
  organizations,
  passedOn,
  pick,
  providerKey,
  providers,
  referralNeed,
  referralProviderKeys,
  referralServingKeys,
  referred,
  servingKey,
  sought,
  stride,
  touched,
  waiting,
} from "./world";

/** Steps of the guide: the upper bits of a word. */
const STEP_BITS: i32 = 7;
const STEPS: i32 = 1 << STEP_BITS;

/** In the lists of a block, a person's place among the seekers or the served takes the lower bits, what is said of them the rest. */
const PLACE_BITS: i32 = 16;
const PLACE: i32 = (1 << PLACE_BITS) - 1;

/** Columns of the state that is served, and what is the same for everyone this month. */
let need: usize = 0;
let member: usize = 0;
let arrivals: usize = 0;
let arrives: u32 = 0;
let arrivesBetween: u32 = 0;
let served: i32 = 0;

/** Sets the columns of the state that `serve` changes, and the chances of an arrival as thresholds of 31 bits. */
export function prepare(needs: usize, members: usize, arrived: usize, base: u32, between: u32): void {
  need = needs;
  member = members;
  arrivals = arrived;
  arrives = base;
  arrivesBetween = between;
  served = 0;
  memory.fill(passedOn, 0, (<usize>organizations) << 3);
  for (let d = 0; d < domains; d++) makeGuide(d);
}

/** For the upper bits of every word, the first organization that a word with them can pick in domain d: how many thresholds it is past. */
function makeGuide(d: i32): void {
  const thresholds = pick + ((d * organizations) << 3);
  const entries = guide + ((d * (STEPS + 1)) << 2);
  const step = <f64>(1 << (32 - STEP_BITS));
  memory.fill(entries, 0, (STEPS + 1) << 2);
  for (let j = 0; j < organizations; j++) {
    const entry = entries + ((<usize>(<i32>Math.ceil(load<f64>(thresholds + (j << 3)) / step))) << 2);
    store<i32>(entry, load<i32>(entry) + 1);
  }
  let past = 0;
  for (let entry = entries; entry < entries + (STEPS << 2); entry += 4) {
    past += load<i32>(entry);
    store<i32>(entry, past);
  }
}

/** The organization that a word picks in domain d, with probability proportional to supply. */
function providerOf(d: i32, drawn: u32): i32 {
  const thresholds = pick + ((d * organizations) << 3);
  let j = load<i32>(guide + ((d * (STEPS + 1) + <i32>(drawn >> (32 - STEP_BITS))) << 2));
  while (<f64>drawn >= load<f64>(thresholds + (j << 3))) j++;
  return j;
}

/**
 * Serves those of `count` persons from person `from` on (at most 512) who seek, as far as capacity goes, and refers the served for
 * their other needs. Returns the number of services since `prepare`. Works in stages on short lists, without branches: who is served
 * is as good as random to a processor, and a wrong guess is dear. A need is served once at most, so that the order of services does
 * not matter.
 */
export function serve(from: i32, count: i32): i32 {
  touch(from, count);
  const here = admit(from, listSeekers(from, count));
  served += here;
  drawProviders(here);
  for (let q: usize = 0; q < (<usize>here) << 2; q += 4) {
    const d = load<i32>(askedIn + q);
    const provider = providerOf(d, load<u32>(providers + q));
    store<i32>(providers + q, provider);
    treat(load<i32>(waiting + q), d, provider);
  }
  for (let k = 0; k < domains; k++) served += refer(k, needy(k, arriving(k, here)));
  return served;
}

/** Reads something of every 64 bytes of the block's needs, which are then on their way when service picks persons here and there. */
function touch(from: i32, count: i32): void {
  let seen: u32 = 0;
  let row = at(need, 0, from);
  for (let d = 0; d < domains; d++, row += stride()) {
    for (let i: usize = 0; i < (<usize>count) << 2; i += 64) seen |= load<u32>(row + i);
  }
  store<u32>(touched, seen);
}

/** Lists those who seek, by their place in the block, and above it the domains in which they do; returns how many. */
function listSeekers(from: i32, count: i32): i32 {
  let places = i32x4(0, 1, 2, 3);
  let out = waiting;
  for (let i = 0; i < count; i += 16) {
    const asked = v128.load(sought + from + i);
    const seek = i8x16.bitmask(i8x16.lt_u(asked, i8x16.splat(<i8>domains)));
    const low = i16x8.extend_low_i8x16_u(asked);
    const high = i16x8.extend_high_i8x16_u(asked);
    out = listFour(out, places, i32x4.extend_low_i16x8_u(low), seek & 15);
    places = i32x4.add(places, i32x4.splat(4));
    out = listFour(out, places, i32x4.extend_high_i16x8_u(low), (seek >> 4) & 15);
    places = i32x4.add(places, i32x4.splat(4));
    out = listFour(out, places, i32x4.extend_low_i16x8_u(high), (seek >> 8) & 15);
    places = i32x4.add(places, i32x4.splat(4));
    out = listFour(out, places, i32x4.extend_high_i16x8_u(high), seek >> 12);
    places = i32x4.add(places, i32x4.splat(4));
  }
  return <i32>((out - waiting) >> 2);
}

function listFour(out: usize, places: v128, asked: v128, chosen: i32): usize {
  return out + ((<usize>pack(out, v128.or(places, i32x4.shl(asked, PLACE_BITS)), chosen)) << 2);
}

/** Lists those of the block's seekers who are served, in place, and the domains in which they are; returns how many. */
function admit(from: i32, seekers: i32): i32 {
  const a = i32x4.add(i32x4.splat(from), v128.load32_splat(servingKey));
  const b = v128.load32_splat(servingKey, 4);
  const c = v128.load32_splat(servingKey, 8);
  let n: usize = 0;
  for (let q = 0; q < seekers; q += 4) {
    const entries = v128.load(waiting + ((<usize>q) << 2));
    const places = v128.and(entries, i32x4.splat(PLACE));
    const asked = i32x4.shr_u(entries, PLACE_BITS);
    const drawn = words(i32x4.add(places, a), b, c);
    let chosen = i32x4.bitmask(i32x4.lt_u(i32x4.shr_u(drawn, 1), fillOf(asked)));
    if (q + 4 > seekers) chosen &= (1 << (seekers - q)) - 1;
    pack(askedIn + (n << 2), asked, chosen);
    n += pack(waiting + (n << 2), i32x4.add(places, i32x4.splat(from)), chosen);
  }
  return <i32>n;
}

/** The thresholds of the shares of requests met in four domains. */
function fillOf(asked: v128): v128 {
  let share = i32x4.splat(0);
  for (let d = 0; d < domains; d++) {
    const its = v128.load32_splat(fillChance + (d << 2));
    share = v128.or(share, v128.and(its, i32x4.eq(asked, i32x4.splat(d))));
  }
  return share;
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

/**
 * Lists those of the served whom a referral to domain k may reach, by their place in the list, and above it 1 if it reaches them
 * whoever passes them on; returns how many.
 */
function arriving(k: i32, here: i32): i32 {
  const key = arrivalKeys + (k << 4);
  const a = v128.load32_splat(key);
  const b = v128.load32_splat(key, 4);
  const c = v128.load32_splat(key, 8);
  let places = i32x4(0, 1, 2, 3);
  let n: usize = 0;
  for (let q = 0; q < here; q += 4) {
    const place = (<usize>q) << 2;
    const drawn = i32x4.shr_u(words(i32x4.add(v128.load(waiting + place), a), b, c), 1);
    const elsewhere = i32x4.ne(v128.load(askedIn + place), i32x4.splat(k));
    let chosen = i32x4.bitmask(v128.and(elsewhere, i32x4.lt_u(drawn, i32x4.splat(arrivesBetween))));
    if (q + 4 > here) chosen &= (1 << (here - q)) - 1;
    const surely = v128.and(i32x4.lt_u(drawn, i32x4.splat(arrives)), i32x4.splat(1 << PLACE_BITS));
    n += pack(referred + (n << 2), v128.or(places, surely), chosen);
    places = i32x4.add(places, i32x4.splat(4));
  }
  return <i32>n;
}

/** Keeps those with a need to be referred for; returns how many. */
function needy(k: i32, could: i32): i32 {
  const enough = load<f32>(referralNeed + (k << 2));
  const row = at(need, k, 0);
  let out = referred;
  for (let entry = referred; entry < referred + ((<usize>could) << 2); entry += 4) {
    const said = load<i32>(entry);
    const person = load<i32>(waiting + ((said & PLACE) << 2));
    store<i32>(out, said);
    out += (<usize>i32(load<f32>(row + (person << 2)) > enough)) << 2;
  }
  return <i32>((out - referred) >> 2);
}

/**
 * Whether a referral to domain k arrives depends on whether both providers are members and work together. Serves those who arrive as
 * far as capacity goes; returns how many.
 */
function refer(k: i32, left: i32): i32 {
  const fill = load<u32>(fillChance + (k << 2));
  const members = member;
  let came = 0;
  let out = referred;
  for (let entry = referred; entry < referred + ((<usize>left) << 2); entry += 4) {
    const said = load<i32>(entry);
    const place = (said & PLACE) << 2;
    const i = load<i32>(waiting + place);
    const to = providerOf(k, word(i, referralProviderKeys + (k << 4)));
    const by = load<i32>(providers + place);
    const together = <i32>(load<u8>(members + by) & load<u8>(members + to));
    const arrived = (said >> PLACE_BITS) | together;
    came += arrived;
    const count = passedOn + ((<usize>((by << 1) | together)) << 2);
    store<i32>(count, load<i32>(count) + arrived);
    store<i32>(out, i);
    store<i32>(out, to, (BLOCK + 4) << 2);
    out += (<usize>(arrived & i32(word(i, referralServingKeys + (k << 4)) >> 1 < fill))) << 2;
  }
  for (let entry = referred; entry < out; entry += 4) treat(load<i32>(entry), k, load<i32>(entry, (BLOCK + 4) << 2));
  store<i32>(arrivals + (k << 2), load<i32>(arrivals + (k << 2)) + came);
  return <i32>((out - referred) >> 2);
}

/** A service removes a share of the need, by the provider's effectiveness. */
function treat(i: i32, d: i32, provider: i32): void {
  const entry = at(need, d, i);
  store<f32>(entry, load<f32>(entry) * load<f32>(factor + ((provider * domains + d) << 2)));
}
