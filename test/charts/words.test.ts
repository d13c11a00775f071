import { describe, expect, it } from "vitest";
import { compareArms } from "../../src/analysis/paired.ts";
import type { Comparison } from "../../src/analysis/summary.ts";
import {
  findingOf,
  findingSentence,
  levelsSentence,
  rangeWords,
  shortDifference,
  tallyWords,
  worldsWords,
} from "../../src/charts/words.ts";
import type { Better } from "../../src/table.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

/** Comparison of worlds with these differences to a level of 0.5. */
function compared(differences: readonly number[], better: Better = "lower"): Comparison {
  const against = Float64Array.from(differences, (_, world) => 0.5 + world / 1000);
  const arm = against.map((value, world) => value + (differences[world] as number));
  const names = { arm: "together", against: "alone", outcome: "prevalence", unit: "share", month: 24 };
  return { ...names, better, ...compareArms(arm, against, better, 0.95) };
}

const clear = compared([-0.02, -0.021, -0.019, -0.02]);
const undecided = compared([-0.03, 0.02, -0.01, 0.015]);

describe("findings", () => {
  it("follows the interval and the direction that is better", () => {
    expect(findingOf(clear)).toBe("better");
    expect(findingOf(compared([0.02, 0.021, 0.019]))).toBe("worse");
    expect(findingOf(compared([0.02, 0.021, 0.019], "higher"))).toBe("better");
    expect(findingOf(compared([0.02, 0.021, 0.019], "neither"))).toBe("higher");
    expect(findingOf(undecided)).toBe("undecided");
    expect(findingOf(compared([0, 0, 0]))).toBe("equal");
    expect(findingOf(compared([-0.02]))).toBe("single");
  });

  it("says so in a sentence, whichever way it came out", () => {
    expect(plain(findingSentence(clear, "Prevalence of need"))).toBe(
      "After 2 years prevalence of need is 2.00 points lower under together than under alone (95 % interval 1.87 to 2.13 points lower)",
    );
    expect(findingSentence(compared([0.02, 0.021, 0.019]), "Prevalence")).toMatch(/points higher under together/);
    expect(findingSentence(undecided, "Prevalence")).toMatch(/is not clearly different under together and alone/);
    expect(findingSentence(compared([0, 0]), "Prevalence")).toMatch(
      /is the same under together and alone in every world/,
    );
    expect(findingSentence(compared([-0.02]), "Prevalence")).toMatch(
      /in the only world \(one world gives no interval\)/,
    );
  });

  it("makes no verdict of a difference that is the same in each of a few worlds, and no interval of it in many", () => {
    const same = (worlds: number) => {
      const [arm, against] = [0.25, 0.5].map((value) => new Float64Array(worlds).fill(value)) as [
        Float64Array,
        Float64Array,
      ];
      const names = { arm: "together", against: "alone", outcome: "prevalence", unit: "share", month: 24 };
      return { ...names, better: "lower", ...compareArms(arm, against, "lower", 0.95) } as const;
    };
    expect([2, 3, 5, 6, 40].map((worlds) => findingOf(same(worlds)))).toEqual([
      "single",
      "single",
      "single",
      "better",
      "better",
    ]);
    expect(plain(findingSentence(same(3), "Prevalence"))).toBe(
      "After 2 years prevalence is 25.0 points lower under together than under alone over 3 worlds (the same in every world, which gives no interval)",
    );
    expect(levelsSentence(same(3), "Prevalence")).toMatch(/: without spread between so few worlds$/);
    expect(findingSentence(same(40), "Prevalence")).toMatch(
      /under alone \(the same in every world, which gives no interval\)$/,
    );
  });

  it("gives levels together with whether they can be told apart", () => {
    expect(levelsSentence(undecided, "Gap between groups")).toMatch(
      /^After 2.years the gap between groups is .*: not clearly different$/,
    );
    expect(levelsSentence(clear, "Prevalence")).toMatch(/: clearly lower$/);
  });
});

