import { effect, signal, untracked } from "@preact/signals";
import type { Scenario } from "../../scenario/scenario.ts";
import { type Answer, answerFrom, recordedOutcomes } from "../session/answer.ts";
import type { WorldAnswer } from "../worker/protocol.ts";
import { dragging, misfits, scenario } from "./store.ts";
import { createWorkers } from "./workers.ts";

/** Worlds after which the picture is drawn anew, so that it answers at once and then grows surer. */
const STAGES = [1, 2, 4, 8, 16, 24, 48, 100, 200, 400, 1000];

/** Worlds run while a slider is still moving. */
const WHILE_DRAGGING = 8;

/** Asks one question after another and shows the latest answer. Every screen that runs worlds of its own has one. */
export function createInquiry(workers = createWorkers()) {
  const answer = signal<Answer | null>(null);
  const error = signal<string | null>(null);
  const ready = signal({ done: 0, wanted: 0 });

  function ask(asked: Scenario, worlds: number): void {
    const found = new Map<number, WorldAnswer>();
    let shown = 0;
    ready.value = { done: 0, wanted: worlds };
    error.value = null;
    const inOrder = (): readonly WorldAnswer[] => {
      const results: WorldAnswer[] = [];
      for (let next = found.get(0); next; next = found.get(results.length)) results.push(next);
      return results;
    };
    const onWorld = (world: WorldAnswer): void => {
      found.set(world.world, world);
      const results = inOrder();
      const stage = results.length >= worlds ? worlds : (STAGES.findLast((count) => count <= results.length) ?? 0);
      ready.value = { done: results.length, wanted: worlds };
      if (stage <= shown) return;
      shown = stage;
      answer.value = answerFrom(asked, results.slice(0, stage));
    };
    const onError = (message: string): void => {
      error.value = message;
    };
    workers.ask({ scenario: asked, outcomes: recordedOutcomes(asked) }, worlds, { onWorld, onError });
  }

  return { answer, error, ready, ask };
}

export type Inquiry = ReturnType<typeof createInquiry>;

/** Threads that the screens share: only the open screen asks. */
export const workers = createWorkers();

/** The answer to the session's own question: isolated action and the compared arm. */
export const main: Inquiry = createInquiry(workers);

/** The last question of a moving slider, while the one before has not been answered at all. */
let waiting: { readonly asked: Scenario; readonly worlds: number } | null = null;

function askWaiting(): void {
  if (waiting === null) return;
  const { asked, worlds } = waiting;
  waiting = null;
  main.ask(asked, worlds);
}

effect(() => {
  const asked = scenario.value;
  const { replications } = asked;
  if (misfits.value.length > 0) return;
  waiting = { asked, worlds: dragging.value ? Math.min(WHILE_DRAGGING, replications) : replications };
  // A slider moves faster than a world runs: were every question to replace the one before, none would be answered.
  const { done, wanted } = main.ready.peek();
  if (!dragging.value || done > 0 || wanted === 0) askWaiting();
});

effect(() => {
  if (main.ready.value.done > 0) untracked(askWaiting);
});
