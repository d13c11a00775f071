import { afterEach, describe, expect, it, vi } from "vitest";
import { levelFormat } from "../../src/web/plots/format.ts";
import { linear } from "../../src/web/plots/scale.ts";
import { byText, dollarsText, levelText } from "../../src/web/screens/futures/amounts.ts";
import { spoken } from "../../src/web/screens/futures/names.ts";
import { decimal, dollars, number, shortDollars, signed } from "../../src/web/words/numbers.ts";
import { choiceText, inUnit } from "../../src/web/words/parameters.ts";
import { language } from "../../src/web/words/words.ts";

afterEach(() => {
  language.value = "en";
  vi.restoreAllMocks();
});

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("money", () => {
  it("is written one way in English", () => {
    const told = [dollars(0), dollarsText(0), dollarsText(10.1), inUnit(1_200_000, "$ per year"), inUnit(0.5, "$")];
    expect(told).toEqual(["$0", "$0", "$10.10", "$1,200,000", "$0.5"]);
  });

  it("and one way in Spanish", () => {
    language.value = "es";
    const told = [dollars(0), dollarsText(0), dollarsText(10.1), inUnit(1_200_000, "$ per year"), inUnit(0.5, "$")];
    expect(told.map(plain)).toEqual(["0 $", "0 $", "10,10 $", "1.200.000 $", "0,5 $"]);
  });

  it("is short at axes", () => {
    const [first, , last] = [0, 5e5, 12.5e6].map(levelFormat("$", linear([0, 12.5e6], [0, 100], 5)));
    expect([first, last]).toEqual(["$0", "$12.5M"]);
    expect(shortDollars(500_000, "exceptZero")).toBe("+$500K");
    language.value = "es";
    expect(plain(shortDollars(12.5e6))).toBe("12,5 M $");
  });

  it("is the same text in browsers that put other spaces into it", () => {
    language.value = "es";
    vi.spyOn(Intl.NumberFormat.prototype as { readonly format: unknown }, "format", "get").mockReturnValue(
      () => "-12,5 M\u202f$",
    );
    const texts = [
      shortDollars,
      dollars,
      number,
      (value: number) => decimal(value, 1),
      (value: number) => signed(value, 1),
    ];
    for (const text of texts) expect(text(-12.5e6)).not.toMatch(/[^\S\u00a0]/);
    expect(shortDollars(-12.5e6)).toBe("\u221212,5\u00a0M\u00a0$");
  });

  it("is tied to its sign and to its word, so that no line is broken between", () => {
    const amounts = [-8500, -9.34e6].map(dollarsText);
    expect(amounts).toEqual(["\u2212\u2060$8,500", "\u2212\u2060$9.34\u00a0million"]);
    expect([dollars(-0.5, "exact"), levelText(-8500, "$")]).toEqual(["\u2212\u2060$0.5", "\u2212\u2060$8,500"]);
    expect([byText(0.019, "share", null), inUnit(60, "% of all")]).toEqual(["1.9\u00a0points higher", "60\u00a0%"]);
    language.value = "es";
    expect(dollarsText(-9.34e6)).toBe("\u2212\u20609,34\u00a0millones de dólares");
  });
});

describe("names of scenario files", () => {
  it("are said in Spanish where they are known, else as they are written", () => {
    expect(spoken("school_food")).toBe("school food");
    language.value = "es";
    expect(["education", "school_food", "our_own"].map(spoken)).toEqual(["educación", "comida escolar", "our own"]);
  });

  it("and so are values to choose from", () => {
    expect(choiceText("majority")).toBe("majority");
    language.value = "es";
    expect(choiceText("majority")).toBe("la más común");
  });
});
