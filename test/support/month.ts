import { createScratch, type Month } from "../../src/engine/context.ts";
import { createState } from "../../src/engine/state.ts";
import { valuesAt } from "../../src/engine/values.ts";
import { createWorld } from "../../src/engine/world.ts";
import { type ScenarioParts, scenarioOf } from "./scenario.ts";

/** A month of the arm `collective`, long launched, in a world right after its set-up, to run single processes on. */
export function monthOf(parts: ScenarioParts, moment: Partial<Month> = {}): Month {
  const scenario = scenarioOf(parts);
  const world = createWorld(scenario, 0);
  const values = valuesAt((scenario.arms[1] ?? scenario.arms[0]).settings, 1);
  return {
    world,
    state: createState(world, values, 1),
    values,
    scratch: createScratch(world.size),
    t: 1,
    since: 1,
    anniversary: false,
    launching: false,
    launched: true,
    shocks: [],
    ties: null,
    ...moment,
  };
}
