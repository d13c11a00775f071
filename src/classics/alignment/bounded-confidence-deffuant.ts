import { drawWords, type Key, open01, processes } from "../../engine/random.ts";
import type { Classic, Order, SettingValues, Target } from "../classic.ts";
import { cellPoints } from "../figure-point.ts";
import { knownAnswer } from "../known-answer.ts";
import { realNumber, wholeNumber } from "../number-setting.ts";
import { firstOpinions, type Group, groupsOf, observe, observed, quantities } from "./opinions.ts";

/** A group no wider than this will not part again. */
const NARROW = 0.01;

const words = new Uint32Array(4);

const settings = [
  wholeNumber("agents", 1000, [2, 10_000], "agents", "Agents, each with an opinion between 0 and 1, at first uniform"),
  realNumber(
    "confidence",
    0.3,
    [0, 1],
    "opinion",
    "Two agents listen to each other only if they are closer than this (d)",
  ),
  realNumber("convergence", 0.5, [0.01, 0.5], "share", "How far each moves toward the other (μ; 0.5: to the middle)"),
  realNumber("smallest", 0.05, [0, 1], "share of agents", "Groups no larger than this are not counted as clusters"),
  wholeNumber("rounds", 1000, [1, 10_000], "rounds", "Most rounds, of as many encounters as there are agents"),
];

/** As many encounters of two random agents as there are agents. */
function meet(opinions: Float64Array, round: number, { confidence, convergence }: SettingValues, key: Key): void {
  const agents = opinions.length;
  for (let encounter = 0; encounter < agents; encounter++) {
    drawWords(words, key, processes.encounter, encounter, round, 0);
    const i = Math.floor(open01(words[0] as number) * agents);
    const other = Math.floor(open01(words[1] as number) * (agents - 1));
    const j = other < i ? other : other + 1;
    const apart = (opinions[j] as number) - (opinions[i] as number);
    if (Math.abs(apart) >= (confidence as number)) continue;
    opinions[i] = (opinions[i] as number) + (convergence as number) * apart;
    opinions[j] = (opinions[j] as number) - (convergence as number) * apart;
  }
}

function replicate(values: SettingValues, key: Key): readonly number[] {
  const opinions = firstOpinions(key, values.agents as number);
  const counted = (values.smallest as number) * opinions.length;
  const groups = (): readonly Group[] => groupsOf(opinions.slice().sort(), values.confidence as number);
  const moves = (): boolean => groups().some(({ agents, width }) => agents > counted && width > NARROW);
  let round = 0;
  while (round < (values.rounds as number) && moves()) {
    meet(opinions, round, values, key);
    round += 1;
  }
  return observe(groups(), values.smallest as number, round);
}

function clusters(confidence: number, value: number): Target {
  return {
    quantity: "clusters",
    at: { confidence },
    value,
    status: "replicated",
    tolerance: { kind: "absolute", amount: 0.05 },
    source: "Independent re-implementation, 1000 agents, clusters of more than 5 %",
  };
}

function consensus(confidence: number, value: readonly [number, number]): Target {
  return {
    quantity: "consensus",
    at: { confidence },
    value,
    status: "replicated",
    tolerance: { kind: "absolute", amount: 0 },
    source: "Consensus begins between 0.25 and 0.3: at most half of the runs below, at least half above",
  };
}

const targets = [
  clusters(0.5, 1),
  clusters(0.3, 1),
  clusters(0.25, 1.97),
  clusters(0.2, 2),
  consensus(0.25, [0, 0.5]),
  consensus(0.3, [0.5, 1]),
];

const orders: readonly Order[] = [
  {
    says: "The less others are listened to, the more clusters: about 1/(2d)",
    status: "published",
    source: "Rule of the article: about as many large clusters as the integer part of 1/(2d)",
    descending: [0.1, 0.15, 0.5].map((confidence) => ({ quantity: "clusters", at: { confidence } })),
  },
];

export const deffuant: Classic = {
  name: "bounded-confidence-deffuant",
  title: "Mixing beliefs among interacting agents",
  reference: {
    text: "Deffuant, G., Neau, D., Amblard, F. & Weisbuch, G. (2000). Mixing beliefs among interacting agents. Advances in Complex Systems 3(1–4), 87–98.",
    doi: "10.1142/S0219525900000078",
  },
  question:
    "If two agents move toward each other only when they are not too far apart, do all end up with one opinion?",
  lesson:
    "More meetings do not bring those together who do not listen to each other: below a threshold of openness every meeting makes camps firmer instead of fewer. " +
    "What a convener can change is the range of views that partners take seriously, and a small change of it near the threshold decides between one agenda and two.",
  readings: [
    "A round has as many encounters as there are agents; each is a random pair.",
    "It ends when no group of opinions within reach of each other that counts as a cluster is wider than 0.01; groups never come into reach of each other again.",
    "A few agents remain outside of all groups, so only groups of more than 5 % are counted.",
  ],
  processes: [],
  settings,
  replications: { full: 200, check: 20 },
  cells: [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5].map((confidence) => ({ confidence })),
  observes: () => observed,
  replicate,
  quantities: () => quantities,
  targets,
  orders,
  figure: {
    title: "Clusters of opinions by openness",
    x: "Confidence d (opinion)",
    y: "Clusters",
    points: cellPoints("clusters", (at) => ({
      series: "clusters",
      x: at.confidence as number,
      published: knownAnswer({ settings, targets }, "clusters", at),
    })),
  },
};
