import { describe, expect, it } from "vitest";
import { mean } from "../support/sample.ts";
import type { ValuesByPath } from "../support/scenario.ts";
import { effectsOf } from "./measure.ts";

// What may help and may harm must do either by what is set, not by its name. Seed and draws are those of directions.test.ts;
// draws are the same on both sides, so that a run has one result and there is no false alarm.
const worlds = 6;

const members: ValuesByPath = {
  "initiative.buildRate": 1,
  "initiative.participation.startShare": 1,
  "initiative.participation.startContribution": 1,
  "initiative.participation.leaving": 0,
  "initiative.backbone.budget": 5_000_000,
  "initiative.backbone.fromEnvelope": 0,
  "initiative.backbone.endingEarly": 0,
  "organizations.count": 24,
  "learning.rate": 0.3,
};

/** What practices gain, on average, where a parameter is at its upper instead of its lower value. */
function gain(path: string, low: number, high: number, values: ValuesByPath): number {
  const direction = { path, low, high, moves: "effectiveness", way: "up", values: { ...members, ...values } } as const;
  return mean(effectsOf(direction, worlds));
}

/** Organizations that have found good practices by themselves before the start. */
const learned: ValuesByPath = { "learning.error": 0.05, "learning.visibilityBase": 0.5 };

describe(`an imposed program, in ${worlds} worlds`, () => {
  const imposed = (values: ValuesByPath) => gain("initiative.program.imposed", 0, 1, values);

  it("helps where it is the best of many, judged without error, and organizations have learned little", () => {
    expect(
      imposed({ "initiative.program.considered": 64, "learning.error": 0, "learning.rate": 0.01 }),
    ).toBeGreaterThan(0.1);
  });

  it("harms where it is any program and organizations have learned much", () => {
    expect(imposed(learned)).toBeLessThan(-0.1);
  });

  it("harms the more the more it is held to", () => {
    const kept = gain("initiative.program.fidelity", 0, 1, { ...learned, "initiative.program.imposed": 1 });
    expect(kept).toBeLessThan(-0.1);
  });

  it("is right the more often the more programs are looked at, but not where nobody can judge them", () => {
    const looking = (error: number) =>
      gain("initiative.program.considered", 1, 64, {
        "initiative.program.imposed": 1,
        "initiative.program.fidelity": 1,
        "learning.error": error,
      });
    const [clear, blurred] = [looking(0), looking(2)];
    expect(clear).toBeGreaterThan(0.1);
    expect(blurred).toBeLessThan(clear / 2);
  });
});

describe(`measures of practice that mislead, in ${worlds} worlds`, () => {
  const measuring = (misdirection: number, values: ValuesByPath = {}) =>
    gain("initiative.strengths.measurement", 0, 1, {
      "learning.misdirection": misdirection,
      "learning.error": 0.3,
      ...values,
    });

  it("turn the good of measuring into harm", () => {
    expect(measuring(0)).toBeGreaterThan(0);
    expect(measuring(1)).toBeLessThan(0);
  });

  it("are not cured by precision: less error makes practices better where measures are right, worse where they are wrong", () => {
    const precision = (misdirection: number) =>
      gain("learning.errorReduction", 0, 1, { "learning.misdirection": misdirection, "learning.error": 0.5 });
    expect(precision(0)).toBeGreaterThan(0);
    expect(precision(1)).toBeLessThan(0);
  });

  it("mislead nobody outside: without members who measure they change nothing", () => {
    const changes = (values: ValuesByPath) => gain("learning.misdirection", 0, 1, values);
    expect(changes({ "initiative.participation.startShare": 0, "initiative.participation.joining": 0 })).toBe(0);
    expect(changes({ "initiative.strengths.measurement": 0 })).toBe(0);
    expect(changes({})).toBeLessThan(0);
  });
});
