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

/** What is read from the two curves of mean scores. */
export function lazerFriedmanQuantities(settings: SettingValues): readonly Quantity[] {
  const rounds = numberOf(settings, "rounds");
  const ends = [`network@${rounds}`, `full@${rounds}`];
  const early = Math.min(10, rounds);
  return [
    {
      name: "full",
      unit: "score",
      meaning: "Mean score of the full network after the last round",
      estimate: meanOf(`full@${rounds}`),
    },
    {
      name: "network",
      unit: "score",
      meaning: "Mean score of the other network after the last round",
      estimate: meanOf(`network@${rounds}`),
    },
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
    {
      name: "fullEarly",
      unit: "score",
      meaning: "Mean score of the full network after round 10, or the last where there are fewer",
      estimate: meanOf(`full@${early}`),
    },
    {
      name: "networkEarly",
      unit: "score",
      meaning: "Mean score of the other network after round 10, or the last where there are fewer",
      estimate: meanOf(`network@${early}`),
    },
    ...[...byRound("full", rounds), ...byRound("network", rounds)].map((name) => ({
      name,
      unit: "score",
      meaning: `Mean score of the ${name.startsWith("full") ? "full" : "other"} network after round ${name.split("@")[1]}`,
      curve: true,
      estimate: meanOf(name),
    })),
  ];
}
