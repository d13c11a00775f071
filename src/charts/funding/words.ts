import type { CostPer, Estimate } from "../../analysis/money/cost-per.ts";
import type { MoneyMeasures } from "../../analysis/money/measure.ts";
import { duration, fixed, money, sensible } from "../numbers.ts";

/** Sums of dollars that differ from 0 by their rounding only. */
function withoutDust(value: number): number {
  return Math.abs(value) < 0.005 ? 0 : value;
}

/** "$5.6 million", or "$5.6 million ($5.1 million to $6.1 million)" where worlds differ. */
export function dollarsWords({ estimate, high, low }: Estimate): string {
  const [text, from, to] = [estimate, low ?? estimate, high ?? estimate].map((value) => money(withoutDust(value)));
  return from === to ? (text as string) : `${text} (${from} to ${to})`;
}

/** A number of residents or years to the digits its interval supports: "1,240". */
function countText(value: number, precision: number | null): string {
  const decimals = Math.abs(value) >= 10 || (precision ?? 0) >= 10 ? 0 : 1;
  if (precision === null || precision < 20) return fixed(value, decimals);
  const step = 10 ** Math.floor(Math.log10(precision / 2));
  return fixed(Math.round(value / step) * step, 0);
}

/** "1,240 (830 to 1,650)". */
export function countWords({ estimate, high, low }: Estimate): string {
  if (low === null || high === null) return countText(estimate, null);
  const precision = (high - low) / 2;
  const [text, from, to] = [estimate, low, high].map((value) => countText(value, precision));
  return from === to ? (text as string) : `${text} (${from} to ${to})`;
}

const reasons = {
  undecided: "none: it cannot be told that more residents thrive",
  worse: "none: fewer residents thrive",
  free: "none: more thrive, and it does not clearly cost anything",
  "single-world": "none: one world gives no interval",
} as const;

/** "$4,500 (from $3,200 to $7,600)", or why there is none. */
export function costPerWords(cost: CostPer): string {
  if (cost.kind === "none") return reasons[cost.reason];
  return `${money(cost.estimate)} (from ${money(cost.low)} to ${money(cost.high)})`;
}

/** The same for a cell of a table. */
export function costPerCell(cost: CostPer): string {
  if (cost.kind === "ratio") return money(cost.estimate);
  return { undecided: "none", worse: "none: worse", free: "none: free", "single-world": "none" }[cost.reason];
}

/** "after 3 years and from then on", or "never within 10 years". */
export function breakEvenWords(month: number | null, last: number): string {
  return month === null ? `never within ${duration(last)}` : `from month ${month} on`;
}

/** "0.4 thriving years". */
export function yearsWords(value: number): string {
  return `${sensible(value, 2)} thriving years`;
}

/** "800 more, interval −700 to 2,400". */
function moreWords({ estimate, high, low }: Estimate): string {
  const [mean = "", range] = countWords({ estimate, high, low }).split(" (");
  const word = mean === "0" ? "about as many" : `${mean.replace("−", "")} ${estimate < 0 ? "fewer" : "more"}`;
  return `${word} on average${range === undefined ? "" : ` (interval ${range}`}`;
}

/** Whether an interval includes 0, or there is none. */
function unclear({ high, low }: Estimate): boolean {
  return low === null || high === null || (low <= 0 && high >= 0);
}

/** What the arm spends against the other, and what comes into the community. */
function spendingWords({ against, arm, cost, month, newMoney }: MoneyMeasures): string {
  const time = `Over ${duration(month)}`;
  const fresh = unclear(newMoney) ? "" : ` (new money in all: ${money(newMoney.estimate)})`;
  if (unclear(cost) && cost.low !== null)
    return `${time} ${arm} does not clearly cost more or less than ${against}${fresh}`;
  if (cost.estimate < 0) return `${time} ${arm} spends ${money(-cost.estimate)} less than ${against}${fresh}`;
  return `${time} ${arm} spends ${money(cost.estimate)} that ${against} does not${fresh}`;
}

/** The price in new money, where it is far from that of what is spent. */
function newMoneyWords({ costPerResident: cost, newMoneyPerResident: fresh }: MoneyMeasures): string {
  if (fresh.kind !== "ratio") return "";
  const near = cost.kind === "ratio" && fresh.estimate < 2 * cost.estimate && cost.estimate < 2 * fresh.estimate;
  return near ? "" : `; in new money each costs ${costPerWords(fresh)}`;
}

/** The answer a board asks for, in one sentence. */
export function costSentence(measures: MoneyMeasures): string {
  const { against, arm, cost, costPerResident, residents } = measures;
  if (Math.max(Math.abs(cost.estimate), Math.abs(cost.high ?? 0)) < 0.5 && unclear(measures.newMoney))
    return `${arm} costs nothing that ${against} does not cost`;
  const spent = spendingWords(measures);
  if (costPerResident.kind === "ratio")
    return `${spent}; each additional resident who thrives at the end costs ${costPerWords(costPerResident)}${newMoneyWords(measures)}`;
  const why = {
    undecided: `it cannot be told whether more residents thrive for it; at the end it is ${moreWords(residents)}`,
    worse: `fewer residents thrive at the end: it is ${moreWords(residents)}`,
    free: `more residents thrive at the end: it is ${moreWords(residents)}${newMoneyWords(measures)}`,
    "single-world": "one world gives no interval, so no price can be stated",
  }[costPerResident.reason];
  return `${spent}; ${why}`;
}
