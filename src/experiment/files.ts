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

/**
 * Makes a file appear whole or not at all: `fill` writes a temporary file beside it, which is flushed to the disk and renamed.
 * If anything fails, the temporary file is removed.
 * @throws WriteFailure if the system refuses, e.g. a full disk; what `fill` throws otherwise
 */
export async function atomically(path: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = temporaryOf(path);
  try {
    makeFolderOf(path);
    await fill(temporary);
    publishFile(temporary, path);
  } catch (cause) {
    throw giveUp(temporary, path, cause);
  }
}

/** Writes a text or bytes in the same way, at once. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const temporary = temporaryOf(path);
  try {
    makeFolderOf(path);
    writeFileSync(temporary, content);
    publishFile(temporary, path);
  } catch (cause) {
    throw giveUp(temporary, path, cause);
  }
}

/** Node's recursive mkdir of a relative path never returns where the working folder is gone, so it is given an absolute one. */
function makeFolderOf(path: string): void {
  mkdirSync(dirname(resolve(path)), { recursive: true });
}

function temporaryOf(path: string): string {
  return `${path}.${process.pid}.part`;
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

function giveUp(temporary: string, path: string, cause: unknown): unknown {
  if (existsSync(temporary)) rmSync(temporary);
  return failure(path, cause);
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
