import { describe, expect, it } from "vitest";
import { processes, uniform } from "../../src/engine/random.ts";
import { learn } from "../twin/learning.ts";
import { asDescribed, type Rules } from "../twin/rules.ts";
import { type TwinProcess, twinProcesses } from "../twin/twin.ts";
import type { Month, TwinWorld } from "../twin/world.ts";
import { foundOut, seed, size } from "./cases.ts";

// The rules as described give the engine's bits (docking.test.ts). Here each is wrong in one place, and is to be found out.

type Values = Month["values"];

/** The month with other values of what is learned, and of the program. */
function withOther(
  month: Month,
  learning: Partial<Values["learning"]>,
  program: Partial<Values["initiative"]["program"]>,
) {
  const { initiative, ...rest } = month.values;
  const values: Values = {
    ...rest,
    learning: { ...rest.learning, ...learning },
    initiative: { ...initiative, program: { ...initiative.program, ...program } },
  };
  return { ...month, values };
}

/** The world as if shared measurement were built in full. */
function measured(world: TwinWorld): TwinWorld {
  const { achieved } = world.community;
  return { ...world, community: { ...world.community, achieved: { ...achieved, measurement: 1 } } };
}

/** The world as if all organizations were members. */
function joinedByAll(world: TwinWorld): TwinWorld {
  return { ...world, organizations: world.organizations.map((own) => ({ ...own, member: true })) };
}

const { apparent, isBound, programOf } = asDescribed;

const ofProgram: Readonly<Record<string, Partial<Rules>>> = {
  "is judged without error": {
    programOf: (world, month, d) => programOf(world, withOther(month, { error: 0 }, {}), d),
  },
  "is the first one looked at": {
    programOf: (world, month, d) => programOf(world, withOther(month, {}, { considered: 1 }), d),
  },
  "is chosen by the indicator": {
    programOf: (world, month, d) => {
      const domains = world.domains.map((own) => ({ ...own, worths: own.indicated }));
      return programOf({ ...world, domains }, month, d);
    },
  },
  "is that of another domain": {
    programOf: (world, month, d) => programOf(world, month, (d + 1) % world.domains.length),
  },
  "binds every member, if any": {
    isBound: (world, month, j) =>
      month.values.initiative.program.imposed > 0 && isBound(world, withOther(month, {}, { imposed: 1 }), j),
  },
  "binds others every month": {
    isBound: ({ key, organizations }, { t, values }, j) =>
      organizations[j].member && uniform(key, processes.programTaken, j, t) < values.initiative.program.imposed,
  },
  "binds those who are no members": { isBound: (world, month, j) => isBound(joinedByAll(world), month, j) },
  "is taken up by founders only": { newcomers: ({ joined, launching }) => (launching ? joined : []) },
  "is taken up by later members only": { newcomers: ({ joined, launching }) => (launching ? [] : joined) },
  "is kept as it was spoiled": { held: (_, own) => own },
};

const ofIndicator: Readonly<Record<string, Partial<Rules>>> = {
  "misleads members whatever is measured": {
    apparent: (world, month, j, practice) => apparent(measured(world), month, j, practice),
  },
  "misleads outsiders": { apparent: (world, month, j, practice) => apparent(joinedByAll(world), month, j, practice) },
  "misleads nobody": {
    apparent: (world, month, j, practice) => apparent(world, withOther(month, { misdirection: 0 }, {}), j, practice),
  },
};

/** The month of the twin, with learning by other rules. */
function learningBy(rules: Partial<Rules>): readonly TwinProcess[] {
  const other: TwinProcess = (world, month) => learn(world, month, { ...asDescribed, ...rules });
  return twinProcesses.map((process) => (process === learn ? other : process));
}

describe(`docking (seed ${seed}, ${size} random scenarios)`, () => {
  it.each(Object.entries(ofProgram))("finds a program that %s", (_, rules) => {
    expect(foundOut(learningBy(rules))).toBe(true);
  });

  it.each(Object.entries(ofIndicator))("finds an indicator that %s", (_, rules) => {
    expect(foundOut(learningBy(rules))).toBe(true);
  });
});
