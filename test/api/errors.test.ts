import { beforeAll, describe, expect, it } from "vitest";
import {
  attribute,
  compare,
  funding,
  load,
  loadScenario,
  run,
  runClassic,
  type Scenario,
  scenarioJsonSchema,
  test,
} from "../../src/index.ts";
import { smallText } from "../experiment/runs.ts";

let scenario: Scenario;

beforeAll(async () => {
  scenario = await load(smallText);
});

describe("load", () => {
  it("says everything that is wrong in one error, with file, line and column", async () => {
    const wrong = load("name: town\nmonths: many\nfunding: { perResidnt: 3 }\n", { file: "town.yaml" });
    await expect(wrong).rejects.toThrow(
      /^town\.yaml is no scenario that can be run:\ntown\.yaml:2:9 months: got "many".*\ntown\.yaml:3:12 funding\.perResidnt: .*did you mean perResident\?$/,
    );
  });

  it("takes settings as the command line does, and files that the scenario names", async () => {
    const readText = (path: string) => {
      expect(path).toBe("towns/organizations.csv");
      return "name,sector,domain,budget\nClinic,nonprofit,health,300000\nSchool,public,education,500000\n";
    };
    const text = "name: town\norganizations: { csv: organizations.csv }\ncommunity: { domains: [education, health] }\n";
    const town = await load(text, { file: "towns/town.yaml", readText, set: ["months=30"] });
    expect(town.organizations?.map(({ name }) => name)).toEqual(["Clinic", "School"]);
    expect(town.months).toBe(30);
  });

  it("gives a scenario that can be stored as JSON and run later", () => {
    const stored = JSON.parse(JSON.stringify(scenario)) as Scenario;
    expect(run(stored, { worlds: 2 }).digests).toEqual(run(scenario, { worlds: 2 }).digests);
  });

  it("leaves problems as data to loadScenario, and the schema to those who ask for it", async () => {
    expect(await loadScenario("name: 7", { file: "x.yaml" })).toMatchObject({
      ok: false,
      problems: [{ path: "name" }],
    });
    expect(await scenarioJsonSchema()).toMatchObject({ properties: { name: {}, community: {} } });
  });
});

describe("run", () => {
  it("tells of every world, and stops where it is asked to", () => {
    const told: string[] = [];
    run(scenario, { worlds: 3, outcomes: ["prevalence"], onWorld: (done, of) => told.push(`${done}/${of}`) });
    expect(told).toEqual(["1/3", "2/3", "3/3"]);
    const stop = new AbortController();
    const onWorld = (done: number) => (done === 2 ? stop.abort(new Error("enough")) : told.push("more"));
    expect(() => run(scenario, { worlds: 3, onWorld, signal: stop.signal })).toThrow("enough");
    expect(told).toEqual(["1/3", "2/3", "3/3", "more"]);
  });

  it("holds what was asked for, world by world, and nothing else", () => {
    const [few, all] = [run(scenario, { worlds: 2, outcomes: ["groupGap"] }), run(scenario, { worlds: 3 })];
    expect(few.outcomes.map(({ name }) => name)).toEqual(["groupGap"]);
    expect(few.months).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(few.values("collective", "groupGap", 5)).toEqual(all.values("collective", "groupGap", 5).slice(0, 2));
    expect(() => few.values("collective", "prevalence", 5)).toThrow("not collected");
    expect(all.starts).toEqual([0, 0, 0]);
  });
});

describe("what cannot be asked says what can", () => {
  it.each<readonly [string, () => unknown, RegExp]>([
    ["worlds", () => run(scenario, { worlds: 0 }), /^worlds: got 0, expected a whole number of at least 1$/],
    ["outcomes", () => run(scenario, { outcomes: ["thrivin"] }), /got "thrivin", .*did you mean thriving\?$/],
    ["arm", () => compare(run(scenario, { worlds: 2 }), { arm: "all" }), /^arm: got "all", expected one of isolated/],
    ["pair", () => compare(run(scenario, { worlds: 2 }), { arm: "isolated" }), /isolated against itself/],
    ["month", () => compare(run(scenario, { worlds: 2 }), { month: 7 }), /^month: got 7, expected 0 to 6$/],
    ["level", () => compare(run(scenario, { worlds: 2 }), { level: 95 }), /^confidence level: got 95/],
    ["attribute", () => attribute(scenario, { month: 7 }), /^month: got 7, expected a month of the run, at most 6$/],
    ["over", () => attribute(scenario, { over: "switches" }), /^over switches: got a scenario without switches/],
    ["test", () => test(scenario), /^test: got a scenario without hypotheses/],
    ["funding", () => funding(run(scenario, { worlds: 2, outcomes: ["thriving"] })), /^not collected: /],
    ["classic", () => runClassic("march"), /^classic: got march, expected one of nk-landscapes/],
    ["setting", () => runClassic("march-1991", { cells: [{ p9: 1 }] }), /got the setting p9, expected some of dim/],
    [
      "value",
      () => runClassic("march-1991", { cells: [{ p1: 2 }] }),
      /^march-1991, p1: got 2, expected a number from 0/,
    ],
  ])("%s", (_, ask, message) => {
    expect(ask).toThrow(RangeError);
    expect(ask).toThrow(message);
  });
});
