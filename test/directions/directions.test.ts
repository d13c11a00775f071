import { describe, expect, it } from "vitest";
import { recordedOutcomes } from "../../src/scenario/outcome-names.ts";
import { parameters } from "../../src/scenario/parameters.ts";
import { listRows } from "../../src/scenario/row.ts";
import { rowsByPath, type Value } from "../../src/scenario/settings.ts";
import { mean } from "../support/sample.ts";
import { effectsOf } from "./measure.ts";
import { quantities } from "./quantities.ts";
import { type Direction, directions } from "./table.ts";

const worlds = 4;

function isInRange({ path }: Direction, value: Value): boolean {
  const row = rowsByPath.get(path);
  if (row?.kind === "choice") return row.choices.includes(value as string);
  return typeof value === "number" && row !== undefined && value >= row.min && value <= row.max;
}

describe("the table of directions", () => {
  it("has every parameter, once", () => {
    const paths = listRows(parameters).map(({ path }) => path);
    expect(directions.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
  });

  it("goes from a low to a higher value, within the parameter's range", () => {
    for (const direction of directions) {
      const { high, low, path } = direction;
      expect(isInRange(direction, low) && isInRange(direction, high), path).toBe(true);
      if (typeof low === "number") expect(low, path).toBeLessThan(Number(high));
    }
  });

  it("names recorded outcomes, or quantities of a state", () => {
    const names = [...recordedOutcomes([]).map(({ name }) => name), ...Object.keys(quantities)];
    expect(directions.filter(({ moves }) => !names.includes(moves))).toEqual([]);
    expect(Object.keys(quantities).filter((name) => !directions.some(({ moves }) => moves === name))).toEqual([]);
  });
});

describe(`a parameter from low to high, in the mean over ${worlds} worlds with the same draws`, () => {
  it.each(directions)("$path moves $moves $way", (direction) => {
    const effect = mean(effectsOf(direction, worlds));
    if (direction.way === "up") expect(effect).toBeGreaterThan(0);
    else expect(effect).toBeLessThan(0);
  });
});
