import { LEVEL } from "../../../analysis/interval.ts";
import type { MoneyMeasures, PlanePoint } from "../../../analysis/money/measure.ts";
import { type RegretTable, regretTable } from "../../../analysis/money/regret.ts";
import { compareArms } from "../../../analysis/paired.ts";
import { mean } from "../../../analysis/sample.ts";
import { summarize } from "../../../analysis/summarize.ts";
import type { Comparison } from "../../../analysis/summary.ts";
import type { Scenario } from "../../../scenario/scenario.ts";
import { fundingOf, moneyMonth, moneyWanted, startsOf, termsOf } from "../../../study/money.ts";
import { panelFrom } from "../../session/answer.ts";
import type { WorldAnswer } from "../../worker/protocol.ts";

/** Outcomes told beside the money. */
export const tableOutcomes = ["thriving", "prevalence", "groupGap"] as const;

/** What one plan does in one future. */
export interface PlanResult {
  readonly measures: MoneyMeasures;
  readonly plane: readonly PlanePoint[];
  /** Against working alone in the same worlds, of `tableOutcomes` at the last compared month. */
  readonly comparisons: readonly Comparison[];
  /** By world: residents in a thousand who thrive at the last compared month and would not if all worked alone. */
  readonly gains: Float64Array;
  /** The same in residents of the town. */
  readonly residents: Float64Array;
}

const PER = 1000;

/** Reads worlds of a trial, plan by plan. The numbers are those of `concerted run` with as many worlds. */
export function planResults(scenario: Scenario, results: readonly WorldAnswer[]): readonly PlanResult[] {
  const month = moneyMonth(scenario);
  const wanted = [moneyWanted(scenario), { outcomes: tableOutcomes, months: [month] }];
  const panel = panelFrom(scenario, results, wanted);
  const chunks = results.map(({ start, world }) => ({ first: world, starts: [start] }));
  const terms = termsOf(scenario, startsOf(chunks, results.length, scenario));
  const { measures, planes } = fundingOf(panel, scenario, terms, LEVEL);
  return scenario.compare.pairs.flatMap((pair, p) => {
    const [measured, plane] = [measures[p], planes[p]];
    if (!measured || !plane) return [];
    const alone = panel.values(pair.against, "thriving", month);
    const gains = panel.values(pair.arm, "thriving", month).map((share, w) => (share - (alone[w] as number)) * PER);
    const comparisons = summarize(panel, [pair], tableOutcomes, [month], LEVEL);
    const residents = gains.map((gain) => (gain / PER) * terms.residents);
    return [{ measures: measured, plane, comparisons, gains, residents }];
  });
}

/** Working alone, as a plan among the others. */
export const ALONE = "alone";

/** What a plan gains in a future, and how much more the best one for it gains. */
export interface RegretCell {
  readonly gain: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly regret: number;
  /** Whether the best plan is clearly better, judged in the same worlds. */
  readonly clear: boolean;
}

export interface Regrets {
  readonly table: RegretTable;
  /** By plan, working alone first, then by future. */
  readonly cells: readonly (readonly RegretCell[])[];
  /** Worlds behind the future with the fewest. */
  readonly worlds: number;
}

function cellOf(column: readonly Float64Array[], row: number, best: number, regret: number): RegretCell {
  const own = column[row] as Float64Array;
  const top = column[best] as Float64Array;
  const worlds = Math.min(own.length, top.length);
  const { estimate, low, high } = compareArms(own, new Float64Array(own.length), "higher", LEVEL);
  const against = compareArms(top.slice(0, worlds), own.slice(0, worlds), "higher", LEVEL);
  return { gain: estimate, low, high, regret, clear: best !== row && (against.low ?? 0) > 0 };
}

/**
 * Regret of plans over futures, in thriving residents of a thousand: what the best plan for a future gains over each.
 * `gains[future][plan]` holds what a plan gains over working alone, by world.
 */
export function regretsOf(
  plans: readonly string[],
  futures: readonly string[],
  gains: readonly (readonly Float64Array[])[],
): Regrets {
  const worlds = Math.min(...gains.flat().map(({ length }) => length));
  const columns = gains.map((column) => [new Float64Array(column[0]?.length ?? 0), ...column]);
  const payoffs = [ALONE, ...plans].map((_, row) => columns.map((column) => mean(column[row] as Float64Array)));
  const table = regretTable([ALONE, ...plans], futures, payoffs, 0);
  const cells = payoffs.map((own, row) =>
    columns.map((column, f) => {
      const all = payoffs.map((each) => each[f] as number);
      const top = Math.max(...all);
      return cellOf(column, row, all.indexOf(top), top - (own[f] as number));
    }),
  );
  return { table, cells, worlds };
}
