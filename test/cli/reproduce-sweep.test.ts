import { copyFileSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { chunkFiles, digestsIn, temporaryFolder } from "../experiment/folders.ts";
import { smallText } from "../experiment/runs.ts";
import { changedCopy, editManifest } from "./changed-folder.ts";
import { concerted, type Ended, writeScenario } from "./concerted.ts";

const cwd = temporaryFolder();
const swept = join(cwd, "swept");

beforeAll(async () => {
  writeScenario(cwd, smallText);
  const vary = ["initiative.backbone.budget=0,400000", "funding.perResident=40,60"].flatMap((axis) => ["--vary", axis]);
  const options = ["--replications", "3", "--workers", "1", "--out", "swept", "--quiet"];
  await concerted(["sweep", "small.yaml", ...vary, ...options], { cwd });
});

const changed = (name: string, change: (folder: string) => void): string => changedCopy(swept, name, change);
const reproduce = (path: string): Promise<Ended> => concerted(["reproduce", path, "--workers", "1"], { cwd });

describe("concerted reproduce of a sweep", () => {
  it("runs all of its points again, and leaves the folder as it was", async () => {
    const before = digestsIn(swept);
    const { code, stderr, stdout } = await reproduce("swept");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(
      /^Reproduced: every number is the same \(4\spoints, each 3\sworlds × 2\sarms, results [0-9a-f]{12}, the same engine\)\.\n$/,
    );
    expect(digestsIn(swept)).toEqual(before);
  });

  it("is what its report says, with nothing but the manifest", async () => {
    expect(readFileSync(join(swept, "report.html"), "utf8")).toContain(
      "<code>concerted reproduce manifest.json</code>",
    );
    copyFileSync(join(swept, "manifest.json"), join(cwd, "sweep.json"));
    expect(await reproduce("sweep.json")).toMatchObject({ code: 0, stderr: "" });
  });

  it("says no when other numbers come out", async () => {
    const other = changed("other-sweep", (path) => editManifest(path, { resultsHash: "0".repeat(64) }));
    const { code, stderr } = await reproduce(other);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^Not reproduced \(4\spoints, .*, results 0{12}\): the same engine gives [0-9a-f]{12} here\.\n$/,
    );
  });

  it("names what is damaged, at every point and in every run", async () => {
    const { parts } = JSON.parse(readFileSync(join(swept, "manifest.json"), "utf8"));
    const run: string = parts[1].folder;
    const folder = changed("damaged-sweep", (path) => {
      truncateSync(join(path, "gains.parquet"), 100);
      writeFileSync(join(path, "points", "0002", "summary.json"), "{}\n");
      writeFileSync(join(path, "points.csv"), "point\n");
      truncateSync(join(path, run, "runs", chunkFiles(join(path, run))[0] as string), 100);
    });
    const { code, stderr } = await reproduce(folder);
    expect(code).toBe(1);
    const [head, ...lines] = stderr.trimEnd().split("\n");
    expect(head).toMatch(/^Reproduced \(.*\), but the folder is damaged:$/);
    expect(lines.map((line) => line.replace(/\/runs\/.*\.chunk is missing or damaged.*/, " is damaged"))).toEqual([
      ...["gains.parquet", "points.csv", "points/0002/summary.json"].map((name) => `${name} is not what the run gives`),
      `${folder}/${run} is damaged`,
    ]);
  });

  it("is refused in words where the manifest is of another version, or unfinished", async () => {
    const older = changed("older-sweep", (path) =>
      editManifest(path, { concerted: "0.0.1", points: [{ point: 0, values: [], scenario: { name: "a" } }] }),
    );
    const sentence =
      /^older-sweep\/manifest\.json: got one by concerted 0\.0\.1 without points\.0\.scenario\.about, expected /;
    for (const command of ["reproduce", "report", "compare"]) {
      const { code, stderr } = await concerted([command, older], { cwd });
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(sentence) });
    }
    const unfinished = { status: "running", resultsHash: null };
    expect(await reproduce(changed("begun", (path) => editManifest(path, unfinished)))).toMatchObject({
      code: 2,
      stderr: "begun/manifest.json: got an unfinished run, expected the manifest.json of a finished run\n",
    });
  });
});
