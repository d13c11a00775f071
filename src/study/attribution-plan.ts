import { everybody, namesIn } from "../analysis/attribution/combinations.ts";
import { MOST_PLAYERS } from "../analysis/game.ts";
import { coalitionsOf, type Order, sampleOrders } from "../analysis/shapley-sampling.ts";
import type { Over } from "../analysis/views/attribution.ts";
import { canonicalJson } from "../scenario/canonical.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { Arm, Scenario, Settings } from "../scenario/scenario.ts";
import { withValues } from "../scenario/settings.ts";
import { didYouMean, nearest } from "../scenario/suggest.ts";
import type { Switch } from "../scenario/switch.ts";
import { conditionSwitches, mechanismSwitches } from "../scenario/switches.ts";
import { uniformFrom } from "./uniform.ts";

/** What is asked; what is left out follows from the scenario. */
export interface AttributionQuestion {
  readonly over?: Over | undefined;
  readonly outcome?: string | undefined;
  readonly month?: number | undefined;
  /** Pairs of an order of the switches and its reverse, to be run instead of all combinations. */
  readonly orders?: number | undefined;
}

/** What an attribution is made of, as the manifest holds it. */
export interface AttributionPlan {
  readonly over: Over;
  readonly outcome: string;
  readonly month: number;
  readonly switches: readonly Switch[];
  /** Sampled orders; null where all combinations are run. */
  readonly orders: readonly Order[] | null;
  /** The arm of every combination: bit i of its mask says whether switch i is on. */
  readonly combinations: readonly { readonly arm: string; readonly mask: number }[];
}

/** A plan, and the scenario whose arms it combines. */
export interface PlannedAttribution {
  readonly plan: AttributionPlan;
  readonly scenario: Scenario;
}

/** Pairs of orders that are run where the switches are too many for all combinations. */
const PAIRS = 16;

const standard: Readonly<Record<Exclude<Over, "switches">, readonly Switch[]>> = {
  conditions: conditionSwitches,
  mechanisms: mechanismSwitches,
};

/** The switches asked for. Throws a RangeError where the scenario has none of its own. */
function switchesOf({ attribution }: Scenario, over: Over): readonly Switch[] {
  if (over !== "switches") return standard[over];
  const own = attribution?.switches ?? [];
  if (own.length > 0) return own;
  throw new RangeError("over switches: got a scenario without switches of its own, expected attribution.switches");
}

function outcomeOf(scenario: Scenario, { outcome = scenario.attribution?.outcome ?? "prevalence" }): string {
  const known = outcomesOf(scenario).map(({ name }) => name);
  if (known.includes(outcome)) return outcome;
  const question = didYouMean(nearest(outcome, known));
  throw new RangeError(`outcome: got ${JSON.stringify(outcome)}, expected one of ${known.join(", ")}${question}`);
}

function monthOf(scenario: Scenario, asked: number | undefined): number {
  const month = asked ?? scenario.attribution?.month ?? Math.max(...scenario.compare.months);
  if (month <= scenario.months) return month;
  throw new RangeError(`month: got ${month}, expected a month of the run, at most ${scenario.months}`);
}

/** Masks of the combinations that are run, in rising order. */
function masksOf(switches: readonly Switch[], orders: readonly Order[] | null): readonly number[] {
  const all = everybody(switches);
  if (orders === null) return Array.from({ length: all + 1 }, (_, mask) => mask);
  const single = switches.flatMap((_, i) => [1 << i, all - (1 << i)]);
  return [...new Set([...coalitionsOf(orders), ...single])].sort((a, b) => a - b);
}

/** Parameters with the switches of a mask on and the others off. */
function settingsOf(collective: Settings, switches: readonly Switch[], mask: number): Settings {
  const values = switches.map(({ on, off }, i) => (mask & (1 << i) ? on : off));
  return withValues(collective, Object.assign({}, ...values));
}

/** Names say what is on; where nothing or everything is as in an arm that exists, its name is kept. */
function armOf(scenario: Scenario, switches: readonly Switch[], mask: number): Arm {
  const [isolated, collective] = scenario.arms as readonly [Arm, Arm];
  const settings = settingsOf(collective.settings, switches, mask);
  const same = (arm: Arm): boolean => canonicalJson(arm.settings) === canonicalJson(settings);
  if (mask === 0) return same(isolated) ? isolated : { name: "all-off", about: "All switches off", settings };
  if (mask === everybody(switches)) {
    return same(collective) ? collective : { name: "all-on", about: "All switches on", settings };
  }
  const names = namesIn(switches, mask);
  return { name: names.join("+"), about: `Of ${switches.length} switches on: ${names.join(", ")}`, settings };
}

/**
 * The scenario whose arms are all combinations of switches (isolated action first), and which arm is which. All of its worlds
 * share their burn-in, as any arms do.
 * @throws RangeError for an outcome or month that the scenario does not have, or switches it does not list
 */
export function planAttribution(scenario: Scenario, question: AttributionQuestion): PlannedAttribution {
  const own = (scenario.attribution?.switches ?? []).length > 0;
  const over = question.over ?? (own ? "switches" : "conditions");
  const switches = switchesOf(scenario, over);
  const pairs = question.orders ?? (switches.length > MOST_PLAYERS ? PAIRS : 0);
  const orders = pairs === 0 ? null : sampleOrders(switches.length, pairs, uniformFrom(`${scenario.seed} orders`));
  const combined = masksOf(switches, orders).map((mask) => ({ mask, arm: armOf(scenario, switches, mask) }));
  const [isolated] = scenario.arms as readonly [Arm];
  const plan: AttributionPlan = {
    over,
    outcome: outcomeOf(scenario, question),
    month: monthOf(scenario, question.month),
    switches,
    orders,
    combinations: combined.map(({ arm, mask }) => ({ arm: arm.name, mask })),
  };
  return { plan, scenario: derived(scenario, [isolated, ...combined.map(({ arm }) => arm)]) };
}

/** The scenario with other arms, of which the last is compared with isolated action. */
function derived(scenario: Scenario, arms: readonly Arm[]): Scenario {
  const distinct = arms.filter((arm, a) => arms.indexOf(arm) === a);
  const pairs = [{ arm: (distinct.at(-1) as Arm).name, against: (distinct[0] as Arm).name }];
  const compare = { ...scenario.compare, pairs };
  return { ...scenario, arms: distinct, compare, hypotheses: [], precision: null, sweep: null, attribution: null };
}
