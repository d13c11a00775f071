import { drawWords, type Key, open01, processes } from "../../engine/random.ts";
import { power } from "../../numeric/functions.ts";
import type { Classic, Quantity, SettingValues, Target } from "../classic.ts";
import { figurePoint } from "../figure-point.ts";
import { wholeNumber } from "../number-setting.ts";
import { fixedOf, meanAcross, meanOf } from "../sample.ts";

const settings = [
  wholeNumber("needs", 20, [1, 10_000], "needs", "Needs, or places, that there are to be taken care of (J)"),
  wholeNumber(
    "organizations",
    20,
    [1, 10_000],
    "organizations",
    "Organizations, each taking care of one, without knowing of the others (M)",
  ),
];

/** Share of needs that somebody takes care of where everybody picks at random. */
function coveredShare({ needs, organizations }: SettingValues): number {
  return 1 - power(1 - 1 / (needs as number), organizations as number);
}

const words = new Uint32Array(4);

function replicate(values: SettingValues, key: Key): readonly number[] {
  const needs = values.needs as number;
  const organizations = values.organizations as number;
  const taken = new Uint8Array(needs);
  for (let i = 0; i < organizations; i++) {
    drawWords(words, key, processes.coverage, i, 0, 0);
    taken[Math.floor(open01(words[0] as number) * needs)] = 1;
  }
  const covered = taken.reduce((sum, is) => sum + is, 0);
  return [covered / needs, 1 - covered / organizations, coveredShare(values), Math.min(1, organizations / needs)];
}

const quantities: readonly Quantity[] = [
  {
    name: "covered",
    meaning: "Needs that somebody takes care of",
    unit: "share of needs",
    estimate: meanOf("covered"),
  },
  {
    name: "duplicated",
    meaning: "Organizations that would not be missed, because others do the same",
    unit: "share of organizations",
    estimate: meanOf("duplicated"),
  },
  { name: "theory", meaning: "Covered share by 1 − (1 − 1/J)^M", unit: "share of needs", estimate: fixedOf("theory") },
  {
    name: "coordinated",
    meaning: "Covered share if they share the needs out between them",
    unit: "share of needs",
    estimate: fixedOf("coordinated"),
  },
  {
    name: "lost",
    meaning: "Covered share that is lost for want of coordination",
    unit: "share of needs",
    estimate: meanAcross(
      ["coordinated", "covered"],
      (coordinated, covered) => (coordinated as number) - (covered as number),
    ),
  },
];

function targetsOf(organizations: number, value: number): readonly Target[] {
  const at = { organizations };
  const source = `1 − (1 − 1/20)^${organizations}`;
  return [
    { quantity: "covered", at, value, status: "exact", tolerance: { kind: "standardErrors", count: 4 }, source },
    { quantity: "theory", at, value, status: "exact", tolerance: { kind: "absolute", amount: 0.00005 }, source },
  ];
}

export const duplication: Classic = {
  name: "duplication",
  title: "Duplication by chance",
  reference: {
    text: "Occupancy problem; e.g. Feller, W. (1968). An Introduction to Probability Theory and Its Applications, volume 1, chapter II.5. Wiley.",
    doi: null,
  },
  question:
    "If as many organizations as there are needs each pick one without knowing of the others, how many needs are left out?",
  lesson:
    "Without any competition or ill will, organizations that choose alone leave more than a third of needs uncovered and double up on the others. " +
    "Adding organizations helps less and less; sharing out what each takes on is worth more than many of them.",
  readings: [
    "Every organization picks one need, each as likely as any other; a need is covered as soon as one has picked it.",
  ],
  processes: [],
  settings,
  replications: { full: 10_000, check: 1000 },
  cells: [5, 10, 20, 30, 40, 60].map((organizations) => ({ organizations })),
  observes: () => ["covered", "duplicated", "theory", "coordinated"],
  replicate,
  quantities: () => quantities,
  targets: [...targetsOf(20, 0.6415), ...targetsOf(10, 0.4013), ...targetsOf(40, 0.8715)],
  orders: [],
  figure: {
    title: "Needs covered, alone and coordinated",
    x: "Organizations",
    y: "Needs covered (share)",
    points: (results) =>
      (["covered", "coordinated"] as const).flatMap((series) =>
        results.map((result) =>
          figurePoint(result, series, {
            series: series === "covered" ? "each for itself" : "shared out",
            x: result.settings.organizations as number,
            published: series === "covered" ? coveredShare(result.settings) : null,
          }),
        ),
      ),
  },
};
