import { numberFormat, timeChannel } from "../axes.ts";
import { plotWidth } from "../frame.ts";
import { extent, spread } from "../layout.ts";
import { quantity, textAt } from "../marks.ts";
import { isShare } from "../numbers.ts";
import { rounded } from "../rows.ts";
import type { Spec } from "../spec.ts";
import { hueOf, ink } from "../theme.ts";
import type { Curve, CurvePanel, CurvesPicture } from "./picture.ts";

const GAP = 90;

function namesOf({ panels }: CurvesPicture): readonly string[] {
  return [...new Set(panels.flatMap(({ curves }) => curves.map(({ name }) => name)))];
}

function xChannel({ panels, x }: CurvesPicture): Spec {
  const values = panels.flatMap(({ curves }) => curves.flatMap(({ points }) => points.map((point) => point.x)));
  const last = Math.max(...values);
  if (x.unit === "months") {
    const { axis, ...channel } = timeChannel(last) as { axis: Spec };
    return { ...channel, field: "x", axis: { ...axis, title: x.label } };
  }
  const axis = { title: x.label, ...numberFormat(x.unit, false), tickCount: 6, grid: false, domain: true };
  return {
    field: "x",
    type: "quantitative",
    scale: { domain: [0, last * 1.03], nice: false },
    axis: { ...axis, domainColor: ink.rule },
  };
}

function curveLayer({ name, points }: Curve, names: readonly string[], dense: boolean): Spec {
  const color = hueOf(name, names).mark;
  const values = points.map(({ high, low, value, x }) => ({
    x: rounded(x),
    estimate: rounded(value),
    low: rounded(low),
    high: rounded(high),
  }));
  const ends = { y: quantity("low"), y2: { field: "high" } };
  const interval = dense
    ? { mark: { type: "area", color, opacity: 0.16 }, encoding: ends }
    : { mark: { type: "rule", color, strokeWidth: 1.8 }, encoding: ends };
  const dots = dense
    ? []
    : [{ mark: { type: "point", filled: true, color, opacity: 1, size: 60 }, encoding: { y: quantity("estimate") } }];
  return {
    data: { values },
    layer: [
      interval,
      { mark: { type: "line", color, strokeWidth: 2.2 }, encoding: { y: quantity("estimate") } },
      ...dots,
    ],
  };
}

function publishedLayer({ published }: CurvePanel): readonly Spec[] {
  if (published.length === 0) return [];
  const values = published.map(({ high, low, name, value, x }) => ({ x, estimate: value, low, high, name }));
  return [
    {
      data: { values },
      layer: [
        {
          mark: { type: "rule", color: ink.text, strokeWidth: 1.6 },
          encoding: { y: quantity("low"), y2: { field: "high" } },
        },
        {
          mark: { type: "point", shape: "diamond", filled: true, color: ink.text, opacity: 1, size: 110 },
          encoding: { y: quantity("estimate") },
        },
        {
          mark: { type: "text", align: "left", dx: 9, dy: -9, color: ink.text, fontSize: 11 },
          encoding: { y: quantity("estimate"), text: { field: "name", type: "nominal" } },
        },
      ],
    },
  ];
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly domain: readonly [number, number];
}

/** Names of curves at their right ends, moved apart; a curve alone needs none. */
function endLabels(
  { curves }: CurvePanel,
  names: readonly string[],
  { domain, height, width }: Frame,
): readonly Spec[] {
  if (curves.length < 2) return [];
  const [low, high] = domain;
  const wanted = curves.map(({ points }) => (height * (high - (points.at(-1)?.value ?? 0))) / (high - low));
  const places = spread(wanted, 14, 6, height - 6);
  return curves.map(({ name }, i) =>
    textAt(name, width, places[i] as number, {
      align: "left",
      baseline: "middle",
      dx: 6,
      fontSize: 10.5,
      color: hueOf(name, names).text,
    }),
  );
}

function panelSpec(panel: CurvePanel, picture: CurvesPicture, width: number): Spec {
  const names = namesOf(picture);
  const height = picture.panels.length > 1 ? 240 : 300;
  const measured = [...panel.curves.flatMap(({ points }) => points), ...panel.published];
  const domain = extent([0, ...measured.flatMap(({ high, low }) => [low, high])], 0.06);
  const difference = panel.label.includes("points");
  const dense = panel.curves.every(({ points }) => points.length > 8);
  const zero = {
    data: { values: [{ zero: 0 }] },
    mark: { type: "rule", color: ink.rule },
    encoding: { x: { value: 0 }, x2: { value: width }, y: quantity("zero") },
  };
  const format = isShare(panel.unit) ? numberFormat(panel.unit, difference) : numberFormat("", false);
  return {
    width,
    height,
    encoding: {
      x: xChannel(picture),
      y: {
        type: "quantitative",
        scale: { domain, nice: false, zero: false },
        axis: { title: panel.label, ...format, tickCount: 6, grid: true },
      },
    },
    layer: [
      zero,
      ...panel.curves.map((curve) => curveLayer(curve, names, dense)),
      ...publishedLayer(panel),
      ...endLabels(panel, names, { width, height, domain }),
    ],
  };
}

/** Curves with intervals, one panel beside the other; what was published stands as diamonds. */
export function curvesBody(picture: CurvesPicture): Spec {
  const [only, ...others] = picture.panels as readonly [CurvePanel, ...CurvePanel[]];
  if (others.length === 0) return panelSpec(only, picture, plotWidth);
  const width = Math.floor((plotWidth - (picture.panels.length - 1) * GAP) / picture.panels.length);
  return {
    hconcat: picture.panels.map((panel) => panelSpec(panel, picture, width)),
    spacing: 24,
  };
}
