import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { rowsByPath } from "../../src/scenario/settings.ts";
import { temporaryFolder } from "../experiment/folders.ts";
import { concerted, type Ended, writeScenario } from "./concerted.ts";

const text = `
name: small
seed: a seed
replications: 6
burnIn: 3
months: 12
community: { people: 200, residents: 100000, domains: [education, health] }
organizations: { count: 12, landscape: { bits: 3, neighbors: 1 } }
funding: { perResident: 50 }
initiative: { buildRate: "0.3 + 0 * month" }
compare: { months: [6, 12] }
`;

const cwd = temporaryFolder();
writeScenario(cwd, text);
const run = (...args: readonly string[]): Promise<Ended> => concerted(["assumptions", "small.yaml", ...args], { cwd });
const json = (path: string) => JSON.parse(readFileSync(join(cwd, path), "utf8"));

describe("concerted assumptions", () => {
  it("lists what is known how, with value, place and source", async () => {
    const { code, stdout } = await run();
    expect(code).toBe(0);
    const all = rowsByPath.size;
    const said = `small: Of ${all} parameters 3 are measured, 18 estimated from a source and ${all - 21} are assumptions`;
    expect(stdout.slice(0, said.length)).toBe(said);
    expect(stdout).toMatch(/\nMeasured in a source \(3\)\n/);
    expect(stdout).toMatch(/\n {2}funding\.perResident +50 +\$ per resident and month +file +30 to 120/);
    expect(stdout).toMatch(
      /\n {2}initiative\.strengths\.agenda +(?:0 in isolated; 1 in collective|1 in collective; 0 in isolated) +share +arm +–/,
    );
    expect(stdout).toMatch(/\n {2}feinberg-2008: read \(abstract\)\n/);
  });

  it("keeps to the grades asked for, as data too", async () => {
    const { stdout } = await run("--grade", "measured", "--json");
    const { evidence, parameters } = JSON.parse(stdout);
    expect(parameters.map(({ path }: { readonly path: string }) => path)).toEqual([
      "funding.restricted",
      "delivery.referral.base",
      "delivery.referral.gain",
    ]);
    expect(evidence.map(({ id }: { readonly id: string }) => id)).toEqual(["restricted-grants", "referral-trial"]);
  });

  it("refuses what it does not know, or cannot do", async () => {
    const ends = await Promise.all([
      run("--grade", "guessed"),
      run("--month", "6"),
      run("--stress", "--parameters", "policy.stop"),
      run("--stress", "--month", "24"),
      run("--stress", "--replications", "1"),
      run("--stress", "--claim", "together"),
    ]);
    expect(ends.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2]);
    const [grade, month, path, , , claim] = ends.map(({ stderr }) => stderr);
    expect(claim).toMatch(/^--claim: got a scenario without hypotheses/);
    expect(grade).toMatch(/^--grade: got "guessed", expected one of measured, estimated, assumption/);
    expect(month).toMatch(/^--month: got it without --stress/);
    expect(path).toMatch(/did you mean policy\.step\?/);
  });
});

const asked = ["--stress", "--people", "100", "--replications", "3", "--workers", "1", "--parameters"] as const;
const few = "policy.step,community.noise,initiative.roles.policy.share,initiative.buildRate,funding.restricted";

