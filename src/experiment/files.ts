import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Raised when a file could not be written; nothing of it is left behind. */
export interface WriteFailure extends Error {
  readonly path: string;
}

export function isWriteFailure(error: unknown): error is WriteFailure {
  return error instanceof Error && error.name === "WriteFailure";
}

/** The system's own message names no path when a disk is full. What is not the system's is passed on as it is. */
function failure(path: string, cause: unknown): unknown {
  if (!(cause instanceof Error && "syscall" in cause)) return cause;
  const error = new Error(`${path} could not be written: ${cause.message}`, { cause });
  return Object.assign(error, { name: "WriteFailure", path });
}

/** A file in the making, beside the place where it will be: nobody takes half of it for the whole. */
export interface Draft {
  /** Does a step of writing the temporary file. @throws WriteFailure if the system refuses; what the step throws otherwise */
  readonly fill: <T>(step: (temporary: string) => T) => T;
  /** Flushes the file to the disk and renames it. @throws WriteFailure if the system refuses */
  readonly publish: () => void;
  /** Removes what has not been published, and nothing else: it belongs into a `finally`. */
  readonly discard: () => void;
}

/** Begins a file that appears whole or not at all. @throws WriteFailure if its folder cannot be made */
export function draftOf(path: string): Draft {
  const temporary = `${path}.${process.pid}.part`;
  const attempt = <T>(step: () => T): T => {
    try {
      return step();
    } catch (cause) {
      throw failure(path, cause);
    }
  };
  attempt(() => makeFolderOf(path));
  return {
    fill: (step) => attempt(() => step(temporary)),
    publish: () => attempt(() => publishFile(temporary, path)),
    discard: () => discardFile(temporary),
  };
}

/** Writes a text or bytes in this way, at once. @throws WriteFailure if the system refuses, e.g. a full disk */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = draftOf(path);
  try {
    draft.fill((temporary) => writeFileSync(temporary, content));
    draft.publish();
  } finally {
    draft.discard();
  }
}

/** Writes a value as JSON in the same way. */
export function writeJson(path: string, value: unknown): void {
  writeWhole(path, `${JSON.stringify(value, null, 1)}\n`);
}

/** Node's recursive mkdir of a relative path never returns where the working folder is gone, so it is given an absolute one. */
function makeFolderOf(path: string): void {
  mkdirSync(dirname(resolve(path)), { recursive: true });
}

function publishFile(temporary: string, path: string): void {
  const file = openSync(temporary, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}

function discardFile(temporary: string): void {
  try {
    rmSync(temporary, { force: true });
  } catch {
    // Why the file is given up says more than why it cannot be removed; the next run finds what is left over.
  }
}

/** Removes from a folder the temporary files of processes that were killed; those of a process at work stay. */
export function removeLeftovers(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const [, owner] = /\.(\d+)\.part$/.exec(name) ?? [];
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(folder, name), { force: true });
  }
}

function isAlive(owner: number): boolean {
  if (owner === process.pid) return false;
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
