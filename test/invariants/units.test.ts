import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runWorld } from "../../src/engine/run.ts";
import type { Tree } from "../../src/numeric/tree.ts";
import { recordedOutcomes } from "../../src/scenario/outcome-names.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { rowsByPath, type Value } from "../../src/scenario/settings.ts";
import { type ScenarioParts, scenarioOf, type ValuesByPath } from "../support/scenario.ts";
import { extended } from "./extensions.ts";

// What is measured in other units is the same. Factors are powers of two, so that nothing is rounded otherwise and there are no false alarms.
const seed = Number(process.env.CONCERTED_SEED ?? 13);
const runs = process.env.CONCERTED_FULL === "1" ? 1000 : 50;

const prices = [
  "funding.costPerService",
  "delivery.referral.navigatorCost",
  "initiative.hourCost",
  "initiative.backbone.budget",
  "initiative.backbone.costPerStaff",
];
const gifts = ["funding.perResident", "funding.additional"];
const memberHours = ["agenda", "activities", "measurement", "communication", "voice", "equity", "leadership"].map(
  (name) => `initiative.memberHours.${name}`,
);
const roleHours = ["vision", "activities", "measurement", "will", "policy", "funding"].flatMap((role) => [
  `initiative.roles.${role}.base`,
  `initiative.roles.${role}.perMember`,
]);

/** By what each parameter is multiplied. */
type Factors = Readonly<Record<string, number>>;

const all = (paths: readonly string[], factor: number): Factors =>
  Object.fromEntries(paths.map((path) => [path, factor]));

function times(value: Value, factor: number): Value {
  if (typeof value === "number") return factor * value;
  const one: Tree = { type: "number", value: factor };
  return { type: "call", operator: "multiply", operands: [one, value as Tree] };
}

function scaled({ values = {}, ...parts }: ScenarioParts, factors: Factors): ScenarioParts {
  const changed: ValuesByPath = Object.fromEntries(
    Object.entries(factors).map(([path, factor]) => {
      return [path, times(values[path] ?? rowsByPath.get(path)?.default ?? Number.NaN, factor)];
    }),
  );
  return { ...parts, values: { ...values, ...changed } };
}

function outcomesOf(scenario: Scenario): readonly (readonly [name: string, path: readonly number[]])[] {
  const names = recordedOutcomes(scenario.domains).map(({ name }) => name);
  const { series } = runWorld(scenario, 0, names);
  return names.map((name, o) => [name, [...series].filter((_, at) => at % names.length === o)]);
}

interface OtherUnits {
  readonly factors: Factors;
  /** Outcomes that are counted in these units, by the beginning of their names; all others stay as they are. */
  readonly counted: Factors;
}

const others: Readonly<Record<string, OtherUnits>> = {
  "half dollars": { factors: all([...prices, ...gifts], 2), counted: { "money.": 2 } },
  "half hours of members, each at half the price": {
    factors: { ...all(memberHours, 2), "initiative.hourCost": 0.5 },
    counted: {},
  },
  "half hours of the backbone": {
    factors: { ...all(roleHours, 2), "initiative.backbone.hoursPerStaff": 2 },
    counted: {},
  },
  "a community four times as large with organizations and a backbone four times as dear": {
    factors: {
      ...all(["community.residents", "funding.additional", "initiative.hourCost"], 4),
      ...all(["initiative.backbone.budget", "initiative.backbone.costPerStaff"], 4),
    },
    counted: { "money.": 4, unmet: 4 },
  },
};

describe(`isolated action and an initiative (seed ${seed}, ${runs} scenarios)`, () => {
  it.each(Object.entries(others))(
    "are the same in %s",
    (_, { counted, factors }) => {
      const property = fc.property(extended(), (parts) => {
        const expected = outcomesOf(scenarioOf(parts)).map(([name, path]) => {
          const factor = Object.entries(counted).find(([start]) => name.startsWith(start))?.[1] ?? 1;
          return [name, path.map((value) => factor * value)];
        });
        expect(outcomesOf(scenarioOf(scaled(parts, factors)))).toEqual(expected);
      });
      fc.assert(property, { seed, numRuns: runs });
    },
    300_000,
  );

  it.each([...prices, ...gifts, ...memberHours, "initiative.backbone.hoursPerStaff"])(
    "are not the same where only %s is another",
    (path) => {
      const parts: ScenarioParts = {
        ...{ months: 24, burnIn: 2 },
        values: {
          "community.people": 60,
          "organizations.landscape.bits": 3,
          "initiative.buildRate": 1,
          "initiative.leadership.effort": 1,
          "funding.additional": 1_000_000,
          "delivery.referral.navigatorCost": 10,
        },
      };
      expect(outcomesOf(scenarioOf(scaled(parts, { [path]: 2 })))).not.toEqual(outcomesOf(scenarioOf(parts)));
    },
  );
});
