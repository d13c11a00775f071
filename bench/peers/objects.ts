import type { Inputs, MonthInputs } from "../limit/inputs.ts";
import type { Draw, PeerMonth, Person } from "./persons.ts";
import * as rules from "./persons.ts";

interface Arm {
  readonly persons: readonly Person[];
  arrivals: readonly number[];
}

function copyOf({ arrivals, persons }: Arm): Arm {
  return { arrivals, persons: persons.map((person) => ({ ...person, need: person.need.slice() })) };
}

/** A world's persons as objects in an array and loops over them: the model without a library and without a layout. */
export function runObjects(inputs: Inputs, draw: Draw): readonly PeerMonth[] {
  const linkages = rules.linkagesOf(inputs);
  const persons = Array.from({ length: inputs.people }, (_, i) => rules.startOf(inputs, i));
  const first: Arm = { persons, arrivals: linkages.map(() => 0) };
  const seen: PeerMonth[] = [];
  const months = inputs.months.values();
  const step = (arm: number, state: Arm): void => {
    const month = months.next().value as MonthInputs;
    seen.push(stepArm(month, linkages, arm, state, first, draw));
  };
  for (let t = 0; t < inputs.trunk; t++) step(0, first);
  const arms = [first, ...Array.from({ length: inputs.arms - 1 }, () => copyOf(first))];
  for (let t = 0; t < inputs.own; t++) for (const [arm, state] of arms.entries()) step(arm, state);
  return seen;
}

function stepArm(
  month: MonthInputs,
  linkages: readonly (readonly number[])[],
  arm: number,
  state: Arm,
  isolated: Arm,
  draw: Draw,
): PeerMonth {
  const { persons } = state;
  const seekers = linkages.map(() => 0);
  for (const person of persons) rules.move(person, month, linkages, draw);
  for (const person of persons) {
    rules.seek(person, month, draw);
    if (person.sought >= 0) seekers[person.sought] = (seekers[person.sought] as number) + 1;
  }
  const demand = seekers.map((count, d) => count + (state.arrivals[d] as number));
  const fill = rules.fillOf(month, demand);
  const tally: rules.Tally = { served: 0, arrivals: linkages.map(() => 0) };
  for (const person of persons) rules.serve(person, month, fill, tally, draw);
  state.arrivals = tally.arrivals;
  const requests = [...seekers, ...tally.arrivals].reduce((sum, count) => sum + count, 0);
  return { arm, ...count(month, state, arm === 0 ? null : isolated), requests, served: tally.served };
}

function count({ margin, threshold }: MonthInputs, { persons }: Arm, isolated: Arm | null) {
  const limit = margin * (persons[0] as Person).need.length;
  let above = 0;
  let thriving = 0;
  let better = 0;
  let worse = 0;
  for (let i = 0; i < persons.length; i++) {
    const person = persons[i] as Person;
    const high = rules.needsAbove(person, threshold);
    above += high;
    if (high === 0) thriving += 1;
    if (isolated === null) continue;
    const change = rules.changeOf(person, isolated.persons[i] as Person);
    if (change < -limit) better += 1;
    if (change > limit) worse += 1;
  }
  const people = persons.length;
  return {
    prevalence: above / (people * (persons[0] as Person).need.length),
    thriving: thriving / people,
    better,
    worse,
  };
}
