import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { shapleyValues } from "../../src/analysis/shapley.ts";
import { runWorld } from "../../src/engine/run.ts";
import { attributionOf, beginAttribution, publishAttribution } from "../../src/experiment/attribution.ts";
import { openRun, type RunOptions, runExperiment } from "../../src/experiment/run.ts";
import { outcomesOf } from "../../src/scenario/outcome-names.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { type AttributionQuestion, planAttribution } from "../../src/study/attribution-plan.ts";
import { chunkFiles, digestsIn, temporaryFolder, tracesIn } from "./folders.ts";
import { scenarioFrom } from "./runs.ts";

const text = `
name: small
seed: parts
replications: 6
burnIn: 3
months: 18
community: { people: 1600, residents: 100000, domains: [education, health] }
organizations: { count: 12, landscape: { bits: 3, neighbors: 1 } }
initiative: { buildRate: 0.3, strengths: { communication: 0 } }
compare: { months: [6, 18] }
`;

async function runInto(folder: string, question: AttributionQuestion, options: Partial<RunOptions> = {}) {
  const asked = planAttribution(await scenarioFrom(text), question);
  const source = { file: "small.yaml", text, attachments: {}, set: [] };
  const manifest = beginAttribution(asked, source, "concerted attribute small.yaml");
  const run = await runExperiment(manifest, { workers: 1, ...options, folder });
  return { run, ...asked };
}

/** One outcome of one world in every arm. */
function outcomes(scenario: Scenario, world: number, outcome: string, month: number): readonly number[] {
  const names = outcomesOf(scenario).map(({ name }) => name);
  const { series } = runWorld(scenario, world, names);
  const at = month * names.length + names.indexOf(outcome);
  return scenario.arms.map((_, a) => series[a * (scenario.months + 1) * names.length + at] as number);
}

