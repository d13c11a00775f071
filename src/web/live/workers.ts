import type { Question, Reply, Request, WorldAnswer } from "../worker/protocol.ts";
import InlineWorker from "../worker/worker.ts?worker&inline";

/** What becomes of a question while its worlds run. */
export interface Listener {
  readonly onWorld: (answer: WorldAnswer) => void;
  readonly onError: (message: string) => void;
}

const silent: Listener = { onWorld: () => {}, onError: () => {} };

/**
 * Threads that run worlds. One question at a time: a newer one takes the place of an older, of which each thread ends the world it
 * is at and begins no other. A world always runs in the same thread, which remembers its burn-in.
 */
export function createWorkers(count = Math.max(1, Math.min(4, navigator.hardwareConcurrency || 2))) {
  const threads = Array.from({ length: count }, () => new InlineWorker());
  let current = { id: 0, worlds: 0, listener: silent };

  const post = (thread: Worker, request: Request): void => thread.postMessage(request);

  for (const thread of threads) {
    thread.onmessage = ({ data }: MessageEvent<Reply>): void => {
      if (data.id !== current.id) return;
      if ("error" in data) current.listener.onError(data.error);
      else current.listener.onWorld(data);
    };
    thread.onerror = ({ message }): void => current.listener.onError(message);
  }

  return {
    /** Asks for worlds first … worlds − 1. Returns what the question goes by. */
    ask(question: Omit<Question, "id">, worlds: number, listener: Listener, first = 0): number {
      const id = current.id + 1;
      current = { id, worlds, listener };
      threads.forEach((thread, at) => {
        const own = first + ((((at - first) % count) + count) % count);
        post(thread, {
          kind: "question",
          question: { ...question, id },
          first: own,
          step: count,
          end: worlds,
        });
      });
      return id;
    },
    /** Goes on to world worlds − 1 with a question, or ends earlier; false where a newer one has taken its place. */
    goOn(id: number, worlds: number): boolean {
      if (id !== current.id) return false;
      if (worlds === current.worlds) return true;
      current = { ...current, worlds };
      for (const thread of threads) post(thread, { kind: "end", id, end: worlds });
      return true;
    },
  };
}
