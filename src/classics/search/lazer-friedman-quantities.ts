import type { Quantity, Sample, SettingValues } from "../classic.ts";
import { jackknife, meanAcross, meanOf, shareOf } from "../sample.ts";
import { byRound, numberOf } from "./setting.ts";

/** Differences of two mean scores that rounding alone can make. */
const SAME = 1e-9;

function means(sample: Sample, names: readonly string[]): readonly number[] {
  return names.map((name) => sample.column(name).reduce((sum, value) => sum + value, 0) / sample.replications);
}

/** The round in which the network's mean curve crosses that of the full network from below for good, between rounds by line; NaN if none. */
function overtaking(rounds: number): (sample: Sample) => number {
  return (sample) => {
    const full = means(sample, byRound("full", rounds));
    const lead = means(sample, byRound("network", rounds)).map((score, round) => score - (full[round] as number));
    const last = lead.findLastIndex((ahead) => ahead <= 0);
    if (last <= 0 || last === rounds) return Number.NaN;
    const [before, after] = [lead[last] as number, lead[last + 1] as number];
    return last + before / (before - after);
  };
}

function score(name: string, meaning: string, column: string): Quantity {
  return { name, unit: "score", meaning, estimate: meanOf(column) };
}

const networks = [
  { name: "full", words: "the full network" },
  { name: "network", words: "the other network" },
] as const;

/** How often one of the networks ends higher, and how it gets ahead. */
function comparisons(rounds: number): readonly Quantity[] {
  const ends = [`network@${rounds}`, `full@${rounds}`];
  return [
    {
      name: "lead",
      unit: "score",
      meaning: "Lead of the other network over the full one after the last round",
      estimate: meanAcross(ends, (network, full) => (network as number) - (full as number)),
    },
    {
      name: "overtakes",
      unit: "round",
      meaning: "Round in which the other network's mean overtakes the full one's for good",
      estimate: jackknife(overtaking(rounds)),
    },
    {
      name: "wins",
      unit: "share of landscapes",
      meaning: "Landscapes on which the other network ends higher",
      estimate: shareOf(ends, (network, full) => (network as number) - (full as number) > SAME),
    },
    {
      name: "losses",
      unit: "share of landscapes",
      meaning: "Landscapes on which the full network ends higher",
      estimate: shareOf(ends, (network, full) => (full as number) - (network as number) > SAME),
    },
  ];
}

/** What is read from the two curves of mean scores. */
export function lazerFriedmanQuantities(settings: SettingValues): readonly Quantity[] {
  const rounds = numberOf(settings, "rounds");
  const early = Math.min(10, rounds);
  const first = "after round 10, or the last where there are fewer";
  return [
    ...networks.map(({ name, words }) =>
      score(name, `Mean score of ${words} after the last round`, `${name}@${rounds}`),
    ),
    ...comparisons(rounds),
    ...networks.map(({ name, words }) => score(`${name}Early`, `Mean score of ${words} ${first}`, `${name}@${early}`)),
    ...networks.flatMap(({ name, words }) =>
      byRound(name, rounds).map((column, round) => ({
        ...score(column, `Mean score of ${words} after round ${round}`, column),
        curve: true,
      })),
    ),
  ];
}
