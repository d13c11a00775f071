import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../experiment/folders.ts";
import { smallText } from "../experiment/runs.ts";
import { programWhoseWorker, waitWhile } from "./changed-program.ts";
import { chunkCount, concerted, type Ended, start, waitUntil, writeScenario } from "./concerted.ts";

const cwd = temporaryFolder();
const results = join(cwd, "results");
const call = (...args: readonly string[]): Promise<Ended> => concerted(["test", "small.yaml", ...args], { cwd });
afterEach(() => rmSync(results, { recursive: true, force: true }));

const sound = `${smallText}hypotheses:
  - { id: joins, claim: Members join, compare: collective - isolated, outcome: members, month: 6, expect: above 1 }
`;
const second =
  "  - { id: falls, claim: Need falls by half, compare: collective - isolated, outcome: prevalence, month: 6, expect: at most -0.5 }\n";
const same =
  "  - { id: shock, claim: Shocks differ, compare: collective - isolated, outcome: commonShock, month: 6, expect: above 0 }\n";

/** A call on a scenario of so many worlds. */
function testOf(text: string, ...args: readonly string[]): Promise<Ended> {
  writeScenario(cwd, text.replace("replications: 70", "replications: 12"));
  return call("--workers", "1", ...args);
}

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("concerted test", { timeout: 180_000 }, () => {
  it("ends with 0 where all hypotheses are supported, and says so in words, in the summary and in the report", async () => {
    const { code, stderr, stdout } = await testOf(sound);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(plain(stdout)).toMatch(
      /^small: 12 worlds, as many as were registered\.\nRegistered before the first world: [0-9a-f]{12}/,
    );
    expect(plain(stdout)).toMatch(
      /joins supported: Members join\n {2}After 6 months members is .* over 12 worlds \(90 % interval/,
    );
    expect(stdout).toContain("Only the registered hypotheses were tested.");
    const summary = JSON.parse(readFileSync(join(results, "small-test", "summary.json"), "utf8"));
    expect(summary.hypotheses).toMatchObject([
      { id: "joins", verdict: "supported", supported: true, n: 12, divisor: 1 },
    ]);
    const page = plain(readFileSync(join(results, "small-test", "report.html"), "utf8"));
    expect(page).toContain(`SHA-256 <code>${summary.test.registration}</code>`);
    expect(page).toContain(plain(summary.hypotheses[0].words));
    expect(page).toContain("Only the hypotheses above were registered before the run; all of this is exploration.");
    expect(page.indexOf('id="hypotheses"')).toBeLessThan(page.indexOf('id="answer"'));
  });

  it("ends with 3 where some are not; a difference of exactly 0 is flagged", async () => {
    const { code, stdout } = await testOf(`${sound}${second}${same}`, "--json");
    expect(code).toBe(3);
    const { hypotheses } = JSON.parse(stdout);
    expect(hypotheses).toMatchObject([
      { verdict: "supported", flag: null },
      { verdict: "refuted", flag: null },
      { verdict: "refuted", flag: "constant", estimate: 0, low: 0, high: 0, p: null, adjustedP: null },
    ]);
    expect(plain(hypotheses[2].words)).toContain(
      "no different under collective and isolated in every one of 12 worlds",
    );
    expect(await testOf(`${sound}${second}${same}`, "--quiet")).toEqual({
      code: 3,
      signal: null,
      stdout: "",
      stderr: "",
    });
  });

  it("goes by precision, which run does not", async () => {
    const precision = "precision: { outcome: prevalence, month: 6, halfWidth: 0.5, maximumReplications: 50 }\n";
    const { code, stdout } = await testOf(sound + precision);
    expect(code).toBe(0);
    expect(plain(stdout)).toMatch(
      /^small: 15 worlds: the 95 % interval for prevalence, collective − isolated after 6 months, is ± [\d.]+ points; asked for was ± 50.00 points\./,
    );
    const run = await concerted(["run", "small.yaml", "--workers", "1", "--json"], { cwd });
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ replications: 12, hypotheses: [], test: null });
    const page = readFileSync(join(results, "small", "report.html"), "utf8");
    expect(page).toContain("<b>Not tested.</b>");
    expect(page).toContain("joins: Members join");
  });

  it("ends with 0 where there is only a precision to reach", async () => {
    const precision = "precision: { outcome: prevalence, month: 6, halfWidth: 0.5 }\n";
    expect(await testOf(smallText + precision, "--quiet")).toMatchObject({ code: 0, stderr: "" });
  });

  it.each([
    [smallText, [], "small.yaml hypotheses: got none, expected at least one to test, or a precision to reach\n"],
    [sound, ["--set", "replications=1"], "small.yaml replications: got 1, expected at least 2 for a test\n"],
    [
      `${sound}precision: { until: decided }\n`,
      ["--replications", "20"],
      "--replications: got 20, expected nothing where precision decides (set precision.maximumReplications for another ceiling)\n",
    ],
    [
      sound,
      ["--set", "hypotheses.0.expect=abov 1"],
      /^--set hypotheses.0.expect: got "abov 1", expected one of .*; did you mean above 1\?\n$/,
    ],
  ])("ends with 2 where there is nothing it can test", async (text, args, message) => {
    writeScenario(cwd, text);
    const { code, stderr, stdout } = await call(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });

  it("ends with 2 in the folder of another registration, and says in what it differs", async () => {
    await testOf(sound, "--quiet");
    const { code, stderr } = await testOf(sound.replace("above 1", "above 2"));
    expect(code).toBe(2);
    expect(stderr).toContain('hypotheses.joins.expect.text: it has "above 1", asked is "above 2"');
  });

  it("is stopped by Ctrl-C with 130, and the same command goes on from there", async () => {
    writeScenario(cwd, `${sound}precision: { until: decided, minimum: 600 }\n`);
    const folder = join(results, "small-test");
    const main = programWhoseWorker(join(cwd, "runs-two"), { at: 3, does: waitWhile("true") });
    const running = start(["test", "small.yaml", "--workers", "1"], { cwd, main });
    await waitUntil(() => chunkCount(folder) === 2, running);
    running.process.kill("SIGINT");
    const { code, stderr } = await running.ended;
    expect(code).toBe(130);
    expect(stderr).toMatch(
      /^stopped: \d+ worlds are kept in results\/small-test; the same command goes on from there\n$/,
    );
    expect(await call("--quiet")).toMatchObject({ code: 0, stderr: "" });
    expect(chunkCount(folder)).toBeGreaterThan(2);
  });
});

