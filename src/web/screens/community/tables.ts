import type { Scenario } from "../../../scenario/scenario.ts";
import { type Column, type Table, table } from "../../../table.ts";
import { decimal, dollars, percent, whole } from "../../words/numbers.ts";
import { armTitle } from "../../words/scenario-titles.ts";
import { words } from "../../words/words.ts";
import type { Side, Watched } from "../../worker/watch.ts";
import { at, outcomeAt, residentsPerPerson } from "./frame.ts";
import { policiesUntil } from "./happenings.ts";
import { domainName, organizationName } from "./words.ts";

const total = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0);

/** Residents who were passed on and arrived in a month. */
export function passedOn(scenario: Scenario, { arrivals }: Side, month: number): number {
  const { length } = scenario.domains;
  return total(arrivals.subarray(month * length, (month + 1) * length)) * residentsPerPerson(scenario);
}

/** What is told of a side in numbers, and how: outcomes are those that every run records. */
function numbersOf(
  scenario: Scenario,
  watched: Watched,
  side: Side,
  month: number,
): readonly (readonly [string, string])[] {
  const { community } = words.value;
  const outcome = (name: string): number => outcomeAt(watched, side, name, month);
  return [
    [community["number.prevalence"], percent(outcome("prevalence"), 1)],
    [community["number.thriving"], percent(outcome("thriving"), 1)],
    [community["number.members"], whole(outcome("members"))],
    [community["number.alignment"], percent(outcome("alignment"), 1)],
    [community["number.effectiveness"], decimal(outcome("effectiveness"), 3)],
    [community["number.passed"], whole(passedOn(scenario, side, month))],
    [community["number.served"], percent(outcome("served"), 1)],
    [community["number.staff"], decimal(side.staff[month] as number, 1)],
    [community["number.policies"], whole(total(policiesUntil(side, month)))],
    [community["number.coordination"], dollars(outcome("money.coordination"))],
    [community["number.backbone"], dollars(outcome("money.backbone"))],
  ];
}

/** The numbers of a month, both sides beside each other. */
export function monthTable(scenario: Scenario, watched: Watched, month: number): Table {
  const { community } = words.value;
  const sides = watched.sides.map((side) => numbersOf(scenario, watched, side, month));
  const names = (sides[0] ?? []).map(([name]) => name);
  const columns = watched.sides.map(({ arm }, s): Column => {
    return { name: armTitle(arm), unit: "", values: (sides[s] ?? []).map(([, value]) => value) };
  });
  return table(community.numbers, [{ name: community.number, unit: "", values: names }, ...columns]);
}

/** People that each organization passed on, and took in, in one month: simulated persons. */
function handOffsBy({ handOffs }: Side, organizations: number, month: number): readonly number[] {
  const counts = new Array<number>(organizations).fill(0);
  for (let n = handOffs.starts[month] as number; n < (handOffs.starts[month + 1] as number); n++) {
    for (const j of [handOffs.from[n] as number, handOffs.to[n] as number])
      counts[j] = (counts[j] as number) + (handOffs.count[n] as number);
  }
  return counts;
}

/** Every organization on one side in one month. */
export function organizationsTable(scenario: Scenario, { mission, size }: Watched, side: Side, month: number): Table {
  const { community } = words.value;
  const organizations = Array.from(mission.keys());
  const column = (name: string, values: readonly number[] | readonly string[]): Column => ({ name, unit: "", values });
  const of = (values: ArrayLike<number>) => organizations.map((j) => at(values, mission.length, month, j));
  const passed = handOffsBy(side, mission.length, month);
  return table(armTitle(side.arm), [
    column(
      community.organization,
      organizations.map((j) => organizationName(scenario, mission, j)),
    ),
    column(
      community.domain,
      organizations.map((j) => domainName(scenario, mission[j] as number)),
    ),
    column(community.money, Array.from(size)),
    column(
      community.member,
      of(side.member).map((is) => (is === 1 ? community.yes : community.no)),
    ),
    column(community.alignment, of(side.alignment)),
    column(community.contribution, of(side.contribution)),
    column(community.health, of(side.health)),
    column(community.practice, of(side.worth)),
    column(
      community.passed,
      passed.map((persons) => persons * residentsPerPerson(scenario)),
    ),
  ]);
}
