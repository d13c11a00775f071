import { computed } from "@preact/signals";
import { preset, session } from "../../live/store.ts";
import { createWishes } from "../../live/wishes.ts";
import type { Plan } from "../../session/session.ts";
import { fill, words } from "../../words/words.ts";
import { type Future, futuresOf } from "./futures.ts";
import { type Town, townsOf, trialOf } from "./plans.ts";
import { type ReadyPlan, readyQuestions } from "./ready.ts";
import { type PlanResult, planResults, type Regrets, regretsOf } from "./results.ts";

/** Wishes whose few numbers are kept: more than four plans for four towns in all futures. */
const KEPT = 60;

/** Plans in every future, read as soon as their worlds are there. */
export const wishes = createWishes<readonly PlanResult[]>(
  ({ results, scenario }) => planResults(scenario, results),
  KEPT,
);

type Texts = Readonly<Record<string, string>>;

/** Ready plans with their names in the language in use. */
export function named(plans: readonly ReadyPlan[]): readonly Plan[] {
  const { money } = words.value;
  return plans.map(({ changes, key }) => ({ name: (money as Texts)[`ready.${key}`] ?? key, changes }));
}

/** The plans in the tray: those that are pinned, else a question to begin with. */
export const plans = computed<readonly Plan[]>(() => {
  if (session.value.plans.length > 0) return session.value.plans;
  return named(readyQuestions(preset.value)[0]?.plans ?? []);
});

/** What the numbers depend on, as text: names of plans are none of it. */
const asked = computed(() => {
  const { people, preset: name, seed, worlds } = session.value;
  return JSON.stringify({ people, name, seed, worlds, changes: plans.value.map(({ changes }) => changes) });
});

interface Trial extends ReturnType<typeof trialOf> {
  readonly future: Future["name"];
  readonly town: Town;
  readonly key: string;
}

/** All towns of the plans in all futures, the present one first. */
export const trials = computed<readonly Trial[]>(() => {
  const { changes, people, seed, worlds } = JSON.parse(asked.value);
  const pinned = (changes as readonly Plan["changes"][]).map((each) => ({ name: "", changes: each }));
  const towns = townsOf(pinned);
  return futuresOf(preset.value).flatMap((future) =>
    towns.map((town) => ({
      ...trialOf(preset.value, { people, seed, worlds }, town, future),
      ...{ future: future.name, town, key: JSON.stringify([asked.value, town, future.name]) },
    })),
  );
});

/** A plan's town as things are. */
export function townOf(place: number): Trial | undefined {
  return trials.value.find(({ future, town }) => future === "as-is" && town.plans.some((each) => each.place === place));
}

/** Futures in which some plan does not fit together, with why. */
export const misfits = computed(() => trials.value.filter((trial) => trial.misfits.length > 0));

/** Futures that all plans can be lived in. */
export const tried = computed(() =>
  futuresOf(preset.value).filter(({ name }) => !misfits.value.some(({ future }) => future === name)),
);

/** What has to be run. */
export const wanted = computed(() =>
  trials.value
    .filter((trial) => trial.misfits.length === 0)
    .map(({ key, scenario }) => ({ key, scenario, worlds: scenario.replications })),
);

/** Plans in a future, by their place in the tray; null where their first world is still being lived. */
function resultsIn(future: Future["name"]): readonly (PlanResult | null)[] {
  const found = new Map<number, PlanResult>();
  for (const { future: name, key, town } of trials.value) {
    const taken = name === future ? wishes.granted.value.get(key)?.taken : undefined;
    town.plans.forEach(({ place }, p) => {
      const result = taken?.[p];
      if (result) found.set(place, result);
    });
  }
  return plans.value.map((_, place) => found.get(place) ?? null);
}

/** What the plans do as things are. */
export const results = computed(() => resultsIn("as-is"));

const FEWEST = 2;

/** Futures in which every plan has been lived in some worlds. */
export const lived = computed(() =>
  tried.value.flatMap(({ name }) => {
    const found = resultsIn(name).filter((result) => result !== null);
    const isLived = found.length === plans.value.length && found.every(({ gains }) => gains.length >= FEWEST);
    return isLived ? [{ name, found }] : [];
  }),
);

/** Whether all futures have been lived in some worlds. */
export const allLived = computed(() => lived.value.length === tried.value.length);

/** Regrets over the futures lived so far; null before the first. */
export const regrets = computed<Regrets | null>(() => {
  if (lived.value.length === 0) return null;
  const places = plans.value.map((_, place) => String(place));
  const gains = lived.value.map(({ found }) => found.map((result) => result.gains));
  return regretsOf(
    places,
    lived.value.map(({ name }) => name),
    gains,
  );
});

/** The name of a plan by its place; one that has none yet is told by its number. */
export function planName(place: number): string {
  const name = plans.value[place]?.name.trim() ?? "";
  return name === "" ? fill(words.value.money["plan.new"], { n: place + 1 }) : name;
}
