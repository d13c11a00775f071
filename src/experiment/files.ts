import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a file appear whole or not at all: `fill` writes a temporary file beside it, which is flushed to the disk and renamed.
 * If anything fails, the temporary file is removed and the error passed on.
 */
export function atomically(path: string, fill: (temporary: string) => void): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.part`;
  try {
    fill(temporary);
    const file = openSync(temporary, "r+");
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes a text or bytes atomically. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  atomically(path, (temporary) => writeFileSync(temporary, content));
}