describe("ranges", () => {
  it("names both sides where zero lies between", () => {
    expect(plain(rangeWords(-0.011, 0.005, "share"))).toBe("1.1 points lower to 0.5 points higher");
    expect(plain(rangeWords(-0.026, -0.012, "share"))).toBe("1.2 to 2.6 points lower");
    expect(plain(rangeWords(0.012, 0.026, "share"))).toBe("1.2 to 2.6 points higher");
  });

  it("shows a limit that is not 0 by as many digits as it takes", () => {
    expect(plain(rangeWords(-0.0015, -0.0000004, "share"))).toBe("0.00004 to 0.15 points lower");
    expect(plain(rangeWords(-0.0015, -1e-12, "share"))).toBe("just over 0 to 0.15 points lower");
    expect(plain(rangeWords(-0.0015, 0, "share"))).toBe("0.00 to 0.15 points lower");
  });

  it("counts fewer and more, not lower and higher", () => {
    expect(plain(rangeWords(-28, -22, "organizations"))).toBe("22 to 28 organizations fewer");
    expect(plain(rangeWords(-2e6, 1e6, "$ per month"))).toBe(
      "$2.00 million per month less to $1.00 million per month more",
    );
  });
});

describe("differences too small to be told", () => {
  const tiny = compared([-0.00002, -0.000021, -0.000019, -0.00002]);
  const need = { ...tiny, unit: "need", estimate: -0.0004, low: -0.0005, high: -0.0003 };

  it("are neither better nor worse, in a word or in a count of worlds", () => {
    expect(findingOf(tiny)).toBe("negligible");
    expect(findingOf(need)).toBe("negligible");
    expect(findingOf({ ...need, estimate: -0.004, low: -0.005, high: -0.003 })).toBe("better");
    expect(worldsWords(tiny)).toBeNull();
    expect(plain(shortDifference(need))).toBe("under 0.001 need");
    expect(plain(findingSentence(tiny, "Prevalence"))).toMatch(
      /all but the same under together and alone: less than 0.01 points lower/,
    );
    expect(plain(tallyWords([tiny]))).toBe("the arm is all but equal to alone");
  });

  it("stay undecided where the interval is wide", () => {
    expect(findingOf({ ...need, low: -0.01, high: 0.01 })).toBe("undecided");
  });

  it("in units of any size are shown by their digits", () => {
    const rate = { ...tiny, unit: "deaths per day", estimate: -3e-8, low: -4e-8, high: -2e-8 };
    expect(findingOf(rate)).toBe("better");
    expect(plain(shortDifference(rate))).toBe("−3e−8 deaths per day");
  });
});

describe("counts of worlds", () => {
  it("says better, worse and equal", () => {
    expect(plain(worldsWords(compared([-0.1, -0.2, 0.1, 0])) ?? "")).toBe(
      "better in 2 of 4 worlds, worse in 1, equal in 1",
    );
    expect(plain(worldsWords(clear, true) ?? "")).toBe("better than alone in all 4 worlds");
    expect(worldsWords(compared([0.1, 0.2]))).toBe("worse in both worlds");
    expect(worldsWords(compared([0.1]), true)).toBe("worse than alone in the only world");
    expect(worldsWords(compared([0, 0]), true)).toBe("equal to alone in both worlds");
    expect(worldsWords(compared([0.1, 0.2], "neither"))).toBeNull();
  });

  it("tallies many comparisons", () => {
    expect(plain(tallyWords([clear, clear, undecided]))).toBe("2 of 3 arms are clearly better than alone, 1 undecided");
    expect(plain(tallyWords([clear, clear]))).toBe("both arms are clearly better than alone");
    expect(plain(tallyWords([undecided, clear]))).toBe("1 of 2 arms is clearly better than alone, 1 undecided");
    expect(plain(tallyWords([clear, clear, clear]))).toBe("all 3 arms are clearly better than alone");
  });

  it("counts comparisons, not arms, where arms are compared with several", () => {
    const other = { ...clear, against: "together", arm: "apart" };
    expect(plain(tallyWords([clear, other, undecided]))).toBe(
      "the arm is clearly better in 2 of 3 comparisons, undecided in 1",
    );
    expect(plain(tallyWords([clear, other]))).toBe("the arm is clearly better in both comparisons");
  });
});
