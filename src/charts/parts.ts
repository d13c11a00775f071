import type { PartRow, Views } from "../analysis/views/views.ts";
import { axisTitle, numberFormat } from "./axes.ts";
import { capital } from "./frame.ts";
import { extent, shortened } from "./layout.ts";
import { signed } from "./numbers.ts";
import { inGrid, panelTitle, shownPairs } from "./panels.ts";
import { rounded } from "./rows.ts";
import type { Json, Spec } from "./spec.ts";
import { hueOf, ink } from "./theme.ts";
import { halfWidth } from "./words.ts";

/** What a chart of parts shows: rows of a view, their unit, the words of its axes. */
export interface Parts {
  readonly rows: readonly PartRow[];
  readonly unit: string;
  readonly levels: string;
  readonly difference: string;
}

const rowHeight = 30;

/** The y channel: parts in the order of the rows. */
function partChannel(names: readonly string[], labels: boolean): Spec {
  const axis = labels
    ? { title: null, labelFontSize: 12, labelColor: ink.text, grid: true }
    : { title: null, labels: false, grid: true };
  return { field: "part", type: "nominal", sort: names, axis };
}

function namesOf(rows: readonly PartRow[]): readonly string[] {
  return [...new Set(rows.map(({ part }) => capital(part)))];
}

/** Name of an arm with its mark, above the plot at its left or right end. */
function keyLabel(text: string, arm: string, x: number, views: Views): Spec {
  const color = hueOf(arm, views.arms).text;
  return {
    data: { values: [{}] },
    mark: { type: "text", align: x === 0 ? "left" : "right", baseline: "bottom", color, fontWeight: "bold" },
    encoding: { x: { value: x }, y: { value: -6 }, text: { value: text } },
  };
}

function levelPlot({ rows, unit, levels }: Parts, arm: string, against: string, views: Views): Spec {
  const names = namesOf(rows);
  const values = rows.map(
    (row): Json => ({
      part: capital(row.part),
      arm: rounded(row.armMean),
      against: rounded(row.againstMean),
    }),
  );
  const point = (field: string, name: string, filled: boolean): Spec => ({
    mark: { type: "point", size: 90, opacity: 1, filled, strokeWidth: 2.2, color: hueOf(name, views.arms).mark },
    encoding: { x: { field, type: "quantitative" } },
  });
  const domain = extent(
    [...(unit.startsWith("$") ? [0] : []), ...rows.flatMap((row) => [row.armMean, row.againstMean])],
    0.06,
  );
  const axis = { title: axisTitle(levels, unit), ...numberFormat(unit, false), tickCount: 4, grid: true };
  return {
    width: 270,
    height: names.length * rowHeight,
    data: { values },
    encoding: {
      y: partChannel(names, true),
      x: { type: "quantitative", scale: { domain, nice: false, zero: false }, axis },
    },
    layer: [
      {
        mark: { type: "rule", color: ink.rule, strokeWidth: 1.5 },
        encoding: { x: { field: "against", type: "quantitative" }, x2: { field: "arm" } },
      },
      point("against", against, false),
      point("arm", arm, true),
      keyLabel(`○ ${shortened(against, 15)}`, against, 0, views),
      keyLabel(`● ${shortened(arm, 15)}`, arm, 270, views),
    ],
  };
}

interface Side {
  readonly arm: string;
  readonly width: number;
  readonly height: number;
  readonly labels: boolean;
  readonly title: string | null;
  readonly domain: readonly [number, number];
}

/** Differences with intervals and a zero line; the numbers stand beside the marks. */
function differencePlot(
  { rows, unit }: Parts,
  { arm, width, height, labels, title, domain }: Side,
  views: Views,
): Spec {
  const names = namesOf(rows);
  const color = hueOf(arm, views.arms).mark;
  const values = rows.map(
    (row): Json => ({
      part: capital(row.part),
      estimate: rounded(row.estimate),
      low: rounded(row.low ?? row.estimate),
      high: rounded(row.high ?? row.estimate),
      text: signed(row.estimate, unit, halfWidth(row.low, row.high)).replace(/\s(points|per .*)$/u, ""),
    }),
  );
  const axis = {
    title,
    ...numberFormat(unit, true),
    tickCount: width < 200 ? 3 : 4,
    grid: true,
    labels: title !== null,
  };
  return {
    width,
    height,
    data: { values },
    encoding: {
      y: partChannel(names, labels),
      x: { type: "quantitative", scale: { domain, nice: false, zero: false }, axis },
    },
    layer: [
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: "rule", color: ink.text },
        encoding: { x: { field: "zero", type: "quantitative" }, y: null },
      },
      {
        mark: { type: "rule", color, strokeWidth: 2.5 },
        encoding: { x: { field: "low", type: "quantitative" }, x2: { field: "high" } },
      },
      {
        mark: { type: "point", filled: true, opacity: 1, size: 70, color },
        encoding: { x: { field: "estimate", type: "quantitative" } },
      },
      {
        mark: { type: "text", align: "left", baseline: "middle", dx: 6, color: ink.text, fontSize: 10.5 },
        encoding: { x: { value: width }, text: { field: "text", type: "nominal" } },
      },
    ],
  };
}

function differenceDomain(rows: readonly PartRow[], unit: string): readonly [number, number] {
  return extent(
    [0, ...rows.flatMap(({ estimate, low, high }) => [estimate, low, high])],
    0.08,
    unit.startsWith("$") ? 1 : 1e-3,
  );
}

/** Parts under two arms: levels at the left, paired differences at the right. With more pairs the differences only. */
export function partsChart(parts: Parts, views: Views): Spec {
  const pairs = shownPairs(views);
  const of = (arm: string, against: string) => parts.rows.filter((row) => row.arm === arm && row.against === against);
  const shown = pairs.flatMap(({ arm, against }) => of(arm, against));
  const [only] = pairs;
  const count = namesOf(shown).length;
  if (pairs.length === 1 && only) {
    const title = axisTitle(parts.difference, parts.unit, true);
    const side = { arm: only.arm, width: 270, height: count * rowHeight, labels: false, title };
    const domain = differenceDomain(shown, parts.unit);
    return {
      hconcat: [
        levelPlot({ ...parts, rows: shown }, only.arm, only.against, views),
        differencePlot({ ...parts, rows: shown }, { ...side, domain }, views),
      ],
      spacing: 28,
    };
  }
  const columns = pairs.length <= 4 ? 2 : 3;
  const domain = differenceDomain(shown, parts.unit);
  const plots = pairs.map((pair, i): Spec => {
    const rows = of(pair.arm, pair.against);
    const last = i + columns >= pairs.length;
    const title = last ? axisTitle("Difference", parts.unit, true) : null;
    const side = {
      arm: pair.arm,
      width: columns === 2 ? 270 : 180,
      height: count * 22,
      labels: i % columns === 0,
      title,
      domain,
    };
    return { title: panelTitle(views, pair, "", 26), ...differencePlot({ ...parts, rows }, side, views) };
  });
  return inGrid(plots, columns);
}
