/** A worker of Node that answers as those of the page do: its share of a question's worlds, with what it remembers. */
import { parentPort } from "node:worker_threads";
import type { Question } from "../src/web/worker/protocol.ts";
import { createAnswerer } from "../src/web/worker/worlds.ts";

export interface Share {
  readonly question: Question;
  /** Worlds to run. */
  readonly worlds: readonly number[];
}

const answerer = createAnswerer();

parentPort?.on("message", ({ question, worlds }: Share) => {
  answerer.ask(question);
  for (const world of worlds) {
    const answer = answerer.answer(question.id, world);
    if (answer)
      parentPort?.postMessage(answer, [answer.series.buffer as ArrayBuffer, answer.gains.buffer as ArrayBuffer]);
  }
});
