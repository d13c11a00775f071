import { drawWords, type Key, open01, processes, uniform } from "../../engine/random.ts";
import { log } from "../../numeric/functions.ts";
import type { CellResult, Classic, Estimate, FigurePoint, SettingValues, Target } from "../classic.ts";
import { knownAnswer } from "../known-answer.ts";
import { realNumber, wholeNumber } from "../number-setting.ts";
import { meanWhereKnown, shareOf } from "../sample.ts";
import { type Binomial, binomial, drawSuccesses } from "./binomial.ts";
import { complete, cycle, type Network, wheel } from "./networks.ts";
import { choice, numberOf } from "./setting.ts";

/** Who has the whole group believe in the better arm with more than this has learned. */
const CERTAIN = 0.9999;

const networks = { cycle, wheel, complete } as const;
type Name = keyof typeof networks;

const words = new Uint32Array(4);

/** Log odds of each scientist that the new arm is the better one, and what one round of pulls says. */
interface Group {
  readonly network: Network;
  readonly odds: Float64Array;
  /** Successes minus failures of those who pulled the new arm this round, 0 of others. */
  readonly results: Int32Array;
}

/** 1 where all became certain of the better arm within the rounds, 0 otherwise, and the rounds that took, NaN without success. */
function replicate(settings: SettingValues, key: Key): readonly number[] {
  const advantage = numberOf(settings, "advantage");
  const pulls = numberOf(settings, "pulls");
  const group = groupOf(settings, key);
  const outcome = binomial(pulls, 0.5 + advantage);
  const weight = log((0.5 + advantage) / (0.5 - advantage));
  const certain = log(CERTAIN / (1 - CERTAIN));
  const rounds = numberOf(settings, "rounds");
  for (let round = 0; round <= rounds; round++) {
    if (group.odds.every((odds) => odds > certain)) return [1, round, 1];
    if (!group.odds.some((odds) => odds > 0)) return [0, Number.NaN, 1];
    pull(group, key, round, outcome);
    learn(group, weight);
  }
  return [0, Number.NaN, 0];
}

function groupOf(settings: SettingValues, key: Key): Group {
  const size = numberOf(settings, "scientists");
  const odds = Float64Array.from({ length: size }, (_, j) => {
    const belief = uniform(key, processes.belief, j, 0);
    return log(belief / (1 - belief));
  });
  return { network: networks[settings.network as Name](size), odds, results: new Int32Array(size) };
}

/** Who thinks the new arm better pulls it; the old one, whose chance is known, says nothing. */
function pull({ odds, results }: Group, key: Key, round: number, outcome: Binomial): void {
  const pulls = outcome.cumulative.length - 1;
  for (let j = 0; j < results.length; j++) {
    if ((j & 3) === 0) drawWords(words, key, processes.bandit, j >> 2, round, 0);
    const pulled = (odds[j] as number) > 0;
    results[j] = pulled ? 2 * drawSuccesses(outcome, open01(words[j & 3] as number)) - pulls : 0;
  }
}

/** Bayes on the own results and those of the neighbors: either arm may be better, by as much as it is. */
function learn({ network, odds, results }: Group, weight: number): void {
  for (let j = 0; j < odds.length; j++) {
    let evidence = results[j] as number;
    for (const k of network[j] as Int32Array) evidence += results[k] as number;
    odds[j] = (odds[j] as number) + weight * evidence;
  }
}

const replicated: readonly (readonly [scientists: number, network: Name, success: number])[] = [
  [4, "cycle", 0.747],
  [4, "complete", 0.716],
  [8, "cycle", 0.938],
  [8, "complete", 0.865],
  [10, "cycle", 0.974],
  [10, "wheel", 0.959],
  [10, "complete", 0.901],
];

const targets = replicated.map(
  ([scientists, network, value]): Target => ({
    quantity: "success",
    at: { scientists, network },
    value,
    status: "replicated",
    tolerance: { kind: "absolute", amount: 0.015 },
    source: "An independent implementation",
  }),
);

const settings = [
  wholeNumber("scientists", 10, [3, 100], "scientists", "Members of the group"),
  choice("network", ["cycle", "wheel", "complete"], "Who sees whose results"),
  realNumber(
    "advantage",
    0.001,
    [0.0001, 0.4],
    "probability",
    "By how much the new arm pays more often than the old one's ½",
  ),
  wholeNumber("pulls", 1000, [1, 10000], "pulls", "Pulls of each scientist a round"),
  wholeNumber("rounds", 10000, [1, 100000], "rounds", "Rounds after which a group without agreement counts as failed"),
];

function points(results: readonly CellResult[]): readonly FigurePoint[] {
  const size = (result: CellResult) => numberOf(result.settings, "scientists");
  return (Object.keys(networks) as readonly Name[]).flatMap((network) =>
    results
      .filter((result) => result.settings.network === network)
      .sort((a, b) => size(a) - size(b))
      .map((result) => ({
        ...(result.estimates.success as Estimate),
        series: network,
        x: size(result),
        published: knownAnswer({ settings, targets }, "success", result.settings),
      })),
  );
}

export const zollman2007: Classic = {
  name: "zollman-2007",
  title: "The communication structure of epistemic communities",
  reference: {
    text: "Zollman, K. J. S. (2007). The communication structure of epistemic communities. Philosophy of Science 74(5): 574–587",
    doi: "10.1086/525605",
  },
  question: "Do scientists who see more of each other's results find the better of two methods more often?",
  lesson:
    "When everybody sees every result, a run of bad luck with a better method can make everybody drop it, and then nobody finds out. Groups whose members see fewer others agree later and are right more often: shared measurement speeds up agreement, not necessarily on what is true.",
  readings: [
    "Scientists compare two hypotheses, that the new arm pays ½ plus the advantage or ½ minus it, with a belief drawn uniformly between 0 and 1 at the start.",
    `A group has learned when all beliefs are above ${CERTAIN}; it has failed when nobody thinks the new arm better, as then no result comes any more.`,
    "A wheel is a cycle with a hub that all see; the hub is one of the scientists.",
  ],
  processes: [],
  settings,
  replications: { full: 10000, check: 300 },
  cells: [4, 6, 8, 10].flatMap((scientists) =>
    (["cycle", "wheel", "complete"] as const).map((network) => ({ scientists, network })),
  ),
  observes: () => ["success", "rounds", "settled"],
  replicate,
  quantities: () => [
    {
      name: "success",
      unit: "share of groups",
      meaning: "Groups whose members all became certain of the better arm",
      estimate: shareOf("success", (success) => success === 1),
    },
    {
      name: "rounds",
      unit: "rounds",
      meaning: "Rounds until then, mean over these groups",
      estimate: meanWhereKnown("rounds"),
    },
    {
      name: "settled",
      unit: "share of groups",
      meaning: "Groups that had learned or failed for good when the rounds were over",
      estimate: shareOf("settled", (settled) => settled === 1),
    },
  ],
  targets,
  orders: [
    {
      says: "The fewer see each other, the more often the group is right",
      status: "published",
      source: "Results for the cycle, the wheel and the complete network",
      descending: (["cycle", "wheel", "complete"] as const).map((network) => ({
        quantity: "success",
        at: { scientists: 10, network },
      })),
    },
    {
      says: "and the longer it takes: the complete network is the fastest",
      status: "published",
      source: "Results for the cycle, the wheel and the complete network",
      descending: (["cycle", "wheel", "complete"] as const).map((network) => ({
        quantity: "rounds",
        at: { scientists: 10, network },
      })),
    },
  ],
  figure: { title: "Groups that find the better arm", x: "Scientists", y: "Share of groups", points },
};
