import type { MoneyMeasures, PlanePoint } from "../../analysis/money/measure.ts";
import { numberFormat } from "../axes.ts";
import { capital, framed, plotWidth } from "../frame.ts";
import { extent, shortened, spread } from "../layout.ts";
import { quantity, textAt } from "../marks.ts";
import { counted, duration, money, percent } from "../numbers.ts";
import { rounded } from "../rows.ts";
import type { Source, Spec } from "../spec.ts";
import { hueOf, ink } from "../theme.ts";
import { costSentence } from "./words.ts";

/** What the pictures of money show: measures of every pair, and its worlds on the plane. */
export interface FundingData {
  readonly worlds: number;
  readonly arms: readonly string[];
  readonly measures: readonly MoneyMeasures[];
  readonly planes: readonly (readonly PlanePoint[])[];
}

/** Most worlds drawn of one arm, and most arms of one picture. */
const mostDots = 300;
const mostArms = 6;

const height = 340;

/** The pairs of one picture: those that are held against the same arm as the first. */
function drawnPairs(measures: readonly MoneyMeasures[]): readonly number[] {
  const indices = measures.flatMap(({ against }, i) => (against === measures[0]?.against ? [i] : []));
  return indices.slice(0, mostArms);
}

function dots(arm: string, plane: readonly PlanePoint[], arms: readonly string[]): Spec {
  const values = plane
    .slice(0, mostDots)
    .map(({ cost, residentYears }) => ({ cost: rounded(cost), years: rounded(residentYears) }));
  const color = hueOf(arm, arms).mark;
  return {
    data: { values },
    mark: { type: "point", filled: true, color, opacity: 0.55, size: 45 },
    encoding: { x: quantity("years"), y: quantity("cost") },
  };
}

/** Means stand out, with a ring. */
function center({ arm, cost, residentYears }: MoneyMeasures, arms: readonly string[]): Spec {
  const color = hueOf(arm, arms);
  const values = [{ cost: rounded(cost.estimate), years: rounded(residentYears.estimate), arm }];
  const place = { x: quantity("years"), y: quantity("cost") };
  return {
    data: { values },
    layer: [
      { mark: { type: "point", filled: true, color: ink.paper, opacity: 1, size: 230 }, encoding: place },
      { mark: { type: "point", color: color.text, strokeWidth: 3, opacity: 1, size: 150 }, encoding: place },
    ],
  };
}

/** Names of the arms at the right of a plot, as near as possible to where they belong. */
function names(
  shown: readonly MoneyMeasures[],
  arms: readonly string[],
  places: readonly number[],
  height: number,
): readonly Spec[] {
  const apart = spread(places, 15, 6, height - 6);
  return shown.map(({ arm }, i) => {
    const mark = { align: "left", baseline: "middle", dx: 10, fontWeight: "bold", color: hueOf(arm, arms).text };
    return textAt(`● ${shortened(arm, 20)}`, plotWidth, apart[i] as number, mark);
  });
}

function axes(): readonly Spec[] {
  const rule = { type: "rule", color: ink.text, strokeWidth: 1.1 };
  const at = (encoding: Spec): Spec => ({ data: { values: [{ zero: 0 }] }, mark: rule, encoding });
  return [
    at({ x: { value: 0 }, x2: { value: plotWidth }, y: quantity("zero") }),
    at({ y: { value: 0 }, y2: { value: height }, x: quantity("zero") }),
  ];
}

