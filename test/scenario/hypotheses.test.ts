import { describe, expect, it } from "vitest";
import { explain } from "../../src/scenario/explain.ts";
import { problemsOf, scenarioOf } from "./support.ts";

/** A file with one hypothesis, which says what is given and is sound otherwise. */
function fileWith(parts: Readonly<Record<string, string>>, more = ""): string {
  const sound = {
    id: "H1",
    claim: "Less need",
    compare: "collective - isolated",
    outcome: "prevalence",
    month: "120",
    expect: "at most -0.02",
  };
  const lines = Object.entries({ ...sound, ...parts }).map(([key, value]) => `    ${key}: ${value}\n`);
  return `name: x\narms: {coalition: }\nhypotheses:\n  -\n${lines.join("")}${more}`;
}

async function expectationOf(expected: string, outcome = "prevalence") {
  const { hypotheses } = await scenarioOf(fileWith({ expect: expected, outcome }));
  return hypotheses[0]?.expect;
}

const hereLine = "a.yaml:10:13 hypotheses.0.expect:";
const forms =
  'one of "at most -0.02", "at least 0.01", "below 0", "above 0", "within 0.005", "between -0.01 and 0.02", "better", "not worse than 0.01"';

describe("a hypothesis", () => {
  it("is read with its arms apart and alpha 0.05", async () => {
    const { hypotheses } = await scenarioOf(fileWith({}));
    expect(hypotheses).toEqual([
      {
        id: "H1",
        claim: "Less need",
        arm: "collective",
        against: "isolated",
        outcome: "prevalence",
        month: 120,
        expect: { text: "at most -0.02", low: null, high: -0.02, closed: true },
        alpha: 0.05,
      },
    ]);
  });

  it("may name arms with dashes, own outcomes and months that are not compared", async () => {
    const more = "outcomes: [{name: twice, expression: will * 2}]\ncompare: {outcomes: [thriving], months: [12]}\n";
    const parts = { compare: "only-agenda - without-backbone", outcome: "twice", month: "7", alpha: "0.01" };
    const { hypotheses } = await scenarioOf(
      fileWith(parts, more).replace("coalition: ", "only-agenda: , without-backbone: "),
    );
    expect(hypotheses[0]).toMatchObject({
      ...{ arm: "only-agenda", against: "without-backbone" },
      ...{ outcome: "twice", month: 7, alpha: 0.01 },
    });
  });

  it.each([
    ["at most -0.02", { low: null, high: -0.02, closed: true }],
    ["at least 1e-2", { low: 0.01, high: null, closed: true }],
    ["below 0", { low: null, high: 0, closed: false }],
    ["above  +.5", { low: 0.5, high: null, closed: false }],
    ["within 0.005", { low: -0.005, high: 0.005, closed: true }],
    ["between -0.01 and 0.02", { low: -0.01, high: 0.02, closed: true }],
    ["better", { low: null, high: 0, closed: false }],
    ["not worse than 0.01", { low: null, high: 0.01, closed: true }],
  ])("that expects %s", async (written, range) => {
    expect(await expectationOf(written)).toEqual({ text: written.replace("  ", " "), ...range });
  });

  it("goes by the direction of the outcome where it says better or worse", async () => {
    expect(await expectationOf("better", "thriving")).toMatchObject({ low: 0, high: null, closed: false });
    expect(await expectationOf("not worse than 0.01", "thriving")).toMatchObject({ low: -0.01, high: null });
    expect(await problemsOf(fileWith({ expect: "better", outcome: "members" }))).toEqual([
      `${hereLine} got "better", expected an outcome of which one direction is better, or one of below, above, at most, at least`,
    ]);
  });

  it.each([
    ["atmost -0.02", `got "atmost -0.02", expected ${forms}; did you mean at most -0.02?`],
    ["At most 1", `got "At most 1", expected ${forms}; did you mean at most 1?`],
    ["not worse then 1", `got "not worse then 1", expected ${forms}; did you mean not worse than 1?`],
    ["at most -2 %", `got "at most -2 %", expected ${forms}`],
    ["at most", `got "at most", expected ${forms}`],
    ["at most 1 2", `got "at most 1 2", expected ${forms}`],
    ["at most month", `got "at most month", expected ${forms}`],
    ["-0.02", `got -0.02, expected ${forms}`],
    ["within 0", 'got "within 0", expected a margin above 0'],
    ["not worse than -1", 'got "not worse than -1", expected a margin above 0'],
    ["between 1 and 1", 'got "between 1 and 1", expected two numbers of which the first is smaller'],
    ["below 1e999", 'got "below 1e999", expected finite numbers'],
  ])("cannot expect %s", async (written, problem) => {
    expect(await problemsOf(fileWith({ expect: written }))).toEqual([`${hereLine} ${problem}`]);
  });

  it.each([
    [
      { compare: "collective-isolated" },
      'a.yaml:7:14 hypotheses.0.compare: got "collective-isolated", expected two arms with " - " between them, as in "collective - isolated"; did you mean collective - isolated?',
    ],
    [
      { compare: "collective - isolated - coalition" },
      'a.yaml:7:14 hypotheses.0.compare: got "collective - isolated - coalition", expected two arms with " - " between them, as in "collective - isolated"; did you mean collective - coalition?',
    ],
    [
      { compare: "collective - coalitoin" },
      'a.yaml:7:14 hypotheses.0.compare: got the unknown arm "coalitoin", expected an arm of this file (isolated, collective, coalition); did you mean coalition?',
    ],
    [
      { compare: "collective - collective" },
      'a.yaml:7:14 hypotheses.0.compare: got "collective - collective", expected two different arms',
    ],
    [{ month: "121" }, "a.yaml:9:12 hypotheses.0.month: got 121, expected a month of the run, at most 120"],
    [{ alpha: "0.5" }, "a.yaml:11:12 hypotheses.0.alpha: got 0.5, expected a number from 0.0001 to 0.25 (probability)"],
    [
      { id: "1" },
      "a.yaml:5:9 hypotheses.0.id: got 1, expected a name of letters, digits, - and _ that starts with a letter",
    ],
    [
      { label: "a" },
      "a.yaml:11:5 hypotheses.0.label: got an unknown key, expected one of id, claim, compare, outcome, month, expect, alpha",
    ],
  ])("cannot be %j", async (parts, problem) => {
    expect(await problemsOf(fileWith(parts))).toEqual([problem]);
  });

  it("about an outcome that is not there is told of one that is near", async () => {
    const [problem = ""] = await problemsOf(fileWith({ outcome: "prevalense" }));
    expect(problem).toMatch(
      /^a.yaml:8:14 hypotheses.0.outcome: got the unknown outcome "prevalense", expected one of /,
    );
    expect(problem).toMatch(/did you mean prevalence\?$/);
  });

  it("about an arm or outcome that is itself faulty is not called wrong", async () => {
    const text = fileWith({ compare: "mine - isolated", outcome: "own" }).replace("coalition: ", "mine: 1");
    const problems = await problemsOf(`${text}outcomes: [{name: own, expression: }]\n`);
    expect(problems.filter((problem) => problem.includes("hypotheses"))).toEqual([]);
    expect(problems).toHaveLength(2);
  });

  it("has a name of its own", async () => {
    const twice = fileWith({}).replace(/ {2}-\n.*/s, (entry) => entry + entry);
    expect(await problemsOf(twice)).toEqual([
      'a.yaml:12:5 hypotheses.1: got the name "H1" again, expected each name once',
    ]);
  });

  it("behind a faulty one is still found in its place", async () => {
    const text = `name: x
hypotheses:
  - { id: H1, claim: a }
  - { id: H2, claim: a, compare: collective - isolated, outcome: will, month: 12, expect: worse }
`;
    const problems = await problemsOf(text);
    expect(problems.at(-1)).toContain("a.yaml:4:91 hypotheses.1.expect: ");
  });

  it("beyond a run shortened from outside is left out with a warning", async () => {
    const options = { overrides: { months: 60 } };
    expect(await problemsOf(fileWith({}), options)).toEqual([
      "warning: a.yaml:9:12 hypotheses.0.month: got 120, expected at most 60 months, so it is left out",
    ]);
    expect((await scenarioOf(fileWith({}), options)).hypotheses).toEqual([]);
  });
});

