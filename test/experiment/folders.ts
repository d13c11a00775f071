import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll } from "vitest";

/** A new folder that is removed when the tests of a file have run. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "concerted-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Paths of all files below a folder, sorted. */
export function pathsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => relative(folder, join(parentPath, name)))
    .sort();
}

/** Digest of every file below a folder, or of those named, by path. */
export function digestsIn(folder: string, names = pathsIn(folder)): Readonly<Record<string, string>> {
  const digestOf = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");
  return Object.fromEntries(names.map((name) => [name, digestOf(join(folder, name))]));
}

/** What changes when a file is written again, by path: its inode and the time of its last change. */
export function tracesIn(folder: string): Readonly<Record<string, string>> {
  const traceOf = (path: string): string => {
    const { ino, mtimeMs } = statSync(path);
    return `${ino} ${mtimeMs}`;
  };
  return Object.fromEntries(pathsIn(folder).map((path) => [path, traceOf(join(folder, path))]));
}

/** Names of the files of chunks in a results folder: those that are whole, not those being written. */
export function chunkFiles(folder: string): readonly string[] {
  return pathsIn(join(folder, "runs")).filter((path) => path.endsWith(".chunk"));
}