/** The plane of costs and thriving years: a dot for each world, right is better, up is dearer. */
export function planeChart({ arms, measures, planes, worlds }: FundingData, source: Source): Spec {
  const kept = drawnPairs(measures);
  const [shown, drawn] = [kept.map((i) => measures[i] as MoneyMeasures), kept.map((i) => planes[i] ?? [])];
  const first = shown[0] as MoneyMeasures;
  const all = drawn.flat();
  const channel = (values: readonly number[], axis: Spec, least: number): Spec => ({
    type: "quantitative",
    scale: { domain: extent([0, ...values], 0.08, least), nice: false, zero: false },
    axis,
  });
  const years = all.map(({ residentYears }) => residentYears);
  const dollars = all.map(({ cost }) => cost);
  const [low, high] = extent([0, ...dollars], 0.08, 1);
  const body = {
    width: plotWidth,
    height,
    encoding: {
      x: channel(
        years,
        { title: "Additional thriving years of residents (right is better)", grid: true, ...numberFormat("", false) },
        1,
      ),
      y: channel(
        dollars,
        { title: "Additional cost (up is dearer)", grid: true, ...numberFormat("$", true), tickCount: 6 },
        1,
      ),
    },
    layer: [
      ...axes(),
      ...drawn.map((plane, i) => dots((shown[i] as MoneyMeasures).arm, plane, arms)),
      ...shown.map((one) => center(one, arms)),
      ...names(
        shown,
        arms,
        shown.map(({ cost }) => height * (1 - (cost.estimate - low) / (high - low))),
        height,
      ),
    ],
  };
  const title =
    shown.length === 1 ? capital(costSentence(first)) : "What each arm costs and what residents gain, world by world";
  const others = `${counted(worlds, "world")}${worlds > mostDots ? `, of which ${mostDots} are drawn` : ""}`;
  const subtitle = `Against ${first.against}, world by world, over ${duration(first.month)}; dots are worlds, rings their means. ${others}.`;
  return framed(body, title, subtitle, { worlds }, source);
}

/** The share of worlds in which an arm is worth its cost, by what a thriving year is worth. */
export function acceptabilityChart({ arms, measures, worlds }: FundingData, source: Source): Spec {
  const shown = drawnPairs(measures).map((i) => measures[i] as MoneyMeasures);
  const first = shown[0] as MoneyMeasures;
  const lines = shown.map(({ acceptability, arm }): Spec => {
    const values = acceptability.filter(({ worth }) => worth > 0).map(({ worth, share }) => ({ worth, share }));
    return {
      data: { values },
      mark: {
        type: "line",
        color: hueOf(arm, arms).mark,
        strokeWidth: 2.4,
        point: { filled: true, size: 30, color: hueOf(arm, arms).mark },
      },
      encoding: { x: quantity("worth"), y: quantity("share") },
    };
  });
  const body = {
    width: plotWidth,
    height: 240,
    encoding: {
      x: {
        type: "quantitative",
        scale: { type: "log", domain: [100, 1e7], nice: false },
        axis: {
          title: "What one thriving year of a resident is worth",
          grid: false,
          domain: true,
          domainColor: ink.rule,
          values: [100, 1e3, 1e4, 1e5, 1e6, 1e7],
          ...numberFormat("$", false),
        },
      },
      y: {
        type: "quantitative",
        scale: { domain: [0, 1] },
        axis: { title: "Worlds in which it is worth it", grid: true, ...numberFormat("share", false), tickCount: 5 },
      },
    },
    layer: [
      ...lines,
      ...names(
        shown,
        arms,
        shown.map(({ acceptability }) => 240 * (1 - (acceptability.at(-1)?.share ?? 0))),
        240,
      ),
    ],
  };
  const subtitle = `Share of ${counted(worlds, "world")} in which thriving years × their worth exceed the cost over ${duration(first.month)}. A count of simulated worlds, not a chance of success.`;
  return framed(body, capital(acceptabilityTitle(first)), subtitle, { worlds }, source);
}

/** From which worth on most worlds agree. */
function acceptabilityTitle({ acceptability, arm }: MoneyMeasures): string {
  const most = acceptability.find(
    ({ share }, i) => share >= 0.5 && acceptability.slice(i).every((one) => one.share >= 0.5),
  );
  const last = acceptability.at(-1);
  if (!most)
    return `${arm} is not worth its cost in most worlds, whatever a thriving year is worth (up to ${money(last?.worth ?? 0)})`;
  if (most.worth === 0) return `${arm} is worth its cost in most worlds even if a thriving year is worth nothing`;
  return `${arm} is worth its cost in most worlds (${percent(most.share, 0)}) once a thriving year is worth ${money(most.worth)}`;
}
