import { describe, expect, it } from "vitest";
import { besides } from "../../src/scenario/organizations.ts";
import { filesOf, problemsOf, scenarioOf } from "./support.ts";

const header = "name,sector,domain,budget\n";
const text = "name: x\norganizations: {csv: town.csv}\n";
const csv = (body: string): { readText: (path: string) => string } => ({ readText: filesOf({ "town.csv": body }) });
const domains = "education, health, housing, income, safety, environment";

describe("a list of organizations", () => {
  const list = `
name: x
organizations:
  list:
    - { name: Clinic, sector: public, domain: health, budget: 900000 }
    - { name: Tutors, domain: education, budget: 300000 }
`;

  it("sets the money, the count and the missions", async () => {
    const scenario = await scenarioOf(list);
    expect(scenario.organizations).toEqual([
      { name: "Clinic", sector: "public", domain: 1, budget: 900_000 },
      { name: "Tutors", sector: "nonprofit", domain: 0, budget: 300_000 },
    ]);
    for (const { settings } of scenario.arms) {
      expect(settings.funding.perResident).toBe(1_200_000 / 12 / 100_000);
      expect(settings.organizations.count).toBe(2);
    }
  });

  it("can be confirmed by the money stated, within 1 %", async () => {
    expect((await scenarioOf(`${list}funding: {perResident: 1.009}`)).arms[0]?.settings.funding.perResident).toBe(1);
    const expected = "expected 1, the listed budgets ÷ 12 ÷ residents, or nothing";
    expect(await problemsOf(`${list}funding: {perResident: 1.02}`)).toEqual([
      `a.yaml:7:24 funding.perResident: got 1.02, ${expected}`,
    ]);
    expect(await problemsOf(`${list}funding: {perResident: month + 100}`)).toEqual([
      `a.yaml:7:24 funding.perResident: got "month + 100", ${expected}`,
    ]);
  });

  it("can be changed in an arm", async () => {
    const { arms } = await scenarioOf(`${list}arms: {richer: {funding: {perResident: 2}}}`);
    expect(arms.map(({ settings }) => settings.funding.perResident)).toEqual([1, 1, 2]);
  });

  it("has known domains, each name once and some money", async () => {
    expect(
      await problemsOf(
        "name: x\norganizations:\n  list:\n    - {name: a, domain: helth, budget: 0}\n    - {name: a, domain: health, budget: 0}\n",
      ),
    ).toEqual([
      `a.yaml:4:25 organizations.list.0.domain: got "helth", expected one of ${domains}; did you mean health?`,
      "a.yaml:4:40 organizations.list.0.budget: got budgets that are all 0, expected some money",
      'a.yaml:5:14 organizations.list.1.name: got "a" again, expected each name once',
    ]);
    expect(await problemsOf("name: x\norganizations: {list: [{name: a, domain: health, budget: -1}]}")).toEqual([
      "a.yaml:2:58 organizations.list.0.budget: got -1, expected a number from 0 to 1000000000000 ($ per year)",
    ]);
    expect(await problemsOf("name: x\norganizations: {list: []}")).toEqual([
      "a.yaml:2:23 organizations.list: got an empty list, expected a list of 1 to 2000 organizations",
    ]);
  });

  it("excludes a count and a CSV file", async () => {
    expect(await problemsOf(`${list}  count: 2\n  csv: a.csv\n`)).toEqual([
      "a.yaml:7:3 organizations.count: got count beside list, expected one of count, list and csv",
      "a.yaml:8:3 organizations.csv: got csv beside list, expected one of count, list and csv",
    ]);
    expect(
      await problemsOf("name: x\norganizations: {csv: town.csv, count: 3}\n", csv(`${header}a,b,health,500000`)),
    ).toEqual(["a.yaml:2:32 organizations.count: got count beside csv, expected one of count, list and csv"]);
  });

  it("is not beyond the range of money per resident", async () => {
    expect(
      await problemsOf(
        "name: x\ncommunity: {residents: 100, people: 50}\norganizations: {list: [{name: a, domain: health, budget: 1e11}]}",
      ),
    ).toEqual([
      "a.yaml:1:1 funding.perResident: got 83333300, the listed budgets ÷ 12 ÷ residents, expected at most 10000 $ per resident and month",
    ]);
  });

  it("warns of coordination that the smallest cannot pay, in each arm that differs", async () => {
    const small = list.replace("300000", "20000");
    expect(
      await problemsOf(
        `${small}arms:\n  coalition:\n  cheap: {initiative: {hourCost: 1}}\n  dear: {initiative: {hourCost: 100}}\n`,
      ),
    ).toEqual([
      "warning: a.yaml:1:1 initiative.memberHours.agenda: got 27360 $ a year of coordination per member, expected less than the smallest organization's budget, 20000 $ a year",
      "warning: a.yaml:10:23 arms.dear.initiative.hourCost: got 54720 $ a year of coordination per member, expected less than the smallest organization's budget, 20000 $ a year",
    ]);
  });
});

