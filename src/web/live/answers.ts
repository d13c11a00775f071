import { batch, effect, signal, untracked } from "@preact/signals";
import type { Scenario } from "../../scenario/scenario.ts";
import { type Answer, answerFrom, recordedOutcomes } from "../session/answer.ts";
import type { WorldAnswer } from "../worker/protocol.ts";
import { createLooks } from "./looks.ts";
import { createPace } from "./pace.ts";
import { dragging, misfits, scenario } from "./store.ts";
import { createWorkers } from "./workers.ts";

/** Worlds that a picture may have behind it before all have run, so that it answers soon and then grows surer. */
const STAGES = [1, 2, 4, 8, 16, 24, 48, 100, 200, 400, 1000];

/** A question while its worlds come. */
interface Asked {
  readonly scenario: Scenario;
  readonly id: number;
  readonly found: Map<number, WorldAnswer>;
  /** Worlds behind the picture. */
  shown: number;
}

/** The worlds that have come without a gap, from the first on. */
function inOrder(found: ReadonlyMap<number, WorldAnswer>): readonly WorldAnswer[] {
  const results: WorldAnswer[] = [];
  for (let next = found.get(0); next; next = found.get(results.length)) results.push(next);
  return results;
}

/** Asks one question after another and shows the latest answer. Every screen that runs worlds of its own has one. */
export function createInquiry(workers = createWorkers()) {
  const answer = signal<Answer | null>(null);
  const error = signal<string | null>(null);
  const ready = signal({ done: 0, wanted: 0 });
  let current: Asked | null = null;
  const looks = createLooks();

  function look(asked: Asked): void {
    looks.look();
    const results = inOrder(asked.found);
    const { wanted } = ready.peek();
    const worlds = results.length >= wanted ? wanted : (STAGES.findLast((count) => count <= results.length) ?? 0);
    batch(() => {
      ready.value = { done: Math.min(results.length, wanted), wanted };
      if (worlds <= asked.shown) return;
      asked.shown = worlds;
      answer.value = answerFrom(asked.scenario, results.slice(0, worlds));
    });
  }

  function hear(asked: Asked, world: WorldAnswer): void {
    asked.found.set(world.world, world);
    if (looks.isDue(asked.found.size, ready.peek().wanted)) look(asked);
  }

  function ask(scenario: Scenario, worlds: number): void {
    const hasFailed = error.peek() !== null;
    error.value = null;
    if (current?.scenario === scenario && !hasFailed && workers.goOn(current.id, worlds)) {
      current.shown = 0;
      looks.begin(current.found.size);
      ready.value = { done: 0, wanted: worlds };
      if (current.found.size >= worlds) look(current);
      return;
    }
    ready.value = { done: 0, wanted: worlds };
    looks.begin(0);
    const onWorld = (world: WorldAnswer): void => {
      if (current?.id === id) hear(current, world);
    };
    const onError = (message: string): void => {
      error.value = message;
    };
    const id = workers.ask({ scenario, outcomes: recordedOutcomes(scenario) }, worlds, { onWorld, onError });
    current = { scenario, id, found: new Map(), shown: 0 };
  }

  return { answer, error, ready, ask };
}

export type Inquiry = ReturnType<typeof createInquiry>;

/** Threads that the screens share: only the open screen asks. */
export const workers = createWorkers();

/** The answer to the session's own question: isolated action and the compared arm. */
export const main: Inquiry = createInquiry(workers);

const pace = createPace();

/** The last question of a moving slider, while the one before has not been answered at all. */
let waiting: { readonly asked: Scenario; readonly worlds: number } | null = null;
let askedAt = 0;

function askWaiting(): void {
  if (waiting === null) return;
  const { asked, worlds } = waiting;
  waiting = null;
  askedAt = performance.now();
  main.ask(asked, dragging.peek() ? Math.min(pace.worlds, worlds) : worlds);
}

effect(() => {
  const asked = scenario.value;
  if (misfits.value.length > 0) return;
  waiting = { asked, worlds: asked.replications };
  // A slider moves faster than a world runs: were every question to replace the one before, none would be answered.
  const { done, wanted } = main.ready.peek();
  if (!dragging.value || done > 0 || wanted === 0) askWaiting();
});

effect(() => {
  if (main.ready.value.done === 0) return;
  untracked(() => {
    if (dragging.peek()) pace.took(performance.now() - askedAt);
    askWaiting();
  });
});
