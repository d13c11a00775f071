import { normalCdf, normalQuantile } from "./distributions/normal.ts";
import { checkLevel, type Interval } from "./interval.ts";
import { mean, quantileOfSorted, type Sample, sorted, standardDeviation } from "./sample.ts";

/** A statistic of the worlds named by their indices, one index for each world drawn (a world may be named more than once). */
export type WorldStatistic = (worlds: Int32Array) => number;

/** Bootstrap intervals for one statistic. */
export interface BootstrapIntervals {
  readonly estimate: number;
  /** Standard deviation of the statistic over resamples. */
  readonly standardError: number;
  /** Bias-corrected and accelerated interval. */
  readonly bca: Interval;
  readonly percentile: Interval;
  readonly basic: Interval;
  /** Bias correction z₀ and acceleration a of the BCa interval; 0 where the statistic does not vary. */
  readonly biasCorrection: number;
  readonly acceleration: number;
  /** "constant" when no resample gives another value: every interval is then the point. */
  readonly flag: "constant" | null;
}

/** Values nearer than this to the estimate, relative to the largest of them, are ties that were summed in another order. */
const TIE = 1e-12;

/** z₀ = Φ⁻¹(share of resamples below the estimate, ties half). */
function biasCorrection(ordered: Float64Array, estimate: number): number {
  const reach = TIE * Math.max(Math.abs(ordered[0] ?? 0), Math.abs(ordered.at(-1) ?? 0), Math.abs(estimate));
  const below = ordered.filter((value) => value < estimate - reach).length;
  const equal = ordered.filter((value) => Math.abs(value - estimate) <= reach).length;
  return normalQuantile((below + equal / 2) / ordered.length);
}

/** a = ΣU³/(6(ΣU²)^1.5) over the jackknife deviations U = mean − value. */
export function jackknifeAcceleration(jackknife: Sample): number {
  const center = mean(jackknife);
  let [squares, cubes] = [0, 0];
  for (const value of jackknife) {
    const deviation = center - value;
    squares += deviation ** 2;
    cubes += deviation ** 3;
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}

/** Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))): the tail probability at which BCa reads the resamples. */
function adjustedProbability(z: number, bias: number, acceleration: number): number {
  if (!Number.isFinite(bias)) return bias > 0 ? 1 : 0;
  return normalCdf(bias + (bias + z) / (1 - acceleration * (bias + z)));
}

/**
 * Intervals from values of a statistic over resamples and over leave-one-out samples (Efron 1987,
 * doi:10.1080/01621459.1987.10478410; Efron & Tibshirani 1993, eq. 14.9–14.15). Quantiles are type 7; z₀ counts ties half.
 */
export function intervalsFromResamples(
  estimate: number,
  resamples: Sample,
  jackknife: Sample,
  level: number,
): BootstrapIntervals {
  checkLevel(level);
  const ordered = sorted(resamples);
  const tail = (1 - level) / 2;
  const [low, high] = [quantileOfSorted(ordered, tail), quantileOfSorted(ordered, 1 - tail)];
  const reach = TIE * Math.max(Math.abs(ordered[0] ?? 0), Math.abs(ordered.at(-1) ?? 0));
  const constant = !((ordered.at(-1) ?? 0) - (ordered[0] ?? 0) > reach);
  if (constant) return pointIntervals(estimate);
  const bias = biasCorrection(ordered, estimate);
  const acceleration = jackknifeAcceleration(jackknife);
  const z = normalQuantile(tail);
  const at = (deviate: number) => quantileOfSorted(ordered, adjustedProbability(deviate, bias, acceleration));
  return {
    estimate,
    standardError: standardDeviation(ordered),
    bca: { low: at(z), high: at(-z) },
    percentile: { low, high },
    basic: { low: 2 * estimate - high, high: 2 * estimate - low },
    biasCorrection: bias,
    acceleration,
    flag: null,
  };
}

function pointIntervals(estimate: number): BootstrapIntervals {
  const point = { low: estimate, high: estimate };
  const degenerate = { bca: point, percentile: point, basic: point, biasCorrection: 0, acceleration: 0 };
  return { estimate, standardError: 0, ...degenerate, flag: "constant" };
}

/** The worlds 0 … worlds − 1 but for one. */
function without(worlds: number, left: number): Int32Array {
  return Int32Array.from({ length: worlds - 1 }, (_, index) => (index < left ? index : index + 1));
}

/**
 * Bootstrap over worlds: whole worlds are drawn with replacement, so that what happened to both arms in a world stays
 * together. `statistic` is asked about a list of world indices; `random` gives uniform numbers in [0, 1).
 * @throws RangeError for fewer than two worlds, or a number of resamples below 100
 */
export function bootstrapWorlds(
  worlds: number,
  statistic: WorldStatistic,
  options: { readonly resamples: number; readonly level: number; readonly random: () => number },
): BootstrapIntervals {
  if (!(worlds >= 2 && options.resamples >= 100)) {
    throw new RangeError(`bootstrapWorlds: got ${worlds} worlds, ${options.resamples} resamples, expected ≥ 2, ≥ 100`);
  }
  const drawn = new Int32Array(worlds);
  const resamples = Float64Array.from({ length: options.resamples }, () => {
    for (let i = 0; i < worlds; i++) drawn[i] = Math.floor(options.random() * worlds);
    return statistic(drawn);
  });
  const jackknife = Float64Array.from({ length: worlds }, (_, world) => statistic(without(worlds, world)));
  const everyWorld = Int32Array.from({ length: worlds }, (_, world) => world);
  return intervalsFromResamples(statistic(everyWorld), resamples, jackknife, options.level);
}

/** The statistic "mean over the drawn worlds", for example of paired differences. */
export function meanOver(values: Sample): WorldStatistic {
  return (worlds) => {
    let total = 0;
    for (let i = 0; i < worlds.length; i++) total += values[worlds[i] as number] as number;
    return total / worlds.length;
  };
}

/** The statistic "mean of one vector over the mean of another", both over the same drawn worlds. */
export function ratioOver(numerator: Sample, denominator: Sample): WorldStatistic {
  const [above, below] = [meanOver(numerator), meanOver(denominator)];
  return (worlds) => above(worlds) / below(worlds);
}
