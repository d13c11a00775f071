import { describe, expect, it } from "vitest";
import type { Row } from "../../src/scenario/row.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { rowsByPath, type Value, valueAt, withValues } from "../../src/scenario/settings.ts";
import { backbone } from "../twin/backbone.ts";
import { disagreement } from "../twin/conditions.ts";
import { spend } from "../twin/money.ts";
import { participate } from "../twin/participation.ts";
import { runTwin, type TwinProcess, twinProcesses } from "../twin/twin.ts";
import { cases, foundOut, seed, size } from "./cases.ts";
import { firstDifference } from "./dock.ts";

// A comparison that finds nothing proves something only if it finds what is there: each twin below is wrong in one place.
// That the right twin is not found out is what docking.test.ts shows.

/** What counts as better or worse off changes nothing that happens. */
const onlyCounted = "community.changeMargin";

/** Another value of a row: one limit in every other case, the other limit in the rest, since one of them may change nothing. */
function changed(row: Row, value: Value, n: number): Value {
  if (row.kind === "choice") return row.choices.find((choice) => choice !== value) ?? value;
  const limits = row.whole ? [row.min, row.min + 1] : [row.min, row.max];
  const [first, second] = n % 2 === 0 ? limits : limits.reverse();
  return value === first ? second : first;
}

/** The scenario with one parameter changed in every arm. */
function withChange(scenario: Scenario, path: string, row: Row, n: number): Scenario {
  const arms = scenario.arms.map((arm) => {
    const value = changed(row, valueAt(arm.settings, path), n);
    return { ...arm, settings: withValues(arm.settings, { [path]: value }) };
  });
  return { ...scenario, arms };
}

function notices(path: string, row: Row): boolean {
  return cases.some(
    ({ scenario, engine }, n) => firstDifference(engine, runTwin(withChange(scenario, path, row, n), 0)) !== null,
  );
}

describe(`docking (seed ${seed}, ${size} random scenarios)`, () => {
  it.each(twinProcesses.map((process) => [process.name, process] as const))("misses the process %s", (_, process) => {
    expect(foundOut(twinProcesses.filter((other) => other !== process))).toBe(true);
  });

  it("finds one last bit in one need of one person", () => {
    const nudge: TwinProcess = (world, { t }) => {
      if (t === 2) world.persons[17].need[0] = Math.fround(world.persons[17].need[0] * (1 + 2 ** -23) + 2 ** -149);
    };
    expect(foundOut([...twinProcesses, nudge])).toBe(true);
  });

  it("finds what happens in the wrong order", () => {
    const [shocks, begin, conditions, agenda, ...rest] = twinProcesses;
    expect(foundOut([shocks, begin, agenda, conditions, ...rest])).toBe(true);
  });

  it("finds a backbone that begins at the launch, whatever its strength", () => {
    const early: TwinProcess = (world, month) => {
      if (month.launching) world.backbone.alive = true;
    };
    expect(foundOut(twinProcesses.flatMap((process) => (process === backbone ? [process, early] : [process])))).toBe(
      true,
    );
  });

  it("finds leadership that is built before members come and go", () => {
    const built = twinProcesses.filter(({ name }) => name === "buildLeadership");
    const others = twinProcesses.filter((process) => !built.includes(process));
    expect(foundOut([...others.slice(0, 4), ...built, ...others.slice(4)])).toBe(true);
  });

  it("finds leaders who are added to a champion in place of standing in for one", () => {
    const added: TwinProcess = (world, month) => {
      const { community } = world;
      const { leaders } = community;
      community.leaders = (community.champion ? 1 : 0) + leaders;
      participate(world, month);
      community.leaders = leaders;
    };
    expect(foundOut(twinProcesses.map((process) => (process === participate ? added : process)))).toBe(true);
  });

  it("finds a disagreement that is taken after the month's new agenda", () => {
    const late: TwinProcess = (world, month) => {
      const { community } = world;
      const { disagreement: before } = community;
      community.disagreement = community.launched ? disagreement(world) : 0;
      participate(world, month);
      community.disagreement = before;
    };
    expect(foundOut(twinProcesses.map((process) => (process === participate ? late : process)))).toBe(true);
  });

  it("finds hours of conflict that nobody pays", () => {
    const free: TwinProcess = (world, month) => {
      const { disagreement: before } = world.community;
      world.community.disagreement = 0;
      spend(world, month);
      world.community.disagreement = before;
    };
    expect(foundOut(twinProcesses.map((process) => (process === spend ? free : process)))).toBe(true);
  });

  it("finds navigators whom all pay alike, whoever refers", () => {
    const shared: TwinProcess = (world, month) => {
      const { organizations } = world;
      const before = organizations.map(({ guided }) => guided);
      const mean = before.reduce((total, guided) => total + guided, 0) / before.length;
      for (const organization of organizations) organization.guided = mean;
      spend(world, month);
      organizations.forEach((organization, j) => {
        organization.guided = before[j];
      });
    };
    expect(foundOut(twinProcesses.map((process) => (process === spend ? shared : process)))).toBe(true);
  });

  it.each([...rowsByPath].filter(([path]) => path !== onlyCounted))("finds another value of %s", (path, row) =>
    expect(notices(path, row)).toBe(true),
  );
});
