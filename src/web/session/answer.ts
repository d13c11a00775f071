import { LEVEL } from "../../analysis/interval.ts";
import { buildViews } from "../../analysis/views/build.ts";
import { neededSeries } from "../../analysis/views/names.ts";
import type { Views } from "../../analysis/views/views.ts";
import { outcomesOf } from "../../scenario/outcome-names.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { collect, type Wanted } from "../../study/panel.ts";
import type { Panel } from "../../table.ts";
import type { WorldAnswer } from "../worker/protocol.ts";

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

/** What is asked for first is made then, and kept. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

/** Worlds put together as far as `wanted` goes. Throws a RangeError for what a scenario does not record. */
export function panelFrom(scenario: Scenario, results: readonly WorldAnswer[], wanted: readonly Wanted[]): Panel {
  const dimensions = {
    arms: scenario.arms.map(({ name }) => name),
    months: scenario.months,
    outcomes: recordedOutcomes(scenario),
  };
  const chunks = results.map(({ series, world }) => ({ first: world, series }));
  return collect(chunks, results.length, dimensions, outcomesOf(scenario), wanted);
}

/** Puts worlds 0, 1, … together; panel and tables are made when they are asked for. */
export function answerFrom(scenario: Scenario, results: readonly WorldAnswer[]): Answer {
  const { compare, domains } = scenario;
  const months = Array.from({ length: scenario.months + 1 }, (_, month) => month);
  const panel = once(() => panelFrom(scenario, results, [{ outcomes: recordedOutcomes(scenario), months }]));
  const views = once(() => {
    const series = neededSeries({ charts: [], domains });
    return buildViews(panel(), { pairs: compare.pairs, months: compare.months, level: LEVEL, series });
  });
  return {
    scenario,
    worlds: results.length,
    get panel() {
      return panel();
    },
    get views() {
      return views();
    },
    results,
  };
}
