import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { chunkFiles, digestsIn, temporaryFolder, tracesIn } from "../experiment/folders.ts";
import { concerted, type Ended, writeScenario } from "./concerted.ts";

const text = `
name: small
seed: a seed
replications: 4
burnIn: 3
months: 18
community: { people: 200, residents: 100000, domains: [education, health] }
organizations: { count: 12, landscape: { bits: 3, neighbors: 1 } }
initiative: { buildRate: 0.3 }
compare: { months: [6, 18] }
attribution:
  switches:
    navigators: { about: Someone goes along, off: { delivery: { referral: { gain: 0 } } } }
    learning: { off: { learning: { visibilityMembers: 0, errorReduction: 0 } } }
`;

const cwd = temporaryFolder();
const run = (...args: readonly string[]): Promise<Ended> =>
  concerted(["attribute", "small.yaml", "--workers", "1", ...args], { cwd });
const results = join(cwd, "results", "small-attribution");

describe("concerted attribute", () => {
  let first: Ended;
  beforeAll(async () => {
    writeScenario(cwd, text);
    first = await run("--over", "conditions");
  });

  it("answers in words and a table, and says where the report is", () => {
    expect(first).toMatchObject({ code: 0, stderr: "" });
    const words = first.stdout.replaceAll("\u00a0", " ");
    expect(words).toMatch(/^small: 32 combinations of 5 conditions, 4 worlds, seed a seed\n/);
    expect(words).toMatch(/\n(Of the|After 18 months) .*prevalence of need .*\.\n/);
    expect(words).toMatch(/\n +Shapley value +95 % intervals, all at once +alone +left out\n/);
    for (const name of ["agenda", "measurement", "activities", "communication", "backbone"])
      expect(words).toMatch(new RegExp(`\n${name} +[−+]?[\\d.]+ points `));
    expect(words).toMatch(/Report: results.small-attribution.report\.html/);
  });

  it("fills a results folder", () => {
    for (const name of [
      "manifest.json",
      "attribution.json",
      "report.html",
      "charts/attribution.png",
      "charts/pairs.svg",
    ])
      expect(existsSync(join(results, name)), name).toBe(true);
    const manifest = JSON.parse(readFileSync(join(results, "manifest.json"), "utf8"));
    expect(manifest.command).toBe("concerted attribute small.yaml --workers 1 --over conditions");
    expect(manifest.attribution.combinations).toHaveLength(32);
  });

  it("prints attribution.json for another outcome and month without running anything", async () => {
    const before = tracesIn(join(results, "runs"));
    const { code, stderr, stdout } = await run(
      "--over",
      "conditions",
      "--outcome",
      "thriving",
      "--month",
      "6",
      "--json",
    );
    expect([code, stderr]).toEqual([0, ""]);
    const attribution = JSON.parse(stdout);
    expect(attribution).toMatchObject({
      scenario: "small",
      over: "conditions",
      outcome: "thriving",
      month: 6,
      worlds: 4,
    });
    expect(Object.keys(attribution)).toEqual(
      "concerted scenario seed over outcome label unit better month level worlds method orders levels total rest separately switches interactions dividends combinations efficiency".split(
        " ",
      ),
    );
    expect(JSON.parse(readFileSync(join(results, "attribution.json"), "utf8"))).toEqual(attribution);
    expect(tracesIn(join(results, "runs"))).toEqual(before);
    expect(chunkFiles(results)).toHaveLength(1);
  });

  it("takes the scenario's own switches where it lists some, and samples orders on demand", async () => {
    const { code, stdout } = await run("--quiet");
    expect([code, stdout]).toEqual([0, ""]);
    const own = join(cwd, "results", "small-attribution-switches");
    const manifest = JSON.parse(readFileSync(join(own, "manifest.json"), "utf8"));
    expect(manifest.arms).toEqual(["isolated", "all-off", "navigators", "learning", "collective"]);
    const sampled = await run(
      "--over",
      "mechanisms",
      "--orders",
      "1",
      "--replications",
      "2",
      "--json",
      "--out",
      "sampled",
    );
    expect(JSON.parse(sampled.stdout)).toMatchObject({
      method: "sampled orders",
      orders: 2,
      over: "mechanisms",
      worlds: 2,
    });
  });

  it("can be written again and reproduced from its folder", async () => {
    const files = ["attribution.json", "report.html", "charts/waterfall.png"];
    const before = digestsIn(results, files);
    const report = await concerted(["report", results], { cwd });
    expect(report).toMatchObject({ code: 0, stderr: "" });
    expect(report.stdout).toMatch(/^small: 32\scombinations/);
    expect(digestsIn(results, files)).toEqual(before);
    expect(await concerted(["report", results, "--csv"], { cwd })).toMatchObject({
      code: 2,
      stderr: `--csv: ${results} has no tables; all its numbers are in attribution.json\n`,
    });
    const again = await concerted(["reproduce", join(results, "manifest.json"), "--workers", "1"], { cwd });
    expect(again.stderr).toBe("");
    expect(again.stdout).toMatch(/^Reproduced: every number is the same/);
  });

  it.each([
    [["--over", "everything"], /Allowed choices are conditions, mechanisms, switches/],
    [["--outcome", "thrivin"], /--outcome: got "thrivin", .*did you mean thriving\?/],
    [["--month", "19"], /--month: got 19, expected a month of the run, at most 18/],
    [["--orders", "0"], /got "0", expected a whole number of at least 1/],
    [["--out", "small.yaml"], /--out small\.yaml: got a file, expected a folder/],
    [
      ["--set", "attribution.switches.a.off.delivery.effect=2"],
      /attribution\.switches\.a\.off\.delivery\.effect: got 2/,
    ],
    [
      ["--out", "results/small-attribution", "--over", "mechanisms"],
      /holds the results of another run, which differs in:/,
    ],
  ])("refuses %j as invalid input", async (args, message) => {
    const { code, stderr, stdout } = await run(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });
});
