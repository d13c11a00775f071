import { createScratch, type Month } from "../engine/context.ts";
import type { Key } from "../engine/random.ts";
import { createState } from "../engine/state.ts";
import { valuesAt } from "../engine/values.ts";
import { createWorld } from "../engine/world.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { defaultSettings, type Value, withValues } from "../scenario/settings.ts";

/** What a classic says about the community in which it lets single processes of the engine run. */
export interface Staging {
  /** Key of all draws. */
  readonly key: Key;
  readonly domains: number;
  readonly organizations: number;
  /** 1 where persons play no part. */
  readonly people?: number;
  /** Parameters that differ from their defaults, by path. */
  readonly values?: Readonly<Record<string, Value>>;
}

/** What the engine's processes do not read. */
const frame = {
  name: "classic",
  about: "",
  declaration: { evidence: [], assumed: [], notice: [] },
  seed: "classic",
  months: 1,
  burnIn: 0,
  replications: 1,
  linkages: null,
  organizations: null,
  shocks: [],
  start: { month: 0 },
  outcomes: [],
  compare: { pairs: [], outcomes: [], months: [] },
  hypotheses: [],
  precision: null,
  money: { priceYear: null, discountRate: 0.03, worth: null },
  sweep: null,
  attribution: null,
  charts: [],
} as const;

const everyone = { name: "everyone", share: 1, access: 1, disadvantage: 0 };

function scenarioOf({ domains, organizations, people = 1, values = {} }: Staging): Scenario {
  const settings = withValues(defaultSettings, {
    "community.people": people,
    "organizations.count": organizations,
    "organizations.landscape.bits": 2,
    "organizations.landscape.neighbors": 0,
    ...values,
  });
  return {
    ...frame,
    domains: Array.from({ length: domains }, (_, d) => ({ name: `domain ${d + 1}`, hardship: 0 })),
    groups: [everyone],
    arms: [{ name: "isolated", about: "", settings }],
  };
}

/**
 * A month long after the launch in a small community, right after its set-up, for running single processes of the engine on. What a
 * process reads is then set in `world.columns` and `state`; later months are copies with another `t` and `since`.
 */
export function stage(staging: Staging): Month {
  const scenario = scenarioOf(staging);
  const values = valuesAt((scenario.arms[0] as Scenario["arms"][0]).settings, 0);
  const world = { ...createWorld(scenario, 0), key: staging.key };
  return {
    world,
    state: createState(world, values, 0),
    values,
    scratch: createScratch(world.size),
    t: 0,
    since: 1,
    anniversary: false,
    launching: false,
    launched: true,
    shocks: [],
    ties: null,
  };
}
