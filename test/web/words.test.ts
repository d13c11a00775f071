import { describe, expect, it } from "vitest";
import { evidence } from "../../src/evidence/index.ts";
import { rowsByPath } from "../../src/scenario/settings.ts";
import { sliderFor } from "../../src/web/session/sliders.ts";
import { english } from "../../src/web/words/en/index.ts";
import { howRead } from "../../src/web/words/es/how-read.ts";
import { spanish } from "../../src/web/words/es/index.ts";
import { meanings } from "../../src/web/words/es/meanings.ts";
import { units } from "../../src/web/words/es/units.ts";

type Parts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const braces = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([found]) => found).sort();

describe("the words of both languages", () => {
  it("have the same keys, no other placeholders, and none is empty in Spanish where English says something", () => {
    expect(Object.keys(spanish)).toEqual(Object.keys(english));
    for (const [part, texts] of Object.entries(english as Parts)) {
      const other = (spanish as Parts)[part] ?? {};
      expect(Object.keys(other).sort(), part).toEqual(Object.keys(texts).sort());
      for (const [key, text] of Object.entries(texts)) {
        const strange = braces(other[key] ?? "").filter((found) => !braces(text).includes(found));
        expect(strange, `${part} ${key}`).toEqual([]);
        if (text !== "") expect(other[key]?.trim(), `${part} ${key}`).not.toBe("");
      }
    }
  });

  it("say what every parameter means, and its unit", () => {
    expect(Object.keys(meanings).sort()).toEqual([...rowsByPath.keys()].sort());
    for (const path of rowsByPath.keys()) {
      const unit = sliderFor(path)?.unit;
      if (unit !== undefined) expect(Object.keys(units), path).toContain(unit);
    }
  });

  it("say in Spanish how every source was read", () => {
    for (const { how, id } of evidence) expect(Object.keys(howRead), id).toContain(how);
  });

  it("name only parameters that exist on sliders", () => {
    const paths = Object.keys(english.sliders).map((key) => key.replace(/\.not$/, ""));
    for (const path of paths) expect([...rowsByPath.keys()]).toContain(path);
  });
});
