import type { Question, Reply, Request, WorldAnswer } from "../worker/protocol.ts";
import InlineWorker from "../worker/worker.ts?worker&inline";

/** What becomes of a question while its worlds run. */
export interface Listener {
  readonly onWorld: (answer: WorldAnswer) => void;
  readonly onError: (message: string) => void;
}

/** Worlds in a worker's mailbox at one time: the next one waits there, so that it never idles. */
const IN_FLIGHT = 2;

/**
 * Threads that run worlds. One question at a time: a newer one takes the place of an older, whose worlds are given up but for
 * those that already run. A world always runs in the same thread, which remembers its burn-in.
 */
export function createWorkers(count = Math.max(1, Math.min(4, navigator.hardwareConcurrency || 2))) {
  const threads = Array.from({ length: count }, (_, thread) => ({
    worker: new InlineWorker(),
    thread,
    next: thread,
    flying: 0,
  }));
  type Thread = (typeof threads)[number];
  let current: { readonly id: number; readonly worlds: number; readonly listener: Listener } = {
    id: 0,
    worlds: 0,
    listener: silent,
  };

  const post = (thread: Thread, request: Request): void => thread.worker.postMessage(request);

  function feed(thread: Thread): void {
    while (thread.flying < IN_FLIGHT && thread.next < current.worlds) {
      post(thread, { kind: "world", id: current.id, world: thread.next });
      thread.next += count;
      thread.flying += 1;
    }
  }

  for (const thread of threads) {
    thread.worker.onmessage = ({ data }: MessageEvent<Reply>): void => {
      if (data.id !== current.id) return;
      thread.flying -= 1;
      feed(thread);
      if ("error" in data) current.listener.onError(data.error);
      else current.listener.onWorld(data);
    };
    thread.worker.onerror = ({ message }): void => current.listener.onError(message);
  }

  return {
    /** Asks for worlds first … worlds − 1. */
    ask(question: Omit<Question, "id">, worlds: number, listener: Listener, first = 0): void {
      current = { id: current.id + 1, worlds, listener };
      for (const thread of threads) {
        post(thread, { kind: "question", question: { ...question, id: current.id } });
        thread.next = first + ((((thread.thread - first) % count) + count) % count);
        thread.flying = 0;
        feed(thread);
      }
    },
  };
}

const silent: Listener = { onWorld: () => {}, onError: () => {} };
