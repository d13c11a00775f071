import { afterEach, describe, expect, it } from "vitest";
import type { CostPer } from "../../../src/analysis/money/cost-per.ts";
import type { MoneyMeasures } from "../../../src/analysis/money/measure.ts";
import { ALONE, type PlanResult, regretsOf } from "../../../src/web/screens/money/results.ts";
import {
  buysSentence,
  priceCell,
  ranked,
  reasonText,
  sureSentences,
  wrongSentence,
} from "../../../src/web/screens/money/tell.ts";
import { language } from "../../../src/web/words/words.ts";

afterEach(() => {
  language.value = "en";
});

const around = (center: number, spread = 1): Float64Array =>
  Float64Array.of(-1, 1, -0.5, 0.5).map((each) => center + spread * each);
const name = (place: number): string => ["First", "Second", "Third"][place] ?? "";

/** Payoffs 5, 1 / 4, 4 / −3, −2 over two futures: a textbook table, with working alone at 0. */
const gains = [
  [around(5), around(4), around(-3)],
  [around(1), around(4), around(-2)],
];

describe("regret over futures", () => {
  const found = regretsOf(["0", "1", "2"], ["as-is", "recession"], gains);

  it("is what the best plan for a future gains over each", () => {
    const regrets = found.cells.map((row) => row.map(({ regret }) => regret));
    expect(regrets).toEqual([
      [5, 4],
      [0, 3],
      [1, 0],
      [8, 6],
    ]);
    expect(found.table).toMatchObject({ minimax: "1" });
    expect(found.table.plans.map(({ maximumRegret }) => maximumRegret)).toEqual([5, 3, 1, 8]);
    expect(found.table.plans[0]).toMatchObject({ plan: ALONE, regrettedIn: "as-is", worst: 0 });
    expect(found.worlds).toBe(4);
  });

  it("is clear only where the best plan is ahead beyond chance", () => {
    expect(found.cells[1]?.map(({ clear }) => clear)).toEqual([false, true]);
    const close = regretsOf(["0", "1"], ["as-is"], [[around(5, 3), around(4.9, -3)]]);
    expect(close.cells[2]?.[0]).toMatchObject({ clear: false });
  });

  it("names the futures in which a plan would be wrong, and claims no proof where there are none", () => {
    expect(wrongSentence(0, found, true, name)).toBe(
      "When it would be wrong: in the future “Recession in year 4”, where 3.0 more of a thousand residents thrive under “Second”.",
    );
    expect(wrongSentence(1, found, true, name)).toMatch(
      /“As it is”, where [\d.]+ more of a thousand residents thrive under “First”/,
    );
    const safe = regretsOf(["0"], ["as-is"], [[around(5)]]);
    expect(wrongSentence(0, safe, true, name)).toContain("That is no proof");
    expect(wrongSentence(0, safe, false, name)).toContain("still being lived");
  });
});

function planned(center: number, cost = 1e6): PlanResult {
  const residents = around(center, 10);
  const point = (estimate: number, half: number) => ({ estimate, low: estimate - half, high: estimate + half });
  const costPerResident: CostPer =
    center > 20
      ? { kind: "ratio", ...point(cost / center, 100) }
      : { kind: "none", reason: center < -20 ? "worse" : "undecided" };
  const measures = { month: 120, cost: point(cost, 1000), residents: point(center, 20), costPerResident };
  return { measures: measures as MoneyMeasures, plane: [], comparisons: [], gains: residents, residents };
}

describe("the answer on money", () => {
  it("says what it buys and at which price, whichever plan it is", () => {
    const text = buysSentence(ranked([planned(40), planned(200)]), name);
    expect(text).toContain("“Second” gives the most: 200 (180 to 220) more residents thrive");
    expect(text).toContain("It spends $1.00\u00a0million");
    expect(text).toContain("That is $5,000 ($4,900 to $5,100) for each.");
  });

  it("says just as plainly that money is spent and nobody gains, or residents lose", () => {
    expect(buysSentence(ranked([planned(5)]), name)).toMatch(
      /no plan here can be told to buy anything.*No price for each can be stated: it costs money, and it cannot be told that anybody gains\./,
    );
    const harm = buysSentence(ranked([planned(-100), planned(-50)]), name);
    expect(harm).toMatch(/every plan here does harm: even under “Second” 50 \(30 to 70\) fewer residents thrive/);
    const { measures } = planned(-100);
    expect(reasonText(measures.cost, measures.costPerResident)).toBe(
      "it costs money and gains nobody: fewer residents thrive",
    );
    expect(priceCell(planned(5, 0).measures.cost, measures.costPerResident)).toBe("none: fewer residents thrive");
  });

  it("says how sure it is against working alone and against the next plan", () => {
    expect(sureSentences(ranked([planned(200), planned(40)]), name)).toEqual([
      "How sure: more residents thrive in 4 of 4 worlds, fewer in 0.",
      "It is clearly ahead of “Second”: 160 more thriving residents (95\u00a0% interval: +160 to +160).",
    ]);
    const [, next] = sureSentences(ranked([planned(50), { ...planned(49), residents: around(49, -30) }]), name);
    expect(next).toContain("It cannot be told from “Second”");
  });

  it("speaks Spanish", () => {
    language.value = "es";
    expect(buysSentence(ranked([planned(-100)]), name)).toContain("todos los planes hacen daño");
  });
});
