import { describe, expect, it } from "vitest";
import type { HypothesisResult, TestRecord } from "../../src/analysis/summary.ts";
import { hypothesesSection } from "../../src/report/hypotheses.ts";
import { caveatsOf, designWords, expectationText, verdictWords } from "../../src/report/verdict-words.ts";
import { example } from "../charts/synthetic.ts";
import { reportInput } from "./example.ts";

const supported: HypothesisResult = {
  ...{ id: "H1", claim: "Less <need>", arm: "collective", against: "isolated" },
  ...{ outcome: "prevalence", unit: "share", better: "lower", month: 120 },
  expect: { text: "at most -0.02", low: null, high: -0.02, closed: true },
  ...{ alpha: 0.05, verdict: "supported", supported: true, n: 40, estimate: -0.04, standardError: 0.004 },
  ...{ low: -0.046, high: -0.034, level: 0.9, p: 0.00001, adjustedP: 0.00002, oppositeP: 1, adjustedOppositeP: 1 },
  ...{ divisor: 1, method: "t", flag: null, words: "Words & more." },
};
const of = (changes: Partial<HypothesisResult>): HypothesisResult => ({ ...supported, ...changes });
const said = (changes: Partial<HypothesisResult>, several = false): string =>
  verdictWords(of(changes), "Prevalence of need", several).replaceAll("\u00a0", " ");

describe("a verdict in words", () => {
  it("says what was found, what was expected and on what evidence", () => {
    expect(said({})).toBe(
      "After 10 years prevalence of need is 4.0 points lower under collective than under isolated on average over 40 worlds (90 % interval 3.4 to 4.6 points lower). Expected: the mean difference is at most −2 points. This is shown: p below 0.0001 at alpha 0.05.",
    );
  });

  it("says that p-values were adjusted where there are several", () => {
    expect(said({}, true)).toMatch(/p below 0\.0001 at alpha 0\.05, Holm-adjusted\.$/);
  });

  it("says of a refuted one that the opposite is shown, of an undecided one that neither is", () => {
    expect(said({ verdict: "refuted", adjustedP: 1, adjustedOppositeP: 0.0123 })).toMatch(
      /The opposite is shown: p = 0\.012 at alpha 0\.05\.$/,
    );
    expect(said({ verdict: "undecided", adjustedP: 0.31, adjustedOppositeP: 0.9999 })).toMatch(
      /Neither this nor its opposite is shown: p = 0\.31 and p = 1 at alpha 0\.05\.$/,
    );
  });

  it("says where nothing varies, and in how many worlds that could be chance", () => {
    const text = said({ flag: "constant", estimate: 0, low: 0, high: 0, verdict: "refuted", p: null, adjustedP: null });
    expect(text).toContain(
      "prevalence of need is no different under collective and isolated in every one of 40 worlds.",
    );
    // 1 − 0.05^(1/40), the upper Clopper–Pearson limit for none of 40.
    expect(text).toMatch(/the number itself decides; at 95 % confidence fewer than 7\.2 % of worlds are different\.$/);
    const few = said({ flag: "constant", estimate: 0, low: 0, high: 0, verdict: "undecided", p: null, n: 4 });
    expect(few).toMatch(/so few worlds decide nothing: all that is known is .* fewer than 52\.7 % of worlds/);
  });

  it("says nothing of other worlds from one", () => {
    const text = said({ flag: "single-world", n: 1, low: null, high: null, level: null, verdict: "undecided" });
    expect(text).toMatch(/in the only world\. .* One world says nothing about others\.$/);
  });

  it("names what is expected in the outcome's unit", () => {
    const text = (low: number | null, high: number | null, closed: boolean, unit: string) =>
      expectationText({ text: "", low, high, closed }, unit).replaceAll("\u00a0", " ");
    expect(text(null, 0, false, "share")).toBe("below 0 points");
    expect(text(0.015, null, false, "share")).toBe("above 1.5 points");
    expect(text(-2500, null, true, "$ per month")).toBe("at least −2500 $ per month");
    expect(text(-0.005, 0.005, true, "need")).toBe("between −0.005 need and 0.005 need");
  });
});

