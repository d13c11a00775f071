import { rawLandscape } from "../../engine/landscape.ts";
import type { Key } from "../../engine/random.ts";
import { power } from "../../numeric/functions.ts";
import type { CellResult, Classic, Estimate, FigurePoint, SettingValues, Target } from "../classic.ts";
import { wholeNumber } from "../number-setting.ts";
import { meanOf } from "../sample.ts";
import { numberOf } from "./setting.ts";

const FOUR_ERRORS = { kind: "standardErrors", count: 4 } as const;

/** Mean number of local optima and its standard error, of 2000 landscapes of an independent implementation. */
const replicated: readonly (readonly [bits: number, neighbors: number, mean: number, standardError: number])[] = [
  [8, 1, 2.733, 0.033],
  [8, 2, 5.12, 0.042],
  [8, 3, 8.351, 0.047],
  [10, 1, 3.44, 0.047],
  [10, 2, 7.731, 0.07],
  [10, 3, 13.803, 0.078],
];

const sizes = [8, 10, 12] as const;

const targets: readonly Target[] = [
  ...sizes.map(
    (bits): Target => ({
      quantity: "localOptima",
      at: { bits, neighbors: bits - 1 },
      value: power(2, bits) / (bits + 1),
      status: "exact",
      tolerance: FOUR_ERRORS,
      source: "Kauffman & Levin 1987: 2^N ÷ (N + 1) where K = N − 1",
    }),
  ),
  ...replicated.map(
    ([bits, neighbors, value, standardError]): Target => ({
      quantity: "localOptima",
      at: { bits, neighbors },
      value,
      standardError,
      status: "replicated",
      tolerance: FOUR_ERRORS,
      source: "An independent implementation, 2000 landscapes",
    }),
  ),
  ...sizes.map(
    (bits): Target => ({
      quantity: "top",
      at: { bits, neighbors: 0 },
      value: 2 / 3,
      status: "exact",
      tolerance: FOUR_ERRORS,
      source: "Mean of the larger of two uniform draws: 2/3 per bit, and so for their mean",
    }),
  ),
  ...sizes.map(
    (bits): Target => ({
      quantity: "localOptima",
      at: { bits, neighbors: 0 },
      value: 1,
      status: "exact",
      tolerance: { kind: "absolute", amount: 0 },
      source: "Bits that do not depend on each other have one best combination",
    }),
  ),
];

/** Number of practices that no change of one bit improves, the mean worth of these, and the worth of the best. */
function replicate(settings: SettingValues, key: Key): readonly number[] {
  const bits = numberOf(settings, "bits");
  const worth = rawLandscape(key, 0, bits, numberOf(settings, "neighbors"));
  let optima = 0;
  let sum = 0;
  let top = 0;
  for (let practice = 0; practice < worth.length; practice++) {
    const own = worth[practice] as number;
    if (own > top) top = own;
    if (!isLocalOptimum(worth, practice, bits)) continue;
    optima += 1;
    sum += own;
  }
  return [optima, sum / optima, top];
}

function isLocalOptimum(worth: Float64Array, practice: number, bits: number): boolean {
  const own = worth[practice] as number;
  for (let bit = 0; bit < bits; bit++) if ((worth[practice ^ (1 << bit)] as number) > own) return false;
  return true;
}

function points(results: readonly CellResult[]): readonly FigurePoint[] {
  const sorted = [...results].sort(
    (a, b) =>
      numberOf(a.settings, "bits") - numberOf(b.settings, "bits") ||
      numberOf(a.settings, "neighbors") - numberOf(b.settings, "neighbors"),
  );
  return sorted.map(({ estimates, settings }) => {
    const bits = numberOf(settings, "bits");
    const neighbors = numberOf(settings, "neighbors");
    const known = targets.find(
      ({ at, quantity }) => quantity === "localOptima" && at.bits === bits && at.neighbors === neighbors,
    );
    return {
      ...(estimates.localOptima as Estimate),
      series: `N = ${bits}`,
      x: neighbors,
      published: (known?.value as number | undefined) ?? null,
    };
  });
}

export const nkLandscapes: Classic = {
  name: "nk-landscapes",
  title: "NK landscapes: how many practices look best from where they stand",
  reference: {
    text: "Kauffman, S. A. & Levin, S. (1987). Towards a general theory of adaptive walks on rugged landscapes. Journal of Theoretical Biology 128: 11–45; Kauffman, S. A. (1993). The Origins of Order. Oxford University Press",
    doi: "10.1016/S0022-5193(87)80029-2",
  },
  question: "How often is a practice stuck: not the best there is, but better than all that differ in one point?",
  lesson:
    "The more the parts of a practice depend on each other, the more practices there are that no single change improves. Organizations that improve step by step then end at different places, most of them far below the best, and none of them can see it from where it stands.",
  readings: [
    "The other bits on which a bit depends are drawn at random, as the engine does, not taken from beside it.",
    "Worth is the mean of the contributions, each uniform between 0 and 1; the engine rescales it to 0 … 1 afterwards.",
  ],
  processes: ["landscape"],
  settings: [
    wholeNumber("bits", 8, [1, 16], "bits", "Length of a practice (N)"),
    wholeNumber("neighbors", 2, [0, 15], "bits", "Other bits each bit's worth depends on (K), N − 1 at most"),
  ],
  replications: { full: 2000, check: 60 },
  cells: sizes.flatMap((bits) => [0, 1, 2, 3, 5, bits - 1].map((neighbors) => ({ bits, neighbors }))),
  observes: () => ["localOptima", "worthOfOptima", "top"],
  replicate,
  quantities: () => [
    {
      name: "localOptima",
      unit: "practices",
      meaning: "Practices that no change of one bit improves, mean over landscapes",
      estimate: meanOf("localOptima"),
    },
    {
      name: "worthOfOptima",
      unit: "0 to 1",
      meaning: "Mean worth of these on the raw landscape",
      estimate: meanOf("worthOfOptima"),
    },
    {
      name: "top",
      unit: "0 to 1",
      meaning: "Worth of the best practice of all on the raw landscape",
      estimate: meanOf("top"),
    },
  ],
  targets,
  orders: [
    {
      says: "The more neighbors, the more local optima",
      status: "published",
      source: "Kauffman 1993, chapter 2",
      descending: [7, 3, 2, 1, 0].map((neighbors) => ({ quantity: "localOptima", at: { bits: 8, neighbors } })),
    },
  ],
  figure: {
    title: "Local optima of NK landscapes",
    x: "Neighbors of each bit (K)",
    y: "Local optima",
    points,
  },
};
