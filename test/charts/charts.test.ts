import { describe, expect, it } from "vitest";
import { charts, chartsFor } from "../../src/charts/index.ts";
import type { Source } from "../../src/charts/spec.ts";
import { chartNames } from "../../src/scenario/chart-names.ts";
import { textsOf, warningsOf } from "./specs.ts";
import { example as large, type Synthetic, syntheticViews } from "./synthetic.ts";

const source: Source = { scenario: "synthetic", engine: "e1e2e3", results: "a1a2a3", residents: 100_000, start: 0 };

const example: Synthetic = { ...large, worlds: 30, months: 36 };

const twelve = ["isolated", "collective", ...Array.from({ length: 10 }, (_, i) => `arm number ${i}`)];
const cases: Readonly<Record<string, Synthetic>> = {
  "two arms": example,
  "two worlds": { ...example, worlds: 2 },
  "one world": { ...example, worlds: 1 },
  "identical arms": { ...example, effects: [0, 0] },
  "collective worse": { ...example, effects: [0, 0.03] },
  "twelve arms": { ...example, worlds: 10, arms: twelve, effects: twelve.map((_, i) => (i - 4) / 200) },
  "four arms": { ...example, worlds: 10, arms: twelve.slice(0, 4), effects: [0, -0.03, 0.01, 0] },
  "one domain": { ...example, domains: ["circles"] },
  "many worlds": { ...example, months: 12, worlds: 250 },
  "long names": { ...example, arms: ["isolated, as ever <&>", 'together "and with a name that does not end"'] },
};

describe.each(Object.entries(cases))("charts of %s", (_, options) => {
  const views = syntheticViews(options);
  const again = syntheticViews(options);
  const drawn = chartsFor([], views);

  it.each(drawn.map((chart) => [chart.name, chart] as const))("%s compiles without a warning", (_, chart) => {
    expect(warningsOf(chart.draw(views, source))).toEqual([]);
  });

  it.each(drawn.map((chart) => [chart.name, chart] as const))("%s is the same JSON twice", (_, chart) => {
    expect(JSON.stringify(chart.draw(again, source)) === JSON.stringify(chart.draw(views, source))).toBe(true);
  });

  it.each(drawn.map((chart) => [chart.name, chart] as const))("%s says at its foot what it is", (_, chart) => {
    const worlds = options.worlds === 1 ? "1 world" : `${options.worlds} worlds`;
    const foot = `Scenario synthetic · ${worlds} · engine e1e2e3 · results a1a2a3 · a model, not a forecast`;
    expect(textsOf(chart.draw(views, source)).map((text) => text.replaceAll("\u00a0", " "))).toContain(foot);
  });

  it.each(drawn.map((chart) => [chart.name, chart] as const))(
    "%s has a title and a table of data behind it",
    (_, chart) => {
      expect(chart.title(views).length).toBeGreaterThan(20);
      expect(chart.title(views)).not.toMatch(/NaN|undefined|null|−0\.0 |Infinity/);
      expect(chart.data(views).rows).toBeGreaterThan(0);
    },
  );
});

describe("the list of charts", () => {
  it("holds every chart a scenario can name", () => {
    const names = charts.map(({ name }) => name);
    for (const name of chartNames) expect(names).toContain(name);
  });

  it("draws what is asked for, in its own order", () => {
    const views = syntheticViews(example);
    expect(chartsFor(["worlds", "trajectories"], views).map(({ name }) => name)).toEqual(["trajectories", "worlds"]);
  });

  it("shows the arms side by side only where there are several", () => {
    const names = (options: Synthetic) => chartsFor(["difference"], syntheticViews(options)).map(({ name }) => name);
    expect(names(example)).toEqual(["difference"]);
    expect(names(cases["four arms"] as Synthetic)).toEqual(["difference", "arms"]);
  });
});

describe("titles", () => {
  const titleOf = (name: string, options: Synthetic) =>
    charts
      .find((chart) => chart.name === name)
      ?.title(syntheticViews(options))
      .replaceAll("\u00a0", " ");

  it("do not presuppose who wins", () => {
    expect(titleOf("difference", example)).toMatch(/points lower under collective than under isolated/);
    expect(titleOf("difference", { ...example, effects: [0, 0.03] })).toMatch(/points higher under collective/);
    expect(titleOf("difference", { ...example, worlds: 2 })).toMatch(/not clearly different/);
    expect(titleOf("difference", { ...example, effects: [0, 0] })).toMatch(/the same under collective and isolated/);
  });

  it("count the worlds", () => {
    expect(titleOf("worlds", example)).toMatch(/better than isolated in \d+ of 30 worlds, worse in \d+$/);
    expect(titleOf("worlds", { ...example, effects: [0, 0] })).toMatch(/equal to isolated in all 30 worlds/);
  });

  it("say how many arms are left out", () => {
    const views = syntheticViews(cases["twelve arms"] as Synthetic);
    const texts = textsOf(chartsFor(["difference"], views)[0]?.draw(views, source) ?? null).join(" ");
    expect(texts.replaceAll("\u00a0", " ")).toContain("the first 9 of 11 comparisons");
  });
});
