import { mean, variance } from "../analysis/sample.ts";
import type { Estimate, Quantity, Sample } from "./classic.ts";

type Estimator = Quantity["estimate"];

/** Fewer groups than replications bound the cost of a jackknife; with 50 its standard error is itself known to a tenth. */
const MOST_GROUPS = 50;

/**
 * A sample of replications, each with one number per name, in the order of the names.
 * @throws RangeError where a replication has not as many numbers as there are names
 */
export function sampleOf(names: readonly string[], rows: readonly ArrayLike<number>[]): Sample {
  for (const row of rows) {
    if (row.length !== names.length)
      throw new RangeError(`replication: got ${row.length} numbers, expected ${names.length} (${names.join(", ")})`);
  }
  return sampleFrom(
    new Map(names.map((name, c) => [name, Float64Array.from(rows, (row) => row[c] as number)])),
    rows.length,
  );
}

function sampleFrom(columns: ReadonlyMap<string, Float64Array>, replications: number): Sample {
  const column = (name: string): Float64Array => {
    const found = columns.get(name);
    if (found) return found;
    throw new RangeError(`sample: got ${name}, expected one of ${[...columns.keys()].join(", ")}`);
  };
  return { replications, column };
}

/** Mean with its standard error s/√n, which is NaN in a single replication of something random. */
function meanEstimate(values: Float64Array): Estimate {
  return { value: mean(values), standardError: Math.sqrt(variance(values) / values.length) };
}

/** Mean of a column over replications. */
export function meanOf(name: string): Estimator {
  return (sample) => meanEstimate(sample.column(name));
}

/**
 * Mean over replications of a number made of several columns of the same replication, e.g. of their difference, so that what the
 * columns share drops out of the standard error.
 */
export function meanAcross(names: readonly string[], of: (...values: readonly number[]) => number): Estimator {
  return (sample) => {
    const columns = names.map((name) => sample.column(name));
    return meanEstimate(
      Float64Array.from({ length: sample.replications }, (_, r) => of(...columns.map((column) => column[r] as number))),
    );
  };
}

/** Mean of a column over the replications in which it is not NaN, e.g. rounds until agreement where there was any; NaN of none. */
export function meanWhereKnown(name: string): Estimator {
  return (sample) => meanEstimate(sample.column(name).filter((value) => !Number.isNaN(value)));
}

/**
 * Share of replications in which a number made of some columns holds. Its standard error counts two more of either kind (Agresti &
 * Coull 1998, doi:10.1080/00031305.1998.10480550), so that it is not 0 where all replications agree.
 */
export function shareOf(
  names: string | readonly string[],
  holds: (...values: readonly number[]) => boolean,
): Estimator {
  const columns = typeof names === "string" ? [names] : names;
  const indicator = meanAcross(columns, (...values) => (holds(...values) ? 1 : 0));
  return (sample) => {
    const { value } = indicator(sample);
    const n = sample.replications + 4;
    const middle = (value * sample.replications + 2) / n;
    return { value, standardError: Math.sqrt((middle * (1 - middle)) / n) };
  };
}

/** The number of a column in which nothing is random: that of the first replication, with standard error 0. */
export function fixedOf(name: string): Estimator {
  return (sample) => ({ value: sample.column(name)[0] as number, standardError: 0 });
}

/**
 * What is read from all replications at once (a crossing point of two mean curves, a ratio of means), with the standard error of
 * the jackknife over at most 50 groups: √((g − 1)/g · Σ(θ₍ᵢ₎ − θ̄)²) with θ₍ᵢ₎ read without group i (Efron & Stein 1981,
 * doi:10.1214/aos/1176345462). NaN in a single replication. The reading has to be smooth in the means; a median is not.
 */
export function jackknife(read: (sample: Sample) => number): Estimator {
  return (sample) => {
    const groups = Math.min(MOST_GROUPS, sample.replications);
    const value = read(sample);
    if (groups < 2) return { value, standardError: Number.NaN };
    const left = Float64Array.from({ length: groups }, (_, g) => read(without(sample, g, groups)));
    const factor = (groups - 1) / groups;
    return { value, standardError: Math.sqrt(factor * (groups - 1) * variance(left)) };
  };
}

/** The sample without every replication whose number leaves the remainder `group`. */
function without(sample: Sample, group: number, groups: number): Sample {
  const kept = new Map<string, Float64Array>();
  const column = (name: string): Float64Array => {
    const known = kept.get(name) ?? sample.column(name).filter((_, r) => r % groups !== group);
    kept.set(name, known);
    return known;
  };
  const dropped = Math.ceil((sample.replications - group) / groups);
  return { replications: sample.replications - dropped, column };
}
