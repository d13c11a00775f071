/**
 * The world whose persons the passes work on, set from outside once per world: sizes, and where its columns begin in the memory,
 * in bytes. The names are those of the columns (src/engine/world-columns.ts, work-columns.ts), which say what is in them.
 */

export let people: i32 = 0;
export let domains: i32 = 0;
export let groups: i32 = 0;
export let organizations: i32 = 0;

export let group: usize = 0;
export let groupSize: usize = 0;
export let groupGap: usize = 0;
export let hardship: usize = 0;
export let baseline: usize = 0;
export let linkage: usize = 0;

export let shares: usize = 0;
export let offsets: usize = 0;
export let kept: usize = 0;
export let shock: usize = 0;
export let needKeys: usize = 0;
export let draws: usize = 0;
export let moved: usize = 0;
export let chances: usize = 0;
export let seekingKey: usize = 0;
export let sought: usize = 0;
export let seekers: usize = 0;
export let tally: usize = 0;
export let pick: usize = 0;
export let guide: usize = 0;
export let factor: usize = 0;
export let fillChance: usize = 0;
export let referralNeed: usize = 0;
export let servingKey: usize = 0;
export let providerKey: usize = 0;
export let arrivalKeys: usize = 0;
export let referralProviderKeys: usize = 0;
export let referralServingKeys: usize = 0;
export let waiting: usize = 0;
export let askedIn: usize = 0;
export let providers: usize = 0;
export let referred: usize = 0;
export let passedOn: usize = 0;
export let touched: usize = 0;
export let classes: usize = 0;
export let changed: usize = 0;

/** Where the entry of a person in a domain stands in a column of 32-bit numbers. */
export function at(column: usize, domain: i32, person: i32): usize {
  return column + ((<usize>domain * <usize>people + <usize>person) << 2);
}

/** Bytes from a person's entry in one domain to that in the next. */
export function stride(): usize {
  return (<usize>people) << 2;
}
