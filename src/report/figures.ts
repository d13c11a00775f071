import { type Chart, chartsFor } from "../charts/index.ts";
import { dataHtml } from "./data.ts";
import { type Html, html, trusted } from "./html.ts";
import type { ReportInput } from "./input.ts";

/** Lets a drawing shrink with the page; its label and its text stay as drawn. */
function responsive(svg: string): string {
  const [, width] = /\swidth="(\d+)"/.exec(svg) ?? [];
  return svg
    .replace(/(<svg[^>]*?)\swidth="\d+"/, "$1")
    .replace(/(<svg[^>]*?)\sheight="\d+"/, "$1")
    .replace("<svg", `<svg style="max-width:${width ?? 800}px"`);
}

/** A drawing in a frame that can be scrolled. */
export function drawing(svg: string, about: string): Html {
  return html`<div class="chart" role="group" aria-label="${about}" tabindex="0">${trusted(responsive(svg))}</div>`;
}

/** Where the numbers of a chart stand, in this page and in the files. */
function origin(name: string, { summary, views }: ReportInput): Html {
  const final = ["worlds", "arms", "domains"].includes(name) && views.lastMonth === summary.months;
  const file = name === "gains" ? "gains.parquet" : final ? "outcomes.parquet" : "series.parquet";
  return html` <span class="origin">Drawn from the table behind this chart, which is made of <code>${file}</code>.</span>`;
}

function figureHtml({ name, about, reading, data, title }: Chart, svg: string, input: ReportInput): Html {
  const { views } = input;
  return html`<figure id="chart-${name}">
<h3>${about}</h3>
${drawing(svg, about)}
<figcaption>${reading}${origin(name, input)}</figcaption>
${dataHtml(data(views), title(views))}
</figure>`;
}

/** Every drawn chart with how to read it and the table behind it. */
export function figures(input: ReportInput): Html {
  const { scenario, svgs, views } = input;
  const drawn = chartsFor(scenario.charts, views).filter(({ name }) => Object.hasOwn(svgs, name));
  return html`${drawn.map((chart) => figureHtml(chart, svgs[chart.name] as string, input))}`;
}
