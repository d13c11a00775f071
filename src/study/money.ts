import { moneyOutcomes, type Terms } from "../analysis/money/flows.ts";
import { type MoneyMeasures, measureMoney, type PlanePoint, planeOf } from "../analysis/money/measure.ts";
import { numbersIn } from "../scenario/costs.ts";
import type { Arm, Scenario, Settings } from "../scenario/scenario.ts";
import type { Panel } from "../table.ts";
import type { Wanted } from "./panel.ts";

/** Up to which month money is measured: the last one compared. */
export function moneyMonth({ compare }: Scenario): number {
  return Math.max(...compare.months);
}

/** What money measures need of a panel. */
export function moneyWanted(scenario: Scenario): Wanted {
  const months = Array.from({ length: moneyMonth(scenario) }, (_, month) => month + 1);
  return { outcomes: moneyOutcomes, months };
}

const grantPaths = ["funding.perResident", "community.residents", "funding.additional"];

/** $ that funders give for services in the month that begins at t (docs/model.md, 7.6: base). */
function grantsAt(settings: Settings, { shocks }: Scenario, t: number): number {
  const [perResident = 0, residents = 0, additional = 0] = numbersIn(settings, grantPaths, t);
  const acting = shocks.filter(({ from, to }) => from <= t && t < to);
  return perResident * residents * acting.reduce((factor, { money }) => factor * money, 1) + additional / 12;
}

/** $ by arm and month (entry t is the month that begins at t). Before the start every arm is as the first. */
function grantsByArm(scenario: Scenario): ReadonlyMap<string, Float64Array> {
  const length = moneyMonth(scenario);
  return new Map(
    scenario.arms.map(({ name, settings }) => [
      name,
      Float64Array.from({ length }, (_, t) => grantsAt(settings, scenario, t)),
    ]),
  );
}

/** The month of the start of recorded worlds, null where it never came. */
export interface RecordedStarts {
  readonly first: number;
  readonly starts: readonly (number | null)[];
}

/** Month of the start of every world; Infinity where it never comes. */
export function startsOf(chunks: Iterable<RecordedStarts>, worlds: number, { start }: Scenario): Float64Array {
  const starts = new Float64Array(worlds).fill("month" in start ? start.month : Number.POSITIVE_INFINITY);
  if ("month" in start) return starts;
  for (const { first, starts: found } of chunks) {
    found.forEach((month, w) => {
      starts[first + w] = month ?? Number.POSITIVE_INFINITY;
    });
  }
  return starts;
}

/** On what terms money is counted in worlds whose initiative starts in these months. */
export function termsOf(scenario: Scenario, starts: Float64Array): Terms {
  const [first] = scenario.arms as readonly [Arm];
  const grants = grantsByArm(scenario);
  const [residents = 0] = numbersIn(first.settings, ["community.residents"], 0);
  const { discountRate, worth } = scenario.money;
  return {
    residents,
    discountRate,
    worth,
    grants: (arm, month, world) => {
      const inForce = month - 1 < (starts[world] as number) ? first.name : arm;
      return (grants.get(inForce) as Float64Array)[month - 1] as number;
    },
  };
}

/** Money measures of every pair a scenario compares, at its last compared month; none where that is the beginning. */
export function moneyOf(panel: Panel, scenario: Scenario, terms: Terms, level: number): readonly MoneyMeasures[] {
  const month = moneyMonth(scenario);
  return month < 1 ? [] : scenario.compare.pairs.map((pair) => measureMoney(panel, pair, month, terms, level));
}

/** What money buys in recorded worlds: measures of every compared pair, and its worlds on the plane of costs and effects. */
export interface Funding {
  readonly measures: readonly MoneyMeasures[];
  readonly planes: readonly (readonly PlanePoint[])[];
}

/** What money buys in recorded worlds; nothing where the last compared month is the beginning. */
export function fundingOf(panel: Panel, scenario: Scenario, terms: Terms, level: number): Funding {
  const month = moneyMonth(scenario);
  if (month < 1) return { measures: [], planes: [] };
  return {
    measures: moneyOf(panel, scenario, terms, level),
    planes: scenario.compare.pairs.map((pair) => planeOf(panel, pair, month, terms)),
  };
}
