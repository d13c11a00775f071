import { lstatSync, statSync } from "node:fs";
import { dirname, join, parse, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ending, exitCode } from "./exit.ts";

/**
 * The folder that results go to. `path` is absolute: the folder a command was started in may be removed while it works,
 * and Node's recursive mkdir of a relative path never returns then. `typed` is for words.
 */
export interface OutFolder {
  readonly path: string;
  readonly typed: string;
}

/** A folder of results, whether there or not yet, as it was typed. */
export function folderNamed(typed: string): OutFolder {
  return { path: resolve(typed), typed };
}

/** The folder that results go to; ends the command if something that is no folder is in the way. */
export function outFolder(typed: string): OutFolder {
  if (typed === "") throw ending(exitCode.invalid, "--out: got nothing, expected a folder");
  const folder = folderNamed(typed);
  const found = obstacle(folder.path);
  if (found === null) return folder;
  const where = found.path === folder.path ? "" : ` at ${relative("", found.path)}`;
  throw ending(exitCode.invalid, `--out ${typed}: got ${found.kind}${where}, expected a folder`);
}

interface Obstacle {
  readonly path: string;
  readonly kind: string;
}

/** What keeps a folder from being made: the nearest of it and its parents that is there, where that is none. */
function obstacle(path: string): Obstacle | null {
  if (!isThere(path)) return obstacle(dirname(path));
  try {
    return statSync(path).isDirectory() ? null : { path, kind: "a file" };
  } catch {
    return { path, kind: "a link that leads nowhere" };
  }
}

/** Nothing is there below a file either, nor below a link that leads nowhere; the system throws for some of these. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** A folder within a folder. */
export function within({ path, typed }: OutFolder, name: string): OutFolder {
  return { path: join(path, name), typed: join(typed, name) };
}

/** What is said of a folder's files, with their names as they were typed. */
export function asTyped(text: string, { path, typed }: OutFolder): string {
  return path === parse(path).root ? text : text.replaceAll(path, typed);
}

/** Where the report of a folder is, as a path and as an address to click on. */
export function reportAt({ path, typed }: OutFolder): string {
  return `\nReport: ${join(typed, "report.html")}\n        ${pathToFileURL(join(path, "report.html"))}`;
}
