import { bestPlan, meanPayoffs, type Payoffs, regrets, satisficing, worstPayoffs } from "../robustness.ts";
import { mean } from "../sample.ts";

/** How a plan fares over futures; payoffs and regrets are in the unit of the payoffs. */
export interface PlanRobustness {
  readonly plan: string;
  readonly mean: number;
  readonly worst: number;
  /** Largest and mean regret over futures: what the best plan for a future would have gained over this one. */
  readonly maximumRegret: number;
  readonly meanRegret: number;
  /** The future in which the regret is largest. */
  readonly regrettedIn: string;
  /** Share of futures in which the plan reaches the threshold. */
  readonly satisficing: number;
}

export interface RegretTable {
  readonly plans: readonly PlanRobustness[];
  readonly futures: readonly string[];
  readonly threshold: number;
  /** The plan whose largest regret is smallest, and the one that reaches the threshold in most futures. */
  readonly minimax: string;
  readonly mostSatisficing: string;
}

/**
 * Regret and satisficing of plans (rows of the payoffs, higher is better) over named futures (columns).
 * @throws RangeError for payoffs that are not plans × futures
 */
export function regretTable(
  plans: readonly string[],
  futures: readonly string[],
  payoffs: Payoffs,
  threshold: number,
): RegretTable {
  if (payoffs.length !== plans.length || payoffs[0]?.length !== futures.length) {
    const got = `${payoffs.length} × ${payoffs[0]?.length ?? 0}`;
    throw new RangeError(`regret: got ${got} payoffs, expected ${plans.length} plans × ${futures.length} futures`);
  }
  const byPlan = regrets(payoffs);
  const [means, worst, shares] = [meanPayoffs(payoffs), worstPayoffs(payoffs), satisficing(payoffs, threshold)];
  const rows = plans.map((plan, p): PlanRobustness => {
    const own = byPlan[p] as Float64Array;
    const maximumRegret = Math.max(...own);
    return {
      plan,
      mean: means[p] as number,
      worst: worst[p] as number,
      maximumRegret,
      meanRegret: mean(own),
      regrettedIn: futures[own.indexOf(maximumRegret)] as string,
      satisficing: shares[p] as number,
    };
  });
  const largest = rows.map(({ maximumRegret }) => maximumRegret);
  return {
    plans: rows,
    futures,
    threshold,
    minimax: plans[bestPlan(largest, "smallest")] as string,
    mostSatisficing: plans[bestPlan(shares, "largest")] as string,
  };
}
