import { computed, effect, signal, untracked } from "@preact/signals";
import type { Stress } from "../../../analysis/assumptions/result.ts";
import { ledgerOf } from "../../../scenario/ledger.ts";
import { createRounds } from "../../live/rounds.ts";
import { change, misfits, preset, scenario, session } from "../../live/store.ts";
import { type Asked, plannedStress, stressFrom } from "./question.ts";

/** Where the session keeps in how many worlds assumptions are tried; not there while they are not. */
const TRIED = "assumptions.worlds";

/** Worlds after which the picture is drawn anew. */
const STAGES = [4, 8, 16, 32, 64, 128] as const;

/** Worlds that are asked for at first. */
export const FEW = 8;
export const MANY = 128;

export const rounds = createRounds();

/** The parameters of the present scenario, in the order of its file. */
export const ledger = computed(() => ledgerOf(scenario.value));

/** Whether the screen is open: only then anything is run. */
export const isOpen = signal(false);

/** Worlds in which the reader wants assumptions tried; 0 for not at all. */
export const wanted = computed(() => {
  const worlds = Number(session.value.details[TRIED] ?? 0);
  return STAGES.find((stage) => stage >= worlds && worlds > 0) ?? 0;
});

/** The question whose assumptions are tried, as text: a stress run of the same is the same. */
const asked = computed(() => {
  const { arm, changes, month, outcome, people, preset: name, seed } = session.value;
  return JSON.stringify({ arm, changes, month, outcome, people, preset: name, seed } satisfies Asked);
});

const known = signal<ReadonlyMap<string, Stress>>(new Map());

/** What is known of the present question; null where nothing has been tried. */
export const stress = computed(() => known.value.get(asked.value) ?? null);

/** Tries assumptions in so many worlds; 0 stops. */
export function tryIn(worlds: number): void {
  const { [TRIED]: _, ...others } = session.value.details;
  change({ details: worlds === 0 ? others : { ...others, [TRIED]: String(worlds) } });
}

async function begin(key: string, worlds: number): Promise<void> {
  const parts: Asked = JSON.parse(key);
  const planned = await plannedStress(preset.peek(), parts);
  // Another question may have been asked in the meantime.
  if (key !== asked.peek() || worlds !== wanted.peek() || !isOpen.peek()) return;
  rounds.start({
    key,
    parts: planned.parts.map((part) => ({ scenario: part.scenario, outcomes: [parts.outcome] })),
    stages: STAGES.filter((stage) => stage <= worlds),
    onStage: (recorded, count) => {
      known.value = new Map([...known.value, [key, stressFrom(planned, recorded, count)]]);
    },
  });
}

effect(() => {
  const [key, worlds] = [asked.value, wanted.value];
  const idle = !isOpen.value || worlds === 0 || misfits.value.length > 0;
  untracked(() => {
    rounds.start(null);
    if (!idle && (known.value.get(key)?.worlds ?? 0) < worlds) void begin(key, worlds);
  });
});
