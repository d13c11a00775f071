import type { ArmPair } from "../analysis/summarize.ts";
import { prevalence } from "../analysis/views/names.ts";
import type { Views, WorldRow } from "../analysis/views/views.ts";
import type { Column, OutcomeInfo, Table } from "../table.ts";
import { axisTitle, numberFormat } from "./axes.ts";
import { type Pile, pile } from "./dots.ts";
import { capital, framed, plotWidth } from "./frame.ts";
import { extent, shortened } from "./layout.ts";
import { quantity, textAt } from "./marks.ts";
import { counted, duration } from "./numbers.ts";
import { finalOf, finalsOf, leftOut, pairName, shownPairs } from "./panels.ts";
import { rounded, rowsOf } from "./rows.ts";
import type { Source, Spec } from "./spec.ts";
import { type Hue, hueOf, ink, verdictHues } from "./theme.ts";
import { outcomeNamed, worldsWords } from "./words.ts";

interface Shared {
  readonly views: Views;
  readonly outcome: OutcomeInfo;
  readonly domain: readonly [number, number];
  readonly height: number;
  readonly count: number;
}

/** So few dots need little room. */
const fewWorlds = 15;

/** Better is round, worse a diamond: shape tells them apart where color does not. */
const looks: Readonly<Record<WorldRow["verdict"], { readonly hue: Hue; readonly shape: string }>> = {
  better: { hue: verdictHues.better, shape: "circle" },
  worse: { hue: verdictHues.worse, shape: "diamond" },
  equal: { hue: verdictHues.equal, shape: "square" },
  lower: { hue: verdictHues.equal, shape: "circle" },
  higher: { hue: verdictHues.equal, shape: "diamond" },
};

function dotLayers({ dots, diameter, step }: Pile<WorldRow>, height: number): readonly Spec[] {
  const verdicts = Object.keys(looks) as WorldRow["verdict"][];
  return verdicts.flatMap((verdict): Spec[] => {
    const own = dots.filter((dot) => dot.verdict === verdict);
    if (own.length === 0) return [];
    const { hue, shape } = looks[verdict];
    const size = (diameter - 1) ** 2;
    const values = own.map(({ value, level }) => ({
      value: rounded(value),
      y: rounded(height - diameter / 2 - level * step, 4),
    }));
    return [
      {
        data: { values },
        mark: { type: "point", filled: true, opacity: 1, color: hue.mark, shape, size: rounded(size, 4) },
        encoding: { y: { field: "y", type: "quantitative", scale: null, axis: null } },
      },
    ];
  });
}

/** How many worlds lie on either side, written beside the zero line. */
function sideCounts(pair: ArmPair, { views, outcome, domain }: Shared): readonly Spec[] {
  const { worldsBetter, worldsWorse, worldsEqual, n } = finalOf(views, pair, outcome.name);
  if (worldsBetter === null || worldsWorse === null) return [];
  const zero = (-domain[0] / (domain[1] - domain[0])) * plotWidth;
  const label = (words: string, hue: Hue, x: number, align: string): Spec =>
    textAt(words, x, -4, { align, baseline: "bottom", color: hue.text, fontWeight: "bold" });
  if (worldsEqual === n) return [label(`${n} equal`, verdictHues.equal, zero + 10, "left")];
  const [left, right] = outcome.better === "lower" ? (["better", "worse"] as const) : (["worse", "better"] as const);
  const counts = { better: worldsBetter, worse: worldsWorse };
  const ties = worldsEqual > 0 ? [`${worldsEqual} equal`] : [];
  return [
    label(`← ${counts[left]} ${left}`, verdictHues[left], zero - 10, "right"),
    label([`${counts[right]} ${right} →`, ...ties].join(" · "), verdictHues[right], zero + 10, "left"),
  ];
}

/** Name of the arm over the left end of its row. */
function rowName(pair: ArmPair, views: Views): Spec {
  const mark = { align: "left", baseline: "bottom", color: hueOf(pair.arm, views.arms).text, fontWeight: "bold" };
  return textAt(shortened(pairName(views, pair), 32), 0, -4, mark);
}

