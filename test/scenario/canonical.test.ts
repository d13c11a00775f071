import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/scenario/canonical.ts";

describe("canonical JSON", () => {
  it("has sorted keys and no spaces", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "é\n" }], a: true, B: -0 })).toBe(
      '{"B":0,"a":true,"b":[1,{"c":"é\\n","d":null}]}',
    );
    expect(canonicalJson({ a: undefined })).toBe("{}");
  });

  it("refuses what JSON cannot say", () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(new RangeError("no JSON for NaN"));
    expect(() => canonicalJson([Number.POSITIVE_INFINITY])).toThrow(new RangeError("no JSON for Infinity"));
    expect(() => canonicalJson([undefined])).toThrow(new TypeError("no JSON for undefined"));
    expect(() => canonicalJson([() => 1])).toThrow(new TypeError("no JSON for function"));
  });

  it("does not depend on the order of keys, and reads back as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        const turned = JSON.parse(JSON.stringify(value), (_, inner) =>
          inner && typeof inner === "object" && !Array.isArray(inner)
            ? Object.fromEntries(Object.entries(inner).reverse())
            : inner,
        );
        expect(canonicalJson(turned)).toBe(canonicalJson(plain));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
      { seed: 20, numRuns: 300 },
    );
  });
});
