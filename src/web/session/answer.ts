import { buildViews } from "../../analysis/views/build.ts";
import { neededSeries } from "../../analysis/views/names.ts";
import type { Views } from "../../analysis/views/views.ts";
import { outcomesOf } from "../../scenario/outcome-names.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { collect, type Wanted } from "../../study/panel.ts";
import type { Panel } from "../../table.ts";
import type { WorldAnswer } from "../worker/protocol.ts";

/** Confidence level of every interval, as on the command line. */
export const LEVEL = 0.95;

/** What so many worlds say about a scenario. */
export interface Answer {
  readonly scenario: Scenario;
  /** Worlds behind it: the first so many. */
  readonly worlds: number;
  /** Every recorded outcome at every month. */
  readonly panel: Panel;
  readonly views: Views;
  readonly results: readonly WorldAnswer[];
}

/** Outcomes that a page records: all that the scenario has. */
export function recordedOutcomes(scenario: Scenario): readonly string[] {
  return outcomesOf(scenario).map(({ name }) => name);
}

/** Puts worlds 0, 1, … together. Throws a RangeError without any. */
export function answerFrom(scenario: Scenario, results: readonly WorldAnswer[]): Answer {
  const outcomes = recordedOutcomes(scenario);
  const arms = scenario.arms.map(({ name }) => name);
  const months = Array.from({ length: scenario.months + 1 }, (_, month) => month);
  const wanted: Wanted = { outcomes, months };
  const chunks = results.map(({ gains, hashes, series, start, world }) => ({
    ...{ first: world, count: 1, series, gains },
    ...{ starts: [start], hashes: [hashes] },
  }));
  const dimensions = { arms, months: scenario.months, outcomes };
  const panel = collect(chunks, results.length, dimensions, outcomesOf(scenario), [wanted]);
  const { pairs } = scenario.compare;
  const views = buildViews(panel, {
    pairs,
    months: scenario.compare.months,
    level: LEVEL,
    series: neededSeries({ charts: [], domains: scenario.domains }),
  });
  return { scenario, worlds: results.length, panel, views, results };
}
