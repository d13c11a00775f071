import { readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import type { Source } from "../experiment/manifest.ts";
import type { Origin } from "../scenario/arms.ts";
import { loadScenario, type Overrides } from "../scenario/load.ts";
import { formatProblem, type Problem } from "../scenario/problems.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type Ending, ending, exitCode, isEnding } from "./exit.ts";

/** What the command line may say instead of the file. */
export interface ScenarioOptions extends Overrides {
  readonly set?: readonly string[] | undefined;
}

export interface ScenarioFile {
  readonly scenario: Scenario;
  readonly origin: Origin;
  readonly source: Source;
  readonly warnings: readonly Problem[];
}

/** The end of a command on a scenario that is wrong; carries the problems as data. */
export interface InvalidScenario extends Ending {
  readonly problems: readonly Problem[];
}

function invalidScenario(problems: readonly Problem[]): InvalidScenario {
  return Object.assign(ending(exitCode.invalid, problems.map(formatProblem).join("\n")), { problems });
}

/** Whether a command ended because a scenario is wrong. */
export function isInvalidScenario(error: unknown): error is InvalidScenario {
  return isEnding(error) && "problems" in error;
}

const LARGEST = 64 * 1024 * 1024;

const causes: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  ENOTDIR: "no such file",
  EISDIR: "a folder",
  EACCES: "a file that may not be read",
  ELOOP: "a link that leads nowhere",
  ERR_ENCODING_INVALID_ENCODED_DATA: "text that is not UTF-8",
};

/** The text of a file. @throws Error that says in words what is there instead */
function readText(path: string): string {
  try {
    const { size } = statSync(path);
    if (size > LARGEST) throw new Error(`${size} bytes, more than ${LARGEST}`);
    // Letters in another encoding would be lost without a word. The text is kept as it is, with a mark of UTF-8 if it has one.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(causes[code ?? ""] ?? message, { cause: error });
  }
}

function read(file: string): string {
  try {
    return readText(file);
  } catch (error) {
    const { message } = error as Error;
    throw ending(exitCode.invalid, `${file}: got ${message}, expected a scenario file (concerted new NAME writes one)`);
  }
}

/** Reads and checks a scenario file, and prints warnings unless told to be quiet; ends as `readScenario` does. */
export async function readAndWarn(
  file: string,
  { quiet = false, ...options }: ScenarioOptions & { readonly quiet?: boolean | undefined },
): Promise<ScenarioFile> {
  const read = await readScenario(file, options);
  if (!quiet) for (const warning of read.warnings) console.error(formatProblem(warning));
  return read;
}

/** Reads and checks a scenario file; ends with one line per problem if there are any. Other options than these are left alone. */
export async function readScenario(file: string, { set = [], ...overrides }: ScenarioOptions): Promise<ScenarioFile> {
  const text = read(file);
  const attachments: Record<string, string> = {};
  const readBeside = (name: string): string => {
    const content = readText(isAbsolute(name) ? name : join(dirname(file), name));
    attachments[name] = content;
    return content;
  };
  const loaded = await loadScenario(text, { file, readText: readBeside, set, overrides });
  if (!loaded.ok) throw invalidScenario(loaded.problems);
  const { origin, scenario, warnings } = loaded;
  return { scenario, origin, source: { file, text, attachments, set }, warnings };
}