describe("an attribution from a results folder", () => {
  const folder = temporaryFolder();
  const file = (name: string, at = folder): string => join(at, name);

  it("shares out exactly what the engine gives, world by world", async () => {
    const { plan, run, scenario } = await runInto(folder, {});
    const { combinations, efficiency, switches, total } = attributionOf(run, plan);
    for (const world of [0, 3, 5]) {
      const game = outcomes(scenario, world, "prevalence", 18);
      expect(combinations.map(({ values }) => values[world])).toEqual(game);
      const values = shapleyValues(game);
      switches.forEach(({ perWorld }, i) => {
        expect(perWorld[world]).toBeCloseTo(values[i] as number, 15);
      });
      const whole = (game.at(-1) as number) - (game[0] as number);
      expect(
        Math.abs(switches.reduce((sum, { perWorld }) => sum + (perWorld[world] as number), 0) - whole),
      ).toBeLessThan(1e-12);
    }
    expect(efficiency.largestError).toBeLessThanOrEqual(1e-12);
    expect(total).toMatchObject({ arm: "collective", against: "isolated", month: 18, n: 6 });
    // Something happens in these few months, or the above would be about nothing.
    expect(switches.filter(({ perWorld }) => perWorld.some((value) => value !== 0)).length).toBe(4);
  });

  it("gives exactly 0 to a condition that is not pursued", async () => {
    const { run, plan } = await runInto(folder, {});
    const { dividends, interactions, switches } = attributionOf(run, plan);
    const idle = switches.find(({ name }) => name === "communication");
    expect(idle?.perWorld).toEqual([0, 0, 0, 0, 0, 0]);
    expect(idle?.shapley).toMatchObject({ estimate: 0, low: 0, high: 0, simultaneousLow: 0, flag: "constant" });
    const pairs = interactions?.filter(({ first, second }) => first === "communication" || second === "communication");
    expect(pairs?.map(({ estimate }) => estimate)).toEqual([0, 0, 0, 0]);
    const parts = dividends?.filter((one) => one.switches.includes("communication")) ?? [];
    expect(parts.length).toBe(16);
    expect(parts.every(({ estimate }) => estimate === 0)).toBe(true);
  });

  it("writes numbers, charts and a report, the same whatever the workers", async () => {
    const { plan, run } = await runInto(folder, {});
    await publishAttribution(run, plan, { folder });
    const other = temporaryFolder();
    const again = await runInto(other, {}, { workers: 2 });
    await publishAttribution(again.run, again.plan, { folder: other });
    const names = ["attribution", "waterfall", "pairs"].flatMap((name) =>
      [".vl.json", ".svg", ".png"].map((end) => `charts/${name}${end}`),
    );
    const all = ["attribution.json", "report.html", ...names];
    expect(digestsIn(other, all)).toEqual(digestsIn(folder, all));
    expect(again.run.manifest.resultsHash).toBe(run.manifest.resultsHash);
    const written = JSON.parse(readFileSync(file("attribution.json"), "utf8"));
    expect(written).toEqual(JSON.parse(JSON.stringify(attributionOf(run, plan))));
    expect(written).toMatchObject({
      scenario: "small",
      seed: "parts",
      over: "conditions",
      outcome: "prevalence",
      month: 18,
      worlds: 6,
    });
  });

  it("goes on from the worlds that are there", async () => {
    const before = tracesIn(join(folder, "runs"));
    const [lost] = chunkFiles(folder);
    rmSync(join(folder, "runs", lost as string));
    const digests = digestsIn(folder, ["attribution.json", "report.html"]);
    const { plan, run } = await runInto(folder, {});
    await publishAttribution(run, plan, { folder });
    expect(digestsIn(folder, ["attribution.json", "report.html"])).toEqual(digests);
    const changed = Object.entries(tracesIn(join(folder, "runs"))).filter(([path, trace]) => before[path] !== trace);
    expect(changed.map(([path]) => path)).toEqual([lost]);
  });

  it("answers for another outcome and month without running anything", async () => {
    const before = tracesIn(join(folder, "runs"));
    const { plan, run, scenario } = await runInto(folder, { outcome: "thriving", month: 6 });
    const { combinations, label, month, switches, unit } = attributionOf(run, plan);
    expect(tracesIn(join(folder, "runs"))).toEqual(before);
    expect([label, month, unit]).toEqual(["Thriving residents", 6, "share"]);
    expect(combinations.map(({ values }) => values[2])).toEqual(outcomes(scenario, 2, "thriving", 6));
    expect(switches).toHaveLength(5);
  });

  it("can be opened from its manifest alone", async () => {
    const { plan, run } = await runInto(folder, { outcome: "thriving" });
    const { attribution, ...manifest } = openRun(folder).manifest;
    expect(attribution).toEqual(JSON.parse(JSON.stringify(plan)));
    expect(manifest.arms).toHaveLength(32);
    expect(attributionOf(openRun(folder), plan)).toEqual(attributionOf(run, plan));
  });

  it("refuses a folder that holds another set of switches", async () => {
    await expect(runInto(folder, { over: "mechanisms", orders: 1 })).rejects.toThrow(
      /holds the results of another run/,
    );
  });
});

describe("an attribution from sampled orders", () => {
  it("adds up in every world, and estimates what all combinations give", async () => {
    const folders = [temporaryFolder(), temporaryFolder()];
    const [all, sampled] = await Promise.all(
      [{}, { orders: 8 }].map(async (question, f) => {
        const { plan, run } = await runInto(folders[f] as string, question);
        return attributionOf(run, plan);
      }),
    );
    expect(sampled).toMatchObject({ method: "sampled orders", orders: 16, interactions: null, dividends: null });
    expect(sampled?.efficiency.largestError).toBeLessThanOrEqual(1e-12);
    expect(sampled?.total.estimate).toBe(all?.total.estimate);
    sampled?.switches.forEach(({ shapley }, i) => {
      const exact = all?.switches[i]?.shapley.estimate as number;
      expect(shapley.simultaneousLow as number).toBeLessThanOrEqual(exact);
      expect(shapley.simultaneousHigh as number).toBeGreaterThanOrEqual(exact);
    });
  });
});
