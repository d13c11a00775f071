import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { PatternsFile } from "../../src/experiment/patterns.ts";
import { concerted } from "../cli/concerted.ts";

const folder = mkdtempSync(join(tmpdir(), "concerted-patterns-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const small = ["--replications", "3", "--people", "50", "--workers", "1"];
const read = (path: string): string => readFileSync(join(folder, path), "utf8");

describe("concerted patterns", () => {
  it("runs what the named patterns need, and writes numbers, a table and charts", async () => {
    const { code, stderr, stdout } = await concerted(["patterns", "P4", ...small], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("P4 Effects are small and fade when support ends");
    const file = JSON.parse(read("results/patterns/patterns.json")) as PatternsFile;
    expect(file.patterns.map(({ id }) => id)).toEqual(["P4"]);
    expect(file.runs.map(({ name, people, worlds }) => ({ name, people, worlds }))).toEqual([
      { name: "fading", people: 50, worlds: 3 },
    ]);
    const rows = read("results/patterns/patterns.csv").trim().split("\n");
    expect(rows).toHaveLength(1 + (file.patterns[0]?.findings.length as number));
    expect(existsSync(join(folder, "results/patterns/charts/P4-fading.png"))).toBe(true);
  });

  it("goes on from finished worlds, and gives the same numbers", async () => {
    const again = await concerted(["patterns", "P4", ...small, "--json"], { cwd: folder });
    expect(again.code).toBe(0);
    expect(`${again.stdout.trim()}\n`).toBe(read("results/patterns/patterns.json"));
  });

  it("says where to look to those who ask for the report of its folder or of a run in it, or for the same again", async () => {
    const report = (typed: string, cwd = folder) => concerted(["report", typed], { cwd });
    const reproduce = (typed: string) => concerted(["reproduce", typed], { cwd: folder });
    const where = (place: string): string =>
      ["patterns.csv (a row per finding), ", "patterns.json and ", "charts"].map((name) => `${place}${name}`).join("");
    const expected = "expected the folder of a finished run; what came out is in";
    const whole = "got the folder of concerted patterns, which is no run";
    expect(await report("results/patterns")).toMatchObject({
      code: 2,
      stderr: `results/patterns: ${whole}, ${expected} ${where("results/patterns/")}\n`,
    });
    expect(await report(".", join(folder, "results/patterns"))).toMatchObject({
      code: 2,
      stderr: `.: ${whole}, ${expected} ${where("")}\n`,
    });
    const run = {
      code: 2,
      stderr: `results/patterns/fading: got a run of concerted patterns, which records only what they read, ${expected} ${where("results/patterns/")}\n`,
    };
    expect(await report("results/patterns/fading")).toMatchObject(run);
    expect(await reproduce("results/patterns/fading/manifest.json")).toMatchObject(run);
  });

  it("refuses a pattern that does not exist, and a folder of other worlds", async () => {
    const unknown = await concerted(["patterns", "P9"], { cwd: folder });
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('patterns: got "P9", expected one of P1, P2');
    const other = await concerted(["patterns", "P4", ...small, "--seed", "other"], { cwd: folder });
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('seed: it has "patterns", asked is "other"');
  });
});
