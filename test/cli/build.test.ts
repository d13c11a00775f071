import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { digestOfSources, engineDigest } from "../../src/experiment/digest.ts";
import { digestsIn, temporaryFolder } from "../experiment/folders.ts";
import { presetsIn } from "../experiment/pages.ts";
import { smallText } from "../experiment/runs.ts";
import { concerted, writeScenario } from "./concerted.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));
const folder = temporaryFolder();
const built = join(folder, "dist", "cli", "main.js");

beforeAll(() => {
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"), "dir");
  copyFileSync(join(project, "package.json"), join(folder, "package.json"));
  execFileSync(process.execPath, [join(project, "scripts", "build.ts"), folder]);
}, 180_000);

describe("the built package", () => {
  it("has the same digest of its engine as the sources", () => {
    const digest = readFileSync(join(folder, "dist", "engine.digest"), "utf8").trim();
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(digest).toBe(digestOfSources(join(project, "src")));
    expect(digest).toBe(engineDigest());
  });

  it("can be called, and has declarations beside its modules", () => {
    expect(statSync(built).mode & 0o111).toBe(0o111);
    expect(readFileSync(built, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    for (const path of ["index.js", "index.d.ts", "cli/main.d.ts"])
      expect(existsSync(join(folder, "dist", path))).toBe(true);
  });

  it("carries the explorer, and opens it with a scenario in it", async () => {
    const carried = statSync(join(folder, "dist", "explorer.html")).size;
    expect(carried).toBeLessThan(600 * 1024);
    writeScenario(folder, smallText);
    const open = ["open", "small.yaml", "--set", "months=7", "--out", "page/small.html"];
    const { code, stdout } = await concerted(open, { cwd: folder, main: built });
    expect([code, stdout]).toEqual([0, `Wrote ${join(folder, "page", "small.html")}\n`]);
    const [first, ...others] = presetsIn(readFileSync(join(folder, "page", "small.html"), "utf8"));
    expect([first?.scenario.name, first?.scenario.months]).toEqual(["small", 7]);
    expect(others.map(({ scenario }) => scenario.name)).toContain("first-look");
  });

  it("gives the same bytes as the sources, and each goes on from the other's worlds", async () => {
    writeScenario(folder, smallText);
    const run = ["run", "small.yaml", "--workers", "2", "--csv", "--quiet"];
    const from = { cwd: folder, main: built };
    expect(await concerted(run, from)).toEqual({ code: 0, signal: null, stdout: "", stderr: "" });
    const results = join(folder, "results", "small");
    const digests = digestsIn(results);
    expect(await concerted(["reproduce", "results/small"], { cwd: folder })).toMatchObject({ code: 0, stderr: "" });
    expect(await concerted(run, { cwd: folder })).toMatchObject({ code: 0, stderr: "" });
    expect(digestsIn(results)).toEqual(digests);
  });
});
