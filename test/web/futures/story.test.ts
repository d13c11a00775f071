import { afterEach, describe, expect, it } from "vitest";
import { compareArms } from "../../../src/analysis/paired.ts";
import type { Comparison } from "../../../src/analysis/summary.ts";
import { intervalWords, worldsWords } from "../../../src/charts/words.ts";
import type { Better } from "../../../src/table.ts";
import { byText, intervalText } from "../../../src/web/screens/futures/amounts.ts";
import { costText, storyOf, worldsText } from "../../../src/web/screens/futures/story.ts";
import { type Language, language } from "../../../src/web/words/words.ts";

interface Made {
  readonly isolated: readonly number[];
  readonly arm: readonly number[];
  readonly name?: string;
  readonly outcome?: string;
  readonly unit?: string;
  readonly better?: Better;
  readonly month?: number;
}

function compared(made: Made): Comparison {
  const {
    arm,
    better = "lower",
    isolated,
    month = 120,
    name = "collective",
    outcome = "prevalence",
    unit = "share",
  } = made;
  const values = compareArms(Float64Array.from(arm), Float64Array.from(isolated), better, 0.95);
  return { arm: name, against: "isolated", outcome, unit, better, month, ...values };
}

/** Without spaces that do not break. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

function told(tag: Language, made: Made) {
  language.value = tag;
  const { lead, means, ...rest } = storyOf(compared(made), "Prevalence of need");
  return { ...rest, lead: plain(lead), means: plain(means) };
}

const better: Made = { isolated: [0.48, 0.49, 0.5, 0.51], arm: [0.46, 0.465, 0.485, 0.495] };
const worse: Made = { isolated: [0.46, 0.47, 0.45, 0.46], arm: [0.49, 0.48, 0.48, 0.48], month: 24 };
const undecided: Made = { isolated: [0.48, 0.5, 0.5, 0.5], arm: [0.5, 0.48, 0.48, 0.5] };
const single: Made = { isolated: [0.48], arm: [0.46] };
const same: Made = { isolated: [0.48, 0.5], arm: [0.48, 0.5] };

afterEach(() => {
  language.value = "en";
});

describe("the answer in counts", () => {
  it("says that it is better, in how many worlds, and how sure that is", () => {
    const { finding, lead, means, tag } = told("en", better);
    expect([finding, tag]).toEqual(["better", "Better"]);
    expect(lead).toBe(
      "After 10 years, 48 instead of 50 of 100 needs are severe if organizations work together with a backbone: better in all 4 worlds.",
    );
    expect(means).toMatch(
      /^How sure: on average 1\.9 points lower \(95 % interval: .* points lower\)\. In this model it helps\.$/,
    );
  });

  it("says as plainly that it harms, the worse worlds first", () => {
    const { finding, lead, means, tag } = told("en", worse);
    expect([finding, tag]).toEqual(["worse", "Worse: it harms"]);
    expect(lead).toContain("After 2 years, 48 instead of 46 of 100 needs are severe");
    expect(lead).toContain("worse in all 4 worlds");
    expect(means).toContain("points higher");
    expect(means).toContain("does harm");
    const mixed = { isolated: [0.4, 0.4, 0.4, 0.4, 0.4, 0.4], arm: [0.43, 0.44, 0.43, 0.42, 0.43, 0.399] };
    expect(told("en", mixed).lead).toContain("worse in 5 of 6 worlds, better in 1");
  });

  it("says that worlds cannot tell, and that one world is an example", () => {
    expect(told("en", undecided).finding).toBe("undecided");
    expect(told("en", undecided).lead).toContain("better in 2 of 4 worlds, worse in 1, the same in 1");
    expect(told("en", undecided).means).toContain("these 4 worlds cannot tell");
    expect(told("en", single).finding).toBe("single");
    expect(told("en", single).lead).toContain("better in the only world");
    expect(told("en", single).means).not.toContain("interval");
    expect(told("en", same).means).toBe("Both futures are the same in every world.");
    expect(told("en", same).lead).toContain("49.0 of 100 needs are severe, as without it, ");
  });

  it("says the same in Spanish, with its own decimal sign", () => {
    const { lead, means } = told("es", better);
    expect(lead).toBe(
      "Después de 10 años, 48 en vez de 50 de cada 100 necesidades son graves si las organizaciones trabajan juntas con una organización vertebral: mejor en los 4 mundos.",
    );
    expect(means).toMatch(/^Cuán seguro: en promedio, 1,9 puntos menos \(intervalo del 95 %: de /);
    expect(told("es", worse).tag).toBe("Peor: hace daño");
    expect(told("es", worse).means).toContain("hace daño");
    expect(told("es", undecided).means).toContain("estos 4 mundos no se puede decir");
    expect(told("es", single).means).toContain("Un mundo es un ejemplo");
  });

  it("has as many digits as the report, limit by limit", () => {
    for (const made of [better, worse, undecided]) {
      const one = compared(made);
      const report = plain(intervalWords(one)).replace("interval ", "interval: ");
      language.value = "en";
      const page = plain(storyOf(one, "").means);
      expect(page).toContain(report);
      const counts = (text: string | null): readonly string[] => text?.match(/\d+/g) ?? [];
      expect(counts(worldsText(one)).toSorted()).toEqual(counts(worldsWords(one)).toSorted());
    }
  });

  it("counts other outcomes in their own way", () => {
    const thriving: Made = { isolated: [0.1, 0.11], arm: [0.12, 0.14], outcome: "thriving", better: "higher" };
    expect(told("en", thriving).lead).toContain("13 instead of 11 of 100 residents thrive");
    const domain: Made = { ...better, outcome: "prevalence.mental_health" };
    expect(told("en", domain).lead).toContain("residents have a severe need in mental health");
    const members: Made = {
      isolated: [0, 0],
      arm: [12, 14],
      outcome: "members",
      unit: "organizations",
      better: "neither",
    };
    expect(told("en", members).lead).not.toContain("better");
    expect(told("en", members).finding).toBe("higher");
  });

  it("names every arm there can be", () => {
    const lead = (name: string): string => told("en", { ...better, name }).lead;
    expect(lead("tested-programs")).toContain("with tested programs and no initiative");
    expect(lead("without-backbone")).toContain("under an initiative without one condition (backbone)");
    expect(lead("housing_first")).toContain("under “housing first”");
  });
});

describe("what it costs", () => {
  const range = (estimate: number, half: number) => ({ estimate, low: estimate - half, high: estimate + half });

  it("is said a year and a resident, with its interval, and what services lose", () => {
    const text = costText({ overhead: range(1_010_000, 60_000), services: range(-424_000, 9000), residents: 100_000 });
    expect(plain(text)).toBe(
      "What it costs: backbone staff and members' time take $1.01 million a year, $10.10 per resident (95 % interval: $950,000 to $1.07 million). Services and intake get $424,000 a year less than if all work alone.",
    );
  });

  it("is nothing where nothing is coordinated, and new money is told as such", () => {
    const text = costText({ overhead: range(0, 0), services: range(400_000, 0), residents: null });
    expect(text).toContain("What it costs: no money goes into a backbone");
    expect(text).toContain("$400,000 a year more");
    language.value = "es";
    expect(costText({ overhead: range(1_010_000, 0), services: range(0, 0), residents: null })).toContain(
      "1,01\u00a0millones de dólares",
    );
  });
});

describe("a difference that is the same in every world", () => {
  it("is told with its own digits and without an interval", () => {
    const same = { low: -0.0025, high: -0.0025 + 1e-17, unit: "share" };
    expect(plain(byText(-0.0025, "share", 5e-18))).toBe("0.25 points lower");
    expect(intervalText(same)).toBe("the same in every world");
    expect(plain(intervalText({ ...same, low: -0.004 }))).toBe("95 % interval: 0.25 to 0.40 points lower");
  });
});
