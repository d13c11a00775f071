import type { PartRow, Views } from "../analysis/views/views.ts";
import { framed } from "./frame.ts";
import { counted, duration, money, percent } from "./numbers.ts";
import { leftOut } from "./panels.ts";
import { partsChart } from "./parts.ts";
import { rowsOf } from "./rows.ts";
import type { Source, Spec } from "./spec.ts";

/** Rows in $ per resident where the number of residents is known. */
function scaled(rows: readonly PartRow[], residents: number | null): readonly PartRow[] {
  const by = (value: number) => value / (residents ?? 1);
  return rows.map((row) => ({
    ...row,
    armMean: by(row.armMean),
    againstMean: by(row.againstMean),
    estimate: by(row.estimate),
    low: row.low === null ? null : by(row.low),
    high: row.high === null ? null : by(row.high),
  }));
}

function total(rows: readonly PartRow[], uses: readonly string[]): number {
  return rows.filter(({ part }) => uses.includes(part)).reduce((sum, { armMean }) => sum + armMean, 0);
}

const overhead = ["coordination", "backbone"] as const;

/** What reaches services, as far as its interval says which way it goes. */
function serviceWords(rows: readonly PartRow[]): string {
  const { estimate = 0, high = null, low = null } = rows.find(({ part }) => part === "service") ?? {};
  if (estimate === 0) return "as much goes to services as";
  if (low !== null && high !== null && low <= 0 && high >= 0)
    return "it cannot be told whether more or less goes to services than";
  return `${money(Math.abs(estimate))} ${estimate < 0 ? "less" : "more"} goes to services than`;
}

/** The title of the chart of money: what coordination takes and what reaches services, of all money. */
export function moneyTitle(views: Views): string {
  const rows = rowsOf<PartRow>(views.money);
  const [only] = views.pairs;
  const all = [...new Set(rows.map(({ part }) => part))];
  if (views.pairs.length !== 1 || !only) {
    const shares = views.pairs.map(({ arm, against }) => {
      const own = rows.filter((row) => row.arm === arm && row.against === against);
      return total(own, overhead) / (total(own, all) || 1);
    });
    const [least, most] = [Math.min(...shares), Math.max(...shares)];
    const range = percent(least) === percent(most) ? percent(least) : `${percent(least)} to ${percent(most)}`;
    const arms = new Set(views.pairs.map(({ arm }) => arm)).size;
    return `Coordination and backbone take ${range} of the money${arms === 1 ? "" : ` in the ${counted(arms, "arm")}`} compared`;
  }
  const spent = total(rows, overhead);
  const share = percent(spent / (total(rows, all) || 1));
  return `Under ${only.arm} coordination and backbone take ${money(spent)} a year (${share} of all money); ${serviceWords(rows)} under ${only.against}`;
}

/** Money by use, $ per resident and year, with the paired difference and its interval. */
export function moneyChart(views: Views, source: Source): Spec {
  const known = source.residents !== null;
  const unit = known ? "$ per resident and year" : "$ per year";
  const rows = scaled(rowsOf<PartRow>(views.money), source.residents);
  const parts = { rows, unit, levels: "Money", difference: "Difference" };
  const interval =
    views.worlds === 1 ? "" : ` Bars are ${percent(views.level, 0)} t intervals of the mean paired difference.`;
  const subtitle = `Means over ${counted(views.worlds, "world")} and the first ${duration(views.lastMonth)}. Lost is money that organizations weakened by a lost grant could not turn into service.${interval}${leftOut(views)}`;
  return framed(partsChart(parts, views), moneyTitle(views), subtitle, views, source);
}
