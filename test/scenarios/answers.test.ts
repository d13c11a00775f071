import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerText, claimTable, withAnswer } from "../../scripts/scenario-answers.ts";
import { type Figure, figures, type Telling } from "../../scripts/scenario-figures.ts";
import type { HypothesisResult } from "../../src/analysis/summary.ts";
import type { Panel } from "../../src/table.ts";
import { scenarioOf } from "../support/scenario.ts";
import { shipped, shippedFiles } from "./shipped.ts";

const page = readFileSync("docs/scenarios.md", "utf8");
const begin = (name: string): string => `<!-- ${name}: written by scripts/scenario-answers.ts -->`;
const end = (name: string): string => `<!-- end of ${name} -->`;

/** Cells of the table rows between the marks of a scenario. */
function rowsIn(text: string): readonly (readonly string[])[] {
  const lines = text.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| ---"));
  return lines.map((line) => line.slice(2, -2).split(" | "));
}

/** Three worlds of two arms with the same values in every month. */
const panel: Panel = {
  worlds: 3,
  arms: ["isolated", "collective"],
  outcomes: ["prevalence", "groupGap"].map((name) => {
    return { name, label: name, unit: "share", better: "lower", meaning: "", range: [0, 1] as const };
  }),
  months: [0, 12, 24],
  values: (arm, outcome) => {
    if (outcome === "groupGap") return Float64Array.of(0.1, 0.2, 0.3);
    return arm === "isolated" ? Float64Array.of(0.5, 0.5, 0.5) : Float64Array.of(0.4, 0.42, 0.38);
  },
};

const scenario = {
  ...scenarioOf(),
  compare: { pairs: [{ arm: "collective", against: "isolated" }], outcomes: [], months: [12, 24] },
};

function toldAs(telling: Telling, ...values: number[]): string | undefined {
  const figure: Figure = { label: "figure", month: 24, telling, read: () => Float64Array.from(values) };
  return rowsIn(answerText(panel, scenario, [figure]))
    .at(-1)
    ?.at(-1);
}

describe("the tables of the page about the scenarios", () => {
  it("have paired differences in points with t intervals: mean ± 4.3027 · 2 / √3 over three worlds", () => {
    expect(rowsIn(answerText(panel, scenario, []))).toEqual([
      ["points", "month 12", "month 24", "better in (24)", "group gap (24)"],
      ["collective − isolated", "−10.0 (−15.0 to −5.0)", "−10.0 (−15.0 to −5.0)", "3 of 3", "0"],
    ]);
  });

  it("tell single figures by their kind", () => {
    expect(toldAs("share", 0.4, 0.42, 0.38)).toBe("40.0 (35.0 to 45.0) %");
    expect(toldAs("points", 0.4, 0.42, 0.38)).toBe("40.0 (35.0 to 45.0) points");
    expect(toldAs("number", 100, 120, 80)).toBe("100 (50 to 150)");
    expect(toldAs("dollars", 1e6, 1.2e6, 8e5)).toBe(
      "$1.00 million ($503,000 to $1.50 million)".replaceAll(" m", "\u00a0m"),
    );
    expect(toldAs("range", ...Array.from({ length: 101 }, (_, k) => k / 100))).toBe("5.0 to 95.0 points");
    expect(toldAs("worlds", 1, 0, 1)).toBe("2 of 3");
  });

  it("have registered claims with what was expected, found and concluded", () => {
    const claim: HypothesisResult = {
      ...{
        id: "id",
        claim: "Need falls",
        arm: "collective",
        against: "isolated",
        outcome: "prevalence",
        unit: "share",
      },
      ...{ better: "lower", month: 60, alpha: 0.05, verdict: "undecided", supported: false, n: 9, estimate: -0.02 },
      expect: { text: "at most -0.01", low: null, high: -0.01, closed: true },
      ...{ standardError: 0.01, low: -0.045, high: 0.005, level: 0.975, p: 0.2, adjustedP: 0.4, oppositeP: 0.8 },
      ...{ adjustedOppositeP: 1, divisor: 2, method: "t", flag: null, words: "" },
    };
    expect(rowsIn(claimTable([claim])).at(-1)).toEqual([
      ...["Need falls", "60", "collective − isolated at most -0.01", "−2.0 (−4.5 to 0.5)", "97.5\u00a0%", "undecided"],
    ]);
  });

  it("go between their marks, again and again, and nowhere else", () => {
    const text = `before\n${begin("a")}\nold\n${end("a")}\nafter ${begin("b")}${end("b")}`;
    const once = withAnswer(text, { name: "a", text: "new" });
    expect(once).toBe(`before\n${begin("a")}\n\nnew\n\n${end("a")}\nafter ${begin("b")}${end("b")}`);
    expect(withAnswer(once, { name: "a", text: "new" })).toBe(once);
    expect(() => withAnswer(text, { name: "c", text: "new" })).toThrow("c: expected the marks");
  });
});

describe("the page about the scenarios", () => {
  it.each(shippedFiles)("has a section about %s", (file) => {
    expect(page).toContain(`\n## ${file.replace(".yaml", "")}\n`);
  });

  it.each(Object.keys(figures))("has the answers to what %s compares", async (name) => {
    const { compare, replications } = await shipped(`${name}.yaml`);
    const block = page.slice(page.indexOf(begin(name)), page.indexOf(end(name)));
    const [head, ...rows] = rowsIn(block);
    const last = Math.max(...compare.months);
    const months = compare.months.map((month) => `month ${month}`);
    expect(head).toEqual(["points", ...months, `better in (${last})`, `group gap (${last})`]);
    expect(rows.slice(0, compare.pairs.length).map(([pair]) => pair)).toEqual(
      compare.pairs.map(({ against, arm }) => `${arm} − ${against}`),
    );
    const labels = (figures[name] ?? []).map(({ label, month }) => [label, String(month)]);
    expect(rows.slice(compare.pairs.length + 1).map((cells) => cells.slice(0, 2))).toEqual(labels);
    expect(block).toContain(`scenarios/${name}.yaml\`: ${replications} worlds`);
  });
});
