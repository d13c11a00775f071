import type { Month } from "../../engine/context.ts";
import { agenda } from "../../engine/processes/agenda.ts";
import type { Key } from "../../engine/random.ts";
import type { NumberSetting, Quantity, SettingValues } from "../classic.ts";
import { numbersOf, realNumber, wholeNumber } from "../number-setting.ts";
import { fixedOf } from "../sample.ts";
import { stage } from "../stage.ts";

/** Organizations of these classics. */
const numbers = [1, 2, 3] as const;

/** Rounds that are observed and drawn one by one. */
const DRAWN = 40;

const matrix = [
  [0.5, 0.25, 0.25],
  [0.2, 0.6, 0.2],
  [0.1, 0.3, 0.6],
] as const;

const weightName = (i: number, j: number): string => `w${i}${j}`;

/** Who listens to whom, what each wants at first, and for how long they meet. */
export const listening: readonly NumberSetting[] = [
  ...numbers.flatMap((i) =>
    numbers.map((j) =>
      realNumber(
        weightName(i, j),
        matrix[i - 1]?.[j - 1] ?? 0,
        [0, 1],
        "weight",
        `How much organization ${i} listens to ${i === j ? "itself" : `organization ${j}`}`,
      ),
    ),
  ),
  ...numbers.map((i) =>
    realNumber(
      `x${i}`,
      (i - 1) / 2,
      [0, 1],
      "share",
      `Attention that organization ${i} gives to the first of two needs before the first round`,
    ),
  ),
  wholeNumber("rounds", 200, [1, 10_000], "rounds", "Rounds in which all listen at the same time"),
];

/** Susceptibility of each organization: 0 never moves, 1 gives up its own view. */
export interface Listeners {
  readonly settings: SettingValues;
  readonly susceptibility: readonly number[];
  readonly key: Key;
}

function assemble({ key, settings, susceptibility }: Listeners): Month {
  const month = stage({
    key,
    domains: 2,
    organizations: numbers.length,
    values: { "initiative.agenda.pull": 1, "initiative.agenda.power": 1, "initiative.agenda.voice": 0 },
  });
  const { state, world } = month;
  state.member.fill(1);
  state.alignment.set(susceptibility);
  world.columns.ownPriorities.set(
    numbers.flatMap((i) => [settings[`x${i}`] as number, 1 - (settings[`x${i}`] as number)]),
  );
  state.priorities.set(world.columns.ownPriorities);
  return month;
}

/**
 * One round of x_i ← (1 − s_i)·x_i(0) + s_i·Σ_j w_ij x_j. The engine's agenda has one weight per member, its size; so each organization
 * holds a meeting of its own, at which the others are as large as their weights with it, and keeps what that meeting makes of it.
 */
function listen(month: Month, rows: readonly (readonly number[])[]): void {
  const { state, world } = month;
  const { domains } = world.size;
  const before = state.priorities.slice();
  const after = before.slice();
  rows.forEach((row, i) => {
    state.priorities.set(before);
    world.columns.size.set(row);
    agenda(month);
    after.set(state.priorities.subarray(i * domains, (i + 1) * domains), i * domains);
  });
  state.priorities.set(after);
}

const drawnRounds = (settings: SettingValues): number => Math.min(DRAWN, settings.rounds as number);

const opinionName = (i: number): string => `opinion${i}`;
const opinionAfter = (i: number, round: number): string => `opinion${i}Round${round}`;

function forEachDrawn<T>(settings: SettingValues, of: (i: number, round: number) => T): readonly T[] {
  return Array.from({ length: drawnRounds(settings) + 1 }, (_, round) => numbers.map((i) => of(i, round))).flat();
}

/** The opinions after the last round, then those of the first rounds one by one. */
export function opinionNames(settings: SettingValues): readonly string[] {
  return [...numbers.map(opinionName), ...forEachDrawn(settings, opinionAfter)];
}

/** Opinions as `opinionNames` names them. */
export function listenForRounds(listeners: Listeners): readonly number[] {
  const { settings } = listeners;
  const month = assemble(listeners);
  const rows = numbers.map((i) =>
    numbersOf(
      settings,
      numbers.map((j) => weightName(i, j)),
    ),
  );
  const opinions = (): readonly number[] => numbers.map((i) => month.state.priorities[(i - 1) * 2] as number);
  const drawn = [...opinions()];
  for (let round = 1; round <= (settings.rounds as number); round++) {
    listen(month, rows);
    if (round <= DRAWN) drawn.push(...opinions());
  }
  return [...opinions(), ...drawn];
}

/** The opinions themselves; rounds are points of a curve. */
export function opinionQuantities(settings: SettingValues): readonly Quantity[] {
  const unit = "share of attention";
  return [
    ...numbers.map((i) => ({
      name: opinionName(i),
      meaning: `Attention of organization ${i} to the first need after the last round`,
      unit,
      estimate: fixedOf(opinionName(i)),
    })),
    ...forEachDrawn(settings, (i, round) => ({
      name: opinionAfter(i, round),
      meaning: `Attention of organization ${i} to the first need after ${round} rounds`,
      unit,
      curve: true,
      estimate: fixedOf(opinionAfter(i, round)),
    })),
  ];
}
