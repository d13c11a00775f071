import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { digestsIn, pathsIn, temporaryFolder, tracesIn } from "../experiment/folders.ts";
import { smallText } from "../experiment/runs.ts";
import { concerted, type Ended, writeScenario } from "./concerted.ts";

const cwd = temporaryFolder();
const firstLook = fileURLToPath(new URL("../../scenarios/first-look.yaml", import.meta.url));
const call = (...args: readonly string[]): Promise<Ended> => concerted(args, { cwd });
const few = ["--replications", "4", "--workers", "1"];
const color = new RegExp(String.fromCharCode(27));

beforeAll(() => writeScenario(cwd, smallText));

describe("concerted run", () => {
  it("leaves the results folder described, prints words without color, and shows no progress in a pipe", async () => {
    const { code, stderr, stdout } = await call("run", "small.yaml", ...few);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const report = join("results", "small", "report.html");
    expect(stdout).toMatch(/^small: 4 worlds, /);
    expect(stdout).toContain(`Report: ${report}\n`);
    expect(stdout).toContain(pathToFileURL(join(cwd, report)).href);
    expect(stdout).not.toMatch(color);
    const expected = [
      "dictionary.json",
      "manifest.json",
      "outcomes.parquet",
      "report.html",
      "series.parquet",
      "summary.json",
    ];
    const charts = ["png", "svg", "vl.json"].map((ending) => `charts/trajectories.${ending}`);
    const paths = pathsIn(join(cwd, "results", "small"));
    expect(paths).toEqual(expect.arrayContaining([...charts, ...expected]));
    expect(paths.filter((path) => path.endsWith(".csv") || path.endsWith(".part"))).toEqual([]);
    expect(readdirSync(join(cwd, "results", "small", "runs"))).toHaveLength(1);
  });

  it("takes what the command line says instead of the file, and records it", async () => {
    const set = ["--set", "funding.perResident=70", "--set", "compare.months=[2]"];
    const options = ["--replications", "3", "--seed", "0", "--people", "50", "--months", "4", ...set, "--out", "other"];
    const { code, stderr, stdout } = await call("run", "small.yaml", "--json", "--workers", "1", ...options);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const summary = JSON.parse(stdout);
    expect(summary).toMatchObject({ replications: 3, seed: "0", months: 4 });
    expect(summary).toEqual(JSON.parse(readFileSync(join(cwd, "other", "summary.json"), "utf8")));
    const { command, scenario, source } = JSON.parse(readFileSync(join(cwd, "other", "manifest.json"), "utf8"));
    expect(command).toContain("--seed 0 --people 50 --months 4 --set funding.perResident=70");
    expect(source).toMatchObject({ file: "small.yaml", text: smallText });
    expect(scenario.arms[0].settings).toMatchObject({ community: { people: 50 }, funding: { perResident: 70 } });
    expect(scenario.compare.months).toEqual([2]);
  });

  it("prints nothing when it is to be quiet", async () => {
    const quiet = await call("run", "small.yaml", ...few, "--quiet");
    expect(quiet).toEqual({ code: 0, signal: null, stdout: "", stderr: "" });
  });

  it("is followed by report, which writes again what follows from the worlds, byte for byte", async () => {
    const folder = join(cwd, "results", "small");
    const runs = tracesIn(join(folder, "runs"));
    const before = digestsIn(folder);
    const report = (env: Readonly<Record<string, string>>) => concerted(["report", "results/small"], { cwd, env });
    const colored = await report({ FORCE_COLOR: "1" });
    expect(colored).toMatchObject({ code: 0, stderr: "", stdout: expect.stringMatching(color) });
    const plain = await report({ FORCE_COLOR: "1", NO_COLOR: "1" });
    expect(plain).toMatchObject({ code: 0, stdout: expect.not.stringMatching(color) });
    expect(digestsIn(folder)).toEqual(before);
    expect(tracesIn(join(folder, "runs"))).toEqual(runs);
  });

  it("refuses a folder that holds another run, and says in what it differs", async () => {
    const before = digestsIn(join(cwd, "results", "small"));
    const refusal = await call("run", "small.yaml", ...few, "--seed", "other", "--people", "61");
    expect({ code: refusal.code, stdout: refusal.stdout }).toEqual({ code: 2, stdout: "" });
    expect(refusal.stderr).toBe(
      [
        "results/small holds the results of another run, which differs in:",
        '  seed: it has "a seed", asked is "other"',
        "  community.people: it has 60, asked is 61",
        "Choose another folder with --out, or remove results/small.\n",
      ].join("\n"),
    );
    expect(digestsIn(join(cwd, "results", "small"))).toEqual(before);
  });

  it("runs first-look, whose arms are isolated and collective, for exactly the worlds asked for", async () => {
    const { code, stdout } = await call(
      "run",
      firstLook,
      "--replications",
      "2",
      "--people",
      "100",
      "--json",
      "--out",
      "first",
    );
    expect(code).toBe(0);
    const { arms, comparisons, hypotheses, months, replications } = JSON.parse(stdout);
    expect({ arms, hypotheses, months, replications }).toEqual({
      arms: ["isolated", "collective"],
      hypotheses: [],
      months: 120,
      replications: 2,
    });
    const compared = comparisons.filter(({ outcome }: { readonly outcome: string }) => outcome === "prevalence");
    expect(compared.map(({ month }: { readonly month: number }) => month)).toEqual([24, 36, 60, 120]);
    const { scenario } = JSON.parse(readFileSync(join(cwd, "first", "manifest.json"), "utf8"));
    expect(scenario.domains).toHaveLength(6);
    expect(scenario.burnIn).toBe(60);
    const { agenda, backbone, ...conditions } = scenario.arms[1].settings.initiative.strengths;
    expect(new Set([agenda, backbone, ...Object.values(conditions)])).toEqual(new Set([1]));
  });
});
