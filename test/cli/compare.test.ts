import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { summarize } from "../../src/analysis/summarize.ts";
import { compareCommand, compareRun, comparisonsText } from "../../src/cli/compare.ts";
import { beginManifest } from "../../src/experiment/manifest.ts";
import { openRun, runExperiment } from "../../src/experiment/run.ts";
import { panelOf } from "../../src/experiment/summary.ts";
import { openSweep, runOfPoint, runSweep } from "../../src/experiment/sweep.ts";
import { scenarioOf } from "../scenario/support.ts";

const text = `name: small
months: 6
burnIn: 3
replications: 5
community: { people: 60, domains: [health, housing] }
organizations: { count: 6, landscape: { bits: 4, neighbors: 1 } }
arms: { coalition: , isolated-plus-money: }
compare: { arms: [collective], outcomes: [prevalence], months: [6] }
`;

const folder = mkdtempSync(join(tmpdir(), "concerted-compare-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  const source = { file: "small.yaml", text, attachments: {}, set: [] };
  await runExperiment(beginManifest(await scenarioOf(text), source, "concerted run"), { folder, workers: 1 });
});

describe("concerted compare of a sweep", () => {
  it("needs a point, and says which there are", async () => {
    const swept = join(folder, "swept");
    const axes = [{ path: "initiative.backbone.budget", values: [0, 400_000] }];
    const points = await Promise.all(
      [0, 400_000].map(async (budget, point) => ({
        point,
        values: [budget],
        scenario: await scenarioOf(text, { set: [`initiative.backbone.budget=${budget}`] }),
      })),
    );
    const source = { file: "small.yaml", text, attachments: {}, set: [] };
    await runSweep(points, { axes, outcomes: ["prevalence"], source, command: "" }, { folder: swept, workers: 1 });
    await expect(compareCommand(swept, {})).rejects.toThrow("--point 1: initiative.backbone.budget=400000");
    await expect(compareCommand(swept, { point: 2 })).rejects.toThrow("point: got 2, expected 0 to 1");
    const asked = { outcomes: "money.backbone", months: "6", arms: "collective" };
    const money = [0, 1].map(
      (point) => compareRun(runOfPoint(openSweep(swept), point), asked).comparisons[0]?.estimate,
    );
    expect(money).toEqual([0, expect.closeTo(400_000 / 12, 6)]);
  });
});

describe("concerted compare", () => {
  it("gives the scenario's own comparisons unless told otherwise", () => {
    const run = openRun(folder);
    const { scenario } = run.manifest;
    const { comparisons } = compareRun(run, {});
    const { months, outcomes, pairs } = scenario.compare;
    expect(comparisons).toEqual(summarize(panelOf(run, scenario), pairs, outcomes, months, 0.95));
  });

  it("reaches every recorded arm, outcome and month", () => {
    const run = openRun(folder);
    const asked = { arms: "coalition,isolated-plus-money", against: "collective", outcomes: "groupGap,money.lost" };
    const { comparisons } = compareRun(run, { ...asked, months: "4,0,4", level: 0.8 });
    expect(comparisons.map(({ arm, against, outcome, month, level }) => [arm, against, outcome, month, level])).toEqual(
      ["coalition", "isolated-plus-money"].flatMap((arm) =>
        ["groupGap", "money.lost"].flatMap((outcome) =>
          [0, 4].map((month) => [arm, "collective", outcome, month, 0.8]),
        ),
      ),
    );
    expect(comparisons.every(({ month, flag }) => month > 0 || flag === "constant")).toBe(true);
  });

  it("compares all others with the arm that is named alone", () => {
    const { comparisons } = compareRun(openRun(folder), { against: "coalition" });
    expect(comparisons.map(({ arm }) => arm)).toEqual(["isolated", "collective", "isolated-plus-money"]);
  });

  it("refuses what is not recorded, and suggests what is near", () => {
    const run = openRun(folder);
    const known = "isolated, collective, coalition, isolated-plus-money";
    expect(() => compareRun(run, { arms: "coalitoin" })).toThrow(
      `--arms: got "coalitoin", expected one of ${known}; did you mean coalition?`,
    );
    expect(() => compareRun(run, { outcomes: "prevalance" })).toThrow(/--outcomes: .*did you mean prevalence\?$/);
    expect(() => compareRun(run, { months: "7" })).toThrow('--months: got "7", expected months from 0 to 6');
    expect(() => compareRun(run, { arms: "isolated" })).toThrow("--arms: got isolated against itself");
    expect(() => compareRun(run, { arms: " , " })).toThrow("--arms: got nothing");
  });

  it("prints a block per pair and a line per month, and says that intervals are not adjusted", () => {
    const { comparisons, outcomes } = compareRun(openRun(folder), { arms: "coalition", months: "3,6" });
    const printed = comparisonsText(comparisons, outcomes);
    expect(printed).toContain("coalition against isolated");
    expect(printed).toContain("Paired differences over 5\u00a0worlds, 95\u00a0% intervals, none adjusted");
    expect(printed.match(/^ {2}after /gm)).toHaveLength(2);
  });
});
