import { computed, signal } from "@preact/signals";
import type { Scenario } from "../../../scenario/scenario.ts";
import { main } from "../../live/answers.ts";
import { change, scenario, session } from "../../live/store.ts";
import { recordedOutcomes } from "../../session/answer.ts";
import type { Watched, WatchReply, WatchRequest } from "../../worker/watch.ts";
import InlineWorker from "../../worker/worker.ts?worker&inline";
import { AMONG, differencesIn, typicalWorld } from "./typical.ts";

const WORLD = "community.world";

/** The number a world goes by among people begins at 1. */
const chosen = computed(() => {
  const text = session.value.details[WORLD] ?? "";
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) - 1 : null;
});

/** Worlds among which the typical one is. */
export const among = computed(() => Math.min(AMONG, scenario.value.replications));

/** The typical world, once enough worlds have run. */
const typical = computed(() => {
  const answer = main.answer.value;
  const { arm, month, outcome } = session.value;
  if (answer === null || answer.scenario !== scenario.value || answer.worlds < among.value) return null;
  return typicalWorld(differencesIn(answer.panel, { arm, against: "isolated", outcome, month }, among.value));
});

export const isChosen = computed(() => chosen.value !== null);
/** The world to be shown; null while it is not known which. */
export const world = computed(() => chosen.value ?? typical.value);

/** Shows another world; null for a typical one. */
export function chooseWorld(next: number | null): void {
  const { [WORLD]: _, ...others } = session.value.details;
  change({ details: next === null ? others : { ...others, [WORLD]: String(next + 1) } });
}

/** A world that was watched, and what was asked for it. */
export interface Shown {
  readonly scenario: Scenario;
  readonly watched: Watched;
}

export const shown = signal<Shown | null>(null);
export const failure = signal<string | null>(null);

let worker: Worker | null = null;
let flying: WatchRequest | null = null;
let waiting: WatchRequest | null = null;
let id = 0;

function send(request: WatchRequest): void {
  if (worker === null) {
    worker = new InlineWorker();
    worker.onmessage = ({ data }: MessageEvent<WatchReply>): void => receive(data);
    worker.onerror = ({ message }): void => {
      flying = null;
      failure.value = message;
    };
  }
  flying = request;
  worker.postMessage(request);
}

function receive(reply: WatchReply): void {
  const asked = flying;
  flying = null;
  if (waiting !== null) {
    const next = waiting;
    waiting = null;
    send(next);
  } else if ("watchError" in reply) failure.value = reply.watchError;
  else if (asked !== null) shown.value = { scenario: asked.scenario, watched: reply.watched };
}

/** Asks for a world month by month; of questions that come while one is answered only the last one is asked. */
export function watch(asked: Scenario, number: number, arm: string): void {
  id += 1;
  failure.value = null;
  const request: WatchRequest = {
    ...{ kind: "watch", id, scenario: asked, world: number, arm },
    outcomes: recordedOutcomes(asked),
  };
  if (flying === null) send(request);
  else waiting = request;
}
