import type { Placed } from "./arena.ts";
import { BLOCK } from "./kernel.ts";
import type { Size } from "./size.ts";

/** Upper bits of a word, by which the search for a provider begins. */
const STEPS = 1 << 7;

/**
 * Working space of the passes over persons. Nothing in it is
 * needed in the next month but `classes`. Keys are subkeys of
 * draws, four words each (the last unused).
 */
export function workLayout({ people, domains, groups, organizations }: Size) {
  return {
    /** Of the people, by group. */
    shares: ["f64", groups],
    /** Disadvantage of each group beyond the mean. */
    offsets: ["f64", groups],
    kept: ["f32", domains],
    shock: ["f32", domains],
    needKeys: ["u32", 4 * domains],
    /** Sums of bytes less their mean, block by block, and in a block by domain: the month's noise of every need. */
    draws: ["i16", BLOCK * Math.ceil(people / BLOCK) * domains],
    /** 1 if `draws` are complete: those of `drawnMonth` under `needKeys`. */
    drawn: ["u8", 1],
    drawnMonth: ["i32", 1],
    moved: ["f32", BLOCK * domains],
    /** Chance of seeking help per unit of need, by group. */
    chances: ["f32", groups],
    seekingKey: ["u32", 4],
    /** Domain sought by each person this month, or `domains` for none. */
    sought: ["u8", people],
    /** Persons that seek, by domain. */
    seekers: ["i32", domains],
    tally: ["i32", 4 * (domains + groups * (domains + 1))],
    /** Thresholds of 32 bits by which a word picks the provider in domain d: entry d·organizations + j. */
    pick: ["f64", domains * organizations],
    guide: ["i32", (STEPS + 1) * domains],
    /** What is left of a need after a service by j in d: entry j·domains + d. */
    factor: ["f32", organizations * domains],
    /** Share of requests met, as a threshold of 31 bits. */
    fillChance: ["u32", domains],
    /** Need above which the served are referred; infinite in domains without supply. */
    referralNeed: ["f32", domains],
    servingKey: ["u32", 4],
    providerKey: ["u32", 4],
    arrivalKeys: ["u32", 4 * domains],
    referralProviderKeys: ["u32", 4 * domains],
    referralServingKeys: ["u32", 4 * domains],
    /** Those of a block who seek, then those who are served: persons, the domains they asked in, and their providers. */
    waiting: ["i32", BLOCK + 4],
    askedIn: ["i32", BLOCK + 4],
    providers: ["u32", BLOCK + 4],
    /** Those of them who are referred to a domain, by their place in the list; then those of them who are served, and their providers. */
    referred: ["i32", 2 * (BLOCK + 4)],
    /** Referrals by j that arrived this month, between two members (1) or not (0): entry 2·j + which. */
    passedOn: ["i32", 2 * organizations],
    touched: ["u32", 1],
    /** Class of every person's mean need at month 0. */
    classes: ["u8", people],
    /** Persons better and worse off. */
    changed: ["i32", 2],
    gains: ["i32", groups * 4 * 7],
  } as const;
}

export type Work = Placed<ReturnType<typeof workLayout>>;
