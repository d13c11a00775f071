import { runWorld } from "../../src/engine/run.ts";
import { fork } from "../../src/engine/state.ts";
import type { State } from "../../src/engine/state-columns.ts";
import { valuesAt } from "../../src/engine/values.ts";
import type { World } from "../../src/engine/world-columns.ts";
import type { Arm, Scenario, Values } from "../../src/scenario/scenario.ts";
import { account } from "./account.ts";

/** A month of an arm: the state before it, and after. */
interface Moved {
  readonly scenario: Scenario;
  readonly world: World;
  readonly values: Values;
  readonly before: State;
  readonly after: State;
}

type Law = (moved: Moved) => boolean;

const rounding = 1e-12;
const first = (column: ArrayLike<number>): number => column[0] as number;
const sum = (column: ArrayLike<number>): number => Array.from(column).reduce((total, part) => total + part, 0);

/** Whether each entry is at most that of the other column. */
function atMost(column: ArrayLike<number>, most: (at: number) => number): boolean {
  return Array.from(column).every((value, at) => value <= most(at) + rounding);
}

function areShares(column: ArrayLike<number>): boolean {
  return Math.abs(sum(column) - 1) < 1e-9 && Array.from(column).every((part) => part >= 0);
}

function strengthsOf({ initiative: { strengths } }: Values): readonly number[] {
  return [strengths.agenda, strengths.measurement, strengths.activities, strengths.communication];
}

/** What holds in every month of every arm, whatever else an initiative does: nothing comes out of nothing. */
const laws: Readonly<Record<string, Law>> = {
  "money by use adds up to the envelope": ({ after, before, scenario, values, world }) => {
    const mobilized = first(before.mobilized);
    const { envelope } = account(scenario, { world, state: after, values, mobilized });
    return Math.abs(sum(after.money) - envelope) < Math.max(0.005, rounding * envelope);
  },
  "no use of money is below 0": ({ after }) => after.money.every((dollars) => dollars >= 0),
  "alignment grows to members' part in the agenda at most": ({ after, before }) =>
    atMost(after.alignment, (j) =>
      Math.max(
        before.alignment[j] as number,
        (after.member[j] as number) * first(after.conditions) * (after.contribution[j] as number),
      ),
    ),
  "a condition grows to its strength at most": ({ after, before, values }) =>
    atMost(after.conditions, (c) => Math.max(before.conditions[c] as number, strengthsOf(values)[c] as number)),
  "leadership grows only where members give it time": ({ after, before, values }) =>
    (values.initiative.leadership.effort > 0 && after.member.includes(1)) ||
    first(after.leaders) <= first(before.leaders),
  "who is no member contributes nothing": ({ after }) =>
    after.contribution.every((h, j) => after.member[j] === 1 || h === 0),
  "no policy is lost but to a lower ceiling, and none goes beyond it": ({ after, before, values }) =>
    after.structure.every((s, d) => s >= Math.min(before.structure[d] as number, values.policy.ceiling)) &&
    atMost(after.structure, () => values.policy.ceiling),
  "money raised is lost as it decays and to a lower ceiling only": ({ after, before, values: { mobilizing } }) => {
    const kept = (1 - mobilizing.decay) * Math.min(first(before.mobilized), mobilizing.ceiling);
    return first(after.mobilized) >= kept - rounding && first(after.mobilized) <= mobilizing.ceiling;
  },
  "attention is shared out in full": ({ after, world: { size } }) =>
    areShares(after.agenda) &&
    areShares(after.observed) &&
    Array.from(after.member.keys()).every((j) =>
      areShares(after.priorities.subarray(j * size.domains, (j + 1) * size.domains)),
    ),
  "nobody is served who did not ask": ({ after }) => first(after.served) <= first(after.requests),
  "nothing of the initiative is there before its launch": ({ after }) =>
    after.launched[0] === 1 ||
    [after.conditions, after.alignment, after.contribution, after.member, after.leaders, after.will, after.mobilized]
      .map(sum)
      .every((total) => total === 0),
};

/** The laws that a world's run breaks, with the first month in which it does; empty if all is well. */
export function brokenLaws(scenario: Scenario): readonly string[] {
  const broken = new Map<string, string>();
  const last = new Map<Arm, State>();
  runWorld(scenario, 0, [], (state, world, arm) => {
    const after = fork(world.size, state);
    const before = last.get(arm);
    last.set(arm, after);
    if (before === undefined) return;
    const values = valuesAt(arm.settings, first(before.month));
    for (const [law, holds] of Object.entries(laws)) {
      if (!broken.has(law) && !holds({ scenario, world, values, before, after })) {
        broken.set(law, `${arm.name}, month ${first(after.month)}: ${law}`);
      }
    }
  });
  return [...broken.values()];
}
