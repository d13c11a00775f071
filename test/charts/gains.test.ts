import { describe, expect, it } from "vitest";
import {
  gainSentence,
  isUnchanged,
  netSentence,
  ofHundred,
  type PartGains,
  pairsWithGains,
  partName,
  partsOfPair,
} from "../../src/charts/gain-words.ts";
import { gainsTitle } from "../../src/charts/gains.ts";
import { example as large, type Synthetic, syntheticViews } from "./synthetic.ts";

const example: Synthetic = { ...large, worlds: 20, months: 36 };
const pair = { arm: "collective", against: "isolated" };
const plain = (text: string) => text.replaceAll("\u00a0", " ");

/** A part with these shares. */
function part(
  shares: Readonly<Record<string, number>>,
  low: number | null = null,
  high: number | null = null,
): PartGains {
  const of = (fate: string) =>
    ({ estimate: shares[fate] ?? 0, q05: shares[fate] ?? 0, low, high }) as ReturnType<PartGains["of"]>;
  return { split: "everyone", part: "everyone", residents: 1, of };
}

describe("who gained and who lost, in words", () => {
  it("counts whole residents of 100 that add up, and tenths where there are less than one", () => {
    expect(ofHundred(part({ better: 0.314, worse: 0.194 }))).toEqual({ better: "31", worse: "19", same: "50" });
    expect(ofHundred(part({ better: 0.335, worse: 0.335 }))).toEqual({ better: "34", worse: "34", same: "32" });
    expect(ofHundred(part({ better: 0.092, worse: 0.002 }))).toEqual({ better: "9.2", worse: "0.2", same: "90.6" });
  });

  it("says what is left on balance, and whether that is clear", () => {
    expect(plain(netSentence(part({ net: 0.12 }, 0.09, 0.15), 0.95))).toBe(
      "On balance 12.0 of 100 more are better off than worse off (better less worse: 95 % interval 9.0 to 15.0).",
    );
    expect(netSentence(part({ net: -0.12 }, -0.15, -0.09), 0.95)).toMatch(/12.0 of 100 more are worse off than better/);
    expect(netSentence(part({ net: 0.01 }, -0.01, 0.03), 0.95)).toMatch(/not clear whether more gain or lose/);
    expect(netSentence(part({ net: 0.01 }), 0.95)).toMatch(/in the only world/);
    expect(netSentence(part({ net: 0.005 }, 0.005, 0.005), 0.95)).toBe(
      "On balance 0.5 of 100 more are better off than worse off, the same in every world, which gives no interval.",
    );
  });

  it("tells of everyone, in people, and by group in words", () => {
    const sentence = plain(gainSentence(syntheticViews(example), pair));
    expect(sentence).toMatch(
      /^After 3 years, of 100 residents \d+ are better off by more than 0.05 in mean need under collective than the same persons under isolated, \d+ are worse off, and \d+ about the same\./,
    );
    expect(sentence).toMatch(/That is about \d+,000 people better off and [\d,]+ worse off\./);
    expect(sentence).toMatch(/among the round shapes \d+ are better off and \d+ worse off, among the square shapes/);
  });

  it("says so plainly where nothing differs", () => {
    const views = syntheticViews({ ...example, effects: [0, 0] });
    expect(isUnchanged(partsOfPair(views, pair)[0] as PartGains)).toBe(true);
    expect(plain(gainSentence(views, pair))).toBe("After 3 years every resident fares exactly as under isolated.");
    expect(plain(gainsTitle(views))).toBe("After 3 years every resident fares exactly as under isolated");
  });

  it("names parts in words", () => {
    const names = partsOfPair(syntheticViews(example), pair).map(partName);
    expect(names).toEqual(["All residents", "Round shapes", "Square shapes", "Need 0 to 0.5", "Need 0.5 to 1"]);
  });

  it("gives a range for several arms", () => {
    const arms = ["isolated", "collective", "third"];
    const views = syntheticViews({ ...example, arms, effects: [0, -0.03, 0.02] });
    expect(pairsWithGains(views)).toHaveLength(2);
    expect(plain(gainsTitle(views))).toMatch(
      /^After 3 years \d+ to \d+ of 100 residents are better off .* depending on the arm$/,
    );
  });
});
