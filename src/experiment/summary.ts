import { LEVEL } from "../analysis/interval.ts";
import { summarize } from "../analysis/summarize.ts";
import type { Summary } from "../analysis/summary.ts";
import { type NeededSeries, neededSeries } from "../analysis/views/names.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { moneyWanted } from "../study/money.ts";
import { collect } from "../study/panel.ts";
import type { Panel } from "../table.ts";
import type { Manifest } from "./manifest.ts";
import type { FinishedRun } from "./run.ts";
import { verdictsOf } from "./verdicts.ts";

/** Reads from a finished run what its comparisons, charts and money measures need. */
export function panelOf({ chunks, dimensions, manifest }: FinishedRun, scenario: Scenario): Panel {
  const series: NeededSeries = neededSeries(scenario);
  const { months, outcomes } = scenario.compare;
  const { hypotheses, precision } = manifest.scenario;
  const tested = precision?.until === "precise" ? [...hypotheses, precision] : hypotheses;
  const charted = Array.from({ length: Math.max(...months) + 1 }, (_, month) => month);
  return collect(chunks, manifest.replications, dimensions, outcomesOf(scenario), [
    { outcomes, months },
    { outcomes: series.everyMonth, months: charted },
    { outcomes: series.lastMonth, months: [Math.max(...months)] },
    moneyWanted(scenario),
    ...tested.map(({ month, outcome }) => ({ outcomes: [outcome], months: [month] })),
  ]);
}

/** summary.json of a finished run: every comparison the scenario asks for. */
export function summaryOf(panel: Panel, scenario: Scenario, manifest: Manifest): Summary {
  return {
    concerted: manifest.concerted,
    scenario: scenario.name,
    seed: scenario.seed,
    replications: panel.worlds,
    months: scenario.months,
    arms: panel.arms,
    level: LEVEL,
    comparisons: summarize(panel, scenario.compare.pairs, scenario.compare.outcomes, scenario.compare.months, LEVEL),
    ...verdictsOf(panel, manifest),
  };
}
