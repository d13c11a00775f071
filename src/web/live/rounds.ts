import { computed, effect, signal, untracked } from "@preact/signals";
import type { Question } from "../worker/protocol.ts";
import { main, workers } from "./answers.ts";

/** A scenario and the outcomes to record of it. */
export type Part = Omit<Question, "id">;

/** What is kept of a world of a part: entry (arm·(months + 1) + month)·outcomes + o of its outcomes. */
export interface PartWorld {
  readonly first: number;
  readonly series: Float64Array;
}

/** Parts that are run in the same worlds: all of them in a few at first, then in more. */
export interface Job {
  readonly key: string;
  readonly parts: readonly Part[];
  /** Worlds after which everything known is handed over, rising; the last is how many are wanted. */
  readonly stages: readonly number[];
  /** Is given the first so many worlds of every part. */
  readonly onStage: (worlds: readonly (readonly PartWorld[])[], count: number) => void;
}

/** How far a job is, in lives: worlds times arms. */
export interface Done {
  readonly done: number;
  readonly wanted: number;
}

/**
 * Many scenarios one after another on the shared workers, whenever these have nothing to do for the main answer. A job with the
 * key of the one before goes on from what that one has run.
 */
export function createRounds() {
  const job = signal<Job | null>(null);
  const found = signal<readonly (readonly PartWorld[])[]>([]);
  const failed = signal<string | null>(null);
  let known = "";
  let told = 0;

  const mainIsDone = computed(() => {
    const { done, wanted } = main.ready.value;
    return main.error.value !== null || (wanted > 0 && done >= wanted);
  });

  /** Runs what the part still lacks up to a stage, and hands it over when it is whole. */
  function run(part: Part, place: number, target: number): void {
    const from = found.value[place]?.length ?? 0;
    const [fresh, own]: [PartWorld[], string] = [[], known];
    const onWorld = ({ series, world }: { readonly series: Float64Array; readonly world: number }): void => {
      fresh.push({ first: world, series });
      if (own !== known || from + fresh.length < target) return;
      const sorted = fresh.toSorted((a, b) => a.first - b.first);
      found.value = found.value.with(place, [...(found.value[place] ?? []), ...sorted]);
    };
    const onError = (message: string): void => {
      failed.value = message;
    };
    workers.ask(part, target, { onWorld, onError }, from);
  }

  effect(() => {
    const present = job.value;
    if (present === null || failed.value !== null || !mainIsDone.value) return;
    const worlds = found.value;
    const least = Math.min(...worlds.map(({ length }) => length));
    if (least > told && present.stages.includes(least)) {
      told = least;
      untracked(() =>
        present.onStage(
          worlds.map((own) => own.slice(0, least)),
          least,
        ),
      );
    }
    const target = present.stages.find((stage) => stage > least);
    const place = worlds.findIndex(({ length }) => length === least);
    const part = present.parts[place];
    if (target !== undefined && part) untracked(() => run(part, place, target));
  });

  return {
    failed,
    progress: computed((): Done => {
      const { parts = [], stages = [] } = job.value ?? {};
      const lives = (each: Part, worlds: number): number => each.scenario.arms.length * worlds;
      const sum = (count: (place: number) => number): number =>
        parts.reduce((total, part, place) => total + lives(part, count(place)), 0);
      const last = stages.at(-1) ?? 0;
      return { done: sum((place) => Math.min(last, found.value[place]?.length ?? 0)), wanted: sum(() => last) };
    }),
    waiting: computed(() => !mainIsDone.value),
    /** Says what to run; null stops, and what has been run is kept. */
    start(next: Job | null): void {
      failed.value = null;
      if (next !== null && next.key !== known) {
        known = next.key;
        told = 0;
        found.value = next.parts.map(() => []);
      }
      const stopped = next === null ? job.peek()?.parts[0] : undefined;
      job.value = next;
      if (stopped && mainIsDone.peek()) workers.ask(stopped, 0, { onWorld: () => {}, onError: () => {} });
    },
  };
}
