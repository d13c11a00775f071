import type { Attribution } from "../../analysis/views/attribution.ts";
import type { Source, Spec } from "../spec.ts";
import { barsChart } from "./bars.ts";
import { pairsChart } from "./pairs.ts";
import { waterfallChart } from "./waterfall.ts";

/** A chart of an attribution. */
export interface AttributionChart {
  readonly name: string;
  /** What the chart is of, in a few words. */
  readonly about: string;
  /** How to read it. */
  readonly reading: string;
  readonly possible: (attribution: Attribution) => boolean;
  readonly draw: (attribution: Attribution, source: Source) => Spec;
}

const charts: readonly AttributionChart[] = [
  {
    name: "attribution",
    about: "What each brings",
    reading:
      "A Shapley value is what switching something on changes, averaged over all orders in which everything could be switched on. Where circle and diamond lie far apart, what it does depends on the others: a small effect alone and a large loss without it mean that it works through them.",
    possible: () => true,
    draw: barsChart,
  },
  {
    name: "waterfall",
    about: "Step by step",
    reading:
      "The steps lead from isolated action to the whole initiative. Their order is chosen for reading, and their size does not depend on it.",
    possible: () => true,
    draw: waterfallChart,
  },
  {
    name: "pairs",
    about: "What works together",
    reading:
      "Each cell is a pair: by how much the effect of one changes when the other is switched on, averaged over everything else that may be on or off. Near 0 the two simply add up.",
    possible: ({ interactions }) => (interactions?.length ?? 0) > 0,
    draw: pairsChart,
  },
];

/** The charts that an attribution can be shown in, in their order. */
export function attributionCharts(attribution: Attribution): readonly AttributionChart[] {
  return charts.filter(({ possible }) => possible(attribution));
}
