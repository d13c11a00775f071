import type { MoneyMeasures } from "../analysis/money/measure.ts";
import type { RegretTable } from "../analysis/money/regret.ts";
import type { Comparison } from "../analysis/summary.ts";
import type { SweepCurve } from "../analysis/sweep/curve.ts";
import type { PointValues, SweepResult } from "../analysis/sweep/result.ts";
import { capital } from "../charts/frame.ts";
import { costPerCell, countWords } from "../charts/funding/words.ts";
import { counted, fixed, money, percent } from "../charts/numbers.ts";
import { pointWords } from "../charts/sweep/values.ts";
import { listWords } from "../charts/sweep/words.ts";
import { rangeWords, shortDifference, worldsWords } from "../charts/words.ts";
import { badgeOf } from "./answer-words.ts";
import { figure, foldable, type Html, html, tableHtml, words } from "./html.ts";

function pointName(result: SweepResult, point: PointValues): string {
  return capital(pointWords(result.axes, point));
}

function cellsOf(curve: SweepCurve, result: SweepResult) {
  return curve.cells.map((cell: Comparison, i) => {
    const { low, high, unit } = cell;
    const interval = low === null || high === null ? "–" : low === high ? "no spread" : rangeWords(low, high, unit);
    const apart = curve.againstBest[i]?.apart
      ? "clearly worse than the best"
      : i === curve.best
        ? "the best"
        : "not told from the best";
    return [
      words(pointName(result, result.points[i] as PointValues)),
      figure(shortDifference(cell)),
      words(interval),
      words(worldsWords(cell) ?? ""),
      words(badgeOf(cell)),
      words(curve.best === null ? "" : apart),
    ];
  });
}

/** Every point in every outcome, a table for each curve. */
export function pointsTable(result: SweepResult): Html {
  const headings = ["Point", "Difference", "Interval", "Worlds", "Against the other arm", "Against the best point"];
  return html`${result.curves.map((curve) => {
    const title = `${curve.outcome.label}: ${curve.arm} against ${curve.against}`;
    return foldable(title, tableHtml(title, headings, cellsOf(curve, result)));
  })}`;
}

function moneyRow(one: MoneyMeasures, name: string) {
  return [
    words(name),
    figure(money(one.cost.estimate)),
    figure(money(one.services.estimate)),
    figure(countWords(one.residents)),
    figure(costPerCell(one.costPerResident)),
    figure(
      one.costPerResident.kind === "ratio"
        ? `${money(one.costPerResident.low)} to ${money(one.costPerResident.high)}`
        : "–",
    ),
    figure(one.breakEven.thriving === null ? "never" : `month ${one.breakEven.thriving}`),
  ];
}

/** Costs and gains by point, a table for each pair. */
export function moneyTable(result: SweepResult): Html {
  const headings = [
    "Point",
    "Cost",
    "Services get",
    "Additional thriving residents",
    "Cost of one",
    "Interval",
    "More clearly thrive from",
  ];
  return html`${result.pairs.map(({ arm, against }, p) => {
    const rows = result.points.flatMap((point, i) => {
      const one = result.money[i]?.[p];
      return one ? [moneyRow(one, pointName(result, point))] : [];
    });
    return rows.length === 0 ? html`` : tableHtml(`What ${arm} costs and buys against ${against}`, headings, rows);
  })}`;
}

/** How bad the plan that is regretted least can turn out. */
function worstCase({ minimax, plans }: RegretTable): string {
  const plan = plans.find((one) => one.plan === minimax);
  if (!plan || plan.maximumRegret < 0.5) return "no other plan does better in any of them";
  return `where another would have done better, it costs at most ${fixed(plan.maximumRegret, 0)} thriving residents (${plan.regrettedIn})`;
}

/** Which plans reach the mark most often; that all do, where none stands out. */
function reachesMost({ plans }: RegretTable): string {
  const most = Math.max(...plans.map(({ satisficing }) => satisficing));
  const first = plans.filter(({ satisficing }) => satisficing === most).map(({ plan }) => plan);
  if (first.length === plans.length) return "all plans reach it equally often";
  return first.length === 1
    ? `the plan that reaches it most often is ${first[0]}`
    : `the plans that reach it most often are ${listWords(first)}`;
}

/** Plans over futures: regret and satisficing. */
export function regretHtml(regret: RegretTable): Html {
  const rows = regret.plans.map((plan) => [
    words(plan.plan),
    figure(fixed(plan.mean, 0)),
    figure(fixed(plan.worst, 0)),
    figure(fixed(plan.maximumRegret, 0)),
    words(plan.maximumRegret > 0 ? plan.regrettedIn : "–"),
    figure(fixed(plan.meanRegret, 0)),
    figure(percent(plan.satisficing, 0)),
  ]);
  const headings = ["Plan", "Mean", "Worst", "Largest regret", "Regretted most in", "Mean regret", "Reaches the mark"];
  return html`<p class="lead">Of ${counted(regret.plans.length, "plan")} over ${counted(regret.futures.length, "future")}, <b>${regret.minimax}</b> is regretted least: ${worstCase(regret)}.</p>
${tableHtml("Residents who thrive, by plan over futures (means over worlds, without their uncertainty)", headings, rows)}
<p>Regret is what the best plan for a future would have gained over this one. The mark is ${fixed(regret.threshold, 0)} residents, what ${regret.plans[0]?.plan ?? ""} reaches on average over the futures; ${reachesMost(regret)}. All of this compares means over worlds; differences that these worlds could not tell from none count like any other. All futures count alike, which is a choice and not a forecast of which will come.</p>`;
}
