import type { Reply, Request } from "./protocol.ts";
import { type WatchReply, type WatchRequest, watchWorld } from "./watch.ts";
import { createAnswerer } from "./worlds.ts";

const answerer = createAnswerer();

/** Worlds of the latest question that are still to be run. */
let share = { id: 0, next: 0, step: 1, end: 0 };

/** After every world the worker looks whether there is a newer question: a message to itself comes after those that already wait. */
const turn = new MessageChannel();
let isTurnComing = false;

function takeTurn(): void {
  if (isTurnComing || share.next >= share.end) return;
  isTurnComing = true;
  turn.port2.postMessage(null);
}

turn.port1.onmessage = (): void => {
  isTurnComing = false;
  const { end, id, next, step } = share;
  if (next >= end) return;
  share = { ...share, next: next + step };
  reply(id, next);
  takeTurn();
};

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

function begin({ end, first, question, step }: Extract<Request, { kind: "question" }>): void {
  answerer.ask(question);
  share = { id: question.id, next: first, step, end };
}

self.onmessage = ({ data }: MessageEvent<Request | WatchRequest>): void => {
  if (data.kind === "watch") show(data);
  else if (data.kind === "question") begin(data);
  else if (data.id === share.id) share = { ...share, end: data.end };
  takeTurn();
};