describe("precision", () => {
  const precise = "precision: {outcome: thriving, month: 60, halfWidth: 0.01}\n";

  it("is none unless stated, and has defaults otherwise", async () => {
    expect((await scenarioOf("name: x")).precision).toBeNull();
    expect((await scenarioOf(fileWith({ compare: "coalition - collective" }, precise))).precision).toEqual({
      until: "precise",
      ...{ arm: "coalition", against: "collective", outcome: "thriving", month: 60 },
      ...{ halfWidth: 0.01, relative: false, minimum: 10, lookAhead: 5, maximumReplications: 1000 },
    });
  });

  it("is about the first pair compared where there are no hypotheses, or about the arms it names", async () => {
    const pairs = "arms: {coalition: }\ncompare: {arms: [coalition]}\n";
    expect((await scenarioOf(`name: x\n${pairs}${precise}`)).precision).toMatchObject({ arm: "coalition" });
    const named = precise.replace("outcome", "compare: collective - coalition, outcome");
    expect((await scenarioOf(`name: x\n${pairs}${named}`)).precision).toMatchObject({ against: "coalition" });
  });

  it("can be relative to the mean of the second arm", async () => {
    const { precision } = await scenarioOf(fileWith({}, precise.replace("halfWidth: 0.01", "relative: 0.05")));
    expect(precision).toMatchObject({ halfWidth: 0.05, relative: true });
  });

  it("until all is decided needs hypotheses and nothing else", async () => {
    const { precision } = await scenarioOf(fileWith({}, "precision: {until: decided, maximumReplications: 50}\n"));
    expect(precision).toEqual({ until: "decided", minimum: 10, maximumReplications: 50 });
    expect(await problemsOf("name: x\nprecision: {until: decided, halfWidth: 1}\n")).toEqual([
      'a.yaml:2:20 precision.until: got "decided", expected hypotheses to decide on',
      "a.yaml:2:29 precision.halfWidth: got 1, expected nothing where the test ends with the verdicts (until: decided)",
    ]);
  });

  it.each([
    ["{halfWidth: 1, month: 1}", "precision: got no outcome, expected the outcome whose interval is to be narrow"],
    [
      "{halfWidth: 1, outcome: will}",
      "precision: got no month, expected the month at which the interval is to be narrow",
    ],
    ["{outcome: will, month: 1}", "precision: got neither halfWidth nor relative, expected one of the two"],
    [
      "{outcome: will, month: 1, halfWidth: 1, relative: 1}",
      "precision: got both halfWidth and relative, expected one of the two",
    ],
    [
      "{outcome: will, month: 1, relative: 1, compare: collective - isolatd}",
      'precision.compare: got the unknown arm "isolatd", expected an arm of this file (isolated, collective); did you mean isolated?',
    ],
    ["{outcome: will, month: 121, relative: 1}", "precision.month: got 121, expected a month of the run, at most 120"],
    [
      "{outcome: will, month: 1, relative: 1, minimum: 20, maximumReplications: 15}",
      "precision.minimum: got 20, expected at most 15 worlds",
    ],
    [
      "{outcome: will, month: 1, relative: 1, minimum: 5}",
      "precision.minimum: got 5, expected a whole number from 10 to 1000000 (worlds)",
    ],
    ["{outcome: 1, month: 1, halfWidth: 1}", "precision.outcome: got 1, expected the name of an outcome"],
    [
      "{outcome: will, month: 1, halfWidth: 0}",
      "precision.halfWidth: got 0, expected a number from 1e-12 to 1000000000000 (unit of the outcome)",
    ],
  ])("cannot be %s", async (written, problem) => {
    const problems = await problemsOf(`name: x\nprecision: ${written}\n`);
    expect(problems.map((each) => each.replace(/^a.yaml:2:\d+ /, ""))).toEqual([problem]);
  });

  it("of an unknown outcome is told of one that is near", async () => {
    const [problem] = await problemsOf("name: x\nprecision: {outcome: wil, month: 1, halfWidth: 1}\n");
    expect(problem).toMatch(/^a.yaml:2:22 precision.outcome: got the unknown outcome "wil".*did you mean will\?$/);
  });
});

