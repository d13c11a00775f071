import { LEVEL } from "../../../analysis/interval.ts";
import type { CostPer, Estimate } from "../../../analysis/money/cost-per.ts";
import { HALF_A_CENT, type MoneyMeasures } from "../../../analysis/money/measure.ts";
import { compareArms } from "../../../analysis/paired.ts";
import { halfWidth } from "../../../charts/words.ts";
import { decimal, signed, whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { dollarsText, timeText } from "../futures/amounts.ts";
import { ALONE, type PlanResult, type RegretCell, type Regrets } from "./results.ts";

/** Rounds a number to what its interval supports. */
function rounded(value: number, precision: number | null): readonly [value: number, decimals: number] {
  const decimals = Math.abs(value) >= 10 || (precision ?? 0) >= 10 ? 0 : 1;
  if (precision === null || precision < 20) return [value, decimals];
  const step = 10 ** Math.floor(Math.log10(precision / 2));
  return [Math.round(value / step) * step, 0];
}

/** "1,240" of residents or years, to the digits that are known. */
export function countText(value: number, precision: number | null): string {
  return decimal(...rounded(value, precision));
}

function signedCount(value: number, precision: number | null): string {
  return signed(...rounded(value, precision));
}

function ranged({ estimate, high, low }: Estimate, text: (value: number) => string): string {
  const value = text(estimate);
  if (low === null || high === null) return value;
  const [from, to] = [text(low), text(high)];
  return from === to ? value : fill(words.value.money["cell.range"], { value, low: from, high: to });
}

/** "+1,240 (+830 to +1,650)". */
export function countCell(estimate: Estimate): string {
  const precision = halfWidth(estimate.low, estimate.high);
  return ranged(estimate, (value) => signedCount(value, precision));
}

/** "$5.6 million ($5.1 million to $6.1 million)". */
export function dollarsCell(estimate: Estimate): string {
  return ranged(estimate, (value) => dollarsText(Math.abs(value) < HALF_A_CENT ? 0 : value));
}

/** Why there is no price: with the honest word where money is clearly spent. */
export function reasonText(cost: Estimate, per: CostPer): string {
  const { money } = words.value;
  if (per.kind === "ratio") return "";
  const isSpent = (cost.low ?? 0) > HALF_A_CENT;
  if (isSpent && (per.reason === "undecided" || per.reason === "worse")) return money[`reason.${per.reason}.costs`];
  return money[`reason.${per.reason}`];
}

/** "$4,500 ($3,200 to $7,600)", or why there is none. */
export function priceCell(cost: Estimate, per: CostPer): string {
  const { money } = words.value;
  if (per.kind === "none") return fill(money["cell.none"], { reason: reasonText(cost, per) });
  return ranged(per, dollarsText);
}

/** "from month 52 on", "not within 10 years". */
export function sinceCell(month: number | null, last: number): string {
  const { money } = words.value;
  return month === null ? fill(money["cell.never"], { time: timeText(last) }) : fill(money["cell.from"], { month });
}

/** Years of thriving for a thousand dollars of backbone. */
export function yearsCell({ yearsPerBackboneThousand: found }: MoneyMeasures): string {
  return found === null
    ? words.value.money["cell.noBackbone"]
    : ranged(found, (value) => decimal(value, Math.abs(value) < 1 ? 2 : 1));
}

function spentText({ cost }: MoneyMeasures): string {
  const { money } = words.value;
  const { estimate, high, low } = cost;
  const isClear = low !== null && high !== null && (low > HALF_A_CENT || high < -HALF_A_CENT);
  if (!isClear && low !== null) return money["spent.same"];
  const key = estimate < 0 ? "spent.less" : "spent.more";
  const range = ranged(
    {
      estimate: Math.abs(estimate),
      low: low === null ? null : Math.min(Math.abs(low), Math.abs(high ?? 0)),
      high: high === null ? null : Math.max(Math.abs(low ?? 0), Math.abs(high)),
    },
    dollarsText,
  );
  return fill(money[key], { dollars: range });
}

function priceText({ cost, costPerResident }: MoneyMeasures): string {
  const { money } = words.value;
  return costPerResident.kind === "ratio"
    ? fill(money["price.ratio"], { price: ranged(costPerResident, dollarsText) })
    : fill(money["price.none"], { reason: reasonText(cost, costPerResident) });
}

/** A plan by its place, and what it does. */
export interface Placed {
  readonly place: number;
  readonly result: PlanResult;
}

/** Plans from the one under which most residents thrive. */
export function ranked(results: readonly (PlanResult | null)[]): readonly Placed[] {
  return results
    .flatMap((result, place): readonly Placed[] => (result === null ? [] : [{ place, result }]))
    .toSorted((a, b) => b.result.measures.residents.estimate - a.result.measures.residents.estimate);
}

/** What the money buys, whichever way it came out. */
export function buysSentence([first, ...others]: readonly Placed[], name: (place: number) => string): string {
  const { money } = words.value;
  if (!first) return "";
  const { measures } = first.result;
  const { estimate, high, low } = measures.residents;
  const time = timeText(measures.month);
  const precision = halfWidth(low, high);
  const range = (sign: number): string =>
    ranged(
      sign > 0
        ? measures.residents
        : { estimate: -estimate, low: high === null ? null : -high, high: low === null ? null : -low },
      (value) => countText(value, precision),
    );
  const said = { time, plan: name(first.place), spent: spentText(measures), price: priceText(measures) };
  if (low === null || high === null) {
    return `${fill(money["buys.undecided"], { ...said, residents: countText(estimate, null), price: "" })} ${money["buys.single"]}`;
  }
  if (high < 0) return fill(money["buys.harm"], { ...said, residents: range(-1) });
  if (low <= 0) return fill(money["buys.undecided"], { ...said, residents: range(1) });
  return fill(money[others.length === 0 ? "buys.only" : "buys.gain"], { ...said, residents: range(1) });
}

/** How sure that is: against working alone, and against the next plan. */
export function sureSentences([first, next]: readonly Placed[], name: (place: number) => string): readonly string[] {
  const { money } = words.value;
  if (!first || first.result.residents.length < 2) return [];
  const { residents } = first.result;
  const count = (wanted: (value: number) => boolean): number => residents.filter(wanted).length;
  const worlds = fill(money["sure.worlds"], {
    better: count((value) => value > 0),
    worse: count((value) => value < 0),
    n: residents.length,
  });
  if (!next || next.result.residents.length !== residents.length) return [worlds];
  const { estimate, high, low } = compareArms(residents, next.result.residents, "higher", LEVEL);
  const precision = halfWidth(low, high);
  const text = (value: number): string => signedCount(value, precision);
  const range = fill(words.value.futures.interval, {
    range: fill(words.value.futures.range, { from: text(low ?? estimate), to: text(high ?? estimate) }),
  });
  const key = (low ?? 0) > 0 ? "sure.next.clear" : "sure.next.unclear";
  return [worlds, fill(money[key], { plan: name(next.place), by: countText(estimate, precision), range })];
}

/** "0.4" residents of a thousand. */
export function perThousand(value: number): string {
  return decimal(value, Math.abs(value) >= 10 ? 0 : 1);
}

/** "gains 3.1 (1.2 to 5.0)". */
export function gainText({ gain, high, low }: RegretCell): string {
  return fill(words.value.money["regret.gain"], {
    gain: ranged({ estimate: gain, low, high }, (value) => signed(value, Math.abs(value) >= 10 ? 0 : 1)),
  });
}

type Texts = Readonly<Record<string, string>>;

export function futureName(name: string): string {
  return (words.value.money as Texts)[`future.${name}`] ?? name;
}

/** The name of a plan in a regret table, quoted; working alone has its own. */
export function regretName(key: string, name: (place: number) => string): string {
  const { money } = words.value;
  return key === ALONE ? money["regret.alone"] : fill(money["plan.quoted"], { plan: name(Number(key)) });
}

/** In which futures a plan would be the wrong choice: another one is clearly better there. */
export function wrongSentence(
  place: number,
  { cells, table }: Regrets,
  isWhole: boolean,
  name: (place: number) => string,
): string {
  const { money } = words.value;
  const row = table.plans.findIndex(({ plan }) => plan === String(place));
  const cases = table.futures.flatMap((future, f) => {
    const own = cells[row]?.[f];
    const best = cells.findIndex((each) => each[f]?.regret === 0);
    if (!own?.clear || best < 0) return [];
    const plan = regretName(table.plans[best]?.plan ?? "", name);
    return [fill(money["wrong.case"], { future: futureName(future), plan, by: perThousand(own.regret) })];
  });
  if (cases.length > 0) return fill(money["wrong.some"], { cases: cases.join("; ") });
  return isWhole ? fill(money["wrong.none"], { n: whole(table.futures.length) }) : money["wrong.wait"];
}
