import type { Attribution } from "../../analysis/views/attribution.ts";
import { axisTitle, numberFormat } from "../axes.ts";
import { capital, framed } from "../frame.ts";
import { extent, wrap } from "../layout.ts";
import { quantity } from "../marks.ts";
import { amount, counted, duration } from "../numbers.ts";
import { rounded } from "../rows.ts";
import type { Source, Spec } from "../spec.ts";
import { hueOf, ink } from "../theme.ts";
import { findingOf, inSentence } from "../words.ts";
import { hueOfFinding } from "./bars.ts";
import { byItself, findingOfSwitch, inOrder, plainSigned, shapleyPrecision, together } from "./said.ts";

const height = 300;
const widest = 720;
const perCharacter = 6.5;

/** One bar between two levels. */
interface Step {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly color: string;
  readonly text: string;
}

function stepsOf(attribution: Attribution): readonly Step[] {
  const { levels, rest } = attribution;
  const precision = shapleyPrecision(attribution);
  const changes = [
    ...(rest === null
      ? []
      : [{ name: "rest", said: byItself(attribution, rest), finding: findingOf(byItself(attribution, rest)) }]),
    ...inOrder(attribution).map((one) => ({
      name: one.name,
      said: together(attribution, one.shapley),
      finding: findingOfSwitch(attribution, one),
    })),
  ];
  let level = levels.isolated;
  return changes.map(({ finding, name, said }) => {
    const from = level;
    level += said.estimate;
    return { name, from, to: level, color: hueOfFinding(finding).mark, text: plainSigned(said, precision) };
  });
}

/** The title: from which level to which, and which steps are the largest. */
export function waterfallTitle({ label, levels, month, total, unit }: Attribution): string {
  const [from, to] = [amount(levels.isolated, unit), amount(levels.allOn, unit)];
  return `${capital(inSentence(label))} after ${duration(month)}: from ${from} under ${total.against} to ${to} under ${total.arm}, step by step`;
}

function levelLayers(
  ends: readonly { readonly name: string; readonly level: number; readonly arm: string }[],
  unit: string,
) {
  const values = ends.map(({ arm, level, name }) => ({
    name,
    level: rounded(level),
    color: hueOf(
      arm,
      ends.map((end) => end.arm),
    ).mark,
    text: amount(level, unit),
  }));
  const color = { field: "color", type: "nominal", scale: null };
  return [
    {
      data: { values },
      mark: { type: "tick", thickness: 4, opacity: 1 },
      encoding: { y: quantity("level"), color },
    },
    {
      data: { values },
      mark: { type: "text", baseline: "bottom", dy: -6, fontWeight: "bold", color: ink.text },
      encoding: { y: quantity("level"), text: { field: "text", type: "nominal" } },
    },
  ];
}

function stepLayers(steps: readonly Step[], width: number): readonly Spec[] {
  const values = steps.map(({ from, to, ...step }) => ({
    ...step,
    from: rounded(from),
    to: rounded(to),
    top: rounded(Math.max(from, to)),
  }));
  const color = { field: "color", type: "nominal", scale: null };
  return [
    {
      data: { values },
      mark: { type: "bar", width, opacity: 0.75 },
      encoding: { y: quantity("from"), y2: { field: "to" }, color },
    },
    {
      data: { values },
      mark: { type: "text", baseline: "bottom", dy: -4, color: ink.text, fontSize: 11 },
      encoding: { y: quantity("top"), text: { field: "text", type: "nominal" } },
    },
  ];
}

/** From isolated action to the whole initiative: every switch moves the outcome by its Shapley value. */
export function waterfallChart(attribution: Attribution, source: Source): Spec {
  const { label, levels, rest, total, unit, worlds } = attribution;
  const steps = stepsOf(attribution);
  const ends = [
    { name: total.against, level: levels.isolated, arm: total.against },
    { name: total.arm, level: levels.allOn, arm: total.arm },
  ];
  const names = [ends[0]?.name ?? "", ...steps.map(({ name }) => name), ends[1]?.name ?? ""];
  const needed = Math.max(...names.map((name) => name.length)) * perCharacter + 8;
  const step = Math.min(Math.max(64, needed), widest / names.length);
  const domain = extent([levels.isolated, levels.allOn, ...steps.flatMap(({ from, to }) => [from, to])], 0.12);
  const body: Spec = {
    width: names.length * step,
    height,
    encoding: {
      x: {
        field: "name",
        type: "ordinal",
        scale: { domain: names },
        axis: {
          title: null,
          labelAngle: step < needed ? -35 : 0,
          labelFontSize: 11,
          labelColor: ink.text,
          grid: false,
        },
      },
      y: {
        type: "quantitative",
        scale: { domain, nice: false, zero: false },
        axis: { title: wrap(axisTitle(label, unit), 40), ...numberFormat(unit, false), tickCount: 6, grid: true },
      },
    },
    layer: [...stepLayers(steps, Math.min(44, 0.65 * step)), ...levelLayers(ends, unit)],
  };
  const gray = attribution.better === "neither" ? "" : "Gray steps cannot be told from 0. ";
  const other = rest === null ? "" : " Rest is what none of them does.";
  const subtitle = `Mean over ${counted(worlds, "world")}; every step is a Shapley value. ${gray}The scale does not begin at 0.${other}`;
  return framed(body, waterfallTitle(attribution), subtitle, attribution, source);
}
