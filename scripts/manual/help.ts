/** What the command line says of itself, read from its own --help. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

export interface HelpRow {
  /** As in "--out <folder>", "run [options] <scenario>". */
  readonly term: string;
  readonly says: string;
}

export interface Help {
  readonly usage: string;
  readonly about: string;
  readonly options: readonly HelpRow[];
  readonly commands: readonly HelpRow[];
  /** What stands below all lists. */
  readonly after: string;
}

/** Rows "  term   words", where lines set in further go on with the words. */
function rowsOf(text: string, heading: string): readonly HelpRow[] {
  const [, list = ""] = text.match(new RegExp(`^${heading}:\\n((?: .*\\n?)*)`, "m")) ?? [];
  const rows = list
    .trimEnd()
    .replaceAll(/\n {8,}/g, " ")
    .split("\n");
  return rows.flatMap((row) => {
    const [, term, says] = row.match(/^ {2}(\S.*?) {2,}(.*)$/) ?? [];
    return term === undefined || says === undefined ? [] : [{ term, says: says.replace(/ \(default: \[\]\)$/, "") }];
  });
}

/** Takes the text of --help apart. */
export function parsedHelp(text: string): Help {
  const [usage = "", about = ""] = text.split("\n\n");
  const last = text.trimEnd().split("\n\n").at(-1) ?? "";
  return {
    usage: usage.replace(/^Usage: /, ""),
    about: about.replaceAll("\n", " "),
    options: rowsOf(text, "Options"),
    commands: rowsOf(text, "Commands"),
    after: /^\w+:$/m.test(last) ? "" : last,
  };
}

/** Help of a command; of all of them without a name. */
export async function helpOf(command: string | null): Promise<Help> {
  const args = command === null ? ["--help"] : [command, "--help"];
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...args], {
    env: { ...process.env, NO_COLOR: "1" },
  });
  return parsedHelp(stdout);
}

/** Names of all commands but "help". */
export const commandNames = (help: Help): readonly string[] =>
  help.commands.map(({ term }) => term.split(" ")[0] as string).filter((name) => name !== "help");
