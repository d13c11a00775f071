import { power } from "../../numeric/functions.ts";
import type { Panel } from "../../table.ts";
import type { ArmPair } from "../summarize.ts";

/** Outcomes that money is measured by; a panel needs them at every month from 1 to the last. */
export const moneyOutcomes = [
  "thriving",
  "money.service",
  "money.intake",
  "money.coordination",
  "money.backbone",
  "money.lost",
] as const;

/** On what terms dollars and effects are added up. */
export interface Terms {
  readonly residents: number;
  /** Per year, for dollars and effects alike. */
  readonly discountRate: number;
  /** $ that a resident who thrives for a year is worth to who decides; null where no one says. */
  readonly worth: number | null;
  /** $ that funders give for services in a month (1 … last) of a world under an arm, beside what the initiative raises. */
  readonly grants: (arm: string, month: number, world: number) => number;
}

/** What differs between two arms in every world, arm − against, from the beginning to each month. */
export interface Flows {
  readonly worlds: number;
  readonly months: readonly number[];
  /** $, discounted, from the beginning to `month`. */
  readonly backbone: (month: number) => Float64Array;
  readonly coordination: (month: number) => Float64Array;
  /** Money for services, intake and what is lost. */
  readonly services: (month: number) => Float64Array;
  /** $ that funders give more for services. */
  readonly grants: (month: number) => Float64Array;
  /** Discounted years that residents thrive. */
  readonly residentYears: (month: number) => Float64Array;
  /** Residents who thrive at `month`. */
  readonly residents: (month: number) => Float64Array;
}

/** Weight of what happens in a month (1 is the first), counted from the beginning of the record. */
export function discountFactor(rate: number, month: number): number {
  return power(1 + rate, -(month - 1) / 12);
}

/** Sums over months up to each, by world; made when first asked for. */
function cumulative(
  worlds: number,
  months: readonly number[],
  of: (month: number) => Float64Array,
): (month: number) => Float64Array {
  let sums: ReadonlyMap<number, Float64Array> | null = null;
  const sumUp = (): ReadonlyMap<number, Float64Array> => {
    let sum = new Float64Array(worlds);
    return new Map(
      months.map((month) => {
        const values = of(month);
        sum = sum.map((before, world) => before + (values[world] as number));
        return [month, sum];
      }),
    );
  };
  return (month) => {
    sums ??= sumUp();
    return sums.get(month) ?? new Float64Array(worlds);
  };
}

/**
 * Flows of a pair over months 1 … last.
 * @throws RangeError, when a flow is asked for, where the panel lacks one of `moneyOutcomes` at one of these months
 */
export function flowsOf(panel: Panel, { arm, against }: ArmPair, last: number, terms: Terms): Flows {
  const { worlds } = panel;
  const months = Array.from({ length: last }, (_, month) => month + 1);
  const weight = (month: number): number => discountFactor(terms.discountRate, month);
  const difference = (names: readonly string[], factor: number, month: number): Float64Array => {
    const sum = new Float64Array(worlds);
    for (const name of names) {
      const [a, b] = [panel.values(arm, name, month), panel.values(against, name, month)];
      for (let w = 0; w < worlds; w++) sum[w] = (sum[w] as number) + ((a[w] as number) - (b[w] as number)) * factor;
    }
    return sum;
  };
  const money = (...uses: readonly string[]) =>
    cumulative(worlds, months, (month) =>
      difference(
        uses.map((use) => `money.${use}`),
        weight(month),
        month,
      ),
    );
  return {
    worlds,
    months,
    backbone: money("backbone"),
    coordination: money("coordination"),
    services: money("service", "intake", "lost"),
    grants: cumulative(worlds, months, (month) =>
      new Float64Array(worlds).map(
        (_, world) => (terms.grants(arm, month, world) - terms.grants(against, month, world)) * weight(month),
      ),
    ),
    residentYears: cumulative(worlds, months, (month) =>
      difference(["thriving"], (terms.residents * weight(month)) / 12, month),
    ),
    residents: (month) => difference(["thriving"], terms.residents, month),
  };
}

/** $ of backbone, of members' time, and given for services in addition, whether new or taken from services. */
export function costs(flows: Flows, month: number): Float64Array {
  const [coordination, grants] = [flows.coordination(month), flows.grants(month)];
  return flows
    .backbone(month)
    .map((dollars, world) => dollars + (coordination[world] as number) + (grants[world] as number));
}
