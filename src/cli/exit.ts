/** Exit codes, the same for every command. */
export const exitCode = { done: 0, failed: 1, invalid: 2, notSupported: 3, stopped: 130 } as const;

/** An end that a command foresaw: its message is for the reader, no stack is shown. */
export interface Ending extends Error {
  readonly exitCode: number;
}

/** An end with an exit code and what the reader is told. */
export function ending(code: number, message: string): Ending {
  return Object.assign(new Error(message), { exitCode: code });
}

/** Whether a command foresaw its end. */
export function isEnding(error: unknown): error is Ending {
  return error instanceof Error && typeof (error as Partial<Ending>).exitCode === "number";
}

/** Does what is asked for; what is wrong with that, as a RangeError says it, ends the command. `told` may put it in other words. */
export function orInvalid<T>(work: () => T, told: (message: string) => string = (message) => message): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof RangeError ? ending(exitCode.invalid, told(error.message)) : error;
  }
}
