import { prevalence } from "../analysis/views/names.ts";
import type { Views } from "../analysis/views/views.ts";
import { axisTitle, numberFormat } from "./axes.ts";
import { sides } from "./difference.ts";
import { capital, framed } from "./frame.ts";
import { extent, shortened } from "./layout.ts";
import { counted, duration, percent } from "./numbers.ts";
import { finalsOf } from "./panels.ts";
import { rounded } from "./rows.ts";
import type { Json, Source, Spec } from "./spec.ts";
import { hueOf, ink } from "./theme.ts";
import { outcomeNamed, shortDifference, tallyWords } from "./words.ts";

/** The title of the chart of arms: how many are clearly better, worse, undecided. */
export function armsTitle(views: Views): string {
  const { label } = outcomeNamed(views.outcomes, prevalence);
  return `${capital(label)} after ${duration(views.lastMonth)}: ${tallyWords(finalsOf(views, prevalence))}`;
}

/** Every pair in one row: mean paired difference at the last month with its interval. All arms, however many. */
export function armsChart(views: Views, source: Source): Spec {
  const finals = finalsOf(views, prevalence);
  const outcome = outcomeNamed(views.outcomes, prevalence);
  const oneReference = new Set(finals.map(({ against }) => against)).size === 1;
  const nameOf = (arm: string, against: string) => shortened(oneReference ? arm : `${arm} − ${against}`, 32);
  const values = finals.map(
    (one): Json => ({
      name: nameOf(one.arm, one.against),
      color: hueOf(one.arm, views.arms).mark,
      estimate: rounded(one.estimate),
      low: rounded(one.low ?? one.estimate),
      high: rounded(one.high ?? one.estimate),
      text: shortDifference(one),
    }),
  );
  const domain = extent([0, ...finals.flatMap(({ estimate, low, high }) => [estimate, low, high])], 0.08);
  const names = finals.map(({ arm, against }) => nameOf(arm, against));
  const [above, below] = sides(outcome.better);
  const against = oneReference ? ` against ${finals[0]?.against}` : "";
  const words = `${below.replace("↓", "←")}   ${above.replace("↑", "")} →`;
  const title = `${axisTitle(`Difference in ${outcome.label.toLowerCase()}${against}`, outcome.unit, true)}   (${words})`;
  const axis = { title, ...numberFormat(outcome.unit, true), tickCount: 7, grid: true };
  const body: Spec = {
    width: 480,
    height: Math.max(2, names.length) * 24,
    data: { values },
    encoding: {
      y: { field: "name", type: "nominal", sort: names, axis: { title: null, labelColor: ink.text, grid: true } },
      x: { type: "quantitative", scale: { domain, nice: false, zero: false }, axis },
    },
    layer: [
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: "rule", color: ink.text },
        encoding: { x: { field: "zero", type: "quantitative" }, y: null },
      },
      {
        mark: { type: "rule", strokeWidth: 2.5 },
        encoding: {
          x: { field: "low", type: "quantitative" },
          x2: { field: "high" },
          color: { field: "color", type: "nominal", scale: null },
        },
      },
      {
        mark: { type: "point", filled: true, opacity: 1, size: 70 },
        encoding: {
          x: { field: "estimate", type: "quantitative" },
          color: { field: "color", type: "nominal", scale: null },
        },
      },
      {
        mark: { type: "text", align: "left", baseline: "middle", dx: 6, color: ink.text, fontSize: 10.5 },
        encoding: { x: { value: 480 }, text: { field: "text", type: "nominal" } },
      },
    ],
  };
  const interval = views.worlds === 1 ? "" : ` Bars are ${percent(views.level, 0)} t intervals, each on its own.`;
  const subtitle = `Mean paired difference over ${counted(views.worlds, "world")}.${interval}`;
  return framed(body, armsTitle(views), subtitle, views, source);
}
