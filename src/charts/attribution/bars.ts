import type { AttributedSwitch, Attribution } from "../../analysis/views/attribution.ts";
import { axisTitle, numberFormat } from "../axes.ts";
import { sides } from "../difference.ts";
import { capital, framed } from "../frame.ts";
import { extent } from "../layout.ts";
import { quantity } from "../marks.ts";
import { counted, percent } from "../numbers.ts";
import { rounded } from "../rows.ts";
import type { Json, Source, Spec } from "../spec.ts";
import { type Hue, ink, verdictHues } from "../theme.ts";
import type { Finding } from "../words.ts";
import { findingOfSwitch, inOrder, plainSigned, shapleyPrecision, together } from "./said.ts";
import { headline } from "./words.ts";

const width = 560;
const rowHeight = 38;

/** Better is green, worse is pink; what cannot be told from 0, or has no good direction, is gray. */
export function hueOfFinding(finding: Finding): Hue {
  if (finding === "better" || finding === "worse") return verdictHues[finding];
  return verdictHues.equal;
}

function rowOf(attribution: Attribution, one: AttributedSwitch, precision: number | null): Json {
  const said = together(attribution, one.shapley);
  const hue = hueOfFinding(findingOfSwitch(attribution, one));
  return {
    name: one.name,
    color: hue.mark,
    zero: 0,
    estimate: rounded(said.estimate),
    low: rounded(said.low ?? said.estimate),
    high: rounded(said.high ?? said.estimate),
    alone: rounded(one.alone.estimate),
    leftOut: rounded(one.leftOut.estimate),
    text: plainSigned(said, precision),
  };
}

function layers(): readonly Spec[] {
  const color = { field: "color", type: "nominal", scale: null };
  const point = (field: string, shape: string): Spec => ({
    mark: { type: "point", shape, filled: false, opacity: 1, size: 60, strokeWidth: 1.6, color: ink.text, yOffset: 12 },
    encoding: { x: quantity(field) },
  });
  return [
    {
      data: { values: [{ zero: 0 }] },
      mark: { type: "rule", color: ink.text },
      encoding: { x: quantity("zero"), y: null },
    },
    {
      mark: { type: "bar", height: 15, opacity: 0.55 },
      encoding: { x: quantity("estimate"), x2: { field: "zero" }, color },
    },
    {
      mark: { type: "rule", strokeWidth: 2, color: ink.text },
      encoding: { x: quantity("low"), x2: { field: "high" } },
    },
    point("alone", "circle"),
    point("leftOut", "diamond"),
    {
      mark: { type: "text", align: "left", baseline: "middle", dx: 6, color: ink.text, fontSize: 10.5 },
      encoding: { x: { value: width }, text: { field: "text", type: "nominal" } },
    },
  ];
}

/** The Shapley value of every switch as a bar with its interval, with what it does alone and what is missing without it. */
export function barsChart(attribution: Attribution, source: Source): Spec {
  const { label, level, switches, unit, worlds } = attribution;
  const ordered = inOrder(attribution);
  const domain = extent(
    [
      0,
      ...switches.flatMap(({ alone, leftOut, shapley }) => [
        ...[alone.estimate, leftOut.estimate, shapley.estimate],
        ...[shapley.simultaneousLow, shapley.simultaneousHigh],
      ]),
    ],
    0.06,
  );
  const [above, below] = sides(attribution.better).map((side) => side.slice(2));
  const title = `${axisTitle(`Change in ${label.toLowerCase()}`, unit, true)}   (← ${below}   ${above} →)`;
  const body: Spec = {
    width,
    height: ordered.length * rowHeight,
    data: { values: ordered.map((one) => rowOf(attribution, one, shapleyPrecision(attribution))) },
    encoding: {
      y: {
        field: "name",
        type: "nominal",
        sort: ordered.map(({ name }) => name),
        axis: { title: null, labelColor: ink.text, labelFontSize: 12, grid: true },
      },
      x: {
        type: "quantitative",
        scale: { domain, nice: false, zero: false },
        axis: { title, ...numberFormat(unit, true), tickCount: 7, grid: true },
      },
    },
    layer: layers(),
  };
  const interval = worlds === 1 ? "" : ` Lines are ${percent(level, 0)} intervals that hold for all bars at once.`;
  const subtitle = `Bars are Shapley values, mean over ${counted(worlds, "world")}; they add up to the whole.${interval} ○ alone, without the others; ◇ what is missing when only it is off.`;
  return framed(body, capital(headline(attribution)), subtitle, attribution, source);
}
