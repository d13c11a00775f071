import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/index.ts";
import { chartNames } from "../../src/scenario/chart-names.ts";
import { parameters } from "../../src/scenario/parameters.ts";
import { listRows, type NumberRow } from "../../src/scenario/row.ts";
import { expectedValue } from "../../src/scenario/row-schema.ts";
import { defaultSettings } from "../../src/scenario/settings.ts";
import { nested, problemsOf, rawProblemsOf, scenarioOf } from "./support.ts";

const rows = listRows(parameters);
const numberRows = rows.filter((entry): entry is { path: string; row: NumberRow } => entry.row.kind === "number");

const topKeys =
  "one of name, about, declaration, seed, months, burnIn, replications, community, organizations, funding, delivery, learning, initiative, policy, mobilizing, shocks, arms, outcomes, compare, hypotheses, precision, money, sweep, attribution, charts";

describe("what a file may say", () => {
  it("needs no more than a name: everything else has a default", async () => {
    const scenario = await scenarioOf("name: x");
    expect(scenario).toMatchObject({
      name: "x",
      about: "",
      declaration: { evidence: [], assumed: [], notice: [] },
      seed: "concerted",
      months: 120,
      burnIn: 60,
      replications: 40,
      linkages: null,
      organizations: null,
      shocks: [],
      start: { month: 0 },
      outcomes: [],
      hypotheses: [],
      precision: null,
      money: { priceYear: null, discountRate: 0.03, worth: null },
      sweep: null,
      charts: chartNames,
    });
    expect(scenario.domains).toEqual(
      ["education", "health", "housing", "income", "safety", "environment"].map((name) => ({ name, hardship: null })),
    );
    expect(scenario.groups).toEqual([
      { name: "majority", share: 0.7, access: 0.5, disadvantage: 0 },
      { name: "disadvantaged", share: 0.3, access: 0.28, disadvantage: 1 },
    ]);
    expect(scenario.arms.map(({ name }) => name)).toEqual(["isolated", "collective"]);
    expect(scenario.arms[1]?.settings).toEqual(defaultSettings);
    expect(scenario.compare.months).toEqual([24, 36, 60, 120]);
  });

  it("names the charts that exist, in their order", () => {
    expect(chartNames).toEqual(charts.map(({ name }) => name));
  });

  it("is frozen through and through", async () => {
    const scenario = await scenarioOf("name: x\narms: {coalition: }\noutcomes: [{name: a, expression: will + 1}]");
    const frozen = (value: unknown): boolean =>
      typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(scenario)).toBe(true);
  });

  it("is plain JSON", async () => {
    const scenario = await scenarioOf("name: x\nfunding: {perResident: month + 100}");
    expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
  });

  it.each([
    ["fundng: 1", `a.yaml:2:1 fundng: got an unknown key, expected ${topKeys}; did you mean funding?`],
    ["people: 1", `a.yaml:2:1 people: got an unknown key, expected ${topKeys}; did you mean community.people?`],
    ["peopel: 1", `a.yaml:2:1 peopel: got an unknown key, expected ${topKeys}; did you mean community.people?`],
    ["whatever: 1", `a.yaml:2:1 whatever: got an unknown key, expected ${topKeys}`],
    ["__proto__: 1", `a.yaml:2:1 __proto__: got an unknown key, expected ${topKeys}`],
    [
      "community: {gap: {men: 0.1}}",
      "a.yaml:2:19 community.gap.men: got an unknown key, expected one of mean, spread; did you mean mean?",
    ],
    [
      "arms: {a: {learning: {ruel: best}}}",
      "a.yaml:2:23 arms.a.learning.ruel: got an unknown key, expected one of rate, visibilityBase, visibilityMembers, error, errorReduction, misdirection, rule, testedPrograms; did you mean rule?",
    ],
    [
      "shocks: [{name: a, form: 1, to: 2}]",
      "a.yaml:2:10 shocks.0.from: got nothing, expected a whole number from -600 to 1200 (month)",
      "a.yaml:2:20 shocks.0.form: got an unknown key, expected one of name, from, to, money, hardship, domains; did you mean from?",
    ],
  ])("refuses unknown keys: %s", async (line, ...expected) => {
    expect(await problemsOf(`name: x\n${line}\n`)).toEqual(expected);
  });

  it.each([
    ["name: Über", 'name: got "Über", expected a name of small letters, digits and dashes'],
    ["name: 5", "name: got 5, expected a name of small letters, digits and dashes"],
    ["name: ../x", 'name: got "../x", expected a name of small letters, digits and dashes'],
  ])("takes names that can be folders: %s", async (line, expected) => {
    expect(await problemsOf(line)).toEqual([`a.yaml:1:7 ${expected}`]);
  });

  it.each([
    [80, []],
    [81, [81, 80]],
    [200, [200, 80]],
  ])("says the limit and the length of a name of %i letters", async (length, [got, most]) => {
    const words = "expected a name of small letters, digits and dashes, at most";
    const refusal = `a.yaml:1:7 name: got "${"a".repeat(60)}…" of ${got} characters, ${words} ${most} characters`;
    expect(await problemsOf(`name: ${"a".repeat(length)}\n`)).toEqual(most === undefined ? [] : [refusal]);
  });

  it("says the limit of every other name and text, too", async () => {
    const [key, word] = ["b".repeat(61), "c".repeat(41)];
    expect(await problemsOf(`name: x\narms: {${key}: }\ncommunity: {domains: [${word}]}\n`)).toEqual([
      expect.stringMatching(
        /^a\.yaml:2:8 arms\.b+: got "b+…" of 61 characters, expected a name .*, at most 60 characters$/,
      ),
      expect.stringMatching(/: got "c+" of 41 characters, expected a name .*, at most 40 characters$/),
    ]);
  });

  it.each([
    ["about: [a]", "a.yaml:2:8 about: got a list of 1, expected a text"],
    ["declaration: {assumed: yes}", 'a.yaml:2:24 declaration.assumed: got "yes", expected a list of names'],
    ["seed: ''", 'a.yaml:2:7 seed: got "", expected a text or a number'],
    ["seed: .inf", "a.yaml:2:7 seed: got Infinity, expected a text or a number"],
    [
      "seed: 123456789012345678901",
      "a.yaml:2:7 seed: got 123456789012345680000, expected a number of at most 15 digits, or a text",
    ],
    ["months: 0", "a.yaml:2:9 months: got 0, expected a whole number from 1 to 1200 (months)"],
    ["months: 1e9", "a.yaml:2:9 months: got 1000000000, expected a whole number from 1 to 1200 (months)"],
    ["burnIn: -1", "a.yaml:2:9 burnIn: got -1, expected a whole number from 0 to 600 (months)"],
    ["replications: 0", "a.yaml:2:15 replications: got 0, expected a whole number from 1 to 1000000 (worlds)"],
    ["replications: true", "a.yaml:2:15 replications: got true, expected a whole number from 1 to 1000000 (worlds)"],
    ["community: 5", "a.yaml:2:12 community: got 5, expected a mapping"],
    [
      "community: {domains: []}",
      "a.yaml:2:22 community.domains: got an empty list, expected a list of 1 to 12 domains",
    ],
    [
      "community: {domains: [mental-health]}",
      'a.yaml:2:23 community.domains.0: got "mental-health", expected a name of letters, digits and _ that starts with a letter',
    ],
    [
      "community: {domains: [[a]]}",
      "a.yaml:2:23 community.domains.0: got a list of 1, expected a name of letters, digits and _ that starts with a letter, or a mapping with name and hardship",
    ],
    [
      "community: {domains: [{name: a, hardship: 2}]}",
      "a.yaml:2:43 community.domains.0.hardship: got 2, expected a number from 0 to 1 (need)",
    ],
    [
      "community: {domains: [{hardship: 0.2}]}",
      "a.yaml:2:23 community.domains.0.name: got nothing, expected a name of letters, digits and _ that starts with a letter",
    ],
    [
      "community: {groups: [{name: a, share: 1.5, access: 1, disadvantage: 0}]}",
      "a.yaml:2:39 community.groups.0.share: got 1.5, expected a number from 0 to 1 (share)",
    ],
    [
      "community: {linkages: [[.nan]]}",
      "a.yaml:2:25 community.linkages.0.0: got NaN, expected a number from 0 to 1000000 (relative weight)",
    ],
    ["community: {linkages: [0]}", "a.yaml:2:24 community.linkages.0: got 0, expected a list of numbers"],
    [
      "initiative: {start: soon}",
      'a.yaml:2:21 initiative.start: got "soon", expected a whole number from 0 to 1200 (month), or a mapping with shockAbove',
    ],
    ["initiative: {start: -1}", "a.yaml:2:21 initiative.start: got -1, expected a whole number from 0 to 1200 (month)"],
    [
      "initiative: {start: {shockAbove: big}}",
      'a.yaml:2:34 initiative.start.shockAbove: got "big", expected a number from -10 to 10 (need)',
    ],
    [
      "learning: {rule: bset}",
      'a.yaml:2:18 learning.rule: got "bset", expected one of best, majority; did you mean best?',
    ],
    [
      "shocks: [{name: a, from: 0, to: 5, money: -1}]",
      "a.yaml:2:43 shocks.0.money: got -1, expected a number from 0 to 100 (ratio)",
    ],
    ["arms: [coalition]", "a.yaml:2:7 arms: got a list of 1, expected a mapping of names to what differs"],
    [
      "arms: {my arm: {}}",
      'a.yaml:2:8 arms.my arm: got "my arm", expected a name of letters, digits, - and _ that starts with a letter',
    ],
    ["arms: {mine: 5}", "a.yaml:2:14 arms.mine: got 5, expected nothing, or a mapping of what differs"],
    [
      "outcomes: [{name: a, expression: will, better: lwoer}]",
      'a.yaml:2:48 outcomes.0.better: got "lwoer", expected one of lower, higher, neither; did you mean lower?',
    ],
    [
      "compare: {arms: [1]}",
      "a.yaml:2:18 compare.arms.0: got 1, expected the name of an arm, or a mapping with arm and against",
    ],
    [
      "compare: {arms: [{arm: collective}]}",
      "a.yaml:2:18 compare.arms.0.against: got nothing, expected the name of an arm",
    ],
    [
      "charts: [difference, wrlds]",
      `a.yaml:2:22 charts.1: got "wrlds", expected one of ${chartNames.join(", ")}; did you mean worlds?`,
    ],
    ["about: !!binary aGk=", "a.yaml:2:17 about: got binary data, expected a text"],
  ])("refuses what is no such value: %s", async (line, expected) => {
    expect(await problemsOf(`name: x\n${line}\n`)).toEqual([expected]);
  });

  it("takes the seed 0 for a seed, and numbers as their text", async () => {
    expect((await scenarioOf("name: x\nseed: 0")).seed).toBe("0");
    expect((await scenarioOf("name: x\nseed: 2.50")).seed).toBe("2.5");
    expect((await scenarioOf("name: x\nseed: '2.50'")).seed).toBe("2.50");
  });

  it("reports everything at once, in the order of the file", async () => {
    const lines = await problemsOf("name: X\nmonths: -1\nfundng: 1\ncommunity:\n  people: 1\nshocks: 3\n");
    expect(lines.map((line) => line.split(": got")[0])).toEqual([
      "a.yaml:1:7 name",
      "a.yaml:2:9 months",
      "a.yaml:3:1 fundng",
      "a.yaml:5:11 community.people",
      "a.yaml:6:9 shocks",
    ]);
  });
});

