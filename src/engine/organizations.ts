import { exp, shares } from "../numeric/functions.ts";
import type { Scenario, Values } from "../scenario/scenario.ts";
import { normal, processes, uniform } from "./random.ts";
import type { World } from "./world-columns.ts";

/** Gives every organization its mission, its share of the money, its own priorities and its first practice. */
export function foundOrganizations(world: World, scenario: Scenario, values: Values): void {
  const { columns, key, size } = world;
  for (let j = 0; j < size.organizations; j++) {
    columns.mission[j] = scenario.organizations?.[j]?.domain ?? j % size.domains;
    columns.firstPractice[j] = Math.floor(uniform(key, processes.practice, j, 0) * (1 << size.bits));
    setPriorities(world, j, values.organizations.missionFocus);
  }
  columns.size.set(shares(scenario.organizations?.map(({ budget }) => budget) ?? drawSizes(world, values)));
}

function setPriorities({ columns, key, size: { domains } }: World, j: number, focus: number): void {
  const others = Array.from({ length: domains }, (_, d) => uniform(key, processes.priority, j, 0, d));
  const total = others.reduce((sum, weight) => sum + weight, 0);
  others.forEach((weight, d) => {
    const mission = d === columns.mission[j] ? 1 : 0;
    columns.ownPriorities[j * domains + d] = focus * mission + (1 - focus) * (weight / total);
  });
}

/** Domain's money × the organization's lognormal share within its domain. */
function drawSizes({ columns, key, size }: World, values: Values): readonly number[] {
  const money = moneyByDomain({ columns, key, domains: size.domains, mismatch: values.funding.mismatch });
  const weights = Array.from({ length: size.organizations }, (_, j) =>
    exp(values.organizations.sizeSpread * normal(key, processes.size, j, 0)),
  );
  const totals = new Array<number>(size.domains).fill(0);
  weights.forEach((weight, j) => {
    const mission = columns.mission[j] as number;
    totals[mission] = (totals[mission] as number) + weight;
  });
  return weights.map((weight, j) => {
    const mission = columns.mission[j] as number;
    return (money[mission] as number) * (weight / (totals[mission] as number));
  });
}

/** Funders' money by domain: partly by need, partly by emphases that have nothing to do with it. */
function moneyByDomain({
  columns,
  key,
  domains,
  mismatch,
}: Pick<World, "columns" | "key"> & { domains: number; mismatch: number }): readonly number[] {
  const emphasis = Array.from({ length: domains }, (_, d) => {
    const u = uniform(key, processes.emphasis, d, 0);
    return u * u * u;
  });
  const totalEmphasis = emphasis.reduce((sum, value) => sum + value, 0);
  const byNeed = shares([...columns.hardship]);
  return emphasis.map((value, d) => (1 - mismatch) * (byNeed[d] as number) + mismatch * (value / totalEmphasis));
}
