import { describe, expect, it } from "vitest";
import { parseAxis } from "../../src/scenario/axis.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { formatProblem } from "../../src/scenario/problems.ts";
import { problemsOf } from "./support.ts";

describe("a file that is not meant badly", () => {
  it("may have numbers in quotes: it is told to leave them out", async () => {
    expect(await problemsOf('name: x\nmonths: "12"\ncommunity: { people: "1e3" }\n')).toEqual([
      'a.yaml:2:9 months: got "12", expected a whole number from 1 to 1200 (months); did you mean 12 without quotes?',
      expect.stringMatching(/community\.people: got "1e3", .*; did you mean 1e3 without quotes\?$/),
    ]);
    expect(await problemsOf("name: x\nmonths: twelve\n")).toEqual([
      'a.yaml:2:9 months: got "twelve", expected a whole number from 1 to 1200 (months)',
    ]);
  });

  it("may be something else altogether: the first unknown keys are told, and how many more there are", async () => {
    const keys = (count: number): string => Array.from({ length: count }, (_, at) => `key${at}: 1\n`).join("");
    expect(await problemsOf(`name: x\n${keys(20)}`)).toHaveLength(20);
    const many = await problemsOf(`name: x\n${keys(20_000)}`);
    expect(many).toHaveLength(21);
    expect(many).toContain("a.yaml:1:1: got 19980 more unknown keys, expected none");
  });
});

describe("a list of organizations from a spreadsheet", () => {
  const told = async (csv: string): Promise<readonly string[]> => {
    const text = "name: x\norganizations: { csv: list.csv }\n";
    const loaded = await loadScenario(text, { file: "a.yaml", readText: () => csv });
    return loaded.ok ? [] : loaded.problems.map(formatProblem);
  };
  const rows = "name,sector,domain,budget\nSchool,public,education,900000\nClinic,public,health,900000\n";

  it("may have a mark of UTF-8 and the line ends of Windows", async () => {
    expect(await told(`\ufeff${rows.replaceAll("\n", "\r\n")}`)).toEqual([]);
  });

  it("needs commas between its columns, and says so where they are semicolons or tabs", async () => {
    const expected = "expected commas: name,sector,domain,budget";
    expect(await told(rows.replaceAll(",", ";"))).toEqual([
      `list.csv:1:1: got columns separated by semicolons, ${expected}`,
    ]);
    expect(await told(rows.replaceAll(",", "\t"))).toEqual([
      `list.csv:1:1: got columns separated by tabs, ${expected}`,
    ]);
  });
});

describe("an axis", () => {
  it("with two ends needs a number of values", () => {
    expect(parseAxis("funding.perResident=40:60")).toMatchObject({ got: "40:60 without a number of values" });
    expect(parseAxis("learning.rule=a:b")).toMatchObject({ values: ["a:b"] });
  });
});
