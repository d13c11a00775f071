import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { decidePrecision, decideVerdicts } from "../../src/analysis/hypotheses/decide.ts";
import { contrastMoments, pairOf } from "../../src/analysis/hypotheses/results.ts";
import { type Manifest, readManifest } from "../../src/experiment/manifest.ts";
import { runPilot } from "../../src/experiment/pilot.ts";
import { publish } from "../../src/experiment/publish.ts";
import { beginTest, registrationDigest } from "../../src/experiment/registration.ts";
import { type FinishedRun, isFolderConflict, openRun, runExperiment } from "../../src/experiment/run.ts";
import { panelOf, summaryOf } from "../../src/experiment/summary.ts";
import { runTest } from "../../src/experiment/test-run.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { chunkFiles, digestsIn, temporaryFolder } from "./folders.ts";
import { runInto, scenarioFrom, smallText } from "./runs.ts";

const root = temporaryFolder();
const folder = join(root, "results");
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hypotheses = `hypotheses:
  - { id: H1, claim: Members join, compare: collective - isolated, outcome: members, month: 6, expect: above 1 }
  - { id: H2, claim: Need is lower, compare: collective - isolated, outcome: meanNeed, month: 5, expect: better }
`;
const precise = "{ outcome: meanNeed, month: 5, halfWidth: 0.0003, maximumReplications: 300 }";
const decided = "{ until: decided, maximumReplications: 300 }";

const registered = (...set: readonly string[]): Promise<Scenario> => scenarioFrom(`${smallText}${hypotheses}`, ...set);
const source = { file: "small.yaml", text: "", attachments: {}, set: [] };
const asked = (scenario: Scenario): Manifest => beginTest(scenario, source, "concerted test small.yaml");

function testInto(path: string, scenario: Scenario, workers = 1): Promise<FinishedRun> {
  return runTest(asked(scenario), { folder: path, workers });
}

/** What keeps a test from going on in a folder, by path. */
async function conflict(scenario: Scenario): Promise<readonly string[]> {
  const error: unknown = await testInto(folder, scenario).catch((reason: unknown) => reason);
  return isFolderConflict(error) ? error.differences.map(({ path }) => path) : [];
}

describe("a registered test", { timeout: 180_000 }, () => {
  it("of a fixed number of worlds runs as many, and tests what was registered", async () => {
    const scenario = await registered("replications=20");
    const run = await testInto(folder, scenario);
    const { hypotheses: results, test } = summaryOf(
      panelOf(run, run.manifest.scenario),
      run.manifest.scenario,
      run.manifest,
    );
    expect(run.manifest).toMatchObject({ status: "finished", replications: 20, seed: "a seed/test" });
    expect(test).toMatchObject({ design: "fixed", worlds: 20, reached: true, seed: "a seed/test", precision: null });
    expect(test?.registration).toBe(registrationDigest(asked(scenario).scenario));
    expect(results.map(({ id, method, n }) => [id, method, n])).toEqual([
      ["H1", "t", 20],
      ["H2", "t", 20],
    ]);
    const { mean } = contrastMoments(
      panelOf(run, run.manifest.scenario),
      scenario.hypotheses[1] as Scenario["hypotheses"][0],
    );
    expect(results[1]?.estimate).toBe(mean);
    expect(results[1]?.words).toMatch(/^After 5\u00a0months mean need is .* Expected: the mean difference is below 0/);
  });

  it.each([
    ["precise", precise],
    ["decided", decided],
  ] as const)(
    "ends at the number of worlds that its rule names, whatever the workers and interruptions (%s)",
    async (_, precision) => {
      const scenario = await registered(`precision=${precision}`);
      const alone = await testInto(folder, scenario);
      const n = alone.manifest.replications;
      const panel = panelOf(alone, alone.manifest.scenario);
      const pairs = scenario.hypotheses.map((each) => pairOf(panel, each));
      const rule = scenario.precision as NonNullable<Scenario["precision"]>;
      const stop =
        rule.until === "precise"
          ? decidePrecision(pairs[1] as (typeof pairs)[0], rule)
          : decideVerdicts(scenario.hypotheses, pairs, rule);
      expect(stop).toEqual({ status: "reached", worlds: n });
      expect(n % 32).not.toBe(0);
      expect(n).toBeGreaterThan(32);
      const other = join(root, "other");
      const stopping = new AbortController();
      const stopped = runTest(asked(scenario), {
        ...{ folder: other, workers: 3, signal: stopping.signal },
        onProgress: ({ done }) => done > 0 && stopping.abort(),
      });
      await expect(stopped).rejects.toThrow();
      expect(readManifest(other)).toMatchObject({ status: "running", registration: { reached: null } });
      const resumed = await testInto(other, scenario, 3);
      expect(resumed.manifest).toEqual(alone.manifest);
      rmSync(other, { recursive: true });
    },
  );

  it("has exactly its worlds in what it writes, and can be reproduced and reported like any run", async () => {
    const scenario = await registered(`precision=${precise}`);
    const run = await testInto(folder, scenario, 2);
    const n = run.manifest.replications;
    await publish(run, run.manifest.scenario, { folder, csv: true });
    const before = digestsIn(folder, ["outcomes.csv", "series.parquet", "gains.parquet", "summary.json"]);
    const again = openRun(folder);
    expect([...again.chunks].reduce((sum, { count }) => sum + count, 0)).toBe(n);
    await publish(again, again.manifest.scenario, { folder, csv: true });
    expect(digestsIn(folder, Object.keys(before))).toEqual(before);
    const elsewhere = join(root, "elsewhere");
    const direct = await runExperiment(
      { ...run.manifest, status: "running", resultsHash: null },
      { folder: elsewhere, workers: 1 },
    );
    expect(direct.manifest).toEqual(run.manifest);
    expect(chunkFiles(folder)).toEqual(expect.arrayContaining([...chunkFiles(elsewhere)]));
    rmSync(elsewhere, { recursive: true });
  });

  it("that ends at its ceiling says so", async () => {
    const scenario = await registered(
      `precision=${precise}`,
      "precision.halfWidth=0.00001",
      "precision.maximumReplications=40",
    );
    const { manifest, ...run } = await testInto(folder, scenario);
    expect(manifest).toMatchObject({ replications: 40, registration: { reached: false } });
    const { test } = summaryOf(panelOf({ manifest, ...run }, manifest.scenario), manifest.scenario, manifest);
    expect(test).toMatchObject({
      reached: false,
      worlds: 40,
      precision: { asked: 0.00001, level: 0.95, unit: "need" },
    });
    expect(test?.precision?.halfWidth).toBeGreaterThan(0.00001);
  });
});

