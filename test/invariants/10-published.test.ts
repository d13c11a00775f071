import { describe, expect, it } from "vitest";
import type { Month } from "../../src/engine/context.ts";
import { backbone } from "../../src/engine/processes/backbone.ts";
import { serve } from "../../src/engine/processes/serving.ts";
import { worldKey } from "../../src/engine/random.ts";
import { monthOf } from "../support/month.ts";
import { sample } from "../support/sample.ts";
import { scenarioOf } from "../support/scenario.ts";

const draws = 20_000;

/** Share of backbones alive after each of the first `years` years, with the achieved conditions held where they are. */
function survival(functioning: number, years: number): readonly number[] {
  const month = monthOf({ values: { "community.people": 50, "organizations.landscape.bits": 2 } });
  const { state, world } = month;
  state.conditions.fill(functioning);
  const alive = new Array<number>(years).fill(0);
  for (let replication = 0; replication < draws; replication++) {
    const draw: Month = { ...month, world: { ...world, key: worldKey("survival", replication) } };
    state.backboneBegan[0] = 0;
    state.backboneAlive[0] = 1;
    for (let year = 1; year <= years; year++) {
      backbone({ ...draw, t: 12 * year, since: 12 * year, anniversary: true });
      alive[year - 1] = (alive[year - 1] as number) + (state.backboneAlive[0] as number) / draws;
    }
  }
  return alive;
}

/** Four standard errors of a share of `size` draws: a false alarm in 16 000 comparisons. */
function tolerance(p: number, size: number): number {
  return 4 * Math.sqrt((p * (1 - p)) / size);
}

describe(`invariant 10: a backbone alone follows the survival curve of coalitions (${draws} draws, 4 standard errors)`, () => {
  const early = 0.965;

  it.each([0, 0.586, 1])("with functioning held at %f", (functioning) => {
    const late = 1 - 0.07 * (1.6 - functioning);
    survival(functioning, 7).forEach((alive, index) => {
      const year = index + 1;
      const expected = early ** Math.min(year, 3) * late ** Math.max(0, year - 3);
      expect(Math.abs(alive - expected), `year ${year}: ${alive}`).toBeLessThan(tolerance(expected, draws));
    });
  });

  it("0.90 at three years and, with the functioning that fits, 0.67 at seven (Feinberg et al. 2008: 110 coalitions)", () => {
    const alive = survival(0.586, 7);
    expect(Math.abs((alive[2] as number) - 0.9)).toBeLessThan(0.01);
    expect(Math.abs((alive[6] as number) - 0.67)).toBeLessThan(0.02);
  });

  it("and so do whole runs with a backbone and nothing else (400 worlds)", () => {
    const worlds = 400;
    const values = { "community.people": 50, "organizations.count": 1, "organizations.landscape.bits": 2 };
    const parts = { domains: ["only"], values, arms: ["only-backbone"], months: 61, burnIn: 0, seed: "alone" };
    const results = sample(scenarioOf(parts), worlds, ["backboneAlive", "functioning"]);
    expect(results.mean("only-backbone", "functioning", 61)).toBe(0);
    for (const [months, expected] of [
      [12, 1],
      [13, early],
      [37, early ** 3],
      [61, early ** 3 * (1 - 0.07 * 1.6) ** 2],
    ] as const) {
      const alive = results.mean("only-backbone", "backboneAlive", months);
      expect(Math.abs(alive - expected), `${months} months`).toBeLessThanOrEqual(tolerance(expected, worlds));
    }
  });
});

interface HandOffs {
  readonly arrivals: number;
  readonly served: number;
}

const people = 40_000;

/** Everyone asks in the first of two domains, is served there, and has one further need to be referred for. */
function handOffs(achieved: number, member: readonly [number, number], fill = 1): HandOffs {
  const month = monthOf({
    domains: ["first", "second"],
    values: { "community.people": people, "organizations.count": 2, "organizations.landscape.bits": 2 },
  });
  const { scratch, state, world } = month;
  state.conditions.fill(achieved);
  state.member.set(member);
  state.need.fill(0.9);
  state.fill.set([1, fill]);
  // Organization 0 serves the first domain only, organization 1 the second.
  scratch.supply.set([1, 0, 0, 1]);
  scratch.supplyOfDomain.fill(1);
  world.work.sought.fill(0);
  world.work.seekers.set([people, 0]);
  serve(month);
  return { arrivals: (state.arrivals[1] as number) / people, served: (state.served[0] as number) / people - 1 };
}

describe(`invariant 10: one hand-off is the referral ladder (${people} persons, 4 standard errors)`, () => {
  it.each([
    ["told where to go: nobody is a member", 1, [0, 0], 0.18],
    ["one of both is a member", 1, [1, 0], 0.18],
    ["the other is", 1, [0, 1], 0.18],
    ["members that do not work together", 0, [1, 1], 0.18],
    ["reminded: half of the conditions", 0.5, [1, 1], 0.26],
    ["with a navigator: members that work fully together", 1, [1, 1], 0.34],
  ] as const)("%s", (_, achieved, member, expected) => {
    const { arrivals, served } = handOffs(achieved, member);
    expect(Math.abs(arrivals - expected)).toBeLessThan(tolerance(expected, people));
    expect(served).toBeCloseTo(arrivals, 9);
  });

  it("an arrival is served only as far as capacity goes", () => {
    const { arrivals, served } = handOffs(1, [1, 1], 0.25);
    expect(Math.abs(arrivals - 0.34)).toBeLessThan(tolerance(0.34, people));
    expect(Math.abs(served - 0.34 * 0.25)).toBeLessThan(tolerance(0.34 * 0.25, people));
  });
});
