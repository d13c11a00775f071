import { computed } from "@preact/signals";
import { preset, session } from "../../live/store.ts";
import { createWishes } from "../../live/wishes.ts";
import type { WorldAnswer } from "../../worker/protocol.ts";
import { type Combinations, combinationsOf, plannedOf, switchedOn } from "./question.ts";

/** Every combination in the first worlds; they are large, so only the latest are kept. */
export const wishes = createWishes<readonly WorldAnswer[]>(({ results }) => results, 0);

/** What the worlds depend on, as text, so that looking at another month or outcome asks nothing again. */
const asked = computed(() => {
  const { changes, people, preset: name, seed, worlds } = session.value;
  return JSON.stringify([changes, people, name, seed, worlds]);
});

/** The combinations of the present scenario, for the outcome and month that are looked at. */
export const planned = computed(() => plannedOf(preset.value, session.value));

/** The question that has to be run. */
export const wish = computed(() => {
  const { scenario } = planned.value;
  return { key: asked.value, scenario, worlds: session.value.worlds };
});

/** What the first worlds say; null before the first. */
export const combinations = computed<Combinations | null>(() => {
  const granted = wishes.granted.value.get(asked.value);
  return granted === undefined ? null : combinationsOf(planned.value, granted.taken);
});

export const on = computed(() => switchedOn(session.value));
