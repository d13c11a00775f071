import type { Panel } from "../../table.ts";
import type { ArmPair } from "../summarize.ts";
import { breakEven } from "./break-even.ts";
import { type CostPer, costPer, type Estimate, estimateOf, returnPer } from "./cost-per.ts";
import { costs, type Flows, flowsOf, type Terms } from "./flows.ts";
import { type Acceptability, acceptability, netBenefit, type Quadrants, quadrants } from "./plane.ts";

/** What the money of an arm buys against another, from the beginning to `month`. Dollars are discounted sums. */
export interface MoneyMeasures extends ArmPair {
  readonly month: number;
  readonly n: number;
  readonly level: number;
  /** $ of backbone, members' time and further grants for services, whether new or taken from services. */
  readonly cost: Estimate;
  readonly backbone: Estimate;
  readonly coordination: Estimate;
  readonly grants: Estimate;
  /** $ more, of whatever origin, that the community spends. The rest of the cost is taken from services. */
  readonly newMoney: Estimate;
  /** $ more for services, intake and what is lost; below 0 where the initiative takes from them. */
  readonly services: Estimate;
  /** Additional residents who thrive at `month`, and additional (discounted) years that residents thrive until then. */
  readonly residents: Estimate;
  readonly residentYears: Estimate;
  /** $ per additional thriving resident, and per additional year that a resident thrives. */
  readonly costPerResident: CostPer;
  readonly costPerResidentYear: CostPer;
  /** New money per additional thriving resident: the price to who brings it, whatever it is spent on. */
  readonly newMoneyPerResident: CostPer;
  /** Worlds by quadrant of the plane of costs and thriving years, and the share in which it is worth it at each worth of a year. */
  readonly quadrants: Quadrants;
  readonly acceptability: readonly Acceptability[];
  /** First month from which on the difference is clearly better and stays so: in that month, and summed up to it. */
  readonly breakEven: {
    readonly thriving: number | null;
    readonly thrivingYears: number | null;
    readonly worth: number | null;
  };
  /** Additional thriving years per 1000 $ of backbone; null where no backbone is paid. */
  readonly yearsPerBackboneThousand: Estimate | null;
  /** $ of benefit less cost; null where no one says what a thriving year is worth. */
  readonly netBenefit: Estimate | null;
  /** $ of benefit per $ of backbone; null where no backbone is paid or no worth is stated. */
  readonly returnPerBackboneDollar: Estimate | null;
}

/** A world on the plane of costs and effects. */
export interface PlanePoint {
  readonly world: number;
  readonly cost: number;
  readonly residentYears: number;
}

function scaled(values: Float64Array, factor: number): Float64Array {
  return values.map((value) => value * factor);
}

/** Sums of dollars that cancel leave less than this behind, which rounding alone could tell from 0. */
export const HALF_A_CENT = 0.005;

function sum(...parts: readonly Float64Array[]): Float64Array {
  const total = parts.reduce((before, part) => before.map((value, world) => value + (part[world] as number)));
  return total.map((dollars) => (Math.abs(dollars) < HALF_A_CENT ? 0 : dollars));
}

function valued(flows: Flows, month: number, { worth }: Terms, level: number) {
  if (worth === null) return { netBenefit: null, returnPerBackboneDollar: null };
  const years = flows.residentYears(month);
  return {
    netBenefit: estimateOf(netBenefit(costs(flows, month), years, worth), level),
    returnPerBackboneDollar: returnPer(scaled(years, worth), flows.backbone(month), level),
  };
}

function turningPoints(flows: Flows, month: number, { worth }: Terms, level: number): MoneyMeasures["breakEven"] {
  const months = flows.months.filter((each) => each <= month);
  const net = (each: number): Float64Array => netBenefit(costs(flows, each), flows.residentYears(each), worth ?? 0);
  return {
    thriving: breakEven(months, flows.residents, level),
    thrivingYears: breakEven(months, flows.residentYears, level),
    worth: worth === null ? null : breakEven(months, net, level),
  };
}

/**
 * Money measures of a pair at `month`, over worlds, with intervals at `level`.
 * @throws RangeError where the panel lacks one of `moneyOutcomes` at a month from 1 to `month`
 */
export function measureMoney(panel: Panel, pair: ArmPair, month: number, terms: Terms, level: number): MoneyMeasures {
  const flows = flowsOf(panel, pair, month, terms);
  const [cost, years, residents] = [sum(costs(flows, month)), flows.residentYears(month), flows.residents(month)];
  const [backbone, coordination, services] = [flows.backbone(month), flows.coordination(month), flows.services(month)];
  const fresh = sum(backbone, coordination, services);
  return {
    arm: pair.arm,
    against: pair.against,
    month,
    n: flows.worlds,
    level,
    cost: estimateOf(cost, level),
    backbone: estimateOf(backbone, level),
    coordination: estimateOf(coordination, level),
    grants: estimateOf(flows.grants(month), level),
    newMoney: estimateOf(fresh, level),
    services: estimateOf(services, level),
    residents: estimateOf(residents, level),
    residentYears: estimateOf(years, level),
    costPerResident: costPer(cost, residents, level),
    costPerResidentYear: costPer(cost, years, level),
    newMoneyPerResident: costPer(fresh, residents, level),
    quadrants: quadrants(cost, years),
    acceptability: acceptability(cost, years),
    breakEven: turningPoints(flows, month, terms, level),
    yearsPerBackboneThousand: returnPer(years, scaled(backbone, 1e-3), level),
    ...valued(flows, month, terms, level),
  };
}

/** Every world of a pair on the plane of costs and thriving years. */
export function planeOf(panel: Panel, pair: ArmPair, month: number, terms: Terms): readonly PlanePoint[] {
  const flows = flowsOf(panel, pair, month, terms);
  const years = flows.residentYears(month);
  return Array.from(costs(flows, month), (cost, world) => ({ world, cost, residentYears: years[world] as number }));
}
