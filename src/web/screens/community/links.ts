import type { HandOffs } from "../../worker/watch-hand-offs.ts";

/** People passed on between two organizations, in either direction. */
export interface Link {
  readonly one: number;
  readonly other: number;
  /** Simulated persons a month. */
  readonly persons: number;
}

/** Months over which links are counted: a year is calmer to watch, a month is what happened. */
export const spans = [12, 1] as const;
export type Span = (typeof spans)[number];

/** Who passed people to whom in the last months up to `month`, per month; months before month 1 are left out. */
export function linksIn(handOffs: HandOffs, organizations: number, month: number, span: Span): readonly Link[] {
  const first = Math.max(1, month - span + 1);
  const pairs = new Map<number, number>();
  for (let n = handOffs.starts[first] as number; n < (handOffs.starts[month + 1] as number); n++) {
    const [from, to] = [handOffs.from[n] as number, handOffs.to[n] as number];
    if (from === to) continue;
    const pair = Math.min(from, to) * organizations + Math.max(from, to);
    pairs.set(pair, (pairs.get(pair) ?? 0) + (handOffs.count[n] as number));
  }
  const months = Math.max(1, month - first + 1);
  return [...pairs].map(([pair, count]) => ({
    one: Math.floor(pair / organizations),
    other: pair % organizations,
    persons: count / months,
  }));
}

/** Least persons a month, of 1,000 residents, of each class of links, from thin to thick. Thinner ones are not drawn. */
export const classes = [0.125, 0.5, 1, 2] as const;

/** The class of a link in a town of so many simulated persons; −1 for one too thin to be drawn. */
export function classOf({ persons }: Link, people: number): number {
  const rate = (1000 * persons) / people;
  return classes.findLastIndex((least) => rate >= least);
}
