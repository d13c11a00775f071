import type { Reply, Request } from "./protocol.ts";
import { createAnswerer } from "./worlds.ts";

const answerer = createAnswerer();

function reply(id: number, world: number): void {
  try {
    const answer = answerer.answer(id, world);
    if (answer) self.postMessage(answer, { transfer: [answer.series.buffer, answer.gains.buffer] });
  } catch (error) {
    const failed: Reply = { id, world, error: error instanceof Error ? error.message : String(error) };
    self.postMessage(failed);
  }
}

self.onmessage = ({ data }: MessageEvent<Request>): void => {
  if (data.kind === "question") answerer.ask(data.question);
  else reply(data.id, data.world);
};
