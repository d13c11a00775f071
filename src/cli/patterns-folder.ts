import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { manifestName } from "../experiment/manifest.ts";
import { patternsName } from "../experiment/patterns.ts";
import { patternRuns } from "../patterns/runs.ts";
import { ending, exitCode } from "./exit.ts";
import type { OutFolder } from "./out-folder.ts";

/** Ends a command that asks for a report or the same run again where `concerted patterns` wrote: in its folder, or in that of one of its runs. */
export function refusePatterns({ path, typed }: OutFolder): void {
  if (isOfPatterns(path)) throw refusal(typed, "the folder of concerted patterns, which is no run", typed);
  const isRun = patternRuns.some(({ name }) => name === basename(path)) && isOfPatterns(join(path, ".."));
  if (isRun) throw refusal(typed, "a run of concerted patterns, which records only what they read", join(typed, ".."));
}

function isOfPatterns(folder: string): boolean {
  return existsSync(join(folder, patternsName)) && !existsSync(join(folder, manifestName));
}

function refusal(typed: string, got: string, folder: string) {
  const place = (name: string): string => join(folder, name);
  return ending(
    exitCode.invalid,
    `${typed}: got ${got}, expected the folder of a finished run; what came out is in ${place("patterns.csv")} (a row per finding), ${place(patternsName)} and ${place("charts")}`,
  );
}
