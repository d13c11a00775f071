import { setImmediate } from "node:timers/promises";

/** The same items, with a pause before each in which signals are heard. Throws the signal's reason once it is aborted. */
export async function* unhurried<T>(items: Iterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  for (const item of items) {
    await setImmediate();
    signal?.throwIfAborted();
    yield item;
  }
}
