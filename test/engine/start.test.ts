import { describe, expect, it } from "vitest";
import { normal, processes, worldKey } from "../../src/engine/random.ts";
import { LATEST_START, runWorld, type WorldRun } from "../../src/engine/run.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { switchAt } from "../support/expressions.ts";
import { type ScenarioParts, scenarioOf, type ValuesByPath } from "../support/scenario.ts";
import { endOf } from "../support/states.ts";

const values = { "community.people": 80, "organizations.landscape.bits": 3, "organizations.count": 12 };
const outcomes = ["commonShock", "prevalence", "members", "functioning", "money.backbone", "backboneAlive"];

function scenarioWith({ values: own, ...parts }: ScenarioParts): Scenario {
  return scenarioOf({ months: 40, ...parts, values: { ...values, ...own } });
}

/** One outcome of an arm, month by month. */
function seriesOf({ series }: WorldRun, { arms, months }: Scenario, arm: string, outcome: string): readonly number[] {
  const a = arms.findIndex(({ name }) => name === arm);
  const o = outcomes.indexOf(outcome);
  return Array.from(
    { length: months + 1 },
    (_, month) => series[(a * (months + 1) + month) * outcomes.length + o] as number,
  );
}

describe("a start at a threshold of the common shock", () => {
  const above = 0.01;
  const scenario = scenarioWith({ start: { shockAbove: above } });
  const runs = Array.from({ length: 12 }, (_, world) => runWorld(scenario, world, outcomes));

  it("comes in the first month that begins above it, or never", () => {
    for (const run of runs) {
      const shock = seriesOf(run, scenario, "isolated", "commonShock");
      const first = shock.findIndex((value, month) => value > above && month < scenario.months);
      expect(run.start).toBe(first < 0 ? null : first);
    }
    const starts = runs.map(({ start }) => start);
    expect(starts).toContain(null);
    expect(starts).toContain(0);
    expect(starts.some((start) => start !== null && start > 5)).toBe(true);
  });

  it("and all arms are identical before it", () => {
    for (const run of runs) {
      const until = run.start === null ? scenario.months : run.start;
      for (const outcome of outcomes) {
        const [isolated, collective] = ["isolated", "collective"].map((arm) =>
          seriesOf(run, scenario, arm, outcome).slice(0, until + 1),
        );
        expect(collective, outcome).toEqual(isolated);
      }
      if (run.start === null) expect(run.hashes[1]).toBe(run.hashes[0]);
      else expect(run.hashes[1]).not.toBe(run.hashes[0]);
    }
  });

  it("nothing of the initiative is there before, and members are there right after", () => {
    const run = runs.find(({ start }) => start !== null && start > 5) as WorldRun;
    const start = run.start as number;
    const members = seriesOf(run, scenario, "collective", "members");
    expect(members.slice(0, start + 1).every((count) => count === 0)).toBe(true);
    expect(members[start + 1]).toBeGreaterThan(0);
  });

  it(`comes in month ${LATEST_START} at the latest`, () => {
    const [inTime, tooLate] = [LATEST_START, LATEST_START + 1].map((month) => {
      const { replication, threshold } = worldThatCrossesAt(month);
      const late = scenarioWith({ months: month + 2, burnIn: 0, start: { shockAbove: threshold }, seed: "late" });
      return runWorld(late, replication, []).start;
    });
    expect(inTime).toBe(LATEST_START);
    expect(tooLate).toBeNull();
  });
});

/** The common shock in the beginning of months 0 … last, without a burn-in. */
function shocksOf(replication: number, last: number): readonly number[] {
  const key = worldKey("late", replication);
  const path = [0];
  for (let t = 0; t < last; t++) {
    path.push(0.95 * (path[t] as number) + 0.005 * normal(key, processes.commonShock, 0, t));
  }
  return path;
}

/** A world whose common shock is higher in a month than ever before, with a threshold it first exceeds then. */
function worldThatCrossesAt(month: number): { readonly replication: number; readonly threshold: number } {
  for (let replication = 0; replication < 1000; replication++) {
    const path = shocksOf(replication, month);
    const before = Math.max(...path.slice(0, month));
    if ((path[month] as number) > before) return { replication, threshold: before };
  }
  throw new RangeError(`no world crosses in month ${month}`);
}

describe("a start at a month", () => {
  it("comes in that month, and all arms are identical before it", () => {
    const scenario = scenarioWith({ start: { month: 9 } });
    const run = runWorld(scenario, 0, outcomes);
    expect(run.start).toBe(9);
    for (const outcome of outcomes) {
      const [isolated, collective] = ["isolated", "collective"].map((arm) => seriesOf(run, scenario, arm, outcome));
      expect(collective?.slice(0, 10), outcome).toEqual(isolated?.slice(0, 10));
    }
    expect(seriesOf(run, scenario, "collective", "members")[10]).toBeGreaterThan(0);
  });

  it("beyond the run never comes", () => {
    for (const month of [40, 41]) {
      const run = runWorld(scenarioWith({ start: { month } }), 0, []);
      expect(run.start).toBeNull();
      expect(run.hashes[1]).toBe(run.hashes[0]);
    }
  });
});

/** Strengths that are 0 up to a month and 1 from it on. */
function strengthsFrom(month: number): ValuesByPath {
  const names = ["agenda", "measurement", "activities", "communication", "backbone"];
  return Object.fromEntries(names.map((name) => [`initiative.strengths.${name}`, switchAt(month, 0, 1)]));
}

describe("an arm whose strengths come after the start, by an expression", () => {
  const scenario = scenarioWith({ arms: { late: strengthsFrom(14), early: {} } });
  const run = runWorld(scenario, 0, outcomes);

  it("is isolated until then, and launched in that month", () => {
    const members = seriesOf(run, scenario, "late", "members");
    expect(members.slice(0, 15)).toEqual(new Array(15).fill(0));
    expect(members[15]).toBeGreaterThan(0);
    expect(seriesOf(run, scenario, "late", "prevalence").slice(0, 15)).toEqual(
      seriesOf(run, scenario, "isolated", "prevalence").slice(0, 15),
    );
    expect(seriesOf(run, scenario, "late", "backboneAlive").slice(13, 16)).toEqual([0, 0, 1]);
  });

  it("begins with the share of organizations that join at a start, and their contribution", () => {
    const full = { "initiative.participation.startShare": 1, "initiative.participation.startContribution": 0.6 };
    const { state } = endOf(scenarioWith({ months: 15, values: full, arms: { late: strengthsFrom(14) } }), "late");
    expect([...state.member]).toEqual(new Array(12).fill(1));
    expect([...state.contribution]).toEqual(new Array(12).fill(0.6));
  });

  it("stays launched when the strengths end: members remain, nothing more is built", () => {
    const off = Object.fromEntries(Object.keys(strengthsFrom(0)).map((path) => [path, switchAt(10, 1, 0)]));
    const brief = scenarioWith({ arms: { brief: off } });
    const ended = runWorld(brief, 0, outcomes);
    const functioning = seriesOf(ended, brief, "brief", "functioning");
    expect(functioning[10]).toBeGreaterThan(0);
    for (let month = 10; month < 40; month++) {
      expect(functioning[month + 1] as number).toBeCloseTo(0.95 * (functioning[month] as number), 12);
    }
    expect(seriesOf(ended, brief, "brief", "members")[11]).toBeGreaterThan(0);
    expect(seriesOf(ended, brief, "brief", "money.backbone").slice(10, 12)).toEqual([400_000 / 12, 0]);
  });
});
