import { describe, expect, it } from "vitest";
import { rowsByPath } from "../../../src/scenario/settings.ts";
import { shown, sliderFor, valueFromShown } from "../../../src/web/session/sliders.ts";

const numbers = [...rowsByPath].flatMap(([path, row]) => (row.kind === "number" ? [{ path, row }] : []));

describe("a slider", () => {
  it("exists for every number, within what its row takes, in at least four and at most a thousand steps", () => {
    expect(numbers.length).toBeGreaterThan(100);
    for (const { path, row } of numbers) {
      const spec = sliderFor(path);
      if (!spec) throw new Error(path);
      const { factor, max, min, step } = spec;
      expect(min / factor, path).toBeGreaterThanOrEqual(row.min);
      expect(max / factor, path).toBeLessThanOrEqual(row.max * (1 + 1e-9));
      const steps = (max - min) / step;
      expect(steps, path).toBeGreaterThanOrEqual(4);
      expect(steps, path).toBeLessThanOrEqual(1000);
    }
  });

  it("reaches the default, and comes back to it to the last digit", () => {
    for (const { path, row } of numbers) {
      const spec = sliderFor(path);
      if (!spec) throw new Error(path);
      expect(shown(spec, row.default), path).toBeGreaterThanOrEqual(spec.min);
      expect(shown(spec, row.default), path).toBeLessThanOrEqual(spec.max);
      expect(valueFromShown(spec, shown(spec, row.default)), path).toBe(row.default);
    }
  });

  it("shows shares in percent", () => {
    const spec = sliderFor("funding.restricted");
    expect(spec).toMatchObject({ min: 0, max: 100, step: 1, unit: "%", factor: 100 });
    if (spec) expect([shown(spec, 0.07), valueFromShown(spec, 7), valueFromShown(spec, 140)]).toEqual([7, 0.07, 1]);
  });

  it("gives whole numbers where the row takes no others", () => {
    const spec = sliderFor("organizations.count");
    if (spec) expect([valueFromShown(spec, 12.4), valueFromShown(spec, -3)]).toEqual([12, 1]);
    expect(sliderFor("learning.rule")).toBeUndefined();
    expect(sliderFor("no.such")).toBeUndefined();
  });
});
