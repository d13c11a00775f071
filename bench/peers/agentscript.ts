import { existsSync } from "node:fs";
import type { Inputs, MonthInputs } from "../limit/inputs.ts";
import type { Draw, PeerMonth, Person } from "./persons.ts";
import * as rules from "./persons.ts";

/** What is used of AgentScript, which brings no types. */
interface Agents<T> {
  readonly create: (count: number, init: (agent: T) => void) => unknown;
  readonly ask: (act: (agent: T, index: number) => void) => void;
  readonly count: (is: (agent: T) => boolean) => number;
  readonly with: (is: (agent: T) => boolean) => Agents<T>;
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

/** The same persons as turtles that are asked to act, in the manner of AgentScript's own models. Own install: see package.json here. */
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
  const none = linkages.map(() => 0);
  const first = { model: new Base(), arrivals: none };
  first.model.turtles.create(inputs.people, (turtle) => Object.assign(turtle, rules.startOf(inputs, turtle.id)));
  const seen: PeerMonth[] = [];
  const months = inputs.months.values();
  const step = (arm: number, state: Arm): void => {
    const month = months.next().value as MonthInputs;
    seen.push(stepArm(month, linkages, arm, state, first, draw));
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
  arm: number,
  state: Arm,
  isolated: Arm,
  draw: Draw,
): PeerMonth {
  const { turtles } = state.model;
  turtles.ask((turtle) => rules.move(turtle, month, linkages, draw));
  const seekers = linkages.map(() => 0);
  turtles.ask((turtle) => {
    rules.seek(turtle, month, draw);
    if (turtle.sought >= 0) seekers[turtle.sought] = (seekers[turtle.sought] as number) + 1;
  });
  const demand = seekers.map((count, d) => count + (state.arrivals[d] as number));
  const fill = rules.fillOf(month, demand);
  const tally: rules.Tally = { served: 0, arrivals: linkages.map(() => 0) };
  turtles.ask((turtle) => rules.serve(turtle, month, fill, tally, draw));
  state.arrivals = tally.arrivals;
  const requests = [...seekers, ...tally.arrivals].reduce((sum, count) => sum + count, 0);
  const people = turtles.length;
  let above = 0;
  turtles.ask((turtle) => {
    above += rules.needsAbove(turtle, month.threshold);
  });
  const thriving = turtles.count((turtle) => rules.needsAbove(turtle, month.threshold) === 0) / people;
  const prevalence = above / (people * linkages.length);
  const changed = arm === 0 ? { better: 0, worse: 0 } : countChanged(month, state, isolated);
  return { arm, prevalence, thriving, requests, served: tally.served, ...changed };
}

function countChanged({ margin, kept }: MonthInputs, { model }: Arm, isolated: Arm) {
  const limit = margin * kept.length;
  const others = isolated.model.turtles as unknown as readonly Person[];
  let better = 0;
  let worse = 0;
  model.turtles.ask((turtle, i) => {
    const change = rules.changeOf(turtle, others[i] as Person);
    if (change < -limit) better += 1;
    if (change > limit) worse += 1;
  });
  return { better, worse };
}
