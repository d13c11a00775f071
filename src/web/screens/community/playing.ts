import { batch, computed, signal } from "@preact/signals";
import { change, session } from "../../live/store.ts";
import { shown } from "./watching.ts";

const MONTH = "community.month";

/** The month that is drawn. */
export const month = signal(Number(/^\d{1,4}$/.exec(session.value.details[MONTH] ?? "")?.[0] ?? 0));
/** The month at which the picture last stood still: words and tables follow it. */
export const settled = signal(month.value);
export const playing = signal(false);

/** Months a second. */
export const speeds = [2, 6, 12, 24] as const;
export const speed = signal<number>(6);

/** Months that can be shown. */
export const last = computed(() => shown.value?.scenario.months ?? 0);

/** Where playing goes in steps only. */
export const calm = matchMedia("(prefers-reduced-motion: reduce)");

function within(to: number): number {
  return Math.max(0, Math.min(last.value, Math.round(to)));
}

/** Draws a month without settling there, as while a slider moves. */
export function pass(to: number): void {
  playing.value = false;
  month.value = within(to);
}

/** Stands still at a month, which goes into the link. */
export function settle(to: number): void {
  const at = within(to);
  batch(() => {
    playing.value = false;
    month.value = at;
    settled.value = at;
    change({ details: { ...session.value.details, [MONTH]: String(at) } });
  });
}

/** Plays from here on, from the beginning where the end is reached; pauses where it plays. */
export function togglePlay(): void {
  if (playing.value) settle(month.value);
  else {
    if (month.value >= last.value) month.value = 0;
    playing.value = true;
  }
}

/** Shows month after month as time goes by, until the end or a pause. To be started where `playing` becomes true; returns how to stop. */
export function run(): () => void {
  let before: number | null = null;
  let due = 0;
  let frame = 0;
  const next = (now: number): void => {
    due += before === null ? 0 : Math.min(0.25, (now - before) / 1000) * speed.value;
    before = now;
    const months = Math.floor(due);
    due -= months;
    if (months > 0) month.value = Math.min(last.value, month.value + months);
    if (month.value >= last.value) settle(last.value);
    else frame = requestAnimationFrame(next);
  };
  frame = requestAnimationFrame(next);
  return () => cancelAnimationFrame(frame);
}
