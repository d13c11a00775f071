import { existsSync } from "node:fs";
import type { Inputs, MonthInputs } from "../limit/inputs.ts";
import type { Draw, PeerMonth, Person } from "./persons.ts";
import * as rules from "./persons.ts";

/** What is used of AgentScript, which brings no types. */
interface Agents<T> {
  readonly create: (count: number, init: (agent: T) => void) => unknown;
  readonly ask: (act: (agent: T, index: number) => void) => void;
  readonly with: (is: (agent: T) => boolean) => Agents<T>;
  readonly reduce: <R>(add: (sum: R, agent: T) => R, first: R) => R;
  readonly length: number;
}
type Turtle = { -readonly [Name in keyof Person]: Person[Name] } & { readonly id: number };
interface Model {
  readonly turtles: Agents<Turtle>;
}
type ModelClass = new () => Model;

const folder = new URL("node_modules/agentscript/", import.meta.url);

/** True where AgentScript is installed in this folder. */
export function hasAgentScript(): boolean {
  return existsSync(folder);
}

/**
 * The same persons as turtles of a model that are asked to act, and those who seek help as the turtles with a need they ask about, in the
 * manner of AgentScript's own models. Own install: see package.json here.
 */
export async function loadAgentScript(): Promise<(inputs: Inputs, draw: Draw) => readonly PeerMonth[]> {
  const name = new URL("dist/agentscript2d.js", folder).href;
  // It makes a canvas for colors as it loads, which Node has none of and this model has no use for.
  const browser = globalThis as { OffscreenCanvas?: unknown };
  browser.OffscreenCanvas ??= class {
    getContext(): unknown {
      return {};
    }
  };
  const { Model: Base } = (await import(name)) as { readonly Model: ModelClass };
  return (inputs, draw) => runTurtles(Base, inputs, draw);
}

function runTurtles(Base: ModelClass, inputs: Inputs, draw: Draw): readonly PeerMonth[] {
  const linkages = rules.linkagesOf(inputs);
  const first: Arm = { model: new Base(), arrivals: linkages.map(() => 0) };
  first.model.turtles.create(inputs.people, (turtle) => Object.assign(turtle, rules.startOf(inputs, turtle.id)));
  const seen: PeerMonth[] = [];
  const months = inputs.months.values();
  const step = (arm: number, state: Arm): void => {
    const month = months.next().value as MonthInputs;
    const { requests, served } = stepArm(month, linkages, state, draw);
    seen.push({ arm, ...count(month, state), requests, served, ...changedIn(month, state, first) });
  };
  for (let t = 0; t < inputs.trunk; t++) step(0, first);
  const arms = [first, ...Array.from({ length: inputs.arms - 1 }, () => copyOf(Base, first))];
  for (let t = 0; t < inputs.own; t++) for (const [arm, state] of arms.entries()) step(arm, state);
  return seen;
}

interface Arm {
  readonly model: Model;
  arrivals: number[];
}

function copyOf(Base: ModelClass, { arrivals, model: from }: Arm): Arm {
  const model = new Base();
  const persons: Person[] = [];
  from.turtles.ask(({ baseline, group, need, sought }) =>
    persons.push({ baseline, group, need: need.slice(), sought }),
  );
  model.turtles.create(persons.length, (turtle) => Object.assign(turtle, persons[turtle.id]));
  return { model, arrivals };
}

function stepArm(
  month: MonthInputs,
  linkages: readonly (readonly number[])[],
  state: Arm,
  draw: Draw,
): { readonly requests: number; readonly served: number } {
  const { turtles } = state.model;
  turtles.ask((turtle) => rules.move(turtle, month, linkages, draw));
  turtles.ask((turtle) => rules.seek(turtle, month, draw));
  const seeking = turtles.with(({ sought }) => sought >= 0);
  const seekers = linkages.map((_, d) => seeking.with(({ sought }) => sought === d).length);
  const demand = seekers.map((count, d) => count + (state.arrivals[d] as number));
  const fill = rules.fillOf(month, demand);
  const tally: rules.Tally = { served: 0, arrivals: linkages.map(() => 0) };
  seeking.ask((turtle) => rules.serve(turtle, month, fill, tally, draw));
  state.arrivals = tally.arrivals;
  const requests = [...seekers, ...tally.arrivals].reduce((sum, count) => sum + count, 0);
  return { requests, served: tally.served };
}

function count({ threshold }: MonthInputs, { arrivals, model: { turtles } }: Arm) {
  const above = turtles.reduce((sum, turtle) => sum + rules.needsAbove(turtle, threshold), 0);
  const thriving = turtles.with((turtle) => rules.needsAbove(turtle, threshold) === 0).length;
  return { prevalence: above / (turtles.length * arrivals.length), thriving: thriving / turtles.length };
}

function changedIn({ margin }: MonthInputs, { arrivals, model: { turtles } }: Arm, isolated: Arm) {
  const others = isolated.model.turtles as unknown as readonly Person[];
  if (turtles === isolated.model.turtles) return { better: 0, worse: 0 };
  const limit = margin * arrivals.length;
  const change = (turtle: Turtle): number => rules.changeOf(turtle, others[turtle.id] as Person);
  return {
    better: turtles.with((turtle) => change(turtle) < -limit).length,
    worse: turtles.with((turtle) => change(turtle) > limit).length,
  };
}
