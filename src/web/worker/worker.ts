import type { Reply, Request } from "./protocol.ts";
import { type WatchReply, type WatchRequest, watchWorld } from "./watch.ts";
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

function show(request: WatchRequest): void {
  try {
    const shown: WatchReply = { watched: watchWorld(request) };
    self.postMessage(shown);
  } catch (error) {
    const failed: WatchReply = { id: request.id, watchError: error instanceof Error ? error.message : String(error) };
    self.postMessage(failed);
  }
}

self.onmessage = ({ data }: MessageEvent<Request | WatchRequest>): void => {
  if (data.kind === "question") answerer.ask(data.question);
  else if (data.kind === "watch") show(data);
  else reply(data.id, data.world);
};
