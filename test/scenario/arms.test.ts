import { describe, expect, it } from "vitest";
import { conditions, standardArms } from "../../src/scenario/arms.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { defaultSettings, withValues } from "../../src/scenario/settings.ts";
import { problemsOf, scenarioOf } from "./support.ts";

const names = ({ arms }: Scenario): readonly string[] => arms.map(({ name }) => name);

describe("arms", () => {
  it("begin with isolated and collective, then come as written", async () => {
    expect(names(await scenarioOf("name: x\narms: {top-down: , collective: , coalition: , isolated: }"))).toEqual([
      "isolated",
      "collective",
      "top-down",
      "coalition",
    ]);
  });

  it("can be any of the standard ones by name alone", async () => {
    const lines = standardArms.map(({ name }) => `  ${name}:`);
    const { arms } = await scenarioOf(`name: x\narms:\n${lines.join("\n")}\n`);
    expect(arms.map(({ name }) => name)).toEqual(standardArms.map(({ name }) => name));
    for (const [index, standard] of standardArms.entries()) {
      expect(arms[index]?.about).toBe(standard.about);
      expect(arms[index]?.settings).toEqual(withValues(defaultSettings, standard.overrides(defaultSettings)));
    }
  });

  it("isolated is the file's own values without strengths", async () => {
    const { arms } = await scenarioOf("name: x\nfunding: {perResident: 70}\ninitiative: {strengths: {agenda: 0.5}}");
    expect(arms[0]?.settings.initiative.strengths).toEqual(Object.fromEntries(conditions.map((name) => [name, 0])));
    expect(arms[0]?.settings.funding.perResident).toBe(70);
    expect(arms[1]?.settings.initiative.strengths.agenda).toBe(0.5);
  });

  it("change what they say against the file or against the standard arm of that name", async () => {
    const { arms } = await scenarioOf(`
name: x
funding: { perResident: 70 }
arms:
  collective: { about: With new money, funding: { additional: 5 } }
  coalition: { funding: { additional: 6 } }
  mine: { initiative: { agenda: { voice: 0.9 } } }
  same: {}
`);
    const [, collective, coalition, mine, same] = arms.map(({ settings }) => settings);
    expect(collective?.funding).toMatchObject({ perResident: 70, additional: 5 });
    expect(arms[1]?.about).toBe("With new money");
    expect(coalition?.funding.additional).toBe(6);
    expect(coalition?.initiative.strengths.backbone).toBe(0);
    expect(mine?.initiative.agenda.voice).toBe(0.9);
    expect(mine?.funding).toMatchObject({ perResident: 70, additional: 0 });
    expect(same).toEqual(withValues(defaultSettings, { "funding.perResident": 70 }));
  });

  it("without content need a known name", async () => {
    const standard = standardArms.map(({ name }) => name).join(", ");
    expect(await problemsOf("name: x\narms: {colition: , mine: }")).toEqual([
      `a.yaml:2:8 arms.colition: got nothing for the unknown arm "colition", expected a mapping of what differs, or the name of a standard arm (${standard}); did you mean coalition?`,
      `a.yaml:2:20 arms.mine: got nothing for the unknown arm "mine", expected a mapping of what differs, or the name of a standard arm (${standard})`,
    ]);
  });

  it("that differ in nothing are warned of where a standard arm is near in name", async () => {
    const text = "name: x\narms: {colition: {}, coalition-again: {}, mine: {}}";
    expect(await problemsOf(text)).toEqual([
      'warning: a.yaml:2:8 arms.colition: got the unknown arm "colition", which differs in nothing, expected something that differs, or the name of a standard arm; did you mean coalition?',
    ]);
    expect(names(await scenarioOf(text))).toEqual(["isolated", "collective", "colition", "coalition-again", "mine"]);
  });

  it("cannot change isolated, whose past every arm shares", async () => {
    expect(
      await problemsOf(
        "name: x\narms:\n  isolated:\n    about: Alone\n    initiative: {strengths: {agenda: 1}}\n    funding: {perResident: 1}\n",
      ),
    ).toEqual([
      "a.yaml:5:30 arms.isolated.initiative.strengths.agenda: got 1, expected no override: all five strengths are 0 in isolated",
      "a.yaml:6:15 arms.isolated.funding.perResident: got 1, expected no override: isolated is the file's own values with all five strengths 0; name another arm",
    ]);
    expect((await scenarioOf("name: x\narms: {isolated: {about: Alone}}")).arms[0]?.about).toBe("Alone");
  });

  it("cannot change the world, nor anything else that is set once", async () => {
    const fixed = "expected no override: it is the same in every arm and is set at the top of the file";
    expect(
      await problemsOf(`name: x
arms:
  mine:
    seed: 5
    months: 6
    shocks: []
    community: {people: 500, hardship: {mean: 0.5, typo: 1}}
    organizations: {csv: a.csv}
    initiative: {start: 6}
    nonsense: 7
`),
    ).toEqual([
      `a.yaml:4:5 arms.mine.seed: got 5, ${fixed}`,
      `a.yaml:5:5 arms.mine.months: got 6, ${fixed}`,
      `a.yaml:6:5 arms.mine.shocks: got an empty list, ${fixed}`,
      `a.yaml:7:17 arms.mine.community.people: got 500, ${fixed}`,
      `a.yaml:7:41 arms.mine.community.hardship.mean: got 0.5, ${fixed}`,
      "a.yaml:7:52 arms.mine.community.hardship.typo: got an unknown key, expected one of mean, spread, floor",
      `a.yaml:8:21 arms.mine.organizations.csv: got "a.csv", ${fixed}`,
      `a.yaml:9:18 arms.mine.initiative.start: got 6, ${fixed}`,
      "a.yaml:10:5 arms.mine.nonsense: got an unknown key, expected one of about, funding, delivery, learning, initiative, policy, mobilizing",
    ]);
  });

  it("of the standard kind have to stay in range, too", async () => {
    const text =
      "name: x\nfunding: {additional: 1e9}\ninitiative: {backbone: {fromEnvelope: 0}}\narms: {isolated-plus-money: }\n";
    expect(await problemsOf(text)).toEqual([
      "a.yaml:4:8 arms.isolated-plus-money.funding.additional: got 1000400000, expected a number from 0 to 1000000000 ($ per year), or an expression of month",
    ]);
  });
});
