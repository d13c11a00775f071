import { describe, expect, it } from "vitest";
import { worldsData } from "../../src/charts/worlds.ts";
import { example, syntheticViews } from "./synthetic.ts";

const columnOf = (worlds: number, name: string) =>
  worldsData(syntheticViews({ ...example, worlds, months: 12 })).columns.find((column) => column.name === name)?.values;

describe("the table behind the worlds", () => {
  it("names worlds by their replication, and quantiles by what they are where these stand for many", () => {
    expect(columnOf(8, "world")?.slice(0, 8)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(columnOf(8, "quantile")).toBeUndefined();
    expect(columnOf(240, "quantile")?.slice(0, 3)).toEqual([0.005, 0.015, 0.025]);
    expect(columnOf(240, "world")).toBeUndefined();
  });
});
