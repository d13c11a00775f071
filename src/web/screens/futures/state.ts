import { computed, effect, signal } from "@preact/signals";
import { main } from "../../live/answers.ts";
import { patient } from "../../live/patient.ts";
import { dragging, misfits, preset, scenario, session } from "../../live/store.ts";
import { gainsAt } from "./gains.ts";
import { costOf, flowsIn, momentOf, sightOf } from "./sight.ts";

const outcome = computed(() => session.value.outcome);

/** What is drawn of the latest answer; null before the first. */
export const sight = computed(() => (main.answer.value === null ? null : sightOf(main.answer.value, outcome.value)));

/** The last month, of the answer that is shown or of the one to come. */
export const lastMonth = computed(() => sight.value?.answer.scenario.months ?? preset.value.scenario.months);

/** The month looked at, within these months. */
export const month = computed(() => Math.min(session.value.month, lastMonth.value));

export const moment = computed(() => (sight.value === null ? null : momentOf(sight.value, month.value)));
const flows = computed(() => (main.answer.value === null ? null : flowsIn(main.answer.value)));
export const cost = computed(() =>
  main.answer.value === null || flows.value === null ? null : costOf(main.answer.value, flows.value, month.value),
);
export const gains = computed(() => (main.answer.value === null ? null : gainsAt(main.answer.value, month.value)));

/** Whether what is seen belongs to an earlier question. */
export const isStale = computed(() => main.answer.value !== null && main.answer.value.scenario !== scenario.value);

/** Whether what is seen steps back for the answer to come. Not while a slider moves: it would flicker. */
export const isDimmed = patient(
  computed(() => isStale.value && !dragging.value),
  (isStepping) => isStepping,
);

type Stage = "misfit" | "first" | "computing" | "dragging" | "growing" | "ready";

const stageNow = computed((): Stage => {
  if (misfits.value.length > 0) return "misfit";
  if (main.answer.value === null) return "first";
  if (dragging.value) return "dragging";
  if (isStale.value) return "computing";
  const { done, wanted } = main.ready.value;
  return done < wanted ? "growing" : "ready";
});

/** What happens to the answer, and how many of its worlds are there. */
export const progress = patient(
  computed(() => ({ stage: stageNow.value, ...main.ready.value })),
  ({ stage }) => stage === "computing" || stage === "growing",
);

/** The world that stands out; null for none. */
export const chosen = signal<number | null>(null);
export const playing = signal(false);

/** The chosen world where the answer has it. */
export const world = computed(() => {
  const worlds = main.answer.value?.worlds ?? 0;
  return chosen.value !== null && chosen.value < worlds ? chosen.value : null;
});

/** The world after the chosen one. */
export function nextWorld(): void {
  const worlds = main.answer.value?.worlds ?? 1;
  chosen.value = chosen.value === null ? 0 : (chosen.value + 1) % worlds;
}

const PAUSE = 800;

effect(() => {
  if (!playing.value) return;
  const timer = setInterval(nextWorld, PAUSE);
  return () => clearInterval(timer);
});
