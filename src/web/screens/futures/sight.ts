import { LEVEL } from "../../../analysis/interval.ts";
import { estimateOf } from "../../../analysis/money/cost-per.ts";
import { costs, type Flows, flowsOf, moneyOutcomes } from "../../../analysis/money/flows.ts";
import { type ArmPair, summarize } from "../../../analysis/summarize.ts";
import type { Comparison } from "../../../analysis/summary.ts";
import { differencesByMonth, differencesByWorld } from "../../../analysis/views/differences.ts";
import { trajectories } from "../../../analysis/views/trajectories.ts";
import type { DifferenceRow, TrajectoryRow, WorldRow } from "../../../analysis/views/views.ts";
import { rowsOf } from "../../../charts/rows.ts";
import { outcomesOf } from "../../../scenario/outcome-names.ts";
import type { OutcomeInfo, Panel, Table } from "../../../table.ts";
import type { Future } from "../../plots/future.ts";
import { type Answer, panelFrom } from "../../session/answer.ts";
import type { Cost } from "./story.ts";

/** What is drawn over time of one outcome of an answer. */
export interface Sight {
  readonly answer: Answer;
  readonly pair: ArmPair;
  /** The outcome at every month, and no other. */
  readonly panel: Panel;
  readonly outcome: OutcomeInfo;
  readonly fans: Readonly<Record<Future, readonly TrajectoryRow[]>>;
  readonly differences: readonly DifferenceRow[];
  readonly tables: { readonly fans: Table; readonly differences: Table };
}

/** What is told of one month of it. */
export interface Moment {
  readonly compared: Comparison;
  readonly dots: readonly WorldRow[];
  readonly table: Table;
}

/** The compared pair of an answer, of which there is one. */
export function pairOf({ scenario }: Answer): ArmPair {
  const [pair] = scenario.compare.pairs;
  return pair ?? { arm: "isolated", against: "isolated" };
}

/** An outcome of an answer; prevalence where it has none of that name. */
export function outcomeOf({ scenario }: Answer, name: string): OutcomeInfo {
  const outcomes = outcomesOf(scenario);
  const named = (wanted: string): OutcomeInfo | undefined => outcomes.find((each) => each.name === wanted);
  const found = named(name) ?? named("prevalence");
  if (found) return found;
  throw new RangeError(`outcome: got ${name}, expected one of ${outcomes.map((each) => each.name).join(", ")}`);
}

/** The same tables that a report draws, for any outcome and all months. */
export function sightOf(answer: Answer, name: string): Sight {
  const outcome = outcomeOf(answer, name);
  const months = Array.from({ length: answer.scenario.months + 1 }, (_, month) => month);
  const panel = panelFrom(answer.scenario, answer.results, [{ outcomes: [outcome.name], months }]);
  const pair = pairOf(answer);
  const fans = trajectories(panel, [outcome.name], panel.months);
  const differences = differencesByMonth(panel, [pair], outcome, panel.months, LEVEL);
  const rows = rowsOf<TrajectoryRow>(fans);
  return {
    ...{ answer, pair, panel, outcome, tables: { fans, differences } },
    fans: {
      isolated: rows.filter(({ arm }) => arm === pair.against),
      collective: rows.filter(({ arm }) => arm === pair.arm),
    },
    differences: rowsOf<DifferenceRow>(differences),
  };
}

/** The comparison of a month, and every world's difference in it. */
export function momentOf({ outcome, pair, panel }: Sight, month: number): Moment {
  const [compared] = summarize(panel, [pair], [outcome.name], [month], LEVEL) as [Comparison];
  const table = differencesByWorld(panel, [pair], outcome, month);
  return { compared, table, dots: rowsOf<WorldRow>(table) };
}

/** One world of an outcome under one future, by month. */
export function worldValues({ outcome, pair, panel }: Sight, future: Future, world: number): readonly number[] {
  const arm = future === "isolated" ? pair.against : pair.arm;
  return panel.months.map((month) => panel.values(arm, outcome.name, month)[world] ?? Number.NaN);
}

/** Money of an answer from the beginning to every month, arm less isolated, without discount. */
export function flowsIn(answer: Answer): Flows {
  const { months } = answer.scenario;
  const terms = { residents: 1, discountRate: 0, worth: null, grants: () => 0 };
  const wanted = { outcomes: moneyOutcomes, months: Array.from({ length: months }, (_, each) => each + 1) };
  return flowsOf(panelFrom(answer.scenario, answer.results, [wanted]), pairOf(answer), months, terms);
}

/** What coordination takes and services get up to a month, as means per year; null at month 0. */
export function costOf({ scenario }: Answer, flows: Flows, month: number): Cost | null {
  if (month < 1) return null;
  const { residents } = scenario.arms[0]?.settings.community ?? {};
  const yearly = (values: Float64Array) =>
    estimateOf(
      values.map((sum) => (sum / month) * 12),
      LEVEL,
    );
  return {
    overhead: yearly(costs(flows, month)),
    services: yearly(flows.services(month)),
    residents: typeof residents === "number" ? residents : null,
  };
}