describe("every parameter", () => {
  it.each(numberRows)("$path keeps to its range", async ({ path, row }) => {
    const step = row.whole ? 1 : Math.max(1e-9, Math.abs(row.max) * 1e-9);
    const wrong = [
      row.min - step,
      row.max + step,
      ...(row.whole ? [row.min + 0.5] : []),
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ];
    const text = (value: number): string =>
      Number.isNaN(value) ? ".nan" : Number.isFinite(value) ? String(value) : ".inf";
    for (const value of wrong) {
      const problems = await rawProblemsOf(nested(path, text(value)));
      expect(problems[0], `${path}: ${value}`).toMatchObject({
        path,
        got: String(value),
        expected: expectedValue(row),
      });
    }
    for (const value of ["true", "[1]", "{}"]) {
      expect((await rawProblemsOf(nested(path, value)))[0]).toMatchObject({ path, expected: expectedValue(row) });
    }
  });

  it.each(numberRows)("$path takes its bounds", async ({ path, row }) => {
    for (const value of [row.min, row.max]) {
      const about = (await rawProblemsOf(nested(path, String(value)))).filter(
        ({ expected }) => expected === expectedValue(row),
      );
      expect(about).toEqual([]);
    }
  });

  it.each(rows.filter(({ row }) => row.scope === "world"))("$path is refused in an arm", async ({ path, row }) => {
    expect(await problemsOf(nested(`arms.mine.${path}`, String(row.default)))).toEqual([
      `a.yaml:${path.split(".").length + 3}:${path.split(".").length * 2 + 3} arms.mine.${path}: got ${row.default}, expected no override: it is the same in every arm and is set at the top of the file`,
    ]);
  });

  it.each(rows.filter(({ row }) => row.scope === "arm"))("$path can be overridden in an arm", async ({ path, row }) => {
    const { arms } = await scenarioOf(nested(`arms.mine.${path}`, String(row.default)));
    expect(arms[2]).toMatchObject({ name: "mine", settings: arms[1]?.settings });
  });

  it.each(numberRows.filter(({ row }) => row.scope === "world"))("$path takes no expression", async ({ path, row }) => {
    expect((await rawProblemsOf(nested(path, "month")))[0]).toMatchObject({
      path,
      got: '"month"',
      expected: expectedValue(row),
    });
  });

  it.each(numberRows.filter(({ row }) => row.scope === "arm"))("$path takes an expression", async ({ path, row }) => {
    const middle = row.whole ? row.max : (row.min + row.max) / 2;
    const problems = await rawProblemsOf(nested(path, `"month < 5 ? ${row.min} : ${middle}"`));
    expect(problems.filter(({ expected }) => expected === expectedValue(row))).toEqual([]);
  });

  it("has defaults that are in range and a meaning", () => {
    for (const { path, row } of numberRows) {
      expect(row.default >= row.min && row.default <= row.max, path).toBe(true);
      expect(row.unit === "" || row.meaning === "", path).toBe(false);
    }
  });
});
