import { prevalence } from "../analysis/views/names.ts";
import type { PartRow, Views } from "../analysis/views/views.ts";
import { capital, framed } from "./frame.ts";
import { counted, duration, percent, signed } from "./numbers.ts";
import { leftOut } from "./panels.ts";
import { partsChart } from "./parts.ts";
import { rowsOf } from "./rows.ts";
import type { Source, Spec } from "./spec.ts";
import { halfWidth, inSentence, outcomeNamed, spoken } from "./words.ts";

/** Domains whose interval leaves out 0, by sign. */
function clear(rows: readonly PartRow[], sign: number): number {
  return rows.filter(({ low, high }) => low !== null && high !== null && (sign < 0 ? high < 0 : low > 0)).length;
}

/** "clearly lower in 3 and clearly higher in 1 of", "clearly lower in all", "not clearly different in any of". */
function countWords(lower: number, higher: number, all: number): string {
  if (lower === all || higher === all)
    return `clearly ${lower === all ? "lower" : "higher"} in${all > 1 ? " all" : ""}`;
  if (lower + higher === 0) return `not clearly different in ${all > 1 ? "any of" : ""}`;
  const parts = [lower > 0 ? `clearly lower in ${lower}` : "", higher > 0 ? `clearly higher in ${higher}` : ""];
  return `${parts.filter((part) => part !== "").join(" and ")} of`;
}

/** The title of the chart of domains: in how many the difference is clear, and where it is largest. */
export function domainsTitle(views: Views): string {
  const rows = rowsOf<PartRow>(views.domains);
  const { label, unit } = outcomeNamed(views.outcomes, prevalence);
  const domains = new Set(rows.map(({ part }) => part)).size;
  const time = `After ${duration(views.lastMonth)}`;
  const one = views.pairs.length === 1;
  const cells =
    rows.length === 1
      ? spoken(rows[0]?.part ?? "")
      : one
        ? counted(domains, "domain")
        : `${rows.length} cases (${counted(views.pairs.length, "comparison")} in ${counted(domains, "domain")})`;
  const [lower, higher] = [clear(rows, -1), clear(rows, 1)];
  if (views.worlds === 1) return `${time} ${inSentence(label)} by domain in one world, without intervals`;
  const largest = rows.reduce(
    (most, row) => (Math.abs(row.estimate) > Math.abs(most.estimate) ? row : most),
    rows[0] as PartRow,
  );
  const where = `${signed(largest.estimate, unit, halfWidth(largest.low, largest.high))} in ${spoken(largest.part)}${one ? "" : ` under ${largest.arm} against ${largest.against}`}`;
  const most = largest.estimate === 0 || rows.length === 1 ? "" : `; most: ${where}`;
  const arms = one ? ` under ${views.pairs[0]?.arm} than under ${views.pairs[0]?.against}` : "";
  return `${time} ${inSentence(label)} is ${countWords(lower, higher, rows.length)} ${cells}${arms}${most}`;
}

/** Prevalence by domain at the last month, with the paired difference and its interval. */
export function domainsChart(views: Views, source: Source): Spec {
  const { label, unit } = outcomeNamed(views.outcomes, prevalence);
  const rows = rowsOf<PartRow>(views.domains);
  const levels = capital(label);
  const parts = { rows, unit, levels, difference: `Difference in ${label.toLowerCase()}` };
  const interval =
    views.worlds === 1 ? "" : ` Bars are ${percent(views.level, 0)} t intervals of the mean paired difference.`;
  const subtitle = `Means over ${counted(views.worlds, "world")}.${interval}${leftOut(views)}`;
  return framed(partsChart(parts, views), domainsTitle(views), subtitle, views, source);
}
