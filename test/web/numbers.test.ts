import { afterEach, describe, expect, it } from "vitest";
import { levelFormat } from "../../src/web/plots/format.ts";
import { linear } from "../../src/web/plots/scale.ts";
import { dollarsText } from "../../src/web/screens/futures/amounts.ts";
import { spoken } from "../../src/web/screens/futures/names.ts";
import { dollars, shortDollars } from "../../src/web/words/numbers.ts";
import { choiceText, inUnit } from "../../src/web/words/parameters.ts";
import { language } from "../../src/web/words/words.ts";

afterEach(() => {
  language.value = "en";
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
