import type { Bytes, Columns } from "./columns.ts";
import type { Size } from "./size.ts";

/** Uses of money, in the order of the `money` column. */
export const uses = ["service", "intake", "coordination", "backbone", "lost"] as const;

/** The four conditions that are built, in the order of the `conditions` column. */
export const built = ["agenda", "measurement", "activities", "communication"] as const;

/** What changes, column by column; single numbers are columns of length 1. Organizations by domain: entry j·domains + d. */
export function stateLayout({ people, domains, groups, organizations }: Size) {
  return {
    month: ["i32", 1],
    launched: ["u8", 1],
    champion: ["u8", 1],
    backboneAlive: ["u8", 1],
    /** Whole months from the start of the initiative to the beginning of the backbone; −1 before it. */
    backboneBegan: ["i32", 1],
    need: ["f32", domains * people],
    practice: ["i32", organizations],
    member: ["u8", organizations],
    alignment: ["f64", organizations],
    contribution: ["f64", organizations],
    health: ["f64", organizations],
    guided: ["f64", organizations],
    priorities: ["f64", organizations * domains],
    conditions: ["f64", built.length],
    agenda: ["f64", domains],
    observed: ["f64", domains],
    structure: ["f64", domains],
    fill: ["f64", domains],
    arrivals: ["i32", domains],
    commonShock: ["f64", 1],
    disagreement: ["f64", 1],
    leaders: ["f64", 1],
    will: ["f64", 1],
    mobilized: ["f64", 1],
    money: ["f64", uses.length],
    requests: ["i32", 1],
    served: ["i32", 1],
    above: ["i32", groups * domains],
    needSum: ["f64", domains],
    thriving: ["i32", groups],
  } as const;
}

export type State = Columns<ReturnType<typeof stateLayout>> & { readonly bytes: Bytes };
