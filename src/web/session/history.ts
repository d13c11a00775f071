import { looks, type Session } from "./session.ts";

/** Sessions before and after the present one. */
export interface History {
  readonly past: readonly Session[];
  readonly present: Session;
  readonly future: readonly Session[];
}

const MOST_STEPS = 200;

export function begin(present: Session): History {
  return { past: [], present, future: [] };
}

/** A new present; what could be redone is gone. */
export function advance({ past, present }: History, next: Session): History {
  return { past: [...past, present].slice(-MOST_STEPS), present: next, future: [] };
}

/** Replaces the present without a step, as while a slider is dragged. */
export function amend(history: History, present: Session): History {
  return { ...history, present };
}

/** True for a patch that changes only where one looks. */
export function isLook(patch: Partial<Session>): boolean {
  return Object.keys(patch).every((name) => (looks as readonly string[]).includes(name));
}

/** Changes where one looks, in the present and in every step, so that undoing a step leads nowhere else. */
export function look({ future, past, present }: History, patch: Partial<Session>): History {
  const patched = (session: Session): Session => ({ ...session, ...patch });
  return { past: past.map(patched), present: patched(present), future: future.map(patched) };
}

export function undo(history: History): History {
  const before = history.past.at(-1);
  if (!before) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] };
}

export function redo(history: History): History {
  const [next, ...future] = history.future;
  return next ? { past: [...history.past, history.present], present: next, future } : history;
}
