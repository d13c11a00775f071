import { compile } from "../numeric/tree.ts";
import type { Scenario, Values } from "../scenario/scenario.ts";
import { countMembers, functioning, meanContribution } from "./context.ts";
import { countChanged } from "./gains.ts";
import { built, type State, uses } from "./state-columns.ts";
import { needTotal } from "./tally.ts";
import type { World } from "./world-columns.ts";

/** What outcomes are read from: a state in a month, and that of the same world and month under isolated action. */
export interface Sight {
  readonly world: World;
  readonly state: State;
  readonly isolated: State;
  readonly values: Values;
}

/** Reads one outcome; it changes nothing. */
type Read = (world: World, state: State, values: Values, changed: () => Changed) => number;

/** Persons better and worse off than under isolated action, counted once for all outcomes of a month. */
type Changed = readonly [better: number, worse: number];

const first = (column: ArrayLike<number>): number => column[0] as number;
const sum = (column: Float64Array | Int32Array): number => {
  let total = 0;
  for (const value of column) total += value;
  return total;
};
const mean = (column: Float64Array): number => sum(column) / column.length;

const single: Readonly<Record<string, Read>> = {
  meanNeed: ({ size }, state) => {
    let total = 0;
    for (let d = 0; d < size.domains; d++) total += needTotal(state, d);
    return total / (size.people * size.domains);
  },
  prevalence: ({ size }, state) => sum(state.above) / (size.people * size.domains),
  thriving: ({ size }, state) => sum(state.thriving) / size.people,
  betterOff: ({ size }, _, __, changed) => changed()[0] / size.people,
  worseOff: ({ size }, _, __, changed) => changed()[1] / size.people,
  served: (_, state) => (first(state.requests) === 0 ? 1 : first(state.served) / first(state.requests)),
  unmet: ({ size }, state, values) =>
    (first(state.requests) - first(state.served)) * (values.community.residents / size.people),
  effectiveness: (world, state) => meanEffectiveness(world, state),
  alignment: (_, state) => mean(state.alignment),
  members: (_, state) => countMembers(state),
  contribution: (_, state) => meanContribution(state),
  functioning: (_, state) => functioning(state),
  disagreement: (_, state) => first(state.disagreement),
  leaders: (_, state) => first(state.leaders),
  backboneAlive: (_, state, values) => (values.initiative.strengths.backbone > 0 ? first(state.backboneAlive) : 0),
  will: (_, state) => first(state.will),
  structure: (_, state) => mean(state.structure),
  mobilized: (_, state) => first(state.mobilized),
  commonShock: (_, state) => first(state.commonShock),
  ...Object.fromEntries(built.map((name, c): [string, Read] => [name, (_, state) => state.conditions[c] as number])),
  ...Object.fromEntries(uses.map((use, u): [string, Read] => [`money.${use}`, (_, state) => state.money[u] as number])),
};

/** Mean worth of the organizations' practices, each in its own mission, 0 … 1. */
function meanEffectiveness({ columns, size }: World, { practice }: State): number {
  const { mission, worth } = columns;
  let total = 0;
  for (let j = 0; j < practice.length; j++) {
    total += worth[(mission[j] as number) * (1 << size.bits) + (practice[j] as number)] as number;
  }
  return total / practice.length;
}

function prevalenceIn({ size }: World, { above }: State, d: number): number {
  let total = 0;
  for (let g = 0; g < size.groups; g++) total += above[d * size.groups + g] as number;
  return total / size.people;
}

function prevalenceOfGroup({ columns, size }: World, state: State, g: number): number {
  let above = 0;
  for (let d = 0; d < size.domains; d++) above += state.above[d * size.groups + g] as number;
  const needs = (columns.groupSize[g] as number) * size.domains;
  return needs === 0 ? 0 : above / needs;
}

/** Prevalence of the most less that of the least disadvantaged group; 0 with one group. */
function groupGap({ groups }: Scenario): Read {
  const ranks = groups.map((group) => group.disadvantage);
  const worst = ranks.indexOf(Math.max(...ranks));
  const best = ranks.indexOf(Math.min(...ranks));
  return (world, state) => prevalenceOfGroup(world, state, worst) - prevalenceOfGroup(world, state, best);
}

function readerOf(scenario: Scenario, name: string): Read {
  const known = Object.hasOwn(single, name) ? single[name] : undefined;
  if (known) return known;
  if (name === "groupGap") return groupGap(scenario);
  const domain = scenario.domains.findIndex((entry) => name === `prevalence.${entry.name}`);
  if (domain >= 0) return (world, state) => prevalenceIn(world, state, domain);
  const custom = scenario.outcomes.find((outcome) => outcome.name === name);
  if (!custom) throw new RangeError(`outcome: got ${name}, expected a recorded one`);
  const evaluate = compile(custom.tree);
  const readers = new Map<string, Read>();
  return (world, state, values, changed) =>
    evaluate((other) => {
      const read = readers.get(other) ?? readerOf(scenario, other);
      readers.set(other, read);
      return read(world, state, values, changed);
    });
}

/** Writes the named outcomes to `out` from `offset` on. */
export type RecordOutcomes = (sight: Sight, out: Float64Array, offset: number) => void;

/** Prepares the recording of outcomes, in the order of `names`. Throws a RangeError for an unknown name. */
export function recorder(scenario: Scenario, names: readonly string[]): RecordOutcomes {
  const readers = names.map((name) => readerOf(scenario, name));
  return ({ isolated, state, values, world }, out, offset) => {
    let counted: Changed | undefined;
    const changed = (): Changed => {
      counted ??= countChanged(world, state, isolated, values.community.changeMargin);
      return counted;
    };
    readers.forEach((read, o) => {
      out[offset + o] = read(world, state, values, changed);
    });
  };
}
