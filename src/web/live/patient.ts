import { effect, type ReadonlySignal, signal } from "@preact/signals";

/** Milliseconds that the page may be at work before it says so: sooner, it would be painted twice for nothing. */
const PATIENCE = 250;

/** A state as it is shown: that something is busy after a while only, all else at once. */
export function patient<State>(live: ReadonlySignal<State>, isBusy: (state: State) => boolean): ReadonlySignal<State> {
  const shown = signal(live.peek());
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const state = live.value;
    if (isBusy(state) && !isBusy(shown.peek())) {
      timer ??= setTimeout(() => {
        timer = undefined;
        shown.value = live.peek();
      }, PATIENCE);
      return;
    }
    clearTimeout(timer);
    timer = undefined;
    shown.value = state;
  });
  return shown;
}
