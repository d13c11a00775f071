import { describe, expect, it } from "vitest";
import { runWorld } from "../../src/engine/run.ts";
import { switchAt } from "../support/expressions.ts";
import { scenarioOf, type ValuesByPath } from "../support/scenario.ts";

const small = { "community.people": 60, "organizations.landscape.bits": 2 };

/** Months after which the backbone of an arm was at work, in a few worlds. */
function atWork(values: ValuesByPath): readonly (readonly number[])[] {
  const scenario = scenarioOf({ values: { ...small, ...values }, months: 60 });
  const span = scenario.months + 1;
  return [0, 1, 2].map((replication) => {
    const { series } = runWorld(scenario, replication, ["backboneAlive"]);
    return [...series.subarray(span)].flatMap((alive, month) => (alive === 1 ? [month] : []));
  });
}

const months = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** A backbone ends on its first anniversary. */
const short = { "initiative.backbone.endingEarly": 1, "initiative.backbone.grantMonths": 240 };

describe("a backbone", () => {
  it("ends on an anniversary of its beginning", () => {
    for (const worked of atWork(short)) expect(worked).toEqual(months(1, 12));
  });

  it("that comes after the others has years of its own", () => {
    for (const from of [5, 30, 36]) {
      const late = { ...short, "initiative.strengths.backbone": switchAt(from, 0, 1) };
      for (const worked of atWork(late)) expect(worked).toEqual(months(from + 1, from + 12));
    }
  });

  it("lives on its founding grants from its beginning on", () => {
    const granted = {
      "initiative.backbone.grantMonths": 12,
      "initiative.backbone.endingEarly": 0,
      "initiative.backbone.endingLate": 1,
      "initiative.backbone.endingOffset": 10,
    };
    const late = { ...granted, "initiative.strengths.backbone": switchAt(20, 0, 1) };
    for (const worked of atWork(granted)) expect(worked).toEqual(months(1, 24));
    for (const worked of atWork(late)) expect(worked).toEqual(months(21, 44));
  });

  it("that has ended does not begin again", () => {
    const back = { ...short, "initiative.strengths.backbone": switchAt(30, 0.5, 1) };
    for (const worked of atWork(back)) expect(worked).toEqual(months(1, 12));
  });
});
