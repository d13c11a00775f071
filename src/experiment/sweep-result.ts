import { LEVEL } from "../analysis/interval.ts";
import type { Terms } from "../analysis/money/flows.ts";
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
import { moneyMonth, moneyOf, moneyWanted, type RecordedStarts, startsOf, termsOf } from "../study/money.ts";
import { collect } from "../study/panel.ts";
import type { SweepPoint } from "../study/sweep-parts.ts";
import type { OutcomeInfo, Panel } from "../table.ts";
import type { FinishedPart, FinishedSweep } from "./sweep.ts";
import { changesWorlds } from "./sweep-points.ts";

/** A point with its outcomes; `panel` knows arms by the names the scenario gives them. */
export interface CollectedPoint {
  readonly point: number;
  readonly scenario: Scenario;
  readonly values: SweepPoint["values"];
  readonly panel: Panel;
  /** Starts of its worlds, which it shares with the other points of its part. */
  readonly starts: Iterable<RecordedStarts>;
}

/** Reads every part once and gives each point its own view of it. */
export function collectPoints({ manifest, parts }: FinishedSweep): readonly CollectedPoint[] {
  const points = parts.flatMap((part): CollectedPoint[] => {
    const { dimensions, chunks } = part.run;
    const { scenario } = part.points[0] as FinishedPart["points"][0];
    const { months, outcomes } = scenario.compare;
    const wanted = [{ outcomes, months }, { outcomes: manifest.outcomes, months }, moneyWanted(scenario)];
    const all = collect(chunks, manifest.replications, dimensions, outcomesOf(scenario), wanted);
    const starts = readOnce(chunks);
    return part.points.map((point) => ({ ...point, starts, panel: panelOfPoint(all, point) }));
  });
  return points.sort((a, b) => a.point - b.point);
}

/** Starts as they are recorded, read when they are first asked for: most scenarios know their start without. */
function readOnce(chunks: Iterable<RecordedStarts>): Iterable<RecordedStarts> {
  let read: readonly RecordedStarts[] | null = null;
  return {
    [Symbol.iterator]: () => {
      read ??= Array.from(chunks, ({ first, starts }) => ({ first, starts }));
      return read[Symbol.iterator]();
    },
  };
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

/** How well each plan does in every future, by the residents who thrive. */
function regretOf(axes: readonly SweepAxis[], points: readonly CollectedPoint[], terms: readonly Terms[]) {
  const [{ panel, scenario }] = points as readonly [CollectedPoint];
  const month = moneyMonth(scenario);
  if (month < 1) return null;
  const residents = (arm: string, point: number): number =>
    mean((points[point] as CollectedPoint).panel.values(arm, "thriving", month)) * (terms[point] as Terms).residents;
  const name = (axis: number, value: number | string): string =>
    `${shortPath(axes[axis]?.path ?? "")} ${shortValue(value, axes[axis]?.unit ?? "")}`;
  return sweepRobustness(axes, points, panel.arms, residents, name);
}

/** Everything that charts and reports say about a sweep. */
export function sweepResult({ manifest }: FinishedSweep, points: readonly CollectedPoint[]): SweepResult {
  const [{ scenario }] = points as readonly [CollectedPoint];
  const axes = manifest.axes.map(axisOf);
  const month = Math.max(...scenario.compare.months);
  const infos = outcomesOf(scenario);
  const outcomes = manifest.outcomes.map((name) => infos.find((one) => one.name === name) as OutcomeInfo);
  const panels = points.map(({ panel }) => panel);
  const requests = outcomes.flatMap((outcome) =>
    scenario.compare.pairs.map((pair): CurveRequest => ({ pair, outcome, month, level: LEVEL })),
  );
  const terms = points.map((one) => termsOf(one.scenario, startsOf(one.starts, manifest.replications, one.scenario)));
  return {
    worlds: manifest.replications,
    level: LEVEL,
    arms: manifest.arms,
    pairs: scenario.compare.pairs,
    axes,
    points: manifest.points.map(({ point, values }) => ({ point, values })),
    curves: requests.map((request) => sweepCurve(panels, request)),
    money: points.map((one, p) => moneyOf(one.panel, one.scenario, terms[p] as Terms, LEVEL)),
    regret: regretOf(axes, points, terms),
  };
}
