import { numberFormat } from "../axes.ts";
import { framed } from "../frame.ts";
import { extent } from "../layout.ts";
import { intervalPlot } from "../marks.ts";
import { isShare, sensible, signedNumber } from "../numbers.ts";
import type { Source, Spec } from "../spec.ts";
import { hueOf, ink } from "../theme.ts";
import { curvesBody } from "./curves.ts";
import type { Picture, RowsPicture } from "./picture.ts";

const ROW = 24;
const NAME_WIDTH = 330;

function valueText(value: number, unit: string, difference: boolean): string {
  if (!isShare(unit)) return sensible(value);
  const text = signedNumber(value, unit, 0.0005);
  return difference ? text : `${text.replace("+", "")}\u00a0%`;
}

function rowsBody({ label, rows, unit }: RowsPicture): Spec {
  const difference = label.includes("points");
  const lines = rows.map(({ high, low, main, name, value }) => ({
    name,
    color: hueOf(main ? "collective" : "isolated", []).mark,
    estimate: value,
    low,
    high,
    text: valueText(value, unit, difference),
  }));
  const ends = rows.flatMap(({ high, low, value }) => [value, low, high].filter(Number.isFinite));
  return intervalPlot(lines, {
    width: 640 - NAME_WIDTH,
    height: rows.length * ROW,
    domain: extent([0, ...ends], 0.08),
    axis: { title: label, ...numberFormat(unit, difference), tickCount: 5 },
    labels: { labelColor: ink.text },
  });
}

/** The chart of a pattern. */
export function patternChart(picture: Picture, source: Source): Spec {
  const body = picture.kind === "rows" ? rowsBody(picture) : curvesBody(picture);
  return framed(body, picture.title, picture.subtitle, picture, source);
}
