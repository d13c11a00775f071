import { type Key, processes, uniform } from "../../engine/random.ts";
import type { Quantity } from "../classic.ts";
import { meanOf, shareOf } from "../sample.ts";

/** Opinions between 0 and 1, each as likely as any other; entry i belongs to agent i. */
export function firstOpinions(key: Key, agents: number): Float64Array {
  return Float64Array.from({ length: agents }, (_, i) => uniform(key, processes.opinion, i, 0));
}

/** A run of neighboring opinions without a gap of `gap` or more. */
export interface Group {
  readonly agents: number;
  readonly width: number;
}

/** Groups of opinions in ascending order; `sorted` is ascending. */
export function groupsOf(sorted: Float64Array, gap: number): readonly Group[] {
  const groups: Group[] = [];
  let from = 0;
  for (let i = 1; i <= sorted.length; i++) {
    if (i < sorted.length && (sorted[i] as number) - (sorted[i - 1] as number) < gap) continue;
    groups.push({ agents: i - from, width: (sorted[i - 1] as number) - (sorted[from] as number) });
    from = i;
  }
  return groups;
}

/** What is observed where opinions have come to rest. */
export const observed = ["clusters", "largest", "rounds"] as const;

/** Numbers for `observed`: groups with more than the share `smallest` of all agents, the share of the largest, rounds. */
export function observe(groups: readonly Group[], smallest: number, rounds: number): readonly number[] {
  const agents = groups.reduce((sum, group) => sum + group.agents, 0);
  const counted = groups.filter((group) => group.agents > smallest * agents).length;
  return [counted, Math.max(...groups.map((group) => group.agents)) / agents, rounds];
}

export const quantities: readonly Quantity[] = [
  {
    name: "clusters",
    meaning: "Groups of one opinion, without those too small to count",
    unit: "clusters",
    estimate: meanOf("clusters"),
  },
  {
    name: "consensus",
    meaning: "Runs that end in a single group, without those too small to count",
    unit: "share of runs",
    estimate: shareOf("clusters", (clusters) => clusters === 1),
  },
  { name: "largest", meaning: "Agents in the largest group", unit: "share of agents", estimate: meanOf("largest") },
  {
    name: "rounds",
    meaning: "Rounds until opinions rest, or the most there may be",
    unit: "rounds",
    estimate: meanOf("rounds"),
  },
];
