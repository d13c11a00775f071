import type { Scenario } from "../../../scenario/scenario.ts";
import type { Side, Watched } from "../../worker/watch.ts";
import type { Layout } from "./layout.ts";

/** What a drawing of one side in one month is made of. */
export interface Frame {
  readonly scenario: Scenario;
  readonly watched: Watched;
  readonly side: Side;
  readonly layout: Layout;
  readonly month: number;
}

/** An entry of a column by month. */
export function at(column: ArrayLike<number>, entries: number, month: number, entry: number): number {
  return column[month * entries + entry] as number;
}

/** The simulated persons that a scenario has. */
export function peopleOf({ arms }: Scenario): number {
  return Number(arms[0]?.settings.community.people);
}

/** Residents that a simulated person stands for; 1 where their number is a plan over months. */
export function residentsPerPerson(scenario: Scenario): number {
  const each = Number(scenario.arms[0]?.settings.community.residents) / peopleOf(scenario);
  return Number.isFinite(each) ? each : 1;
}

/** A recorded outcome of a side in a month; NaN for one that is not recorded. */
export function outcomeAt({ outcomes }: Watched, { series }: Side, outcome: string, month: number): number {
  const o = outcomes.indexOf(outcome);
  return o < 0 ? Number.NaN : (series[month * outcomes.length + o] as number);
}

/** The class of a color of a domain. */
export function domainClass(d: number): string {
  return `domain-${d % 8}`;
}
