import { recorder } from "../../src/engine/outcomes.ts";
import { growTrunk, runArm, type Watch } from "../../src/engine/run.ts";
import type { State } from "../../src/engine/state.ts";
import type { World } from "../../src/engine/world.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

export interface End {
  readonly world: World;
  readonly state: State;
  readonly start: number | null;
}

/** The state after the last month of one arm. `watch` sees the months from the start on. */
export function endOf(scenario: Scenario, name: string, replication = 0, watch?: Watch): End {
  const arm = scenario.arms.find((entry) => entry.name === name);
  if (!arm)
    throw new RangeError(`arm: got ${name}, expected one of ${scenario.arms.map((own) => own.name).join(", ")}`);
  const trunk = growTrunk(scenario, replication, []);
  const state = runArm(scenario, trunk, arm, recorder(scenario, []), new Float64Array(0), watch);
  return { world: trunk.world, state, start: trunk.start };
}
