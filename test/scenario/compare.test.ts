import { describe, expect, it } from "vitest";
import { outcomesOf } from "../../src/scenario/outcome-names.ts";
import { problemsOf, scenarioOf } from "./support.ts";

const arms = "arms: {coalition: , top-down: }";

describe("compare", () => {
  it("is every arm against isolated in all outcomes by default", async () => {
    const scenario = await scenarioOf(`name: x\n${arms}`);
    expect(scenario.compare.pairs).toEqual([
      { arm: "collective", against: "isolated" },
      { arm: "coalition", against: "isolated" },
      { arm: "top-down", against: "isolated" },
    ]);
    expect(scenario.compare.outcomes).toEqual(outcomesOf(scenario).map(({ name }) => name));
  });

  it("takes names, pairs, outcomes and months", async () => {
    const { compare } = await scenarioOf(`
name: x
${arms}
compare:
  arms: [top-down, { arm: collective, against: coalition }]
  outcomes: [thriving, prevalence.health, money.lost]
  months: [60, 0, 7]
`);
    expect(compare).toEqual({
      pairs: [
        { arm: "top-down", against: "isolated" },
        { arm: "collective", against: "coalition" },
      ],
      outcomes: ["thriving", "prevalence.health", "money.lost"],
      months: [0, 7, 60],
    });
  });

  it.each([
    [120, [24, 36, 60, 120]],
    [119, [24, 36, 60]],
    [24, [24]],
    [7, [7]],
  ])("compares a run of %i months at %j", async (months, expected) => {
    expect((await scenarioOf(`name: x\nmonths: ${months}`)).compare.months).toEqual(expected);
  });

  it("leaves out what lies beyond a run that was shortened from outside", async () => {
    const text = "name: x\ncompare: {months: [12, 24, 96]}";
    expect((await scenarioOf(text, { overrides: { months: 30 } })).compare.months).toEqual([12, 24]);
    expect((await scenarioOf(text, { overrides: { months: 6 } })).compare.months).toEqual([6]);
  });

  it.each([
    ["months: [12, 130]", "a.yaml:3:24 compare.months.1: got 130, expected a month of the run, at most 120"],
    ["months: [12, 12]", "a.yaml:3:24 compare.months.1: got 12 again, expected each month once"],
    [
      "arms: [colective]",
      'a.yaml:3:18 compare.arms.0: got the unknown arm "colective", expected an arm of this file (isolated, collective, coalition, top-down); did you mean collective?',
    ],
    [
      "arms: [{arm: coalition, against: coalitoin}]",
      'a.yaml:3:44 compare.arms.0.against: got the unknown arm "coalitoin", expected an arm of this file (isolated, collective, coalition, top-down); did you mean coalition?',
    ],
    ["arms: [isolated]", "a.yaml:3:18 compare.arms.0: got isolated against isolated, expected two different arms"],
    [
      "arms: [coalition, {arm: coalition, against: isolated}]",
      "a.yaml:3:29 compare.arms.1: got coalition against isolated again, expected each pair once",
    ],
    ["outcomes: [will, will]", 'a.yaml:3:28 compare.outcomes.1: got "will" again, expected each outcome once'],
  ])("refuses %s", async (line, expected) => {
    expect(await problemsOf(`name: x\n${arms}\ncompare: {${line}}`)).toEqual([expected]);
  });

  it("knows all outcomes, also the scenario's own", async () => {
    const text = (name: string): string =>
      `name: x\ncommunity: {domains: [water]}\noutcomes: [{name: mine, expression: will}]\ncompare: {outcomes: [${name}]}`;
    expect((await scenarioOf(text("mine"))).compare.outcomes).toEqual(["mine"]);
    const [line] = await problemsOf(text("prevalence.watr"));
    expect(line).toContain(
      'a.yaml:4:22 compare.outcomes.0: got the unknown outcome "prevalence.watr", expected one of meanNeed, prevalence, prevalence.water, thriving,',
    );
    expect(line).toContain("; did you mean prevalence.water?");
  });
});
