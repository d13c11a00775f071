import { describe, expect, it, vi } from "vitest";
import type { Classic, SettingValues } from "../../src/classics/classic.ts";
import { search } from "../../src/classics/search/index.ts";
import { completed } from "../../src/classics/settings.ts";
import type { Month } from "../../src/engine/context.ts";
import { worldKey } from "../../src/engine/random.ts";
import { runWorld } from "../../src/engine/run.ts";
import { scenarioOf } from "../support/scenario.ts";

type Process = (month: Month) => void;

/** Whether learning follows another rule than its own: everybody takes the practice of the first. */
const changed = vi.hoisted(() => ({ rule: false }));

vi.mock("../../src/engine/processes/learning.ts", async (original) => {
  const { learning } = await original<{ learning: Process }>();
  const follow: Process = (month) => {
    if (changed.rule) month.state.practice.fill(month.state.practice[0] as number);
    else learning(month);
  };
  return { learning: follow };
});

const small: Readonly<Record<string, SettingValues>> = {
  "levinthal-1997": { search: "trial", periods: 5 },
  "lazer-friedman-2007": { bits: 8, neighbors: 3, agents: 10, rounds: 5 },
  "march-1991": { p1: 0.9, p2: 0.9 },
  "zollman-2007": { scientists: 4, advantage: 0.01 },
};

function numbersOf(classic: Classic): readonly number[] {
  return Array.from(classic.replicate(completed(classic, small[classic.name] ?? {}), worldKey("shared", 0)));
}

function runOfEngine(): readonly string[] {
  const values = { "community.people": 50, "learning.rate": 0.5 };
  return runWorld(scenarioOf({ months: 14, burnIn: 0, values }), 0, ["prevalence"]).hashes;
}

function underAnotherRule<T>(of: () => T): T {
  changed.rule = true;
  try {
    return of();
  } finally {
    changed.rule = false;
  }
}

describe("invariant 10: another rule of learning", () => {
  it("changes a run of the engine", () => {
    expect(underAnotherRule(runOfEngine)).not.toEqual(runOfEngine());
  });

  it("changes the classics made of it, and no other", () => {
    const differing = search.filter((classic) => {
      const before = numbersOf(classic);
      return JSON.stringify(underAnotherRule(() => numbersOf(classic))) !== JSON.stringify(before);
    });
    const made = search.filter(({ processes }) => processes.includes("learning")).map(({ name }) => name);
    expect(made).toContain("lazer-friedman-2007");
    expect(differing.map(({ name }) => name)).toEqual(made);
  });
});
