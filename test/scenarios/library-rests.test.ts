import { describe, expect, it } from "vitest";
import { rests, restsShort } from "../../scripts/library-rests.ts";
import { agreementWords, told } from "../../scripts/library-told.ts";
import type { Stress, StressEnd, StressVerdict } from "../../src/analysis/assumptions/result.ts";
import { smallScenario } from "../experiment/runs.ts";

const around = (estimate: number, half: number) => ({ estimate, low: estimate - half, high: estimate + half });

/** An end with an effect, in shares; its change is told from none unless it holds. */
const end = (value: number, effect: number, verdict: StressVerdict): StressEnd => ({
  ...{ value, effect: around(effect, 0.005), change: around(effect + 0.03, 0.005), verdict },
  ...{ effectP: 0.001, changeP: verdict === "holds" ? 1 : 0.001 },
});

const parameter = (path: string, ...ends: readonly StressEnd[]) => ({
  ...{ path, meaning: `Meaning of ${path}`, unit: "", grade: "assumption", value: 1, reason: "" },
  ends,
});

const stress: Stress = {
  claim: {
    id: "as-told",
    claim: "Needs fall by two points",
    expect: { text: "", low: null, high: -0.02, closed: true },
  },
  ...{ arm: "collective", against: "isolated", outcome: "prevalence", label: "Prevalence of need", unit: "share" },
  ...{ better: "lower", month: 120, worlds: 16, people: 500, level: 0.95, base: around(-0.03, 0.005), left: [] },
  parameters: [
    parameter("policy.step", end(0, 0.02, "flips"), end(2, -0.06, "moves")),
    parameter("funding.perResident", end(0, -0.001, "undoes")),
    parameter("learning.rate", end(0, -0.05, "moves")),
    parameter("delivery.effect", end(0, -0.1, "holds")),
  ],
};

const scenario = await smallScenario();

describe("what the library says an answer rests on", () => {
  const text = rests({ scenario, stress } as Parameters<typeof rests>[0]).join("\n\n");

  it("is how many values were tried, and at which size", () => {
    expect(text).toMatch(
      /4.assumed or estimated values were taken to both ends .* \(5.ends\), in the same 16.worlds of 500.people/,
    );
  });

  it("names what turns the direction, and what becomes of the claim", () => {
    expect(text).toMatch(/It turns into its opposite with policy\.step \(at 0\)\./);
    expect(text).toMatch(/It can no longer be told from 0 with funding\.perResident/);
    expect(text).toMatch(
      /it is met: .* 2 of 5.ends of ranges clearly change that\. It would be missed with policy\.step/,
    );
    expect(restsShort({ stress })).toBe("direction: 2 of 4; claim: 2");
  });

  it("has the three with the largest changes, with links to their rows, and says of which nothing can be told", () => {
    const rows = text.split("\n").filter((line) => line.startsWith("| ["));
    expect(rows.map((line) => line.match(/^\| \[([\w.]+)\]\(parameters\.md#(\w+)\)/)?.slice(1))).toEqual([
      ["delivery.effect", "delivery"],
      ["policy.step", "policy"],
      ["funding.perResident", "funding"],
    ]);
    expect(rows.map((line) => line.includes("too little to tell"))).toEqual([true, false, false]);
    expect(rows[1]).toMatch(/\| \+2\.0 .*\| −6\.0 .*\| missed; met \|$/);
  });

  it("says so where nothing was tried", () => {
    const untried = rests({ scenario, stress: null } as Parameters<typeof rests>[0]);
    expect(untried.join("")).toMatch(/has not been tried\.$/);
    expect(restsShort({ stress: null })).toBe("not tried");
  });
});

describe("what the library says of a story", () => {
  const compared = { arm: "collective", against: "isolated", outcome: "prevalence", month: 120 };
  const found = { ...compared, ...around(-0.03, 0.005), unit: "share", better: "lower", flag: null, level: 0.95, n: 9 };
  const entry = (verdict: string, ...notice: readonly string[]) =>
    ({
      scenario: { ...scenario, declaration: { ...scenario.declaration, notice } },
      summary: { hypotheses: [{ id: "as-told", claim: "Needs fall", verdict, ...compared }], comparisons: [found] },
    }) as unknown as Parameters<typeof told>[0];
  const story = "As it is told: All is well.";
  const against = "Against the story: Not all is.";

  it("is that the model agrees, disagrees, or leaves it open", () => {
    const words = ["supported", "equivalent", "refuted", "undecided"].map((one) => agreementWords(entry(one, story)));
    expect(words).toEqual(["agrees", "agrees", "disagrees", "leaves it open"]);
  });

  it("is no more than agreement in part where something else in it does not follow", () => {
    expect(agreementWords(entry("supported", story, against))).toBe("agrees in part");
    expect(agreementWords(entry("refuted", story, against))).toBe("disagrees");
    const said = told(entry("supported", story, against)).join("\n");
    expect(said).toMatch(
      /^\*\*As it is told\.\*\* All is well\.\n\*\*The model agrees in part\.\*\* .*: Needs fall\. Found: −3\.0.points/,
    );
    expect(said).toMatch(/\*\*Where the model parts from the story\.\*\* Not all is\.$/);
  });
});
