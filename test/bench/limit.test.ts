import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Script, scriptOf } from "../../bench/limit/inputs.ts";
import { callLimit, compileLimit, ownTargets, writeInputs } from "../../bench/limit/program.ts";
import { walkMonths } from "../../bench/months.ts";
import { runWorld } from "../../src/engine/run.ts";
import { hashState } from "../../src/engine/state.ts";
import { scenarioOf } from "../support/scenario.ts";

/** Not a whole number of vectors or blocks of people, and more than one start in the same world. */
const scenario = scenarioOf({
  values: { "community.people": 2_077, "funding.perResident": 60 },
  domains: ["education", "health", "housing"],
  arms: ["collective", "coalition"],
  months: 18,
  burnIn: 7,
  start: { month: 3 },
  shocks: [{ name: "flood", from: 4, to: 9, money: 0.7, hardship: 0.2, domains: [1] }],
});

describe("the limit", () => {
  const folder = mkdtempSync(join(tmpdir(), "limit-"));
  const file = join(folder, "inputs");
  let script: Script;
  beforeAll(() => {
    script = scriptOf(scenario, 2);
    writeInputs(file, script.inputs);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("walks through the engine's own months", () => {
    const { states } = walkMonths(scenario, 2, { run: (process, month) => process(month) });
    expect(states.map(hashState)).toEqual(runWorld(scenario, 2, []).hashes);
  });

  it.each(ownTargets)("has the engine's sums in every month (%s)", (target) => {
    const program = compileLimit(scenario.domains.length, target, folder);
    expect(callLimit(program, file, "sums")).toEqual(script.sums);
    expect(script.sums).toHaveLength(10 + 3 * 15);
  });

  it("would notice one other organization", () => {
    const { inputs, sums } = script;
    const changed = inputs.months.map((month, m) => {
      if (m !== 30) return month;
      return { ...month, factor: month.factor.map((factor, at) => (at === 0 ? Math.fround(factor * 0.99) : factor)) };
    });
    const other = join(folder, "other");
    writeInputs(other, { ...inputs, months: changed });
    const printed = callLimit(compileLimit(inputs.domains, "native", folder), other, "sums");
    expect(printed.slice(0, 30)).toEqual(sums.slice(0, 30));
    expect(printed).not.toEqual(sums);
  });

  it("gives the persons something to do in each of its passes", () => {
    const counts = script.sums.map((line) => line.split(" ").map(Number).slice(-4));
    const [requests, served, better, worse] = [0, 1, 2, 3].map((at) =>
      counts.reduce((sum, c) => sum + (c[at] ?? 0), 0),
    );
    expect(Math.min(requests, served, better, worse)).toBeGreaterThan(0);
    expect(served).toBeLessThan(requests);
  });

  it("refuses a file for another number of domains, and half a file", () => {
    const four = scenarioOf({ domains: ["a", "b", "c", "d"], months: 1, burnIn: 0 });
    const wrong = join(folder, "wrong");
    writeInputs(wrong, scriptOf(four, 0).inputs);
    const program = compileLimit(3, "native", folder);
    expect(() => callLimit(program, wrong, "sums")).toThrow("another number of domains");
    writeInputs(wrong, { ...script.inputs, months: script.inputs.months.slice(1) });
    expect(() => callLimit(program, wrong, "sums")).toThrow("ends too early");
  });
});
