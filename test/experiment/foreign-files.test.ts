import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { beginManifest } from "../../src/experiment/manifest.ts";
import { publish } from "../../src/experiment/publish.ts";
import { runSweep } from "../../src/experiment/sweep.ts";
import { digestsIn, pathsIn, temporaryFolder } from "./folders.ts";
import { runAndPublish, runInto, smallScenario, smallText } from "./runs.ts";

const root = temporaryFolder();

describe("a folder with files of somebody else", () => {
  it("is left as it is where a run or a sweep would overwrite or clear any of them", async () => {
    const scenario = await smallScenario("replications=2");
    const source = { file: "small.yaml", text: "", attachments: {}, set: [] };
    const axes = [{ path: "funding.perResident", values: [60] }];
    const question = { axes, outcomes: ["prevalence"], source, command: "" };
    for (const name of ["input/organizations.csv", "charts/mine.svg", "report.html", "series.csv"]) {
      const folder = join(root, name.replaceAll(/\W/g, "-"));
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), "mine");
      const before = digestsIn(folder);
      const refusal = `${folder}: got ${name.split("/")[0]} without the manifest.json of results, expected`;
      await expect(runInto(folder, scenario)).rejects.toThrow(refusal);
      const points = [{ point: 0, values: [60], scenario }];
      await expect(runSweep(points, question, { folder, workers: 1 })).rejects.toThrow(refusal);
      expect(digestsIn(folder)).toEqual(before);
    }
  });

  it("is not one where it was tried what an answer rests on before that was run", async () => {
    const folder = join(root, "tried");
    mkdirSync(join(folder, "charts"), { recursive: true });
    for (const name of ["assumptions.json", "charts/assumptions.svg", "report.html"])
      writeFileSync(join(folder, name), "");
    await runInto(folder, await smallScenario("replications=2"));
    expect(pathsIn(folder)).toContain("manifest.json");
  });

  it("takes results beside them where none is in the way", async () => {
    const folder = join(root, "beside");
    mkdirSync(folder);
    for (const name of ["small.yaml", "notes.txt"]) writeFileSync(join(folder, name), smallText);
    await runAndPublish(folder, await smallScenario("replications=2"));
    expect(pathsIn(folder)).toEqual(expect.arrayContaining(["notes.txt", "report.html", "small.yaml"]));
  });
});

describe("the input of a run", () => {
  it("is in its folder as it was read, and what was there before is not", async () => {
    const folder = join(root, "input");
    const run = await runInto(folder, await smallScenario("replications=2"));
    const filesAfter = async (attachments: Readonly<Record<string, string>>) => {
      const source = { file: "small.yaml", text: smallText, attachments, set: [] };
      const manifest = { ...beginManifest(run.manifest.scenario, source, ""), resultsHash: run.manifest.resultsHash };
      await publish({ ...run, manifest }, manifest.scenario, { folder });
      return pathsIn(join(folder, "input"));
    };
    expect(await filesAfter({ "lists/one.csv": "a", "two.csv": "b" })).toEqual([
      "lists/one.csv",
      "small.yaml",
      "two.csv",
    ]);
    expect(await filesAfter({ "two.csv": "b" })).toEqual(["small.yaml", "two.csv"]);
  });
});
