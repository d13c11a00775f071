import { isWriteFailure } from "../experiment/files.ts";
import { isWorkerFailure } from "../experiment/pool.ts";
import { type FolderConflict, isFolderConflict, type Progress } from "../experiment/run.ts";
import { type Ending, ending, exitCode } from "./exit.ts";
import { asTyped, type OutFolder } from "./out-folder.ts";
import { progressDisplay } from "./progress.ts";

const MOST_DIFFERENCES = 12;

/**
 * Does work that Ctrl-C stops in good order, and turns what can go wrong on the way into endings. `kept` says what is left
 * when the work ends early; errors name what is in the folder as it was typed. A second Ctrl-C ends the process at once.
 */
export async function stoppable<T>(
  work: (signal: AbortSignal) => Promise<T>,
  kept: () => string,
  folder?: OutFolder,
): Promise<T> {
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once("SIGINT", onSignal);
  process.once("SIGTERM", onSignal);
  try {
    return await work(stop.signal);
  } catch (error) {
    if (stop.signal.aborted) throw ending(exitCode.stopped, `stopped: ${kept()}`);
    const end = explained(error, kept);
    if (end === null) throw error;
    throw folder ? ending(end.exitCode, asTyped(end.message, folder)) : end;
  } finally {
    process.off("SIGINT", onSignal);
    process.off("SIGTERM", onSignal);
  }
}

/** What work with a progress line is given. */
export interface Watched {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** Says what is done where nothing is counted. */
  readonly note: (words: string) => void;
}

export interface WatchOptions {
  readonly quiet?: boolean | undefined;
  /** What progress counts, by default worlds. */
  readonly of?: string;
  /** What is left when the work ends early, after so many have been done. */
  readonly kept: (done: number) => string;
  readonly folder?: OutFolder;
}

/** Does work that is stoppable, with a progress line. */
export async function watched<T>(work: (given: Watched) => Promise<T>, options: WatchOptions): Promise<T> {
  const { folder, kept, of, quiet = false } = options;
  const display = progressDisplay(process.stderr, !quiet, of);
  let done = 0;
  const onProgress = (progress: Progress): void => {
    done = progress.done;
    display.update(progress);
  };
  const given = (signal: AbortSignal): Watched => ({ signal, onProgress, note: display.note });
  try {
    return await stoppable(
      (signal) => work(given(signal)),
      () => kept(done),
      folder,
    );
  } finally {
    display.end();
  }
}

/** The ending that an error foreseen by the work stands for; null for any other. */
function explained(error: unknown, kept: () => string): Ending | null {
  if (isFolderConflict(error)) return ending(exitCode.invalid, conflictText(error));
  if (isWorkerFailure(error) || isWriteFailure(error)) return ending(exitCode.failed, `${error.message}\n${kept()}`);
  return error instanceof RangeError ? ending(exitCode.invalid, error.message) : null;
}

function conflictText({ differences, folder, message }: FolderConflict): string {
  const rows = differences.map(({ asked, folder: there, path }) => `  ${path}: it has ${there}, asked is ${asked}`);
  const more = rows.length - MOST_DIFFERENCES;
  const shown = more > 0 ? [...rows.slice(0, MOST_DIFFERENCES), `  and ${more} more`] : rows;
  return [`${message}, which differs in:`, ...shown, `Choose another folder with --out, or remove ${folder}.`].join(
    "\n",
  );
}
