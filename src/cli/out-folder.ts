import { statSync } from "node:fs";
import { join, parse, resolve } from "node:path";
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

/** The folder that results go to; ends the command if a file of that name is in the way. */
export function outFolder(typed: string): OutFolder {
  const folder = folderNamed(typed);
  if (statSync(folder.path, { throwIfNoEntry: false })?.isDirectory() !== false) return folder;
  throw ending(exitCode.invalid, `--out ${typed}: got a file, expected a folder`);
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
