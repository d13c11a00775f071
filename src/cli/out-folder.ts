import { statSync } from "node:fs";
import { ending, exitCode } from "./exit.ts";

/** The folder that results go to; ends the command if a file of that name is in the way. */
export function outFolder(folder: string): string {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== false) return folder;
  throw ending(exitCode.invalid, `--out ${folder}: got a file, expected a folder`);
}