describe("concerted assumptions --stress", () => {
  let first: Ended;
  beforeAll(async () => {
    await concerted(["run", "small.yaml", "--out", "results/run", "--quiet", "--workers", "1"], { cwd });
    first = await run(...asked, few, "--out", "results/run");
  }, 120_000);

  it("says what the answer rests on, and with how many worlds", () => {
    expect(first.code).toBe(0);
    expect(first.stderr).toMatch(/^6 ends of ranges, 3 worlds each, 100 people/);
    expect(first.stdout).toMatch(/^small: 3 parameters, each at both ends of its plausible range\n/);
    expect(first.stdout).toMatch(/\npolicy\.step +6 % +3 % to 12 % +/);
    expect(first.stdout).toMatch(/Holm-adjusted over all 6 ends/);
  });

  it("writes numbers, and why some parameters were not varied", () => {
    const { seed, stress } = json("results/run/assumptions.json");
    expect(seed).toBe("a seed");
    expect(stress).toMatchObject({ arm: "collective", outcome: "prevalence", month: 12, worlds: 3, people: 100 });
    expect(stress.parameters.map(({ ends }: { readonly ends: readonly unknown[] }) => ends.length)).toEqual([2, 2, 2]);
    expect(stress.left).toEqual([
      { path: "funding.restricted", value: null, reason: "measured" },
      { path: "initiative.buildRate", value: null, reason: "an expression of month" },
    ]);
  });

  it("completes the report beside a run, whatever its size, and concerted report does so again", async () => {
    const before = readFileSync(join(cwd, "results/run/report.html"), "utf8");
    expect(before).toContain('<section id="stress"');
    expect(before).toMatch(/Tried with 3\u00a0worlds and 100\u00a0people/);
    expect(existsSync(join(cwd, "results/run/charts/assumptions.png"))).toBe(true);
    const again = await concerted(["report", "results/run", "--quiet"], { cwd });
    expect(again).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(join(cwd, "results/run/report.html"), "utf8")).toBe(before);
  });

  it("is left out beside a run with other settings, which says so", async () => {
    const other = ["--set", "delivery.effect=0.1", "--out", "results/other", "--quiet", "--workers", "1"];
    await concerted(["run", "small.yaml", ...other], { cwd });
    await run(...asked, "policy.step", "--out", "results/other", "--quiet");
    const page = readFileSync(join(cwd, "results/other/report.html"), "utf8");
    expect(page).not.toContain('<section id="stress"');
    expect(page).toMatch(/an assumptions\.json lies beside this page, but it was made with other settings/);
  });

  it("writes a page of its own elsewhere, and refuses a folder with other results", async () => {
    const own = await run(...asked, "policy.step", "--outcome", "thriving", "--json");
    expect(JSON.parse(own.stdout)).toMatchObject({ outcome: "thriving", better: "higher" });
    const page = readFileSync(join(cwd, "results/small-assumptions/report.html"), "utf8");
    expect(page).toContain("what does the answer rest on?");
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
    await concerted(["sweep", "small.yaml", "--vary", "policy.step=0.03,0.06", "--quiet", "--workers", "1"], { cwd });
    const refused = await run(...asked, "policy.step", "--out", "results/small-sweep");
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toMatch(/got a folder with other results/);
  });
});

describe("concerted assumptions --stress of a registered claim", () => {
  const claims = `
hypotheses:
  - { id: early, claim: Halfway needs are lower by a point, compare: collective - isolated, outcome: thriving, month: 6, expect: at least 0.01 }
  - { id: late, claim: Needs hardly move, compare: collective - isolated, outcome: prevalence, month: 12, expect: within 0.9 }
`;
  writeScenario(cwd, text.replace("name: small", "name: claimed") + claims, "claimed.yaml");
  const claimed = (...args: readonly string[]) =>
    concerted(["assumptions", "claimed.yaml", ...asked, "policy.step", "--json", ...args], { cwd });

  it("takes the first claim as its question, or the one that is named", async () => {
    const [first, late] = await Promise.all([claimed("--out", "first"), claimed("--claim", "late", "--out", "late")]);
    expect(JSON.parse(first.stdout)).toMatchObject({ outcome: "thriving", month: 6, claim: { id: "early" } });
    expect(JSON.parse(late.stdout)).toMatchObject({ outcome: "prevalence", month: 12, claim: { id: "late" } });
    expect(readFileSync(join(cwd, "late/report.html"), "utf8")).toMatch(
      /The claim: Needs hardly move\. As things are, it is met: .* None of 2.ends of ranges clearly changes that\./,
    );
  });

  it("asks as without claims where an outcome or month is named, and refuses both", async () => {
    const other = await claimed("--month", "6", "--out", "other");
    expect(JSON.parse(other.stdout)).toMatchObject({ outcome: "prevalence", month: 6, claim: null });
    const both = await claimed("--claim", "late", "--month", "6");
    expect(both).toMatchObject({ code: 2, stdout: "" });
    expect(both.stderr).toMatch(/^--claim: got --month, too/);
    const unknown = await claimed("--claim", "lat");
    expect(unknown.stderr).toMatch(/did you mean late\?/);
  });
});
