import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { classics } from "../../src/classics/index.ts";
import { temporaryFolder } from "../experiment/folders.ts";
import { programWhoseWorker, programWith, waitWhile } from "./changed-program.ts";
import { chunkCount, concerted, start, waitUntil } from "./concerted.ts";

const cwd = temporaryFolder();
const run = (...args: readonly string[]) => concerted(["classics", ...args], { cwd });

/** A copy of the program in which one known answer is not so. */
function wrongProgram(): string {
  const module = "classics/alignment/degroot.ts";
  const text = readFileSync(new URL(`../../src/${module}`, import.meta.url), "utf8");
  return programWith(join(cwd, "wrong"), module, text.replace("value: 19 / 34,", "value: 0.6,"));
}

interface Row {
  readonly quantity: string;
  readonly settings: Readonly<Record<string, number | string>>;
  readonly value: number | null;
  readonly standardError: number | null;
  readonly replications: number;
  readonly target: number | readonly number[] | null;
  readonly verdict: string | null;
}

describe("concerted classics", () => {
  it("lists every classic in a line, and as JSON with their settings", async () => {
    const { code, stderr, stdout } = await run();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.split("\n");
    for (const { name } of classics) expect(lines.filter((line) => line.startsWith(`${name} `))).toHaveLength(1);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
    const list = JSON.parse((await run("--json")).stdout);
    expect(list.map(({ name }: { name: string }) => name)).toEqual(classics.map(({ name }) => name));
    expect(existsSync(join(cwd, "results"))).toBe(false);
  });

  it("explains one without running it", async () => {
    const { code, stdout } = await run("degroot", "--explain");
    expect(code).toBe(0);
    expect(stdout).toMatch(/How it is read/);
    expect(stdout).toMatch(/ {2}rounds=200: /);
    expect(existsSync(join(cwd, "results"))).toBe(false);
  });

  it("runs one: known answers beside ours, the lesson, and where the figure is", async () => {
    const { code, stderr, stdout } = await run("degroot");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/quantity +target +ours +s\.e\. +tolerance +verdict +source/);
    expect(stdout).toMatch(/consensus +0\.5588\d* +0\.5588 +0 +± 1e−6 +met +exact: /);
    expect(stdout).toMatch(/What it teaches/);
    expect(stdout).toContain("Figure: results/classics/degroot/figure.svg");
    expect(readFileSync(join(cwd, "results/classics/degroot/figure.svg"), "utf8")).toMatch(/^<svg /);
  });

  it("runs a cell that is in no table, without a target", async () => {
    const args = ["duplication", "--set", "needs=7", "--replications", "50", "--json", "--out", "own"];
    const { code, stdout } = await run(...args);
    expect(code).toBe(0);
    const rows: readonly Row[] = JSON.parse(stdout);
    expect(new Set(rows.map(({ settings }) => settings.needs))).toEqual(new Set([7]));
    expect(rows.map(({ target, verdict }) => [target, verdict])).toEqual(rows.map(() => [null, null]));
    const covered = rows.find(({ quantity }) => quantity === "covered");
    expect(covered).toMatchObject({ replications: 50, value: expect.any(Number), standardError: expect.any(Number) });
    expect(existsSync(join(cwd, "own/duplication/classic.json"))).toBe(true);
  });

  it("gives the known answer where the cell has one", async () => {
    const rows: readonly Row[] = JSON.parse((await run("degroot", "--set", "rounds=200", "--json")).stdout);
    expect(rows.find(({ quantity }) => quantity === "consensus")).toMatchObject({
      target: expect.closeTo(19 / 34, 9),
      verdict: "met",
    });
  });

  it("checks at reduced size, into a folder of its own", async () => {
    const good = await run("degroot", "duplication", "--check");
    expect(good).toMatchObject({ code: 0, stderr: "" });
    expect(good.stdout).toMatch(/^degroot: 3 of 3 known answers and orders met$/m);
    expect(existsSync(join(cwd, "results/classics-check/duplication/figure.svg"))).toBe(true);
    expect(existsSync(join(cwd, "results/classics/duplication"))).toBe(false);
    expect(await run("degroot", "--check", "--quiet")).toEqual({ code: 0, signal: null, stdout: "", stderr: "" });
  });

  it("fails a check in which anything known is missed, and says what", async () => {
    const { code, stderr, stdout } = await concerted(["classics", "degroot", "--check"], { cwd, main: wrongProgram() });
    expect({ code, stderr }).toEqual({ code: 1, stderr: "missed: degroot\n" });
    expect(stdout).toMatch(
      /^degroot: 2 of 3 known answers and orders met, 1 missed\n.*\n.*consensus +0\.6 +0\.5588.* missed /,
    );
  });

  it("stopped by Ctrl-C, says where what is finished is kept", async () => {
    const args = ["classics", "bounded-confidence-deffuant", "--replications", "200", "--workers", "1"];
    const chunk = { module: "classics-worker", run: "runClassicChunk" } as const;
    const main = programWhoseWorker(join(cwd, "runs-one"), { ...chunk, at: 2, does: waitWhile("true") });
    const running = start(args, { cwd, main });
    const folder = "results/classics/bounded-confidence-deffuant";
    await waitUntil(() => chunkCount(join(cwd, folder)) === 1, running);
    running.process.kill("SIGINT");
    expect(await running.ended).toMatchObject({
      code: 130,
      stdout: "",
      stderr: `stopped: finished replications are kept in ${folder}; the same command goes on from there\n`,
    });
    expect(existsSync(join(cwd, folder, "classic.json"))).toBe(false);
  });
});

describe("concerted classics with what it cannot do", () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["an unknown name", ["degrot"], /^classics: got "degrot", expected one of .*; did you mean degroot\?\n$/],
    [
      "wrong settings, all at once",
      ["degroot", "--set", "w1l=1", "--set", "w11=2"],
      /^--set w1l: got an unknown setting, expected one of .*; did you mean w11\?\n--set w11: got 2, expected a number from 0 to 1\n$/,
    ],
    ["settings of no classic", ["--set", "w11=1"], /^--set: got no classic, expected /],
    ["settings of several", ["degroot", "duplication", "--set", "w11=1"], /^--set: got 2 classics, expected one/],
    ["no seed", ["degroot", "--seed", ""], /^seed: got an empty text/],
    ["no replications", ["degroot", "--replications", "0"], /expected a whole number of at least 1/],
  ];
  it.each(cases)("%s: says so and ends with 2", async (_, args, words) => {
    const { code, stderr, stdout } = await run(...args);
    expect(stderr).toMatch(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});