/** The axis of differences; its labels and title stand under the last row only. */
function differenceAxis({ arm, against }: ArmPair, last: boolean, { outcome, count }: Shared): Spec {
  const names = `${arm} − ${against}`;
  const pair = count === 1 && names.length < 50 ? ` (${names})` : "";
  const title = last ? axisTitle(`Difference in ${outcome.label.toLowerCase()}${pair}`, outcome.unit, true) : null;
  const line = { grid: true, tickCount: 10, labels: last, domain: true, domainColor: ink.rule };
  return { title, ...numberFormat(outcome.unit, true), ...line };
}

function plot(pair: ArmPair, dots: Pile<WorldRow>, last: boolean, shared: Shared): Spec {
  const { views, domain, height, count } = shared;
  const scale = { domain, nice: false, zero: false };
  const zero = {
    data: { values: [{ zero: 0 }] },
    mark: { type: "rule", color: ink.text, strokeWidth: 1.2 },
    encoding: { x: quantity("zero"), y: { value: -16 }, y2: { value: height } },
  };
  const name = count === 1 ? [] : [rowName(pair, views)];
  return {
    width: plotWidth,
    height,
    encoding: { x: { ...quantity("value"), scale, axis: differenceAxis(pair, last, shared) } },
    layer: [zero, ...dotLayers(dots, height), ...sideCounts(pair, shared), ...name],
  };
}

/** The title of the dot plot: in how many worlds each arm is better. */
export function worldsTitle(views: Views, name: string = prevalence): string {
  const finals = finalsOf(views, name);
  const time = `After ${duration(views.lastMonth)}`;
  const [only] = finals;
  if (finals.length === 1 && only) {
    const words = worldsWords(only, true);
    return words === null
      ? `${time}: ${only.arm} against ${only.against} in every world`
      : `${time} ${only.arm} is ${words}`;
  }
  const counts = finals.map(({ worldsBetter }) => worldsBetter ?? 0);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const range = least === most ? `${least}` : `${least} to ${most}`;
  const [first] = finals;
  const other = first && finals.every(({ against }) => against === first.against) ? first.against : null;
  const who =
    other === null
      ? "in each comparison the arm is better"
      : `each of the ${counted(finals.length, "arm")} is better than ${other}`;
  return `${time} ${who} in ${range} of ${counted(views.worlds, "world")}`;
}

function legend(views: Views, name: string, perPair: number): string {
  const outcome = outcomeNamed(views.outcomes, name).label.toLowerCase();
  if (perPair < views.worlds) {
    return `Each dot stands for 1 % of ${counted(views.worlds, "world")}, by the difference in ${outcome} in the same world.${leftOut(views)}`;
  }
  return `Each dot is one world, by the difference in ${outcome} between the arms in that same world.${leftOut(views)}`;
}

/** The table behind the dot plot: every world by its replication, or the quantiles that stand for many. */
export function worldsData({ pairs, worldDifferences, worlds }: Views): Table {
  const dots = worldDifferences.rows / Math.max(1, pairs.length);
  if (dots === worlds) return worldDifferences;
  const columns = worldDifferences.columns.map((column): Column => {
    if (column.name !== "world") return column;
    return {
      name: "quantile",
      unit: "share",
      values: Array.from(column.values as ArrayLike<number>, (dot) => (dot + 0.5) / dots),
    };
  });
  return { ...worldDifferences, columns };
}

/** Dot plot of the difference in every world at the last month; one row per pair. */
export function worldsChart(views: Views, source: Source, name: string = prevalence): Spec {
  const pairs = shownPairs(views);
  const all = rowsOf<WorldRow>(views.worldDifferences);
  const rows = pairs.map((pair) => all.filter((row) => row.arm === pair.arm && row.against === pair.against));
  const domain = extent([0, ...rows.flat().map(({ difference }) => difference)], 0.08);
  const count = pairs.length;
  const height = count > 1 ? 60 : views.worlds > fewWorlds ? 220 : 110;
  const shared = { views, outcome: outcomeNamed(views.outcomes, name), domain, height, count };
  const piles = pile(rows, (domain[1] - domain[0]) / plotWidth, height);
  const plots = pairs.map((pair, i) => plot(pair, piles[i] as Pile<WorldRow>, i === count - 1, shared));
  const body = { vconcat: plots, spacing: 16 };
  return framed(body, capital(worldsTitle(views, name)), legend(views, name, rows[0]?.length ?? 0), views, source);
}
