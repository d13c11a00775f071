import { worstVerdict } from "../../analysis/assumptions/rank.ts";
import type { Stress, StressedParameter } from "../../analysis/assumptions/result.ts";
import { axisTitle, numberFormat } from "../axes.ts";
import { sides } from "../difference.ts";
import { capital, framed } from "../frame.ts";
import { extent } from "../layout.ts";
import { quantity } from "../marks.ts";
import { counted, percent } from "../numbers.ts";
import { rounded } from "../rows.ts";
import type { Json, Source, Spec } from "../spec.ts";
import { shortValue } from "../sweep/values.ts";
import { hueOf, ink, verdictHues } from "../theme.ts";
import { stressTitle } from "./words.ts";

const [width, rowHeight] = [430, 26];

/** Rows of the chart; the tables have all. */
const MOST_ROWS = 18;

function shown({ parameters }: Stress): readonly StressedParameter[] {
  return parameters.slice(0, MOST_ROWS);
}

/** Bars from the effect in force to those at the ends of the ranges, the upper or the lower ones. */
function barRows(stress: Stress, upper: boolean): readonly Json[] {
  return shown(stress).flatMap((parameter) =>
    parameter.ends
      .filter(({ value }) => value > parameter.value === upper)
      .map(
        ({ effect }): Json => ({
          name: parameter.path,
          base: rounded(stress.base.estimate),
          estimate: rounded(effect.estimate),
          low: rounded(effect.low ?? effect.estimate),
          high: rounded(effect.high ?? effect.estimate),
        }),
      ),
  );
}

function bars(stress: Stress, upper: boolean): Spec {
  const yOffset = upper ? 5 : -5;
  const color = hueOf("isolated", []).mark;
  return {
    data: { values: barRows(stress, upper) },
    layer: [
      {
        mark: { type: "bar", height: 8, yOffset, color, opacity: upper ? 0.9 : 0.4 },
        encoding: { x: quantity("base"), x2: { field: "estimate" } },
      },
      {
        mark: { type: "rule", strokeWidth: 1, yOffset, color: ink.text },
        encoding: { x: quantity("low"), x2: { field: "high" } },
      },
    ],
  };
}

function column(rows: readonly Json[], field: string, x: number, bold = false): Spec {
  const weight = bold ? { fontWeight: "bold" } : {};
  return {
    data: { values: rows },
    mark: { type: "text", align: "left", baseline: "middle", color: ink.text, fontSize: 10.5, ...weight },
    encoding: { x: { value: x }, text: { field, type: "nominal" } },
  };
}

function labelsOf(stress: Stress): readonly Json[] {
  return shown(stress).map((parameter): Json => {
    const ends = parameter.ends.map(({ value }) => shortValue(value, parameter.unit));
    return { name: parameter.path, range: ends.join(" – "), verdict: worstVerdict(parameter) };
  });
}

function rules(stress: Stress): readonly Spec[] {
  const rule = (x: number, mark: Spec): Spec => ({
    data: { values: [{ x: rounded(x) }] },
    mark: { type: "rule", ...mark },
    encoding: { x: quantity("x"), y: null },
  });
  return [
    rule(0, { color: ink.text, strokeWidth: 1.4 }),
    rule(stress.base.estimate, { color: verdictHues.equal.mark, strokeDash: [4, 3] }),
  ];
}

/** What the effect is at both ends of every parameter's range, the most consequential parameters first. */
export function tornadoChart(stress: Stress, source: Source): Spec {
  const { better, label, level, parameters, unit, worlds } = stress;
  const names = shown(stress).map(({ path }) => path);
  const limits = shown(stress).flatMap(({ ends }) =>
    ends.flatMap(({ effect }) => [effect.low, effect.high, effect.estimate]),
  );
  const domain = extent([0, stress.base.estimate, ...limits], 0.05);
  const [above, below] = sides(better).map((side) => side.slice(2));
  const title = `${axisTitle(`Difference in ${label.toLowerCase()}`, unit, true)}   (← ${below}   ${above} →)`;
  const body: Spec = {
    width,
    height: Math.max(1, names.length) * rowHeight,
    encoding: {
      y: {
        field: "name",
        type: "nominal",
        scale: { domain: names },
        axis: { title: null, labelColor: ink.text, labelFontSize: 11, grid: true },
      },
      x: {
        type: "quantitative",
        scale: { domain, nice: false, zero: false },
        axis: { title, ...numberFormat(unit, true), tickCount: 6, grid: true },
      },
    },
    layer: [
      ...rules(stress),
      bars(stress, false),
      bars(stress, true),
      column(labelsOf(stress), "range", width + 8),
      column(labelsOf(stress), "verdict", width + 118, true),
    ],
  };
  const left = parameters.length - names.length;
  const more = left > 0 ? ` ${counted(left, "parameter")} with less to say are in the table.` : "";
  const interval = worlds === 1 ? "" : ` Thin lines are ${percent(level, 0)} intervals, each by itself.`;
  const subtitle = `Dark bars: the effect at the upper end of a parameter's plausible range; pale bars: at the lower end; dashed: as it is. Ranges and verdicts at the right.${interval}${more}`;
  return framed(body, capital(stressTitle(stress)), subtitle, stress, source);
}
