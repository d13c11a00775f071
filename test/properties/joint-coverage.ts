import type { Interval } from "../../src/analysis/interval.ts";
import { meanInterval } from "../../src/analysis/paired.ts";
import { simultaneousIntervals } from "../../src/analysis/simultaneous.ts";
import type { Draws } from "./statistics-trials.ts";

/** Paired differences by member and world, and the mean that each of them has. */
interface Sampled {
  readonly family: readonly Float64Array[];
  readonly truth: number;
}

/** How standard normal numbers become differences: how skewed, in which direction, and with what mean. */
export interface Shape {
  readonly name: string;
  readonly mean: number;
  readonly of: (normal: number) => number;
}

/** exp(s·z) has the mean exp(s²/2) and the skewness (exp(s²) + 2)·√(exp(s²) − 1). */
function lognormal(name: string, s: number): Shape {
  return { name, mean: Math.exp((s * s) / 2), of: (normal) => Math.exp(s * normal) };
}

export const shapes = {
  normal: { name: "normal", mean: 0, of: (normal) => normal },
  slight: lognormal("lognormal, skewness 0.6", 0.2),
  skewed: lognormal("lognormal, skewness 1.8", 0.5),
  extreme: lognormal("lognormal, skewness 6.2", 1),
} as const satisfies Record<string, Shape>;

/** Members of a family in one world, before they get their shape: standard normal, dependent on each other. */
export interface Dependence {
  readonly name: string;
  readonly members: number;
  readonly draw: (normal: () => number) => Float64Array;
}

/** Months of a trajectory: each is `correlation` times the one before it, and news. */
export function months(members: number, correlation: number): Dependence {
  const news = Math.sqrt(1 - correlation ** 2);
  return {
    name: `${members} months, each ${correlation} with the last`,
    members,
    draw: (normal) => {
      const path = new Float64Array(members);
      let last = normal();
      for (let month = 0; month < members; month++) {
        path[month] = last;
        last = correlation * last + news * normal();
      }
      return path;
    },
  };
}

/** Parts of one whole: any two have the same correlation. */
export function parts(members: number, correlation: number): Dependence {
  const [shared, own] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)];
  return {
    name: `${members} members, any two ${correlation}`,
    members,
    draw: (normal) => {
      const common = shared * normal();
      return Float64Array.from({ length: members }, () => common + own * normal());
    },
  };
}

/** Differences of every member in every world; worlds are independent. */
function sampled(worlds: number, dependence: Dependence, shape: Shape, { normal }: Draws): Sampled {
  const family = Array.from({ length: dependence.members }, () => new Float64Array(worlds));
  for (let world = 0; world < worlds; world++) {
    dependence.draw(normal).forEach((value, member) => {
      (family[member] as Float64Array)[world] = shape.of(value);
    });
  }
  return { family, truth: shape.mean };
}

/** One family whose intervals are looked at. */
export interface Case {
  readonly worlds: number;
  readonly dependence: Dependence;
  readonly shape: Shape;
  /** Random signs behind the simultaneous intervals. */
  readonly signs: number;
}

/** Which 95 % intervals hold the truth: all simultaneous ones, and the first member's t interval by itself. */
export interface Covered {
  readonly jointly: boolean;
  readonly singly: boolean;
}

/** Draws a family, and says whether its intervals cover what they are about. */
export function coveredOnce({ worlds, dependence, shape, signs }: Case, draws: Draws): Covered {
  const { family, truth } = sampled(worlds, dependence, shape, draws);
  const { intervals } = simultaneousIntervals(family, { level: 0.95, draws: signs, random: draws.uniform });
  const holds = ({ low, high }: Interval): boolean => low <= truth && truth <= high;
  return { jointly: intervals.every(holds), singly: holds(meanInterval(family[0] as Float64Array, 0.95)) };
}
