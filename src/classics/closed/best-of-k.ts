import { type Key, normal, processes } from "../../engine/random.ts";
import type { Classic, Quantity, SettingValues, Target } from "../classic.ts";
import { cellPoints } from "../figure-point.ts";
import { realNumber, wholeNumber } from "../number-setting.ts";
import { meanOf } from "../sample.ts";
import { expectedMaximum } from "./normal-curve.ts";

const settings = [
  wholeNumber("candidates", 5, [1, 1000], "programs", "Programs to choose from (k)"),
  realNumber("spread", 1, [0, 100], "worth", "Standard deviation of what the programs are worth (s)"),
  realNumber("error", 1, [0, 100], "worth", "Standard deviation of the error in judging each of them (e)"),
];

/** Expected worth of the program that looks best, above the mean of all. */
function expectedGain({ candidates, error, spread }: SettingValues): number {
  const s = spread as number;
  const seen = Math.sqrt(s * s + (error as number) * (error as number));
  return seen === 0 ? 0 : ((s * s) / seen) * expectedMaximum(candidates as number);
}

function replicate(values: SettingValues, key: Key): readonly number[] {
  let best = Number.NEGATIVE_INFINITY;
  let chosen = 0;
  for (let i = 0; i < (values.candidates as number); i++) {
    const worth = (values.spread as number) * normal(key, processes.candidate, i, 0, 0);
    const seen = worth + (values.error as number) * normal(key, processes.candidate, i, 0, 1);
    if (seen <= best) continue;
    best = seen;
    chosen = worth;
  }
  return [chosen, best];
}

const unit = "worth";

function quantities(values: SettingValues): readonly Quantity[] {
  const gain = expectedGain(values);
  return [
    {
      name: "gain",
      meaning: "Worth of the program that looks best, above the mean of all",
      unit,
      estimate: meanOf("chosen"),
    },
    { name: "promised", meaning: "What it looked like when it was chosen", unit, estimate: meanOf("seen") },
    {
      name: "theory",
      meaning: "Gain by s²/√(s² + e²)·d(k)",
      unit,
      estimate: () => ({ value: gain, standardError: 0 }),
    },
  ];
}

const cell = (candidates: number) => ({ candidates, error: 0 });

/** Expected largest of k standard normal numbers, as tables have it. */
const expectedLargest = [
  [2, 0.5642],
  [5, 1.163],
  [10, 1.5388],
  [20, 1.8675],
] as const;

const targets = expectedLargest.flatMap(([k, d]): readonly Target[] => {
  const source = `d(${k}), the expected largest of ${k} standard normal numbers`;
  const noisy = { candidates: k };
  return [
    {
      quantity: "theory",
      at: cell(k),
      value: d,
      status: "exact",
      tolerance: { kind: "absolute", amount: 0.00005 },
      source,
    },
    {
      quantity: "gain",
      at: cell(k),
      value: d,
      status: "exact",
      tolerance: { kind: "standardErrors", count: 4 },
      source,
    },
    {
      quantity: "gain",
      at: noisy,
      value: d / Math.sqrt(2),
      status: "exact",
      tolerance: { kind: "standardErrors", count: 4 },
      source: `d(${k})/√2 where the error is as large as the spread`,
    },
  ];
});

const at20 = (error: number) => ({ quantity: "gain", at: { candidates: 20, error } });

export const bestOfK: Classic = {
  name: "best-of-k",
  title: "Picking the best of several programs",
  reference: {
    text: "Expected largest order statistic of normal numbers; e.g. David, H. A. & Nagaraja, H. N. (2003). Order Statistics, 3rd edition. Wiley.",
    doi: "10.1002/0471722162",
  },
  question: "How much is gained by choosing the program that looks best among several?",
  lesson:
    "More programs to choose from help less and less; judging them well helps every choice. " +
    "Sharing what has been measured is therefore worth as much as many more ideas, and whatever was chosen for looking best will look worse later, without anybody having failed.",
  readings: [
    "Programs' worth and the error of judging it are normal; the one that looks best is taken.",
    "The gain is its true worth above the mean of all programs; what it looked like is larger wherever there is an error.",
  ],
  processes: [],
  settings,
  replications: { full: 20_000, check: 2000 },
  cells: [0, 1].flatMap((error) => [1, 2, 5, 10, 20].map((candidates) => ({ candidates, error }))),
  observes: () => ["chosen", "seen"],
  replicate,
  quantities,
  targets,
  orders: [
    {
      says: "The larger the error of judging, the smaller the gain",
      status: "exact",
      source: "s²/√(s² + e²) falls in e",
      descending: [at20(0), at20(1)],
    },
  ],
  figure: {
    title: "What choosing the best is worth",
    x: "Programs to choose from",
    y: "Gain over the mean program (worth)",
    points: cellPoints("gain", (at) => ({
      series: `error ${at.error}`,
      x: at.candidates as number,
      published: expectedGain(at),
    })),
  },
};
