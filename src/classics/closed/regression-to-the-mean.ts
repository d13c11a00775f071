import type { Month } from "../../engine/context.ts";
import { shocks } from "../../engine/processes/shocks.ts";
import type { Key } from "../../engine/random.ts";
import { power } from "../../numeric/functions.ts";
import type { Classic, Quantity, SettingValues, Target } from "../classic.ts";
import { cellPoints } from "../figure-point.ts";
import { realNumber, wholeNumber } from "../number-setting.ts";
import { jackknife, meanWhereKnown } from "../sample.ts";
import { stage } from "../stage.ts";
import { cumulative, density } from "./normal-curve.ts";

const settings = [
  realNumber("correlation", 0.8, [0, 0.999], "correlation", "Correlation of hardship before and after (ρ)"),
  wholeNumber("lag", 12, [1, 120], "months", "Time between before and after"),
  realNumber("threshold", 1, [-3, 4], "SD", "Something is started when hardship is above this (z)"),
  wholeNumber("months", 600, [1, 10_000], "months", "Months in which something may be started, per replication"),
];

/** Expected fall of hardship from before to after, in SD, for nothing. */
function expectedFall({ correlation, threshold }: SettingValues): number {
  const z = threshold as number;
  return ((1 - (correlation as number)) * density(z)) / (1 - cumulative(z));
}

function monthWith(month: Month, persistence: number): Month {
  const { values } = month;
  const commonShock = { persistence, noise: Math.sqrt(1 - persistence * persistence) };
  return { ...month, values: { ...values, community: { ...values.community, commonShock } } };
}

/** Hardship in SD, month by month, from the distribution that it keeps. */
function hardship(values: SettingValues, key: Key): Float64Array {
  const staged = stage({ key, domains: 1, organizations: 1 });
  const persistence = power(values.correlation as number, 1 / (values.lag as number));
  const lasting = monthWith(staged, persistence);
  return Float64Array.from({ length: (values.months as number) + (values.lag as number) }, (_, t) => {
    // Without persistence the first month is a draw from the distribution that later months keep.
    shocks({ ...(t === 0 ? monthWith(staged, 0) : lasting), t });
    return staged.state.commonShock[0] as number;
  });
}

function replicate(values: SettingValues, key: Key): readonly number[] {
  const series = hardship(values, key);
  const z = values.threshold as number;
  const fall = (t: number): number => (series[t] as number) - (series[t + (values.lag as number)] as number);
  let falls = 0;
  let starts = 0;
  let firstFall = Number.NaN;
  for (let t = 0; t < (values.months as number); t++) {
    if ((series[t] as number) <= z) continue;
    falls += fall(t);
    starts += 1;
    if (Number.isNaN(firstFall) && t > 0) firstFall = (series[t - 1] as number) <= z ? fall(t) : firstFall;
  }
  return [falls, starts, firstFall];
}

const total = (column: Float64Array): number => column.reduce((sum, value) => sum + value, 0);

function quantities(values: SettingValues): readonly Quantity[] {
  const theory = expectedFall(values);
  const unit = "SD";
  return [
    {
      name: "fall",
      meaning: "Mean fall of hardship after a month in which it was above the threshold",
      unit,
      estimate: jackknife((sample) => total(sample.column("falls")) / total(sample.column("starts"))),
    },
    {
      name: "firstFall",
      meaning: "The same after the month in which the threshold is first crossed, as urgency would trigger a start",
      unit,
      estimate: meanWhereKnown("firstFall"),
    },
    {
      name: "theory",
      meaning: "Fall by (1 − ρ)φ(z)/(1 − Φ(z))",
      unit,
      estimate: () => ({ value: theory, standardError: 0 }),
    },
  ];
}

/** 0.305 SD, to more digits. */
const KNOWN = 0.305027;

const targets: readonly Target[] = [
  {
    quantity: "theory",
    at: {},
    value: 0.305,
    status: "exact",
    tolerance: { kind: "absolute", amount: 0.0005 },
    source: "(1 − ρ)φ(z)/(1 − Φ(z)) with ρ 0.8, z 1",
  },
  {
    quantity: "fall",
    at: {},
    value: KNOWN,
    status: "exact",
    tolerance: { kind: "standardErrors", count: 4 },
    source: "(1 − ρ)φ(z)/(1 − Φ(z)) with ρ 0.8, z 1",
  },
  {
    quantity: "fall",
    at: { threshold: 0 },
    value: 0.2 * 0.7978845608,
    status: "exact",
    tolerance: { kind: "standardErrors", count: 4 },
    source: "0.2·√(2/π): the mean of the upper half is √(2/π)",
  },
];

const fallAt = (correlation: number) => ({ quantity: "fall", at: { correlation } });

export const regressionToTheMean: Classic = {
  name: "regression-to-the-mean",
  title: "Regression to the mean after a start in bad times",
  reference: {
    text: "Galton, F. (1886). Regression towards mediocrity in hereditary stature. Journal of the Anthropological Institute 15, 246–263; mean of a truncated normal distribution.",
    doi: "10.2307/2841583",
  },
  question: "If something is started when things are bad, how much better do they get although it does nothing?",
  lesson:
    "Initiatives begin when need is unusually high, and unusually high numbers come down by themselves: a before–after comparison counts that as success. " +
    "Only a comparison with what would have happened anyway, the same community without the initiative, can tell the two apart.",
  readings: [
    "Hardship is the engine's own common shock, an autoregressive series, here with a standard deviation of 1; nothing else acts on it.",
    "Every month above the threshold counts as a start; the formula holds for a month that is above it, whether or not the month before was.",
    "A start at the first crossing falls by less than the formula says where hardship lasts, because it has only just risen above the threshold.",
  ],
  processes: ["shocks"],
  settings,
  replications: { full: 2000, check: 150 },
  cells: [
    ...[-1, 0, 1, 2].map((threshold) => ({ threshold })),
    ...[-1, 0, 1, 2].map((threshold) => ({ threshold, correlation: 0.5 })),
  ],
  observes: () => ["falls", "starts", "firstFall"],
  replicate,
  quantities,
  targets,
  orders: [
    {
      says: "The less hardship lasts, the more it falls by itself",
      status: "exact",
      source: "The fall is proportional to 1 − ρ",
      descending: [fallAt(0.5), fallAt(0.8)],
    },
  ],
  figure: {
    title: "Improvement for nothing after a start in bad times",
    x: "Threshold of the start (SD)",
    y: "Fall of hardship (SD)",
    points: cellPoints("fall", (at) => ({
      series: `correlation ${at.correlation}`,
      x: at.threshold as number,
      published: expectedFall(at),
    })),
  },
};