const record: TestRecord = {
  ...{
    registration: "abc123",
    seed: "s/test",
    worlds: 40,
    design: "fixed",
    reached: true,
    precision: null,
    caveats: [],
  },
};

describe("the number of worlds in words", () => {
  const contrast = { arm: "collective", against: "isolated", outcome: "prevalence", unit: "share", month: 120 };
  const precision = { ...contrast, level: 0.95, asked: 0.002, halfWidth: 0.00187 };

  it.each([
    [record, "40 worlds, as many as were registered."],
    [{ ...record, design: "decided" }, "40 worlds: then every hypothesis had a verdict."],
    [
      { ...record, design: "decided", reached: false },
      "40 worlds, the most that were registered; by then not every hypothesis had a verdict.",
    ],
    [
      { ...record, design: "precise", precision },
      "40 worlds: the 95 % interval for prevalence, collective − isolated after 10 years, is ± 0.19 points; asked for was ± 0.20 points.",
    ],
    [
      { ...record, design: "precise", reached: false, precision: { ...precision, halfWidth: 0.01 } },
      "40 worlds, the most that were registered: the 95 % interval for prevalence, collective − isolated after 10 years, is ± 1.00 points; asked for was ± 0.20 points.",
    ],
  ] as const)("%#", (made, words) => {
    expect(designWords(made).replaceAll("\u00a0", " ")).toBe(words);
  });

  it("comes with what to keep in mind", () => {
    expect(caveatsOf("fixed", 1)).toHaveLength(3);
    expect(caveatsOf("precise", 1)[0]).toMatch(/never through the sign of a difference; .* slightly less/);
    expect(caveatsOf("decided", 1)[0]).toMatch(/all these looks together/);
    expect(caveatsOf("fixed", 3)).toContainEqual(expect.stringMatching(/Holm-adjusted over the 3 registered/));
    for (const design of ["fixed", "precise", "decided"] as const)
      expect(caveatsOf(design, 2).at(-1)).toMatch(/exploratory/);
  });
});

describe("the section on hypotheses", () => {
  const input = () => reportInput({ ...example, worlds: 4, months: 36 }, ["difference"]);

  it("is left out where a scenario has none", async () => {
    expect(hypothesesSection(await input())).toEqual([]);
  });

  it("shows verdicts, a table and the registration, with all text escaped", async () => {
    const { summary, ...rest } = await input();
    const undecided = of({
      id: "H2",
      verdict: "undecided",
      low: null,
      high: null,
      level: null,
      p: null,
      adjustedP: null,
    });
    const tested = { ...summary, test: { ...record, caveats: ["Keep <this>."] }, hypotheses: [supported, undecided] };
    const [section] = hypothesesSection({ ...rest, summary: tested });
    const markup = (section?.body.markup ?? "").replaceAll("\u00a0", " ");
    expect(markup).toContain("2 hypotheses");
    expect(markup).toContain("<h3>H1: Less &lt;need&gt;</h3>");
    expect(markup).toContain('<span class="verdict better">Supported</span> Words &amp; more.');
    expect(markup).toContain('<span class="verdict ">Undecided</span>');
    expect(markup).toContain("<code>abc123</code>");
    expect(markup).toContain("−4.6 to −3.4 (90.0 %)");
    expect(markup).toContain('<td class="number">&lt; 0.0001</td>');
    expect(markup).toContain("<li>Keep &lt;this&gt;.</li>");
    expect(markup.match(/<td class="number">–<\/td>/g)).toHaveLength(3);
  });

  it("says that a run tested nothing", async () => {
    const { scenario, ...rest } = await input();
    const { id, claim, arm, against, outcome, month, expect: expected, alpha } = supported;
    const hypotheses = [{ id, claim, arm, against, outcome, month, expect: expected, alpha }];
    const [section] = hypothesesSection({ ...rest, scenario: { ...scenario, hypotheses } });
    expect(section?.body.markup).toMatch(/Not tested\..*H1: Less &lt;need&gt;/s);
  });
});
