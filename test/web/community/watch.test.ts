import { describe, expect, it } from "vitest";
import { createRecorder } from "../../../src/engine/recording.ts";
import { growTrunk, runArms, runWorld } from "../../../src/engine/run.ts";
import type { State } from "../../../src/engine/state-columns.ts";
import type { World } from "../../../src/engine/world-columns.ts";
import { outcomesOf } from "../../../src/scenario/outcome-names.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import { type Side, watchWorld } from "../../../src/web/worker/watch.ts";
import { struck } from "../../../src/web/worker/watch-columns.ts";
import { switchAt } from "../../support/expressions.ts";
import { scenarioOf } from "../../support/scenario.ts";

const cases: readonly (readonly [title: string, scenario: Scenario, arm: string])[] = [
  ["the standard town", scenarioOf({ values: { "community.people": 1000 }, months: 30 }), "collective"],
  [
    "three domains, shocks, a late start, few organizations, perfect coordination",
    scenarioOf({
      seed: "watched",
      domains: ["a", "b", "c"],
      values: { "organizations.count": 5, "delivery.referral.base": 0.5, "delivery.referral.need": 0.3 },
      arms: { own: { "initiative.strengths.backbone": switchAt(20, 0, 1) } },
      shocks: [{ name: "flood", from: 3, to: 9, money: 0.7, hardship: 0.1, domains: [1] }],
      start: { month: 7 },
      months: 26,
    }),
    "own",
  ],
  [
    "five domains and a start at a threshold",
    scenarioOf({ seed: "5", domains: ["a", "b", "c", "d", "e"], start: { shockAbove: 0 }, months: 18 }),
    "collective",
  ],
];

function request(scenario: Scenario, arm: string, world = 0) {
  const outcomes = outcomesOf(scenario).map(({ name }) => name);
  return { kind: "watch", id: 1, scenario, world, arm, outcomes } as const;
}

/** Persons passed on, by month and domain. */
function passedOn({ handOffs }: Side, domains: number, months: number): number[] {
  const arrived = new Array<number>(months * domains).fill(0);
  for (let month = 0; month < months; month++) {
    for (let n = handOffs.starts[month] as number; n < (handOffs.starts[month + 1] as number); n++) {
      const at = month * domains + (handOffs.domain[n] as number);
      arrived[at] = (arrived[at] as number) + (handOffs.count[n] as number);
    }
  }
  return arrived;
}

/** Needs above one half of each of the first persons. */
function severeNeeds({ need }: State, people: number, persons: number): number[] {
  const severe = new Array<number>(persons).fill(0);
  need.forEach((value, at) => {
    const i = at % people;
    if (i < persons && value > 0.5) severe[i] = (severe[i] as number) + 1;
  });
  return severe;
}

describe.each(cases)("a watched world: %s", (_, scenario, arm) => {
  const watched = watchWorld(request(scenario, arm));
  const { months } = scenario;
  const domains = scenario.domains.length;

  it("holds every month's state as the engine reached it", () => {
    const seen = [new Map<number, number>(), new Map<number, number>()];
    const recorder = createRecorder(scenario, []);
    const trunk = growTrunk(scenario, 0, recorder);
    const arms = [scenario.arms[0], scenario.arms.find(({ name }) => name === arm)] as Scenario["arms"][number][];
    let turn = 0;
    const compare = (state: State, { size }: World): void => {
      const side = watched.sides[turn] as Side;
      const month = state.month[0] as number;
      const of = (column: ArrayLike<number>, entries: number): number[] =>
        Array.from({ length: entries }, (__, at) => column[month * entries + at] as number);
      for (const name of ["member", "alignment", "contribution", "health"] as const)
        expect(of(side[name], size.organizations)).toEqual([...state[name]]);
      for (const name of ["agenda", "structure", "fill", "arrivals"] as const)
        expect(of(side[name], domains)).toEqual([...state[name]]);
      expect(of(side.conditions, 4)).toEqual([...state.conditions]);
      for (const name of ["launched", "champion", "backboneAlive"] as const)
        expect(side[name][month]).toBe(state[name][0]);
      expect(of(side.severe, side.sample)).toEqual(severeNeeds(state, size.people, side.sample));
      expect(of(side.above, domains)).toEqual(
        Array.from({ length: domains }, (__, d) => (state.above[2 * d] as number) + (state.above[2 * d + 1] as number)),
      );
      seen[turn]?.set(month, 1);
      turn = (turn + 1) % 2;
    };
    runArms(scenario, trunk, arms, recorder, recorder.create(2).recordings, compare);
    expect(seen.map(({ size }) => size)).toEqual([months - (trunk.start ?? months), months - (trunk.start ?? months)]);
  });

  it("gives the outcomes that a run records", () => {
    const { outcomes } = request(scenario, arm);
    const { series } = runWorld(scenario, 0, outcomes);
    const perArm = (months + 1) * outcomes.length;
    expect(watched.sides[0].series).toEqual(series.slice(0, perArm));
    expect(watched.sides[1].series).toEqual(series.slice(perArm, 2 * perArm));
  });

  it("counts in every month and domain as many people passed on as arrived", () => {
    for (const side of watched.sides) {
      expect(passedOn(side, domains, months + 1)).toEqual([...side.arrivals]);
      expect(side.arrivals.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(months);
    }
  });
});

describe("watching", () => {
  const [[, scenario, arm]] = cases as [(typeof cases)[0]];

  it("changes no bit of the world", () => {
    const { sides } = watchWorld(request(scenario, arm, 3));
    expect(sides.map(({ hash }) => hash)).toEqual(runWorld(scenario, 3, []).hashes);
  });

  it("sees a grant lost exactly where health is that after a loss", () => {
    const { sides } = watchWorld(request(scenario, arm));
    for (const { health, struck: hit } of sides) {
      const lost = Array.from(hit, (bits) => (bits & struck.grantLost) !== 0);
      expect(lost).toEqual(Array.from(health, (value) => value === 0.6));
      expect(lost.filter(Boolean).length).toBeGreaterThan(0);
    }
  });

  it("shares the months before the start", () => {
    const { sides, start } = watchWorld(request((cases[1] as (typeof cases)[0])[1], "own"));
    expect(start).toBe(7);
    const until = 7 * 5 + 5;
    expect(sides[1].health.slice(0, until)).toEqual(sides[0].health.slice(0, until));
    expect(sides[1].launched[7]).toBe(0);
  });

  it("names the arm that is not there", () => {
    expect(() => watchWorld(request(scenario, "nobody"))).toThrow(/arm: got nobody, expected one of isolated/);
  });
});
