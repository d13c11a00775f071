import { beforeAll, describe, expect, it } from "vitest";
import { LEVEL } from "../../src/analysis/interval.ts";
import { summarize } from "../../src/analysis/summarize.ts";
import { buildViews } from "../../src/analysis/views/build.ts";
import { neededSeries } from "../../src/analysis/views/names.ts";
import { runWorld } from "../../src/engine/run.ts";
import { outcomesOf } from "../../src/scenario/outcome-names.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { collect } from "../../src/study/panel.ts";
import { type Answer, answerFrom } from "../../src/web/session/answer.ts";
import { initialSession, scenarioOf } from "../../src/web/session/preset.ts";
import { comparisonsOf, comparisonsTable, worldsTable } from "../../src/web/session/results.ts";
import { answered } from "./answered.ts";
import { listedTown, presetFrom } from "./presets.ts";

const WORLDS = 5;
let scenario: Scenario;
let answer: Answer;

beforeAll(async () => {
  const preset = await presetFrom(listedTown);
  scenario = scenarioOf(preset, { ...initialSession(preset), people: 150, worlds: WORLDS });
  answer = answerFrom(scenario, answered(scenario, WORLDS));
});

describe("the answer of a page", () => {
  it("is that of whole runs of the same worlds, every outcome at every month", () => {
    const names = outcomesOf(scenario).map(({ name }) => name);
    const months = Array.from({ length: scenario.months + 1 }, (_, month) => month);
    for (let world = 0; world < WORLDS; world++) {
      const run = runWorld(scenario, world, names);
      expect(answer.results[world]?.hashes).toEqual(run.hashes);
      for (const [a, { name: arm }] of scenario.arms.entries())
        for (const month of months)
          for (const [o, name] of names.entries()) {
            const there = run.series[(a * (scenario.months + 1) + month) * names.length + o];
            expect(answer.panel.values(arm, name, month)[world]).toBe(there);
          }
    }
  });

  it("compares and draws as a results folder does", () => {
    const { compare, domains } = scenario;
    const names = outcomesOf(scenario).map(({ name }) => name);
    const chunks = Array.from({ length: WORLDS }, (_, world) => ({
      first: world,
      series: runWorld(scenario, world, names).series,
    }));
    const months = Array.from({ length: scenario.months + 1 }, (_, month) => month);
    const dimensions = { arms: scenario.arms.map(({ name }) => name), months: scenario.months, outcomes: names };
    const panel = collect(chunks, WORLDS, dimensions, outcomesOf(scenario), [{ outcomes: names, months }]);
    const { pairs } = compare;
    expect(comparisonsOf(answer)).toEqual(summarize(panel, pairs, compare.outcomes, compare.months, LEVEL));
    const series = neededSeries({ charts: [], domains });
    expect(answer.views).toEqual(buildViews(panel, { pairs, months: compare.months, level: LEVEL, series }));
  });

  it("is saved in tables that hold the same numbers", () => {
    const comparisons = comparisonsOf(answer);
    const saved = comparisonsTable(answer);
    expect(saved.rows).toBe(comparisons.length);
    const estimates = saved.columns.find(({ name }) => name === "estimate")?.values;
    expect([...(estimates ?? [])]).toEqual(comparisons.map(({ estimate }) => estimate));
    const worlds = worldsTable(answer);
    const { months, outcomes } = scenario.compare;
    expect(worlds.rows).toBe(scenario.arms.length * months.length * outcomes.length * WORLDS);
    const values = worlds.columns.find(({ name }) => name === "value")?.values;
    const [month = 0] = months;
    const [outcome = ""] = outcomes;
    expect([...(values ?? [])].slice(0, WORLDS)).toEqual([...answer.panel.values("isolated", outcome, month)]);
  });
});
