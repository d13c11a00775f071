import { describe, expect, it } from "vitest";
import { plainAt } from "../../src/scenario/plain.ts";
import { assign, parseAssignment } from "../../src/scenario/vary.ts";
import { problemsOf, scenarioOf } from "./support.ts";

const base = `
name: x
community: { domains: [health, { name: water, hardship: 0.3 }] }
arms: { coalition: , mine: { funding: { additional: 5 } } }
shocks: [{ name: flood, from: 3, to: 5 }]
`;

describe("setting values from outside", () => {
  it.each([
    ["seed=0", "seed: 0"],
    ["months=12", "months: 12"],
    ["funding.perResident=30", "funding: {perResident: 30}"],
    ["funding.perResident=30 + month / 6", "funding: {perResident: 30 + month / 6}"],
    ["initiative.start={shockAbove: 0.01}", "initiative: {start: {shockAbove: 0.01}}"],
    ["compare.months=[1, 2]", "compare: {months: [1, 2]}"],
    ["about='a = b'", "about: a = b"],
  ])("%s is the same as editing the file", async (set, line) => {
    expect(await scenarioOf(base, { set: [set] })).toEqual(await scenarioOf(`${base}${line}\n`));
  });

  it("reaches into lists, arms and what is not written yet", async () => {
    const scenario = await scenarioOf(base, {
      set: [
        "community.domains.1.hardship=0.9",
        "shocks.0.to=9",
        "arms.coalition.initiative.agenda.voice=0.7",
        "arms.new.funding.additional=7",
        "arms.mine.funding.additional=8",
      ],
    });
    expect(scenario.domains[1]).toEqual({ name: "water", hardship: 0.9 });
    expect(scenario.shocks[0]).toMatchObject({ from: 3, to: 9 });
    expect(scenario.arms.map(({ settings }) => settings.funding.additional)).toEqual([0, 0, 0, 8, 7]);
    expect(scenario.arms[2]?.settings.initiative.agenda.voice).toBe(0.7);
  });

  it("lets the last one win, and does not share what aliases share", async () => {
    expect((await scenarioOf(base, { set: ["months=12", "months=24"] })).months).toBe(24);
    const text = "name: x\narms: {a: &a {funding: {additional: 1}}, b: *a}";
    const { arms } = await scenarioOf(text, { set: ["arms.a.funding.additional=2"] });
    expect(arms.map(({ settings }) => settings.funding.additional)).toEqual([0, 0, 2, 1]);
  });

  it.each([
    ["months", '--set: got "months", expected path=value, such as community.people=2000'],
    ["=5", '--set: got "=5", expected path=value, such as community.people=2000'],
    ["a..b=5", '--set: got "a..b=5", expected path=value, such as community.people=2000'],
    ["about=[1", "--set about: got text that is no YAML (Flow sequence must end with a ]), expected a value"],
    ["about=!!x 1", "--set about: got text that is no YAML (Unresolved tag: tag:yaml.org,2002:x), expected a value"],
    ["seed=", "--set seed: got nothing, expected a text or a number"],
    ["months=1.5", "--set months: got 1.5, expected a whole number from 1 to 1200 (months)"],
    [
      "funding.restrictd=1",
      "--set funding.restrictd: got an unknown key, expected one of perResident, additional, costPerService, restricted, crowdingOut, mismatch; did you mean restricted?",
    ],
    [
      "policcy.step=1",
      "--set policcy: got an unknown key, expected one of name, about, declaration, seed, months, burnIn, replications, community, organizations, funding, delivery, learning, initiative, policy, mobilizing, shocks, arms, outcomes, compare, hypotheses, precision, money, sweep, attribution, charts; did you mean policy?",
    ],
    ["name.first=1", '--set name: got "x" with nothing at "first", expected a path that exists'],
    ["shocks.1.to=9", '--set shocks: got a list of 1 with nothing at "1", expected a path that exists'],
    ["shocks.first=9", '--set shocks: got a list of 1 with nothing at "first", expected a path that exists'],
    ["shocks.0.to=2", "--set shocks.0.to: got 2, expected a month after from (3)"],
  ])("refuses %s", async (set, expected) => {
    expect(await problemsOf(base, { set: [set] })).toEqual([expected]);
  });

  it("reports problems of the file first, then its own", async () => {
    expect(await problemsOf("name: x\nmonths: 0\nseed: 1", { set: ["burnIn=-1", "seed="] })).toEqual([
      "a.yaml:2:9 months: got 0, expected a whole number from 1 to 1200 (months)",
      "--set seed: got nothing, expected a text or a number",
      "--set burnIn: got -1, expected a whole number from 0 to 600 (months)",
    ]);
    expect(await problemsOf("name: [", { set: ["nothing"] })).toHaveLength(2);
  });
});

describe("options of their own", () => {
  it("go before the file and before --set", async () => {
    const scenario = await scenarioOf(`${base}seed: a\nmonths: 60\n`, {
      set: ["months=50"],
      overrides: { seed: "0", replications: 3, people: 200, months: 12 },
    });
    expect(scenario).toMatchObject({ seed: "0", replications: 3, months: 12 });
    expect(scenario.arms[0]?.settings.community.people).toBe(200);
    expect(scenario.compare.months).toEqual([12]);
  });

  it("are held against the same rules", async () => {
    expect(
      await problemsOf(base, { overrides: { seed: "", replications: 0, people: 1e6, months: Number.NaN } }),
    ).toEqual([
      '--seed seed: got "", expected a text or a number',
      "--months months: got NaN, expected a whole number from 1 to 1200 (months)",
      "--replications replications: got 0, expected a whole number from 1 to 1000000 (worlds)",
      "--people community.people: got 1000000, expected at most the 100000 residents",
    ]);
  });

  it("take a number for a seed, 0 as well", async () => {
    expect((await scenarioOf("name: x", { overrides: { seed: 0 } })).seed).toBe("0");
  });
});

describe("assignments", () => {
  it("leave the original as it is", () => {
    const original = Object.freeze({ a: Object.freeze({ b: 1 }), c: Object.freeze([1, 2]) });
    const { value } = assign(original, [
      { path: ["a", "b"], value: 2, option: "--set" },
      { path: ["c", "1"], value: 3, option: "--set" },
      { path: ["d", "e"], value: 4, option: "--set" },
    ]);
    expect(value).toEqual({ a: { b: 2 }, c: [1, 3], d: { e: 4 } });
    expect(original).toEqual({ a: { b: 1 }, c: [1, 2] });
  });

  it("cannot reach prototypes", () => {
    const { value } = assign({}, [{ path: ["__proto__", "polluted"], value: 1, option: "--set" }]);
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
    expect(plainAt({}, ["polluted"])).toBeUndefined();
    expect(plainAt({}, ["constructor"])).toBeUndefined();
  });

  it("split at the first =", () => {
    expect(parseAssignment("a.b = x = y")).toEqual({ path: ["a", "b"], value: "x = y", option: "--set" });
  });
});
