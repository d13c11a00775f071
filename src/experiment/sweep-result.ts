import { LEVEL } from "../analysis/interval.ts";
import { mean } from "../analysis/sample.ts";
import { summarize } from "../analysis/summarize.ts";
import type { Comparison } from "../analysis/summary.ts";
import { type CurveRequest, sweepCurve } from "../analysis/sweep/curve.ts";
import type { SweepAxis, SweepResult } from "../analysis/sweep/result.ts";
import { sweepRobustness } from "../analysis/sweep/robustness.ts";
import { shortPath, shortValue } from "../charts/sweep/values.ts";
import type { Axis } from "../scenario/axis.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { rowsByPath } from "../scenario/settings.ts";
import { moneyMonth, moneyOf, moneyWanted, startsOf, termsOf } from "../study/money.ts";
import { collect } from "../study/panel.ts";
import type { OutcomeInfo, Panel } from "../table.ts";
import type { FinishedPart, FinishedSweep } from "./sweep.ts";
import { changesWorlds } from "./sweep-points.ts";

/** A point with its outcomes; `panel` knows arms by the names the scenario gives them. */
export interface CollectedPoint {
  readonly point: number;
  readonly scenario: Scenario;
  readonly panel: Panel;
  readonly part: FinishedPart;
}

/** Reads every part once and gives each point its own view of it. */
export function collectPoints({ manifest, parts }: FinishedSweep): readonly CollectedPoint[] {
  const points = parts.flatMap((part): CollectedPoint[] => {
    const { dimensions, chunks } = part.run;
    const { scenario } = part.points[0] as FinishedPart["points"][0];
    const { months, outcomes } = scenario.compare;
    const wanted = [{ outcomes, months }, { outcomes: manifest.outcomes, months }, moneyWanted(scenario)];
    const all = collect(chunks, manifest.replications, dimensions, outcomesOf(scenario), wanted);
    return part.points.map((point) => ({ ...point, part, panel: panelOfPoint(all, point) }));
  });
  return points.sort((a, b) => a.point - b.point);
}

function panelOfPoint(all: Panel, { arms, scenario }: FinishedPart["points"][0]): Panel {
  const names = scenario.arms.map(({ name }) => name);
  return {
    ...all,
    arms: names,
    values: (arm, outcome, month) => {
      const at = arms[names.indexOf(arm)];
      if (at === undefined) throw new RangeError(`not collected: arm ${arm}`);
      return all.values(all.arms[at] as string, outcome, month);
    },
  };
}

function axisOf(axis: Axis): SweepAxis {
  const row = rowsByPath.get(axis.path);
  const role = changesWorlds(axis) ? "world" : axis.path.startsWith("initiative.") ? "plan" : "future";
  const unit = row?.kind === "number" ? row.unit : "";
  return { ...axis, meaning: row?.meaning ?? "", unit, role };
}

/** Every comparison that every point's scenario asks for. */
export function pointComparisons({ panel, scenario }: CollectedPoint): readonly Comparison[] {
  const { months, outcomes, pairs } = scenario.compare;
  return summarize(panel, pairs, outcomes, months, LEVEL);
}

/** Everything that charts and reports say about a sweep. */
export function sweepResult({ manifest }: FinishedSweep, points: readonly CollectedPoint[]): SweepResult {
  const [{ scenario }] = points as readonly [CollectedPoint];
  const axes = manifest.axes.map(axisOf);
  const values = manifest.points.map(({ point, values: own }) => ({ point, values: own }));
  const month = Math.max(...scenario.compare.months);
  const outcomes = manifest.outcomes.map(
    (name) => outcomesOf(scenario).find((one) => one.name === name) as OutcomeInfo,
  );
  const panels = points.map(({ panel }) => panel);
  const requests = outcomes.flatMap((outcome) =>
    scenario.compare.pairs.map((pair): CurveRequest => ({ pair, outcome, month, level: LEVEL })),
  );
  const termsByPoint = points.map(({ part, scenario: asked }) =>
    termsOf(asked, startsOf(part.run.chunks, manifest.replications, asked)),
  );
  const residents = (arm: string, point: number): number => {
    const { panel } = points[point] as CollectedPoint;
    return mean(panel.values(arm, "thriving", moneyMonth(scenario))) * (termsByPoint[point]?.residents ?? 0);
  };
  const name = (axis: number, value: number | string): string =>
    `${shortPath(axes[axis]?.path ?? "")} ${shortValue(value, axes[axis]?.unit ?? "")}`;
  return {
    worlds: manifest.replications,
    level: LEVEL,
    arms: manifest.arms,
    pairs: scenario.compare.pairs,
    axes,
    points: values,
    curves: requests.map((request) => sweepCurve(panels, request)),
    money: points.map((one, p) =>
      moneyOf(one.panel, one.scenario, termsByPoint[p] as ReturnType<typeof termsOf>, LEVEL),
    ),
    regret: month < 1 ? null : sweepRobustness(axes, values, manifest.arms, residents, name),
  };
}
