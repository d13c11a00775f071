import { prevalence } from "../analysis/views/names.ts";
import type { Views } from "../analysis/views/views.ts";
import { axisTitle, numberFormat } from "./axes.ts";
import { sides } from "./difference.ts";
import { capital, framed } from "./frame.ts";
import { extent, shortened } from "./layout.ts";
import { intervalPlot } from "./marks.ts";
import { counted, duration, percent } from "./numbers.ts";
import { finalsOf, pairName } from "./panels.ts";
import type { Source, Spec } from "./spec.ts";
import { hueOf, ink } from "./theme.ts";
import { outcomeNamed, shortDifference, tallyWords } from "./words.ts";

/** The title of the chart of arms: how many are clearly better, worse, undecided. */
export function armsTitle(views: Views): string {
  const { label } = outcomeNamed(views.outcomes, prevalence);
  return `${capital(label)} after ${duration(views.lastMonth)}: ${tallyWords(finalsOf(views, prevalence))}`;
}

/** The words of the axis: what differs, and which side is better. */
function title(views: Views): string {
  const { label, unit, better } = outcomeNamed(views.outcomes, prevalence);
  const references = [...new Set(views.pairs.map(({ against }) => against))];
  const [above, below] = sides(better).map((side) => side.slice(2));
  const against = references.length === 1 ? ` against ${references[0]}` : "";
  return `${axisTitle(`Difference in ${label.toLowerCase()}${against}`, unit, true)} (← ${below} · ${above} →)`;
}

/** Every pair in one row: mean paired difference at the last month with its interval. All arms, however many. */
export function armsChart(views: Views, source: Source): Spec {
  const rows = finalsOf(views, prevalence).map((one) => ({
    ...one,
    name: shortened(pairName(views, one), 32),
    color: hueOf(one.arm, views.arms).mark,
    text: shortDifference(one),
  }));
  const { unit } = outcomeNamed(views.outcomes, prevalence);
  const body = intervalPlot(rows, {
    width: 480,
    height: rows.length * 24,
    domain: extent([0, ...rows.flatMap(({ estimate, low, high }) => [estimate, low, high])], 0.08),
    axis: { title: title(views), ...numberFormat(unit, true), tickCount: 7 },
    labels: { labelColor: ink.text },
  });
  const interval = views.worlds === 1 ? "" : ` Bars are ${percent(views.level, 0)} t intervals, each on its own.`;
  const subtitle = `Mean paired difference over ${counted(views.worlds, "world")}.${interval}`;
  return framed(body, armsTitle(views), subtitle, views, source);
}
