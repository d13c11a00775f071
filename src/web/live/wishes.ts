import { computed, effect, signal, untracked } from "@preact/signals";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Answer } from "../session/answer.ts";
import { createInquiry, main, workers } from "./answers.ts";

/** A question of a screen beside the main one. Two with the same key are the same question. */
export interface Wish {
  readonly key: string;
  readonly scenario: Scenario;
  readonly worlds: number;
}

/** What is known of a wish: what was taken from the answer of its first worlds, as many as have been run so far. */
export interface Granted<Taken> {
  readonly worlds: number;
  readonly taken: Taken;
}

/**
 * Questions that are answered one after another whenever the shared workers have nothing to do for the main answer, which they
 * take from. `take` says what to keep of an answer, `kept` for how many wishes beside the latest: one comes back to what one has
 * just left.
 */
export function createWishes<Taken>(take: (answer: Answer) => Taken, kept: number) {
  const inquiry = createInquiry(workers);
  const wanted = signal<readonly Wish[]>([]);
  const granted = signal<ReadonlyMap<string, Granted<Taken>>>(new Map());
  const failed = signal<string | null>(null);
  let asked: Wish | null = null;

  const mainIsDone = computed(() => {
    const { done, wanted: all } = main.ready.value;
    return main.error.value !== null || (all > 0 && done >= all);
  });

  effect(() => {
    if (!mainIsDone.value) {
      asked = null;
      return;
    }
    const next = wanted.value.find(({ key, worlds }) => (granted.value.get(key)?.worlds ?? 0) < worlds);
    if (!next || next.key === asked?.key || failed.value !== null) return;
    asked = next;
    untracked(() => inquiry.ask(next.scenario, next.worlds));
  });

  effect(() => {
    const answer = inquiry.answer.value;
    if (answer === null || asked === null || answer.scenario !== asked.scenario) return;
    const { key } = asked;
    untracked(() => {
      const others = [...granted.value].filter(([name]) => name !== key);
      granted.value = new Map([
        ...others.slice(others.length - Math.min(kept, others.length)),
        [key, { worlds: answer.worlds, taken: take(answer) }],
      ]);
    });
  });

  effect(() => {
    failed.value = inquiry.error.value;
  });

  return {
    granted,
    failed,
    /** Worlds run of all that is wanted. */
    progress: computed(() => ({
      done: wanted.value.reduce(
        (sum, { key, worlds }) => sum + Math.min(worlds, granted.value.get(key)?.worlds ?? 0),
        0,
      ),
      wanted: wanted.value.reduce((sum, { worlds }) => sum + worlds, 0),
      waiting: !mainIsDone.value,
    })),
    /** Says what is wanted, the most urgent first; nothing where the screen is left. */
    want(wishes: readonly Wish[]): void {
      // Other screens may have taken the workers in the meantime.
      if (wanted.peek().length === 0) asked = null;
      failed.value = null;
      wanted.value = wishes;
    },
  };
}
