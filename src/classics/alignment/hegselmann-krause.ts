import type { Key } from "../../engine/random.ts";
import type { Classic, SettingValues, Target } from "../classic.ts";
import { cellPoints } from "../figure-point.ts";
import { knownAnswer } from "../known-answer.ts";
import { realNumber, wholeNumber } from "../number-setting.ts";
import { firstOpinions, groupsOf, observe, observed, quantities } from "./opinions.ts";

/** Opinions that no longer move by more than this rest. */
const STILL = 1e-9;

const settings = [
  wholeNumber("agents", 625, [2, 10_000], "agents", "Agents, each with an opinion between 0 and 1, at first uniform"),
  realNumber("confidence", 0.25, [0, 1], "opinion", "An agent listens to all that are no farther away than this (ε)"),
  realNumber("smallest", 0, [0, 1], "share of agents", "Groups no larger than this are not counted as clusters"),
  wholeNumber("rounds", 1000, [1, 10_000], "rounds", "Most rounds"),
];

/** All move at once to the mean of those they listen to, themselves included; returns the largest move. `sorted` stays ascending. */
function average(sorted: Float64Array, confidence: number): number {
  const agents = sorted.length;
  const sums = new Float64Array(agents + 1);
  for (let i = 0; i < agents; i++) sums[i + 1] = (sums[i] as number) + (sorted[i] as number);
  const before = sorted.slice();
  let low = 0;
  let high = 0;
  let largest = 0;
  for (let i = 0; i < agents; i++) {
    const own = before[i] as number;
    while (own - (before[low] as number) > confidence) low += 1;
    while (high < agents && (before[high] as number) - own <= confidence) high += 1;
    sorted[i] = ((sums[high] as number) - (sums[low] as number)) / (high - low);
    largest = Math.max(largest, Math.abs((sorted[i] as number) - own));
  }
  return largest;
}

function replicate(values: SettingValues, key: Key): readonly number[] {
  const opinions = firstOpinions(key, values.agents as number).sort();
  let round = 0;
  let moved = Number.POSITIVE_INFINITY;
  while (round < (values.rounds as number) && moved > STILL) {
    moved = average(opinions, values.confidence as number);
    round += 1;
  }
  return observe(groupsOf(opinions, 1e-6), values.smallest as number, round);
}

function consensus(confidence: number, value: number): Target {
  return {
    quantity: "consensus",
    at: { confidence },
    value,
    status: "replicated",
    tolerance: { kind: "absolute", amount: 0.02 },
    source: "Independent re-implementation, random start",
  };
}

const targets: readonly Target[] = [consensus(0.18, 0), consensus(0.25, 1)];

export const hegselmannKrause: Classic = {
  name: "hegselmann-krause",
  title: "Opinion dynamics and bounded confidence",
  reference: {
    text: "Hegselmann, R. & Krause, U. (2002). Opinion dynamics and bounded confidence: models, analysis and simulation. Journal of Artificial Societies and Social Simulation 5(3), 2.",
    doi: null,
  },
  question: "If everyone moves to the mean of all who think much the same, how open must they be to agree?",
  lesson:
    "Hearing all partners at once, as in a joint meeting, takes less openness to reach one agenda than meeting two by two. " +
    "Yet the same threshold is there: somewhat less open, the same partners part into camps that no further round brings together, so bridges between camps are worth most before positions have settled.",
  readings: [
    "All move in the same round, and count themselves among those they listen to.",
    "A consensus is a single group of all agents; opinions rest when none moves by more than 1e-9.",
    "The number of agents is the article's; the consensus threshold near 0.2 for many agents is Fortunato's (2005, doi:10.1142/S0129183105007078).",
  ],
  processes: [],
  settings,
  replications: { full: 500, check: 200 },
  cells: [0.1, 0.15, 0.18, 0.2, 0.22, 0.25, 0.3].map((confidence) => ({ confidence })),
  observes: () => observed,
  replicate,
  quantities: () => quantities,
  targets,
  orders: [
    {
      says: "The less others are listened to, the more camps",
      status: "published",
      source: "The article's figures of single runs: fragmentation, two camps, consensus",
      descending: [0.1, 0.15, 0.25].map((confidence) => ({ quantity: "clusters", at: { confidence } })),
    },
  ],
  figure: {
    title: "How often all agree, by openness",
    x: "Confidence ε (opinion)",
    y: "Runs that end in consensus (share)",
    points: cellPoints("consensus", (at) => ({
      series: "consensus",
      x: at.confidence as number,
      published: knownAnswer({ settings, targets }, "consensus", at),
    })),
  },
};
