import { change, session } from "../../live/store.ts";

let next: number | null = null;

function show(): void {
  if (next !== null && next !== session.value.month) change({ month: next });
  next = null;
}

/** Looks at a month; of many within one frame only the last one is shown. */
export function look(month: number): void {
  if (next === null) requestAnimationFrame(show);
  next = month;
}
