import type { Scenario } from "../scenario/scenario.ts";

/** Parts of a scenario that its worlds do not depend on. */
type Rest =
  | "name"
  | "about"
  | "declaration"
  | "replications"
  | "compare"
  | "hypotheses"
  | "precision"
  | "money"
  | "sweep"
  | "attribution"
  | "charts";

/** The part that they depend on: not words, comparisons, hypotheses, terms of money, sweeps, attributions, charts or number of worlds. */
export function worldsOf(scenario: Scenario): Omit<Scenario, Rest> {
  const { name, about, declaration, replications, compare, hypotheses, precision, ...further } = scenario;
  const { money, sweep, attribution, charts, ...rest } = further;
  return { ...rest, arms: rest.arms.map((arm) => ({ ...arm, about: "" })) };
}