describe("hypotheses and precision in plain words", () => {
  it("say what supports and what refutes", async () => {
    const second =
      "  - {id: H2, claim: Same, compare: coalition - isolated, outcome: members, month: 1, expect: within 2}\n";
    const precise = "precision: {outcome: prevalence, month: 120, relative: 0.05, maximumReplications: 2000}\n";
    const text = explain(await scenarioOf(fileWith({}, second + precise))).join("\n");
    expect(text.slice(text.indexOf("Hypotheses"))).toBe(
      `Hypotheses, which concerted test registers before its first run and then tests, adjusted for there being 2 (Holm)
  H1: Less need
    prevalence (share) under collective less that under isolated, after 120 months and on average over worlds, is at most -0.02
    supported if this is shown at alpha 0.05, refuted if above -0.02 is; undecided otherwise
  H2: Same
    members (organizations) under coalition less that under isolated, after 1 month and on average over worlds, is between -2 and 2
    supported if this is shown at alpha 0.05, refuted if below -2 or above 2 is; undecided otherwise

Precision, which only concerted test obeys
  until the 95 % interval of prevalence under collective less that under isolated after 120 months is no wider than ± 5 % of the mean under isolated,
  and stays so for 5 further worlds (5 % from 100 worlds on); from 10 to 2,000 worlds`,
    );
  });

  it("say when the verdicts end the test", async () => {
    const text = explain(await scenarioOf(fileWith({}, "precision: {until: decided}\n"))).join("\n");
    expect(text).toMatch(/until every hypothesis is decided, from 10 to 1,000 worlds; every look is paid for$/);
  });

  it("are left out where there are none", async () => {
    expect(explain(await scenarioOf("name: x")).join("\n")).not.toMatch(/Hypotheses|Precision/);
  });
});
