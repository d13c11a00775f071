import type { Scenario, Settings } from "../../src/scenario/scenario.ts";
import { agree } from "./agenda.ts";
import { backbone } from "./backbone.ts";
import { buildConditions } from "./conditions.ts";
import { deliver } from "./delivery.ts";
import { buildLeadership } from "./leadership.ts";
import { learn } from "./learning.ts";
import { spend } from "./money.ts";
import { participate } from "./participation.ts";
import { advance } from "./policy.ts";
import { twinWorld } from "./setup.ts";
import { shocks } from "./shocks.ts";
import { valuesAt } from "./values.ts";
import type { Month, TwinWorld } from "./world.ts";

export { twinWorld } from "./setup.ts";
export type { TwinWorld } from "./world.ts";

/** One of the ten processes of a month. */
export type TwinProcess = (world: TwinWorld, month: Month) => void;

/** The month, in the order of section 3. */
export const twinProcesses: readonly TwinProcess[] = [
  shocks,
  backbone,
  buildConditions,
  agree,
  participate,
  spend,
  deliver,
  learn,
  advance,
  buildLeadership,
];

/** One month under an arm's settings. */
export function twinMonth(
  world: TwinWorld,
  settings: Settings,
  processes: readonly TwinProcess[] = twinProcesses,
): void {
  const month = beginMonth(world, settings);
  for (const process of processes) process(world, month);
  world.t += 1;
}

function beginMonth(world: TwinWorld, settings: Settings): Month {
  const { t, start, community } = world;
  const values = valuesAt(settings, t);
  const since = start === null ? null : t - start;
  const yearClock = since ?? t + world.burnIn;
  const anyStrength = Object.values(values.initiative.strengths).some((strength) => strength > 0);
  const launching = since !== null && anyStrength && !community.launched;
  if (launching) community.launched = true;
  const { voice, equity } = values.initiative.agenda;
  return {
    t,
    values,
    since,
    anniversary: yearClock % 12 === 0,
    launching,
    voice: community.launched ? voice : 0,
    equity: community.launched ? equity : 0,
    joined: [],
    intensity: { vision: 0, activities: 0, measurement: 0, will: 0, policy: 0, funding: 0 },
    supply: [],
    overhead: [],
  };
}

/** A state of the twin: after `month` months since the burn-in, of one arm, or of all (`arm` null) before the start. */
export interface TwinStep {
  readonly arm: string | null;
  readonly month: number;
  readonly world: TwinWorld;
}

function startsNow({ start }: Scenario, { t, community }: TwinWorld): boolean {
  if ("month" in start) return t === start.month;
  return t >= 0 && t <= 120 && community.commonShock > start.shockAbove;
}

/** The whole comparison: set-up, every shared month, then every month of every arm, arm after arm. Each step shows the live world. */
export function* runTwin(
  scenario: Scenario,
  replication: number,
  processes: readonly TwinProcess[] = twinProcesses,
): Generator<TwinStep> {
  const shared = twinWorld(scenario, replication);
  yield { arm: null, month: shared.t, world: shared };
  while (shared.t < scenario.months && !startsNow(scenario, shared)) {
    twinMonth(shared, scenario.arms[0].settings, processes);
    yield { arm: null, month: shared.t, world: shared };
  }
  if (shared.t >= scenario.months) return;
  shared.start = shared.t;
  for (const arm of scenario.arms) {
    const world = structuredClone(shared);
    while (world.t < scenario.months) {
      twinMonth(world, arm.settings, processes);
      yield { arm: arm.name, month: world.t, world };
    }
  }
}
