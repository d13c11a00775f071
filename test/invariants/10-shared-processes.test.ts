import { describe, expect, it, vi } from "vitest";
import { alignment } from "../../src/classics/alignment/index.ts";
import type { Classic } from "../../src/classics/classic.ts";
import { closed } from "../../src/classics/closed/index.ts";
import { completed } from "../../src/classics/settings.ts";
import type { Month } from "../../src/engine/context.ts";
import type { Desk } from "../../src/engine/processes/desk.ts";
import { worldKey } from "../../src/engine/random.ts";
import { runWorld } from "../../src/engine/run.ts";
import { scenarioOf } from "../support/scenario.ts";

/** Which process follows another rule than its own; none but where a test says so. */
const changed = vi.hoisted(() => ({ process: "none" }));

type Process = (month: Month) => void;

/** A process that does something more, where its name is the changed one. */
const wrapped = vi.hoisted(
  () =>
    (name: string, process: Process, also: Process): Process =>
    (month) => {
      process(month);
      if (changed.process === name) also(month);
    },
);

vi.mock("../../src/engine/processes/agenda.ts", async (original) => {
  const { agenda } = await original<{ agenda: Process }>();
  return { agenda: wrapped("agenda", agenda, ({ state, world }) => state.priorities.set(world.columns.ownPriorities)) };
});

vi.mock("../../src/engine/processes/backbone.ts", async (original) => {
  const { backbone } = await original<{ backbone: Process }>();
  const end: Process = ({ anniversary, launching, state }) => {
    if (anniversary && !launching) state.backboneAlive[0] = 0;
  };
  return { backbone: wrapped("backbone", backbone, end) };
});

vi.mock("../../src/engine/processes/participation.ts", async (original) => {
  const { participation } = await original<{ participation: Process }>();
  const halve: Process = ({ state }) => state.contribution.set(state.contribution.map((h) => h / 2));
  return { participation: wrapped("participation", participation, halve) };
});

vi.mock("../../src/engine/processes/shocks.ts", async (original) => {
  const { shocks } = await original<{ shocks: Process }>();
  return { shocks: wrapped("shocks", shocks, ({ state }) => state.commonShock.fill(0)) };
});

vi.mock("../../src/engine/processes/desk.ts", async (original) => {
  const desk = await original<{ openDesk: (month: Month) => Desk }>();
  const openDesk = (month: Month): Desk => {
    const open = desk.openDesk(month);
    return changed.process === "desk" ? { ...open, arrives: 0, arrivesBetween: 0 } : open;
  };
  return { ...desk, openDesk };
});

vi.mock("../../src/engine/processes/serving.ts", async (original) => {
  const { serve } = await original<{ serve: Process }>();
  return { serve: wrapped("serving", serve, ({ state }) => state.arrivals.fill(0)) };
});

const classics = [...alignment, ...closed];
const replications = 20;

function numbersOf(classic: Classic): readonly (readonly number[])[] {
  const settings = completed(classic, {});
  const replicate = (r: number): readonly number[] => Array.from(classic.replicate(settings, worldKey("shared", r)));
  return Array.from({ length: replications }, (_, r) => replicate(r));
}

function runOfEngine(): readonly string[] {
  return runWorld(scenarioOf({ months: 14, burnIn: 0, values: { "community.people": 200 } }), 0, ["prevalence"]).hashes;
}

/** What `of` gives while a process follows another rule. */
function under<T>(process: string, of: () => T): T {
  changed.process = process;
  try {
    return of();
  } finally {
    changed.process = "none";
  }
}

describe("invariant 10: classics and runs share the code of a process", () => {
  it.each([
    ["agenda", "agenda"],
    ["backbone", "backbone"],
    ["participation", "participation"],
    ["shocks", "shocks"],
    ["desk", "delivery"],
    ["serving", "delivery"],
  ])("another rule in %s changes a run, the classics made of it, and no other classic", (process, named) => {
    expect(under(process, runOfEngine)).not.toEqual(runOfEngine());
    const differing = classics.filter((classic) => {
      const before = JSON.stringify(numbersOf(classic));
      return JSON.stringify(under(process, () => numbersOf(classic))) !== before;
    });
    const made = classics.filter(({ processes }) => processes.includes(named));
    expect(made.length).toBeGreaterThan(0);
    expect(differing.map(({ name }) => name)).toEqual(made.map(({ name }) => name));
  });
});
