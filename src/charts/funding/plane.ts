import type { MoneyMeasures, PlanePoint } from "../../analysis/money/measure.ts";
import { numberFormat } from "../axes.ts";
import { capital, framed, plotWidth } from "../frame.ts";
import { extent } from "../layout.ts";
import { quantity } from "../marks.ts";
import { counted, duration } from "../numbers.ts";
import { rounded } from "../rows.ts";
import type { Source, Spec } from "../spec.ts";
import { hueOf, ink } from "../theme.ts";
import { armNames, drawnPairs, type FundingData } from "./shown.ts";
import { costSentence } from "./words.ts";

/** Most worlds drawn of one arm. */
const mostDots = 300;

const height = 340;

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

function axes(): readonly Spec[] {
  const rule = { type: "rule", color: ink.text, strokeWidth: 1.1 };
  const at = (encoding: Spec): Spec => ({ data: { values: [{ zero: 0 }] }, mark: rule, encoding });
  return [
    at({ x: { value: 0 }, x2: { value: plotWidth }, y: quantity("zero") }),
    at({ y: { value: 0 }, y2: { value: height }, x: quantity("zero") }),
  ];
}

function domainOf(values: readonly number[]): readonly [number, number] {
  return extent([0, ...values], 0.08, 1);
}

function channel(values: readonly number[], title: string, axis: Spec): Spec {
  return {
    type: "quantitative",
    scale: { domain: domainOf(values), nice: false, zero: false },
    axis: { title, grid: true, ...axis },
  };
}

/** The plane of costs and thriving years: a dot for each world, right is better, up is dearer. */
export function planeChart({ arms, measures, planes, worlds }: FundingData, source: Source): Spec {
  const kept = drawnPairs(measures);
  const [shown, drawn] = [kept.map((i) => measures[i] as MoneyMeasures), kept.map((i) => planes[i] ?? [])];
  const first = shown[0] as MoneyMeasures;
  const all = drawn.flat();
  const dollars = all.map(({ cost }) => cost);
  const [low, high] = domainOf(dollars);
  const places = shown.map(({ cost }) => height * (1 - (cost.estimate - low) / (high - low)));
  const body = {
    width: plotWidth,
    height,
    encoding: {
      x: channel(
        all.map(({ residentYears }) => residentYears),
        "Additional thriving years of residents (right is better)",
        numberFormat("", false),
      ),
      y: channel(dollars, "Additional cost (up is dearer)", { ...numberFormat("$", true), tickCount: 6 }),
    },
    layer: [
      ...axes(),
      ...drawn.map((plane, i) => dots((shown[i] as MoneyMeasures).arm, plane, arms)),
      ...shown.map((one) => center(one, arms)),
      ...armNames(shown, arms, places, height),
    ],
  };
  const title =
    shown.length === 1 ? capital(costSentence(first)) : "What each arm costs and what residents gain, world by world";
  const dotsDrawn = `${counted(worlds, "world")}${worlds > mostDots ? `, of which ${mostDots} are drawn` : ""}`;
  const subtitle = `Against ${first.against}, world by world, over ${duration(first.month)}; dots are worlds, rings their means. ${dotsDrawn}.`;
  return framed(body, title, subtitle, { worlds }, source);
}
