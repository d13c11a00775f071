import type { MoneyMeasures } from "../../analysis/money/measure.ts";
import { numberFormat } from "../axes.ts";
import { capital, framed, plotWidth } from "../frame.ts";
import { quantity } from "../marks.ts";
import { counted, duration, money, percent } from "../numbers.ts";
import type { Source, Spec } from "../spec.ts";
import { hueOf, ink } from "../theme.ts";
import { armNames, drawnPairs, type FundingData } from "./shown.ts";

const height = 240;

function lineOf({ acceptability, arm }: MoneyMeasures, arms: readonly string[]): Spec {
  const values = acceptability.filter(({ worth }) => worth > 0).map(({ worth, share }) => ({ worth, share }));
  const color = hueOf(arm, arms).mark;
  return {
    data: { values },
    mark: { type: "line", color, strokeWidth: 2.4, point: { filled: true, size: 30, color } },
    encoding: { x: quantity("worth"), y: quantity("share") },
  };
}

const encoding = {
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
} satisfies Spec;

/** The share of worlds in which an arm is worth its cost, by what a thriving year is worth. */
export function acceptabilityChart({ arms, measures, worlds }: FundingData, source: Source): Spec {
  const shown = drawnPairs(measures).map((i) => measures[i] as MoneyMeasures);
  const first = shown[0] as MoneyMeasures;
  const places = shown.map(({ acceptability }) => height * (1 - (acceptability.at(-1)?.share ?? 0)));
  const body = {
    width: plotWidth,
    height,
    encoding,
    layer: [...shown.map((one) => lineOf(one, arms)), ...armNames(shown, arms, places, height)],
  };
  const subtitle = `Share of ${counted(worlds, "world")} in which thriving years × their worth exceed the cost over ${duration(first.month)}. A count of simulated worlds, not a chance of success.`;
  return framed(body, capital(acceptabilityTitle(first)), subtitle, { worlds }, source);
}

/** From which worth on most worlds agree. */
function acceptabilityTitle({ acceptability, arm }: MoneyMeasures): string {
  const most = acceptability.find(
    ({ share }, i) => share > 0.5 && acceptability.slice(i).every((one) => one.share > 0.5),
  );
  const last = acceptability.at(-1);
  if (!most)
    return `${arm} is not worth its cost in most worlds, whatever a thriving year is worth (up to ${money(last?.worth ?? 0)})`;
  if (most.worth === 0) return `${arm} is worth its cost in most worlds even if a thriving year is worth nothing`;
  return `${arm} is worth its cost in most worlds (${percent(most.share, 0)}) once a thriving year is worth ${money(most.worth)}`;
}
