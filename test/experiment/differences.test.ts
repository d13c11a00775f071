import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { differences } from "../../src/experiment/differences.ts";
import { beginManifest, type Manifest, readManifest, writeManifest } from "../../src/experiment/manifest.ts";
import { isFolderConflict } from "../../src/experiment/run.ts";
import { temporaryFolder, tracesIn } from "./folders.ts";
import { runInto, scenarioFrom, smallScenario, smallText } from "./runs.ts";

const source = { file: "small.yaml", text: smallText, attachments: {}, set: [] };

async function manifestWith(...set: readonly string[]): Promise<Manifest> {
  return beginManifest(await smallScenario(...set), source, "");
}

async function told(from: readonly string[], to: readonly string[]): Promise<readonly string[]> {
  const found = differences(await manifestWith(...from), await manifestWith(...to));
  return found.map(({ path, folder, asked }) => `${path}: ${folder} -> ${asked}`);
}

describe("what differs between the run of a folder and the one asked for", () => {
  it("is nothing for other words, replications, comparisons and charts", async () => {
    const other = [
      "name=x",
      "about=y",
      "replications=3",
      "compare.months=[1]",
      "charts=[gap]",
      "declaration.notice=[z]",
    ];
    expect(await told([], other)).toEqual([]);
  });

  it("is told at the paths of the scenario file, with both values", async () => {
    expect(await told([], ["seed=another seed"])).toEqual(['seed: "a seed" -> "another seed"']);
    expect(await told([], ["months=7"])).toEqual(["months: 6 -> 7"]);
    expect(await told([], ["community.people=61"])).toEqual(["community.people: 60 -> 61"]);
    expect(await told([], ["initiative.start=2"])).toEqual(["initiative.start.month: 0 -> 2"]);
    expect(await told([], ["community.domains=[education, housing]"])).toEqual([
      'community.domains.1.name: "health" -> "housing"',
    ]);
  });

  it("is told once when it concerns all arms, else by arm", async () => {
    expect(await told([], ["funding.perResident=61"])).toEqual(["funding.perResident: 60 -> 61"]);
    expect(await told([], ["initiative.strengths.agenda=0.5"])).toEqual([
      "arms.collective.initiative.strengths.agenda: 1 -> 0.5",
    ]);
  });

  it("shows expressions as they are written", async () => {
    expect(await told([], ["funding.perResident=60 + month"])).toEqual(['funding.perResident: 60 -> "60 + month"']);
    const outcomes = (expression: string): string => `outcomes=[{name: extra, expression: ${expression}, unit: share}]`;
    expect(await told([outcomes("served + thriving")], [outcomes("served * thriving")])).toEqual([
      'outcomes.0.expression: "served + thriving" -> "served * thriving"',
    ]);
  });

  it("names other arms, and arms in another order", async () => {
    const arms = (...names: readonly string[]) =>
      scenarioFrom(`${smallText}arms:\n${names.map((name) => `  ${name}:\n`).join("")}`);
    const [one, two] = [await arms("coalition", "voice-and-equity"), await arms("voice-and-equity", "coalition")];
    const found = differences(beginManifest(one, source, ""), beginManifest(two, source, ""));
    expect(found).toEqual([
      {
        path: "arms",
        folder: "isolated, collective, coalition, voice-and-equity",
        asked: "isolated, collective, voice-and-equity, coalition",
      },
    ]);
  });

  it("tells a long list by its length and ends, but sees a difference anywhere in it", async () => {
    const manifest = await manifestWith();
    const names = Array.from({ length: 9 }, (_, at) => `arm${at}`);
    const withArms = (list: readonly string[]): Manifest => {
      const [first] = manifest.scenario.arms as readonly [Manifest["scenario"]["arms"][0]];
      const scenario = { ...manifest.scenario, arms: list.map((name) => ({ ...first, name })) };
      return { ...manifest, scenario, scenarioDigest: list.join() };
    };
    const swapped = names.with(5, "arm6").with(6, "arm5");
    expect(differences(withArms(names), withArms(names.slice(0, 2)))).toContainEqual({
      path: "arms",
      folder: "9: arm0, arm1, arm2, arm3, …, arm8",
      asked: "arm0, arm1",
    });
    expect(differences(withArms(names), withArms(swapped)).map(({ path }) => path)).toEqual(["arms"]);
  });

  it("names another engine, and other outcomes recorded by another version", async () => {
    const manifest = await manifestWith();
    const other = {
      ...manifest,
      engineDigest: "0".repeat(64),
      scenarioDigest: "1".repeat(64),
      recorded: ["prevalence"],
    };
    expect(differences(other, manifest).map(({ path }) => path)).toEqual(["engine", "recorded outcomes"]);
    expect(differences(other, manifest)[0]?.folder).toBe(`${manifest.concerted} (000000000000)`);
  });

  it("is never nothing where the digests differ", async () => {
    const manifest = await manifestWith();
    const asked = manifest.scenarioDigest.slice(0, 12);
    expect(differences({ ...manifest, scenarioDigest: "1".repeat(64) }, manifest)).toEqual([
      { path: "scenario", folder: "1".repeat(12), asked },
    ]);
  });
});

const results = temporaryFolder();

describe("a folder that holds another run", () => {
  it("is refused and left as it is", async () => {
    const folder = join(results, "taken");
    await runInto(folder, await smallScenario("replications=2"));
    const traces = tracesIn(folder);
    const error = await runInto(folder, await smallScenario("replications=2", "seed=other")).catch((thrown) => thrown);
    expect(isFolderConflict(error) && error.differences.map(({ path }) => path)).toEqual(["seed"]);
    expect(tracesIn(folder)).toEqual(traces);
  });

  it("is refused when an older engine ran it", async () => {
    const folder = join(results, "older");
    await runInto(folder, await smallScenario("replications=2"));
    const manifest = readManifest(folder) as Manifest;
    writeManifest(folder, { ...manifest, engineDigest: "f".repeat(64) });
    await expect(runInto(folder, await smallScenario("replications=2"))).rejects.toThrow(
      "holds the results of another run",
    );
  });
});