describe("what was registered", () => {
  it("stands in the folder before the first world is run", async () => {
    const stopping = AbortSignal.abort();
    await expect(runTest(asked(await registered()), { folder, workers: 1, signal: stopping })).rejects.toThrow();
    const { digest = "", reached } = readManifest(folder)?.registration ?? {};
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(reached).toBeNull();
    expect(existsSync(join(folder, "runs")) ? chunkFiles(folder) : []).toEqual([]);
  });

  it("is another one with another hypothesis, alpha, claim, number of worlds, precision or world", async () => {
    const changes = [
      ...["hypotheses.0.expect=above 2", "hypotheses.0.alpha=0.01", "hypotheses.1.claim=Needs fall", "replications=71"],
      ...[`precision=${precise}`, "seed=b", "funding.perResident=61"],
    ];
    const scenarios = await Promise.all(["name=small", ...changes].map((change) => registered(change)));
    expect(new Set(scenarios.map(registrationDigest)).size).toBe(scenarios.length);
  });

  it("is the same with other words, comparisons and charts, and under a precision with other replications", async () => {
    const same = await Promise.all(
      ["about=More", "compare.months=[1]", "charts=[gap]"].map((change) => registered(change)),
    );
    expect(new Set(same.map(registrationDigest))).toEqual(new Set([registrationDigest(await registered())]));
    const [few, many] = await Promise.all([3, 4].map((n) => registered(`precision=${precise}`, `replications=${n}`)));
    expect(registrationDigest(few as Scenario)).toBe(registrationDigest(many as Scenario));
  });

  it("is not changed in a folder: what differs is told", async () => {
    await testInto(folder, await registered("replications=3"));
    expect(await conflict(await registered("replications=3"))).toEqual([]);
    expect(await conflict(await registered("replications=4"))).toEqual(["replications"]);
    expect(await conflict(await registered("replications=3", "hypotheses.0.expect=above 2"))).toEqual([
      "hypotheses.H1.expect.text",
      "hypotheses.H1.expect.low",
    ]);
    expect(await conflict(await registered("replications=3", "hypotheses.1.id=H3"))).toEqual([
      "hypotheses.H2",
      "hypotheses.H3",
    ]);
  });

  it("cannot come after the first run, and no run goes on in a test's folder", async () => {
    const scenario = await registered("replications=3");
    await runInto(folder, scenario);
    expect(await conflict(scenario)).toContain("registration");
    rmSync(folder, { recursive: true });
    await testInto(folder, scenario);
    await expect(runInto(folder, scenario)).rejects.toThrow(/results of another run/);
  });
});

describe("worlds of a test", () => {
  it("are not those of a run or a pilot of the same scenario, which are the same", async () => {
    const scenario = await registered("replications=3");
    const [first] = scenario.hypotheses;
    if (!first) throw new Error("no hypothesis");
    const test = await testInto(folder, scenario);
    const run = await runInto(join(root, "run"), scenario);
    const wanted = [{ outcomes: [first.outcome, "meanNeed"], months: [first.month] }];
    const pilot = await runPilot(scenario, wanted, { workers: 2 });
    const needs = (panel: typeof pilot) => [...panel.values("collective", "meanNeed", 6)];
    const [ofTest, ofRun] = [test, run].map((each) => needs(panelOf(each, each.manifest.scenario)));
    expect(needs(pilot)).toEqual(ofRun);
    expect(ofTest?.filter((need) => ofRun?.includes(need))).toEqual([]);
  });

  it("of a run say nothing of hypotheses, whatever the scenario states", async () => {
    const scenario = await registered("replications=3");
    const run = await runInto(folder, scenario);
    expect(summaryOf(panelOf(run, scenario), scenario, run.manifest)).toMatchObject({ hypotheses: [], test: null });
  });
});
