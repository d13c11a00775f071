import type { ArmPair } from "../analysis/summarize.ts";
import type { PartRow, Views } from "../analysis/views/views.ts";
import { axisTitle, numberFormat } from "./axes.ts";
import { capital } from "./frame.ts";
import { extent, shortened } from "./layout.ts";
import { intervalPlot, quantity, textAt } from "./marks.ts";
import { signed } from "./numbers.ts";
import { inGrid, panelTitle, shownPairs } from "./panels.ts";
import { rounded } from "./rows.ts";
import type { Spec } from "./spec.ts";
import { hueOf, ink } from "./theme.ts";
import { halfWidth, spoken } from "./words.ts";

/** What a chart of parts shows: rows of a view, their unit, the words of its axes. */
export interface Parts {
  readonly rows: readonly PartRow[];
  readonly unit: string;
  readonly levels: string;
  readonly difference: string;
}

type Domain = readonly [low: number, high: number];

const labels: Spec = { labelFontSize: 12, labelColor: ink.text };

function isMoney(unit: string): boolean {
  return unit.startsWith("$");
}

function ofPair(rows: readonly PartRow[], { arm, against }: ArmPair): readonly PartRow[] {
  return rows.filter((row) => row.arm === arm && row.against === against);
}

function levelAxis({ rows, unit, levels }: Parts): Spec {
  const means = rows.flatMap((row) => [row.armMean, row.againstMean]);
  const domain = extent(isMoney(unit) ? [0, ...means] : means, 0.06);
  const axis = { title: axisTitle(levels, unit), ...numberFormat(unit, false), tickCount: 4, grid: true };
  return { type: "quantitative", scale: { domain, nice: false, zero: false }, axis };
}

/** Both means of every part, joined by a line: an open circle for the arm compared with, a full one for the arm. */
function levelPlot(parts: Parts, { arm, against }: ArmPair, width: number, height: number, views: Views): Spec {
  const [hue, other] = [hueOf(arm, views.arms), hueOf(against, views.arms)];
  const values = parts.rows.map((row) => {
    return { part: capital(spoken(row.part)), arm: rounded(row.armMean), against: rounded(row.againstMean) };
  });
  const point = (field: string, color: string, filled: boolean): Spec => ({
    mark: { type: "point", size: 90, opacity: 1, filled, strokeWidth: 2.2, color },
    encoding: { x: quantity(field) },
  });
  const joint = { mark: { type: "rule", color: ink.rule, strokeWidth: 1.5 } };
  const key = { baseline: "bottom", fontWeight: "bold" };
  const sort = values.map(({ part }) => part);
  return {
    width,
    height,
    data: { values },
    encoding: {
      y: { field: "part", type: "nominal", sort, axis: { title: null, grid: true, ...labels } },
      x: levelAxis(parts),
    },
    layer: [
      { ...joint, encoding: { x: quantity("against"), x2: { field: "arm" } } },
      point("against", other.mark, false),
      point("arm", hue.mark, true),
      textAt(`○ ${shortened(against, 15)}`, 0, -6, { ...key, align: "left", color: other.text }),
      textAt(`● ${shortened(arm, 15)}`, width, -6, { ...key, align: "right", color: hue.text }),
    ],
  };
}

interface Side {
  readonly width: number;
  readonly height: number;
  readonly domain: Domain;
  readonly labels: Spec | null;
  /** Null where a plot below has the axis. */
  readonly title: string | null;
}

function differencePlot({ rows, unit }: Parts, { arm }: ArmPair, { title, ...side }: Side, views: Views): Spec {
  const color = hueOf(arm, views.arms).mark;
  const intervals = rows.map(({ part, estimate, low, high }) => ({
    name: capital(spoken(part)),
    color,
    estimate,
    low,
    high,
    text: signed(estimate, unit, halfWidth(low, high)).replace(/\s(points|per .*)$/u, ""),
  }));
  const ticks = { tickCount: side.width < 200 ? 3 : 4, labels: title !== null };
  return intervalPlot(intervals, { ...side, axis: { title, ...numberFormat(unit, true), ...ticks } });
}

function differenceDomain(rows: readonly PartRow[], unit: string): Domain {
  const ends = rows.flatMap(({ estimate, low, high }) => [estimate, low, high]);
  return extent([0, ...ends], 0.08, isMoney(unit) ? 1 : 1e-3);
}

/** Levels at the left, paired differences at the right. */
function onePair(parts: Parts, pair: ArmPair, views: Views): Spec {
  const [width, height] = [270, parts.rows.length * 30];
  const domain = differenceDomain(parts.rows, parts.unit);
  const side = { width, height, domain, labels: null, title: axisTitle(parts.difference, parts.unit, true) };
  return {
    hconcat: [levelPlot(parts, pair, width, height, views), differencePlot(parts, pair, side, views)],
    spacing: 28,
  };
}

/** Paired differences only, a plot for every pair. */
function manyPairs(parts: Parts, pairs: readonly ArmPair[], views: Views): Spec {
  const columns = pairs.length <= 4 ? 2 : 3;
  const domain = differenceDomain(parts.rows, parts.unit);
  const plots = pairs.map((pair, i): Spec => {
    const rows = ofPair(parts.rows, pair);
    const title = i + columns >= pairs.length ? axisTitle("Difference", parts.unit, true) : null;
    const size = { width: columns === 2 ? 270 : 180, height: rows.length * 22 };
    const side = { ...size, domain, title, labels: i % columns === 0 ? labels : null };
    return {
      title: panelTitle(views, pair, "", columns === 2 ? 30 : 22),
      ...differencePlot({ ...parts, rows }, pair, side, views),
    };
  });
  return inGrid(plots, columns);
}

/** Parts under two arms: their levels and paired differences; with more pairs the differences only. */
export function partsChart(parts: Parts, views: Views): Spec {
  const pairs = shownPairs(views);
  const shown = { ...parts, rows: pairs.flatMap((pair) => ofPair(parts.rows, pair)) };
  const [only] = pairs;
  return pairs.length === 1 && only ? onePair(shown, only, views) : manyPairs(shown, pairs, views);
}
