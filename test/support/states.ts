import { createRecorder } from "../../src/engine/recording.ts";
import { growTrunk, runArms, type Trunk, type Watch } from "../../src/engine/run.ts";
import { fork } from "../../src/engine/state.ts";
import type { State } from "../../src/engine/state-columns.ts";
import type { World } from "../../src/engine/world-columns.ts";
import type { Arm, Scenario } from "../../src/scenario/scenario.ts";

export interface End {
  readonly world: World;
  readonly state: State;
  readonly start: number | null;
}

/** What the arms of a world share, with nothing recorded. */
export function trunkOf(scenario: Scenario, replication = 0): Trunk {
  return growTrunk(scenario, replication, createRecorder(scenario, []));
}

/** The state after the last month of one arm that goes on from a trunk. */
export function lastState(scenario: Scenario, trunk: Trunk, arm: Arm, watch?: Watch): State {
  const recorder = createRecorder(scenario, []);
  const [state] = runArms(scenario, trunk, [arm], recorder, recorder.create(1).recordings, watch);
  return fork(trunk.world.size, state);
}

/** The state after the last month of one arm. `watch` sees the months from the start on. */
export function endOf(scenario: Scenario, name: string, replication = 0, watch?: Watch): End {
  const arm = scenario.arms.find((entry) => entry.name === name);
  if (!arm)
    throw new RangeError(`arm: got ${name}, expected one of ${scenario.arms.map((own) => own.name).join(", ")}`);
  const trunk = trunkOf(scenario, replication);
  return { world: trunk.world, state: lastState(scenario, trunk, arm, watch), start: trunk.start };
}
