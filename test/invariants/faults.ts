import { runWorld } from "../../src/engine/run.ts";
import type { State } from "../../src/engine/state-columns.ts";
import { recordedOutcomes } from "../../src/scenario/outcome-names.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

/** Columns of a state with a number that is none; the needs with one outside [0, 1]. */
function faultyColumns({ bytes: _, ...columns }: State): readonly string[] {
  const names = Object.entries(columns).flatMap(([name, column]) => (column.every(Number.isFinite) ? [] : [name]));
  return columns.need.every((x) => x >= 0 && x <= 1) ? names : [...names, "need outside [0, 1]"];
}

function faultyOutcomes(scenario: Scenario, series: Float64Array, infos: ReturnType<typeof recordedOutcomes>) {
  const rows = series.length / infos.length / scenario.arms.length;
  return [...series].flatMap((value, at) => {
    const { name, range } = infos[at % infos.length] as (typeof infos)[0];
    if (value >= range[0] && value <= range[1] && Number.isFinite(value)) return [];
    const row = Math.floor(at / infos.length);
    const arm = scenario.arms[Math.floor(row / rows)]?.name;
    return [`${arm}, month ${row % rows}: outcome ${name} is ${value}, expected ${range.join(" to ")}`];
  });
}

/** Everything in a world's run that is no finite number or outside its range, in words; empty if all is well. */
export function faultsOf(scenario: Scenario): readonly string[] {
  const infos = recordedOutcomes(scenario.domains);
  const faults: string[] = [];
  const names = infos.map(({ name }) => name);
  const { series } = runWorld(scenario, 0, names, (state, _, { name }) => {
    const columns = faultyColumns(state);
    if (columns.length > 0) faults.push(`${name}, month ${state.month[0]}: ${columns.join(", ")}`);
  });
  return [...faults, ...faultyOutcomes(scenario, series, infos)].slice(0, 5);
}
