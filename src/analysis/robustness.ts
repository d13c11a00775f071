import { mean, quantile, type Sample } from "./sample.ts";

/**
 * Payoffs of plans (rows) in futures (columns), higher is better; negate outcomes of which less is better. Every metric
 * returns one number for a plan (McPhail et al. 2018, doi:10.1002/2017EF000649).
 */
export type Payoffs = readonly Sample[];

function checkPayoffs(payoffs: Payoffs): void {
  const futures = payoffs[0]?.length ?? 0;
  if (futures > 0 && payoffs.every((row) => row.length === futures)) return;
  throw new RangeError(
    `payoffs: got rows of ${payoffs.map((row) => row.length)}, expected the same futures for each plan`,
  );
}

function byPlan(payoffs: Payoffs, metric: (row: Sample) => number): number[] {
  checkPayoffs(payoffs);
  return payoffs.map(metric);
}

/** Worst payoff of each plan (Wald 1950). */
export function worstPayoffs(payoffs: Payoffs): number[] {
  return byPlan(payoffs, (row) => Math.min(...row));
}

/** Best payoff of each plan. */
export function bestPayoffs(payoffs: Payoffs): number[] {
  return byPlan(payoffs, (row) => Math.max(...row));
}

/** optimism·best + (1 − optimism)·worst (Hurwicz 1951). */
export function hurwicz(payoffs: Payoffs, optimism: number): number[] {
  if (!(optimism >= 0 && optimism <= 1)) throw new RangeError(`hurwicz: got optimism ${optimism}, expected 0 to 1`);
  return byPlan(payoffs, (row) => optimism * Math.max(...row) + (1 - optimism) * Math.min(...row));
}

/** Mean payoff, all futures alike (Laplace). */
export function meanPayoffs(payoffs: Payoffs): number[] {
  return byPlan(payoffs, (row) => mean(row));
}

/** Type 7 quantile of each plan's payoffs, for example 0.1 for nearly the worst. */
export function quantilePayoffs(payoffs: Payoffs, p: number): number[] {
  return byPlan(payoffs, (row) => quantile(row, p));
}

/** Regret: the best payoff any plan has in a future minus this plan's (Savage 1951, doi:10.1080/01621459.1951.10500768). */
export function regrets(payoffs: Payoffs): Float64Array[] {
  checkPayoffs(payoffs);
  const best = Array.from({ length: payoffs[0]?.length ?? 0 }, (_, future) =>
    Math.max(...payoffs.map((row) => row[future] as number)),
  );
  return payoffs.map((row) => Float64Array.from(row, (payoff, future) => (best[future] as number) - payoff));
}

/** Share of futures in which a plan reaches the threshold (domain criterion: Starr 1963). */
export function satisficing(payoffs: Payoffs, threshold: number): number[] {
  return byPlan(payoffs, (row) => row.filter((payoff: number) => payoff >= threshold).length / row.length);
}

/** Standard deviation over futures taken as all there are (divisor n). */
export function payoffDeviations(payoffs: Payoffs): number[] {
  return byPlan(payoffs, (row) => {
    const center = mean(row);
    return Math.sqrt(mean(Float64Array.from(row, (payoff) => (payoff - center) ** 2)));
  });
}

/** Mean over standard deviation of each plan; null where the payoff is the same in all futures. */
export function signalToNoise(payoffs: Payoffs): (number | null)[] {
  const deviations = payoffDeviations(payoffs);
  return meanPayoffs(payoffs).map((center, plan) => {
    const deviation = deviations[plan] as number;
    return deviation > 0 ? center / deviation : null;
  });
}

/** (mean + 1)(deviation + 1), to be made small for outcomes of which less is better (Hamarat et al. 2014). */
export function meanVarianceProducts(payoffs: Payoffs): number[] {
  const deviations = payoffDeviations(payoffs);
  return meanPayoffs(payoffs).map((center, plan) => (center + 1) * ((deviations[plan] as number) + 1));
}

/** The plan with the largest (or, for regrets, smallest) score; the first of equals. */
export function bestPlan(scores: readonly number[], good: "largest" | "smallest"): number {
  const target = good === "largest" ? Math.max(...scores) : Math.min(...scores);
  return scores.indexOf(target);
}
