import { copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { chunkFiles, digestsIn, temporaryFolder } from "../experiment/folders.ts";
import { smallText } from "../experiment/runs.ts";
import { changedCopy, editManifest } from "./changed-folder.ts";
import { concerted, type Ended, writeScenario } from "./concerted.ts";

const cwd = temporaryFolder();
const good = join(cwd, "good");

beforeAll(async () => {
  writeScenario(cwd, smallText);
  await concerted(["run", "small.yaml", "--replications", "5", "--out", "good", "--csv", "--quiet"], { cwd });
});

const changed = (name: string, change: (folder: string) => void): string => changedCopy(good, name, change);
const reproduce = (...args: readonly string[]): Promise<Ended> =>
  concerted(["reproduce", ...args, "--workers", "1"], { cwd });

describe("concerted reproduce", () => {
  it("says yes for a folder whose numbers come out again, and leaves it as it was", async () => {
    const before = digestsIn(good);
    const { code, stderr, stdout } = await reproduce("good/manifest.json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(
      /^Reproduced: every number is the same \(5\sworlds × 2\sarms, results [0-9a-f]{12}, the same engine\)\.\n$/,
    );
    expect(digestsIn(good)).toEqual(before);
  });

  it("takes a manifest on its own", async () => {
    mkdirSync(join(cwd, "alone"));
    copyFileSync(join(good, "manifest.json"), join(cwd, "alone", "paper.json"));
    const { code, stdout } = await reproduce("alone/paper.json", "--json");
    expect(code).toBe(0);
    const { resultsHash } = JSON.parse(readFileSync(join(good, "manifest.json"), "utf8"));
    expect(JSON.parse(stdout)).toEqual({
      same: true,
      sameEngine: true,
      damaged: [],
      expected: resultsHash,
      got: resultsHash,
    });
  });

  it("prints nothing when it is to be quiet, and takes the folder instead of its manifest", async () => {
    expect(await reproduce("good", "--quiet")).toEqual({ code: 0, signal: null, stdout: "", stderr: "" });
  });

  it("says no when other numbers come out, and whether the engine is another", async () => {
    const values = { resultsHash: "0".repeat(64) };
    const { code, stderr, stdout } = await reproduce(changed("other", (path) => editManifest(path, values)));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(
      /^Not reproduced \(.*, results 000000000000\): the same engine gives [0-9a-f]{12} here\.\n$/,
    );
    const byAnother = { ...values, engineDigest: "1".repeat(64) };
    const older = await reproduce(
      changed("older", (path) => editManifest(path, byAnother)),
      "--json",
    );
    expect(older).toMatchObject({ code: 1, stderr: expect.stringContaining("another engine gives") });
    expect(JSON.parse(older.stdout)).toMatchObject({ same: false, sameEngine: false });
  });

  it("names what is damaged", async () => {
    const cases: readonly (readonly [name: string, change: (folder: string) => void, told: RegExp])[] = [
      [
        "chunk",
        (path) => truncateSync(join(path, "runs", chunkFiles(path)[0] as string), 100),
        /chunk is missing or damaged/,
      ],
      [
        "table",
        (path) => truncateSync(join(path, "outcomes.parquet"), 100),
        /^outcomes\.parquet is not what the run gives$/m,
      ],
      [
        "text",
        (path) => writeFileSync(join(path, "series.csv"), "replication\n"),
        /^series\.csv is not what the run gives$/m,
      ],
      [
        "summary",
        (path) => writeFileSync(join(path, "summary.json"), "{}\n"),
        /^summary\.json is not what the run gives$/m,
      ],
    ];
    const folder = changed("damaged", (path) => {
      for (const [, change] of cases) change(path);
    });
    const { code, stderr } = await reproduce(folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Reproduced \(.*\), but the folder is damaged:\n/);
    for (const [, , told] of cases) expect(stderr).toMatch(told);
  });

  it("does not take missing tables for damage, which report writes again", async () => {
    const folder = changed("bare", (path) => {
      for (const name of ["charts", "outcomes.parquet", "outcomes.csv", "series.csv", "summary.json"])
        rmSync(join(path, name), { recursive: true });
    });
    expect(await reproduce(folder)).toMatchObject({ code: 0, stderr: "" });
    expect(await concerted(["report", folder, "--csv", "--quiet"], { cwd })).toMatchObject({ code: 0, stderr: "" });
    expect(digestsIn(join(cwd, folder))).toEqual(digestsIn(good));
  });

  it("refuses what is no manifest of a finished run", async () => {
    const unfinished = changed("unfinished", (path) => editManifest(path, { status: "running", resultsHash: null }));
    expect(await reproduce(unfinished)).toMatchObject({
      code: 2,
      stderr: "unfinished/manifest.json: got an unfinished run, expected the manifest.json of a finished run\n",
    });
    const broken = changed("broken", (path) => writeFileSync(join(path, "manifest.json"), "{"));
    expect(await reproduce(broken)).toMatchObject({
      code: 2,
      stderr: "broken/manifest.json: got a text that is not JSON, expected the manifest of a run\n",
    });
  });
});