describe("concerted test --plan", { timeout: 180_000 }, () => {
  it("says how many worlds each hypothesis and the precision need, and writes nothing", async () => {
    const precision = "precision: { outcome: prevalence, month: 6, halfWidth: 0.002, maximumReplications: 500 }\n";
    const { code, stdout } = await testOf(`${sound}${second}${precision}`, "--plan", "10");
    expect(code).toBe(0);
    expect(plain(stdout)).toMatch(
      /^small: plan from a pilot of 10 worlds \(the first of concerted run; a test runs others\)/,
    );
    expect(plain(stdout)).toMatch(/Precision: about \d+ worlds, of 500 worlds at most/);
    expect(plain(stdout)).toMatch(
      /joins: Members join\n.*\n.*\n {2}needed: 10 worlds for a power of 80 %; 100 % with \d+ worlds/,
    );
    expect(plain(stdout)).toMatch(
      /falls: .*\n.*\n.*\n {2}needed: no number of worlds supports it with a probability of 80 %/,
    );
    expect(chunkCount(join(results, "small-test"))).toBe(0);
  });

  it("as JSON has the same numbers, from the worlds that run has too", async () => {
    const { stdout } = await testOf(sound, "--plan", "12", "--json");
    const plan = JSON.parse(stdout);
    const run = await concerted(["run", "small.yaml", "--workers", "1", "--json"], { cwd });
    const compared = JSON.parse(run.stdout).comparisons.find(
      ({ outcome, month }: { outcome: string; month: number }) => outcome === "members" && month === 6,
    );
    expect(plan).toMatchObject({ pilot: 12, planned: 12, precision: null });
    expect(plan.hypotheses[0].estimate).toBe(compared.estimate);
    expect(plan.hypotheses[0].needed).toBeGreaterThanOrEqual(2);
  });
});
