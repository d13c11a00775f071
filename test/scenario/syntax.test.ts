import { describe, expect, it } from "vitest";
import { problemsOf, scenarioOf } from "./support.ts";

describe("the text of a file", () => {
  it("has to be YAML", async () => {
    expect(await problemsOf("name: x\nabout: [1, 2\n")).toEqual([
      "a.yaml:3:1: got text that is no YAML (Flow sequence in block collection must be sufficiently indented and end with a ]), expected valid YAML or JSON",
    ]);
    expect(await problemsOf("name: x\n\tseed: 1\n")).toEqual([
      "a.yaml:2:1: got text that is no YAML (Tabs are not allowed as indentation), expected valid YAML or JSON",
    ]);
    expect(await problemsOf("name: x\n--- \nname: y")).toEqual([
      "a.yaml:2:1: got a second document, expected one, so no line of three dashes",
    ]);
  });

  it("runs nothing: unknown tags are refused", async () => {
    expect(await problemsOf("name: x\nabout: !!js/function 'f()'\n")).toEqual([
      "a.yaml:2:8: got text that is no YAML (Unresolved tag: tag:yaml.org,2002:js/function), expected valid YAML or JSON",
    ]);
  });

  it("has each key once, also deep inside and in lists", async () => {
    expect(await problemsOf("name: x\nfunding: {restricted: 1, restricted: 0}\nname: y\n")).toEqual([
      'a.yaml:2:26 funding.restricted: got the key "restricted" again, expected each key once',
      'a.yaml:3:1 name: got the key "name" again, expected each key once',
    ]);
    expect(await problemsOf("name: x\nshocks:\n  - {name: a, from: 1, to: 2, to: 3}\n")).toEqual([
      'a.yaml:3:31 shocks.0.to: got the key "to" again, expected each key once',
    ]);
  });

  it("does not fill the memory with aliases", async () => {
    const letters = "abcdefgh";
    const bomb = [...letters].map((letter, index) => {
      const before = index === 0 ? "x" : `*${letters[index - 1]}`;
      return `${letter}: &${letter} [${Array(9).fill(before).join(", ")}]`;
    });
    expect(await problemsOf(bomb.join("\n"))).toEqual([
      "a.yaml:1:1: got aliases that cannot be followed (Excessive alias count indicates a resource exhaustion attack), expected at most 100 known aliases",
    ]);
    expect(await problemsOf("name: *nobody")).toEqual([
      "a.yaml:1:1: got aliases that cannot be followed (Unresolved alias (the anchor must be set before the alias): nobody), expected at most 100 known aliases",
    ]);
  });

  it("survives an alias to itself and very deep nesting", async () => {
    expect(await problemsOf("name: x\nabout: &a [*a]")).toEqual([
      "a.yaml:2:11 about: got a list of 1, expected a text",
    ]);
    const deep = await problemsOf(`name: ${"[".repeat(20_000)}`);
    expect(deep.length).toBeGreaterThan(0);
    expect(deep.length).toBeLessThanOrEqual(5);
    expect(deep[0]).toMatch(/got text that is nested too deep, expected lists and mappings a few levels deep$/);
  });

  it("uses anchors where they help, and points into what they stand for", async () => {
    const scenario = await scenarioOf("name: x\nmonths: &n 24\nburnIn: *n\n");
    expect([scenario.months, scenario.burnIn]).toEqual([24, 24]);
    const text = "name: x\nfunding: &f {restricted: 2}\npolicy: *f\n";
    expect((await problemsOf(text)).map((line) => line.slice(0, 40))).toEqual([
      "a.yaml:2:14 policy.restricted: got an un",
      "a.yaml:2:26 funding.restricted: got 2, e",
    ]);
  });

  it("may be empty, a number or a list: then the name is missing", async () => {
    const missing = "got nothing, expected a name of small letters, digits and dashes";
    expect(await problemsOf("")).toEqual([`a.yaml:1:1 name: ${missing}`]);
    expect(await problemsOf("{}")).toEqual([`a.yaml:1:1 name: ${missing}`]);
    expect(await problemsOf("- 1\n- 2\n")).toEqual([
      "a.yaml:1:1: got a list of 2, expected a mapping of the scenario's parts",
    ]);
    expect(await problemsOf("5")).toEqual(["a.yaml:1:1: got 5, expected a mapping of the scenario's parts"]);
  });

  it("may leave sections empty, but not values", async () => {
    const scenario = await scenarioOf("name: x\ncommunity:\nshocks:\narms:\ncompare:\nfunding:\n");
    expect(scenario).toEqual(await scenarioOf("name: x"));
    expect(await problemsOf("name: x\nseed:\nfunding:\n  perResident:\n")).toEqual([
      "a.yaml:2:1 seed: got nothing, expected a text or a number",
      "a.yaml:4:3 funding.perResident: got nothing, expected a number from 0 to 10000 ($ per resident and month), or an expression of month",
    ]);
  });

  it("means the same as JSON and as YAML", async () => {
    const yaml = `
name: twice
seed: 0
community:
  domains: [health, { name: water, hardship: 0.3 }]
funding:
  perResident: "50 + (month > 3)"
arms:
  coalition:
  mine: { about: Mine, initiative: { backbone: { budget: 3 } } }
`;
    const json = JSON.stringify({
      name: "twice",
      seed: 0,
      community: { domains: ["health", { name: "water", hardship: 0.3 }] },
      funding: { perResident: "50 + (month > 3)" },
      arms: { coalition: null, mine: { about: "Mine", initiative: { backbone: { budget: 3 } } } },
    });
    expect(await scenarioOf(json)).toEqual(await scenarioOf(yaml));
    expect(await problemsOf('{\n  "name": "x",\n  "months": 1.5\n}', { file: "a.json" })).toEqual([
      "a.json:3:13 months: got 1.5, expected a whole number from 1 to 1200 (months)",
    ]);
  });

  it("may begin with a byte order mark and have Windows' line ends", async () => {
    expect(await scenarioOf("\uFEFFname: x\r\nseed: 0\r\n")).toEqual(await scenarioOf("name: x\nseed: 0\n"));
  });
});
