import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { sweepPoints } from "../../src/cli/sweep.ts";
import { runWorld } from "../../src/engine/run.ts";
import { loadScenario, type Overrides } from "../../src/scenario/load.ts";
import { formatProblem } from "../../src/scenario/problems.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

const folder = fileURLToPath(new URL("../../scenarios/funding/", import.meta.url));
const docs = readFileSync(fileURLToPath(new URL("../../docs/funding.md", import.meta.url)), "utf8");
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

async function scenarioIn(file: string, overrides: Overrides = {}): Promise<Scenario> {
  const loaded = await loadScenario(readFileSync(join(folder, file), "utf8"), { file, overrides });
  // A shorter run leaves out claims and shocks of later months, and says so.
  const said = loaded.ok ? (overrides.months ? [] : loaded.warnings) : loaded.problems;
  if (!loaded.ok || said.length > 0) throw new Error(said.map(formatProblem).join("\n"));
  return loaded.scenario;
}

/** Money by use in the last month of the first world, by arm. */
async function moneyIn(file: string, months: number): Promise<Readonly<Record<string, readonly number[]>>> {
  const scenario = await scenarioIn(file, { people: 50, months });
  const uses = ["money.service", "money.coordination", "money.backbone"];
  const { series } = runWorld(scenario, 0, uses);
  const length = series.length / scenario.arms.length;
  return Object.fromEntries(
    scenario.arms.map(({ name }, a) => [name, [...series.subarray((a + 1) * length - uses.length, (a + 1) * length)]]),
  );
}

describe("the funding questions", () => {
  it("are the eight of the page about them", () => {
    expect(files).toEqual([
      "annual-or-multiyear.yaml",
      "backbone-budget.yaml",
      "backbone-or-services.yaml",
      "few-large-or-many-small.yaml",
      "funder-leaves.yaml",
      "pay-for-coordination.yaml",
      "recession.yaml",
      "restricted-or-flexible.yaml",
    ]);
    for (const file of files) expect(docs).toContain(`scenarios/funding/${file}`);
  });

  describe.each(files)("%s", (file) => {
    it("loads without a warning under its own name and seed, and says what it rests on", async () => {
      const { about, declaration, money, name, seed } = await scenarioIn(file);
      expect([`${name}.yaml`, seed]).toEqual([file, name]);
      expect(about).toMatch(/\?$|[.]$/);
      for (const part of [declaration.evidence, declaration.assumed, declaration.notice])
        expect(part.length).toBeGreaterThan(0);
      expect(money).toMatchObject({ priceYear: 2024, discountRate: 0.03 });
    });

    it("has a sweep, if any, all of whose points load", async () => {
      const { sweep } = await scenarioIn(file);
      if (!sweep) return;
      const points = await sweepPoints(join(folder, file), {}, sweep.vary);
      expect(points.length).toBeGreaterThan(3);
    });
  });

  it("give a backbone and services the same new money", async () => {
    const { collective, isolated, "isolated-plus-money": granted } = await moneyIn("backbone-or-services.yaml", 1);
    expect(collective?.[2]).toBeCloseTo(400_000 / 12, 6);
    expect(granted?.[2]).toBe(0);
    expect((granted?.[0] as number) - (isolated?.[0] as number)).toBeGreaterThan(20_000);
  });

  it("let the funder leave after month 36, and the community take over", async () => {
    const early = await moneyIn("funder-leaves.yaml", 36);
    expect(
      new Set(["collective", "ends", "shrinks", "taken-over", "all-ends"].map((arm) => early[arm]?.[0])).size,
    ).toBe(1);
    const late = await moneyIn("funder-leaves.yaml", 37);
    const backbone = (arm: string) => (late[arm]?.[2] as number) * 12;
    expect([backbone("ends"), backbone("all-ends")]).toEqual([0, 0]);
    expect(backbone("shrinks")).toBeCloseTo(100_000, 5);
    expect(backbone("taken-over")).toBeCloseTo(400_000, 5);
    expect(late["taken-over"]?.[0]).toBeLessThan(late.collective?.[0] as number);
  });

  it("pay members' time with new money and not from services", async () => {
    const { collective, "half-paid": half, paid } = await moneyIn("pay-for-coordination.yaml", 1);
    expect(collective?.[1]).toBeGreaterThan(10_000);
    expect(paid?.[1]).toBeCloseTo(collective?.[1] as number, 6);
    expect(paid?.[0]).toBeGreaterThan(half?.[0] as number);
    expect(half?.[0]).toBeGreaterThan(collective?.[0] as number);
  });
});
