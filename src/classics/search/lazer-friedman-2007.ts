import type { Month } from "../../engine/context.ts";
import { learning } from "../../engine/processes/learning.ts";
import type { Key } from "../../engine/random.ts";
import { power } from "../../numeric/functions.ts";
import type { Classic, SettingValues } from "../classic.ts";
import { realNumber, wholeNumber } from "../number-setting.ts";
import { lazerFriedmanFigure, lazerFriedmanOrders, lazerFriedmanTargets } from "./lazer-friedman-answers.ts";
import { lazerFriedmanQuantities } from "./lazer-friedman-quantities.ts";
import { complete, cycle, line, type Network, nobody, random } from "./networks.ts";
import { searchers } from "./searchers.ts";
import { byRound, choice, numberOf } from "./setting.ts";

/** Score of a practice: (worth ÷ worth of the best)^8. */
const SHARPNESS = 8;

/** Mean scores of the full network and of the other, before the first round and after each. */
function replicate(settings: SettingValues, key: Key): Float64Array {
  const agents = numberOf(settings, "agents");
  const month = searchers({
    key,
    bits: numberOf(settings, "bits"),
    neighbors: numberOf(settings, "neighbors"),
    organizations: agents,
    rule: settings.rule as string,
    visibility: numberOf(settings, "visibility"),
    ties: null,
  });
  const rounds = numberOf(settings, "rounds");
  const every = numberOf(settings, "lookEvery");
  const scores = new Float64Array(2 * (rounds + 1));
  [complete(agents), networkOf(settings, key)].forEach((network, n) => {
    run(month, network, every, scores.subarray(n * (rounds + 1), (n + 1) * (rounds + 1)));
  });
  return scores;
}

function networkOf(settings: SettingValues, key: Key): Network {
  const agents = numberOf(settings, "agents");
  if (settings.network === "random") return random(key, agents, numberOf(settings, "density"));
  return settings.network === "cycle" ? cycle(agents) : line(agents);
}

/** Writes the mean score before the first round and after each. Agents look at others in every `every`th round only. */
function run(first: Month, network: Network, every: number, scores: Float64Array): void {
  const month = { ...first, state: { ...first.state, practice: first.state.practice.slice() } };
  const alone = nobody(network.length);
  const best = first.world.columns.worth.reduce((most, worth) => (worth > most ? worth : most));
  scores[0] = meanScore(month, best);
  for (let t = 1; t < scores.length; t++) {
    learning({ ...month, t, ties: t % every === 0 ? network : alone });
    scores[t] = meanScore(month, best);
  }
}

function meanScore({ state, world }: Month, best: number): number {
  let sum = 0;
  for (const practice of state.practice) sum += power((world.columns.worth[practice] as number) / best, SHARPNESS);
  return sum / state.practice.length;
}

export const lazerFriedman2007: Classic = {
  name: "lazer-friedman-2007",
  title: "The network structure of exploration and exploitation",
  reference: {
    text: "Lazer, D. & Friedman, A. (2007). The network structure of exploration and exploitation. Administrative Science Quarterly 52(4): 667–694",
    doi: "10.2189/asqu.52.4.667",
  },
  question: "If everybody copies the best practice in sight, is it better to see everybody or only one's neighbors?",
  lesson:
    "Seeing everybody's results helps at once, and ends the search early: all gather on the first good practice. Where problems are complex and there is time, a group whose members see few others keeps more practices alive and ends higher; a backbone that spreads what works fast should also protect some variety.",
  readings: [
    "“K = 5” is read as five other bits; the setting neighbors = 4 is the reading in which a bit depends on five bits with itself.",
    "Both networks search the same landscape from the same first practices with the same draws of changes.",
    "A line has two ends that see one neighbor only; the setting cycle joins them.",
    "In a random network each pair is tied with chance `density`, so that sparse ones may fall apart.",
    "With lookEvery = v agents see their neighbors in every v-th round only and change on their own in between: the velocity of information.",
    "With the rule “majority” agents copy the most common practice in sight if it is better than their own (Barkoczi & Galesic 2016); visibility is the chance with which a tied agent is in an agent's sample this round. Among equally common practices the engine takes the first seen, so that in a full network nearly all copy the same agent as long as practices differ: the advantage of efficient networks under conformity, which that paper finds, is not to be expected of this rule.",
    "Published levels of random networks (0.68 at the best density, 0.605 at 60%) and of the line (0.865) fit neighbors = 4, where 1000 landscapes give 0.683, 0.603 and 0.873; with neighbors = 5 they give 0.623, 0.543 and 0.804. The best density is near 2% here.",
    "A tie of two networks at the end is a difference below 1e-9.",
  ],
  processes: ["landscape", "learning"],
  settings: [
    wholeNumber("bits", 20, [1, 20], "bits", "Length of a practice (N)"),
    wholeNumber("neighbors", 5, [0, 15], "bits", "Other bits each bit's worth depends on (K), N − 1 at most"),
    wholeNumber("agents", 100, [2, 500], "agents", "Agents on each landscape"),
    wholeNumber("rounds", 100, [1, 1000], "rounds", "Rounds of search"),
    choice("network", ["line", "cycle", "random"], "The network that is compared with the full one"),
    realNumber("density", 0.05, [0, 1], "share", "Share of pairs tied in the random network"),
    choice("rule", ["best", "majority"], "What is copied, if it is better than the own practice"),
    realNumber("visibility", 1, [0, 1], "share", "Chance to see a tied agent in a round, in both networks"),
    wholeNumber("lookEvery", 1, [1, 1000], "rounds", "Rounds from one look at others to the next, in both networks"),
  ],
  replications: { full: 1000, check: 12 },
  cells: [{}, { neighbors: 4 }],
  observes: (settings) => {
    const rounds = numberOf(settings, "rounds");
    return [...byRound("full", rounds), ...byRound("network", rounds)];
  },
  replicate,
  quantities: lazerFriedmanQuantities,
  targets: lazerFriedmanTargets,
  orders: lazerFriedmanOrders,
  figure: lazerFriedmanFigure,
};
