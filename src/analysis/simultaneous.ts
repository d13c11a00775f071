import { studentQuantile } from "./distributions/student.ts";
import { checkLevel, type Interval } from "./interval.ts";
import { mean, quantileOfSorted, type Sample, sorted, variance } from "./sample.ts";

/** Intervals that cover all means of a family at once. */
export interface SimultaneousIntervals {
  /** Half-width of every interval in standard errors; 0 when nothing varies. */
  readonly critical: number;
  readonly intervals: readonly (Interval & { readonly estimate: number })[];
}

/** How many draws to make, with uniform numbers in [0, 1) from `random`. */
export interface SimultaneousOptions {
  readonly level: number;
  readonly draws: number;
  readonly random: () => number;
}

/** Members whose values vary less than this share of their size do so by rounding. */
const ROUNDING = 1e-13;

/** Below this many worlds there are too few sign patterns to read a quantile from. */
const FEWEST_WORLDS = 6;

/** Deviations from the mean, scaled to a sum of squares of 1; null where the values do not vary. */
function standardized(values: Sample): Float64Array | null {
  const center = mean(values);
  const size = Float64Array.from(values).reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const scale = Math.sqrt(variance(values) * (values.length - 1));
  if (!(scale > ROUNDING * size)) return null;
  return Float64Array.from(values, (value) => (value - center) / scale);
}

/** One draw of max |t| over the family: a world changes sign in all members at once, which keeps their correlation. */
function drawMaximum(members: readonly Float64Array[], worlds: number, random: () => number): number {
  const signs = Float64Array.from({ length: worlds }, () => (random() < 0.5 ? 1 : -1));
  let largest = 0;
  for (const member of members) {
    let sum = 0;
    for (let world = 0; world < worlds; world++) sum += (member[world] as number) * (signs[world] as number);
    largest = Math.max(largest, Math.abs(sum));
  }
  // t of deviations with sum of squares 1 is a growing function of their sum, the same for every member.
  return (largest * Math.sqrt((worlds - 1) / worlds)) / Math.sqrt(Math.max(1e-30, 1 - (largest * largest) / worlds));
}

/** The quantile of max |t|, never below Student's for one member nor above Bonferroni's for all. */
function criticalValue(members: readonly Float64Array[], worlds: number, options: SimultaneousOptions): number {
  if (members.length === 0) return 0;
  const tail = (1 - options.level) / 2;
  const [single, bonferroni] = [1, members.length].map((count) => -studentQuantile(tail / count, worlds - 1));
  if (worlds < FEWEST_WORLDS) return bonferroni as number;
  const draws = Float64Array.from({ length: options.draws }, () => drawMaximum(members, worlds, options.random));
  const quantile = quantileOfSorted(sorted(draws), options.level);
  return Math.min(Math.max(quantile, single as number), bonferroni as number);
}

/**
 * Simultaneous intervals for the means of a family of vectors over the same worlds: the months of a trajectory (a
 * sup-t band: Montiel Olea & Plagborg-Møller 2019, doi:10.1002/jae.2656), or several arms against one. The half-width in
 * standard errors is the quantile of max |t| over random signs given to whole worlds (wild bootstrap: Liu 1988,
 * doi:10.1214/aos/1176351062; Romano & Wolf 2005, doi:10.1198/016214504000000539), Bonferroni's below six worlds. Like the
 * t interval it needs differences that are not very skewed, and loses more where they are (docs/methods.md says how much).
 * A member that does not vary gets a point and takes no part.
 * @throws RangeError for an empty family, members of different length or fewer than two worlds
 */
export function simultaneousIntervals(family: readonly Sample[], options: SimultaneousOptions): SimultaneousIntervals {
  checkLevel(options.level);
  const worlds = family[0]?.length ?? 0;
  if (worlds < 2 || family.some((member) => member.length !== worlds)) {
    const got = family.map((member) => member.length).join(", ");
    throw new RangeError(
      `simultaneousIntervals: got vectors of length ${got || "none"}, expected one length, at least 2`,
    );
  }
  const varying = family.map(standardized);
  const critical = criticalValue(
    varying.filter((member) => member !== null),
    worlds,
    options,
  );
  const intervals = family.map((member, index) => {
    const estimate = mean(member);
    const half = varying[index] ? critical * Math.sqrt(variance(member) / worlds) : 0;
    return { estimate, low: estimate - half, high: estimate + half };
  });
  return { critical, intervals };
}
