import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Summary } from "../../src/analysis/summary.ts";
import {
  attribute,
  compare,
  funding,
  load,
  run,
  runClassic,
  type Scenario,
  type Study,
  test,
} from "../../src/index.ts";
import { concerted, writeScenario } from "../cli/concerted.ts";
import { temporaryFolder } from "../experiment/folders.ts";

const text = `
name: small
seed: a seed
replications: 5
burnIn: 3
months: 14
community: { people: 60, residents: 10000000, domains: [education, health] }
organizations: { count: 8 }
initiative: { start: { shockAbove: -10 } }
money: { worth: 900 }
arms: { half: { initiative: { strengths: { agenda: 0.5 } } } }
charts: []
compare: { outcomes: [prevalence, groupGap, thriving], months: [6, 14] }
hypotheses:
  - { id: less-need, claim: Less need, compare: collective - isolated, outcome: prevalence, month: 14, expect: below 0 }
  - { id: more-thrive, claim: More thrive, compare: half - isolated, outcome: thriving, month: 6, expect: at least 0.001 }
`;

const folder = temporaryFolder();
let scenario: Scenario;
let study: Study;

/** What a number is after it was written and read. */
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function command(...args: readonly string[]): Promise<void> {
  const ended = await concerted([...args, "--workers", "1", "--quiet"], { cwd: folder });
  expect([ended.code, ended.stderr]).toEqual([0, ""]);
}

function fileOf(...path: readonly string[]): unknown {
  return JSON.parse(readFileSync(join(folder, "results", ...path), "utf8"));
}

beforeAll(async () => {
  writeScenario(folder, text);
  scenario = await load(text);
  study = run(scenario);
});

describe("the library gives the numbers of the command line to the last digit", () => {
  it("compare those of summary.json, for every pair, outcome and month", async () => {
    await command("run", "small.yaml");
    const { comparisons } = fileOf("small", "summary.json") as Summary;
    expect(comparisons).toHaveLength(2 * 3 * 2);
    for (const found of comparisons) {
      const { against, arm, level, month, outcome } = found;
      expect(written(compare(study, { arm, against, outcome, month, level }))).toEqual(found);
    }
  });

  it("funding those of the same file", () => {
    expect(written(funding(study).measures)).toEqual((fileOf("small", "summary.json") as { money?: unknown }).money);
  });

  it("attribute those of attribution.json", async () => {
    await command("attribute", "small.yaml", "--outcome", "thriving", "--month", "6", "--replications", "2");
    const {
      concerted: version,
      scenario: name,
      seed,
      ...found
    } = fileOf("small-attribution", "attribution.json") as {
      readonly concerted: string;
      readonly scenario: string;
      readonly seed: string;
    };
    expect(written(attribute(scenario, { outcome: "thriving", month: 6, worlds: 2 }))).toEqual(found);
  });

  it("test those of a registered test", async () => {
    const ended = await concerted(["test", "small.yaml", "--workers", "1", "--quiet"], { cwd: folder });
    expect([0, 3]).toContain(ended.code);
    const { hypotheses } = fileOf("small-test", "summary.json") as Summary;
    expect(hypotheses.map(({ id }) => id)).toEqual(["less-need", "more-thrive"]);
    expect(written(test(scenario))).toEqual(hypotheses);
  });

  it("runClassic those of a classic's cells", async () => {
    const asked = ["--set", "p1=0.3", "--set", "members=20", "--replications", "6", "--workers", "1", "--json"];
    const { stdout } = await concerted(["classics", "march-1991", ...asked], { cwd: folder });
    const rows = JSON.parse(stdout) as readonly { readonly quantity: string; readonly value: number }[];
    const { cells } = runClassic("march-1991", { cells: [{ p1: 0.3, members: 20 }], replications: 6 });
    expect(rows.length).toBeGreaterThan(0);
    for (const { quantity, value } of rows) expect(cells[0]?.estimates[quantity]?.value, quantity).toBe(value);
  });
});