describe("a CSV file of organizations", () => {
  it("is looked for beside the scenario", async () => {
    expect(besides("town.yaml", "a.csv")).toBe("a.csv");
    expect(besides("there/town.yaml", "a.csv")).toBe("there/a.csv");
    expect(besides("C:\\there\\town.yaml", "a.csv")).toBe("C:\\there\\a.csv");
    expect(besides("there/town.yaml", "/data/a.csv")).toBe("/data/a.csv");
    expect(besides("there/town.yaml", "C:\\a.csv")).toBe("C:\\a.csv");
    const readText = filesOf({ "there/town.csv": `${header}a,b,health,500000` });
    expect((await scenarioOf(text, { file: "there/a.yaml", readText })).organizations).toHaveLength(1);
  });

  it("is the same as a list", async () => {
    const listed =
      "name: x\norganizations: {list: [{name: 'Two, too', sector: public, domain: health, budget: 500000}, {name: b, domain: income, budget: 7e5}]}";
    const variants = [
      `${header}"Two, too",public,health,500000\nb,,income,7e5\n`,
      `\uFEFFbudget , Domain,NAME, sector\r\n500000,health,"Two, too",public\r\n\r\n700000.0, income ,b,nonprofit\r\n`,
    ];
    for (const body of variants) expect(await scenarioOf(text, csv(body))).toEqual(await scenarioOf(listed));
    const withoutSector = "name,domain,budget\na,health,500000\n";
    expect((await scenarioOf(text, csv(withoutSector))).organizations?.[0]?.sector).toBe("nonprofit");
  });

  it("has to exist", async () => {
    expect(await problemsOf(text, { readText: filesOf({}) })).toEqual([
      'a.yaml:2:22 organizations.csv: got "town.csv", which cannot be read (no such file town.csv), expected a CSV file beside this one',
    ]);
    expect(await problemsOf(text)).toEqual([
      'a.yaml:2:22 organizations.csv: got "town.csv", which cannot be read (no files can be read here), expected a CSV file beside this one',
    ]);
  });

  it.each([
    ["", "town.csv:1:1: got an empty file, expected a header and 1 to 2000 organizations"],
    [header, "town.csv:1:1: got 0 organizations, expected a header and 1 to 2000 organizations"],
    [
      "name,sector,budgt\na,b,3",
      'town.csv:1:1: got the unknown column "budgt", expected the columns name, sector, domain, budget; did you mean budget?',
      "town.csv:1:1: got no column domain, expected the columns name, sector, domain, budget",
      "town.csv:1:1: got no column budget, expected the columns name, sector, domain, budget",
    ],
    [
      "name,name,domain,budget\na,b,health,3",
      "town.csv:1:1: got the column name 2 times, expected the columns name, sector, domain, budget",
    ],
    [`${header}a,b,health`, "town.csv:2:1: got 3 cells, expected 4, as in the first line"],
    [
      `${header}"a,b,health,3`,
      "town.csv:2:1: got text that is no CSV (Quote Not Closed: the parsing is finished with an opening quote at line 2), expected the columns name, sector, domain, budget",
    ],
  ])("has to be one: %j", async (body, ...expected) => {
    expect(await problemsOf(text, csv(body))).toEqual(expected);
  });

  it("reports every faulty line at once, and those of the scenario", async () => {
    const body = `${header},b,health,5\nc,d,helth,5\n\ne,f,health,"1,000"\ng,h,health,-5\ni,j,health,\nk,l,health,5\nk,l,health,nan\nk,l,health,5\n`;
    const number = "expected a number from 0 to 1000000000000 ($ per year), without separators or signs";
    expect(await problemsOf(`${text}months: -1`, csv(body))).toEqual([
      "a.yaml:3:9 months: got -1, expected a whole number from 1 to 1200 (months)",
      "town.csv:2:1 name: got nothing, expected a name",
      `town.csv:3:1 domain: got "helth", expected one of ${domains}; did you mean health?`,
      `town.csv:5:1 budget: got "1,000", ${number}`,
      `town.csv:6:1 budget: got "-5", ${number}`,
      `town.csv:7:1 budget: got nothing, ${number}`,
      `town.csv:9:1 budget: got "nan", ${number}`,
      'town.csv:10:1 name: got "k" again, expected each name once',
    ]);
  });

  it("has some money", async () => {
    expect(await problemsOf(text, csv(`${header}a,b,health,0`))).toEqual([
      "town.csv:2:1 budget: got budgets that are all 0, expected some money",
    ]);
  });
});
