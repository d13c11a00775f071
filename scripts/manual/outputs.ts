/** Examples of the pages: what a command says, run in a folder that holds nothing but the scenarios shipped. */
import { spawnSync } from "node:child_process";
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A command in a page, and the block below it that holds what it says. */
export interface Example {
  /** The lines of the command's block. */
  readonly commands: readonly string[];
  /** The block's text, as it stands in the page. */
  readonly output: string;
}

const block = /(```sh\n)([^`]+?)(```\n\n)(?:(<!-- lines (\d+) to (\d+) -->)\n\n)?(```text\n)([\s\S]*?)(```)/g;

/** Commands with a block of output below them. */
export function examplesIn(page: string): readonly Example[] {
  return [...page.matchAll(block)].map((match) => ({
    commands: (match[2] as string).trim().split("\n"),
    output: match[8] as string,
  }));
}

/** The words of a command line of the pages, without "npx concerted" and what stands behind "#". */
export function argumentsOf(line: string): readonly string[] {
  const words = line
    .replace(/\s#.*$/, "")
    .trim()
    .split(/\s+/);
  return words.slice(words.indexOf("concerted") + 1);
}

/** Calls `use` with a new folder that holds the scenarios, and removes it. */
export function inFolder<T>(use: (folder: string) => T): T {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "concerted-example-")));
  try {
    cpSync(join(root, "scenarios"), join(folder, "scenarios"), { recursive: true });
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a command prints, errors and all, without addresses of this machine. */
export function outputOf(line: string, folder: string): string {
  const file = join(folder, ".output");
  const to = openSync(file, "w");
  const { FORCE_COLOR, NO_COLOR, ...env } = process.env;
  spawnSync(process.execPath, [join(root, "src/cli/main.ts"), ...argumentsOf(line)], {
    cwd: folder,
    env,
    stdio: ["ignore", to, to],
  });
  closeSync(to);
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  const kept = lines.filter((each) => !each.includes(`file://${folder}`));
  return kept.map((each) => each.replaceAll(`${folder}/`, "").trimEnd()).join("\n");
}

function excerpt(text: string, from: number, to: number): string {
  const lines = text.split("\n");
  const kept = lines.slice(from - 1, to);
  return [...(from > 1 ? ["…"] : []), ...kept, ...(to < lines.length ? ["…"] : [])].join("\n");
}

/** The page with every block of output written anew; the commands of a page share a folder, from top to bottom. */
export function withOutputs(page: string): string {
  return inFolder((folder) =>
    page.replaceAll(block, (_, open, commands: string, close, mark, from, to, begin, __, end) => {
      const outputs = commands
        .trim()
        .split("\n")
        .map((line) => outputOf(line, folder));
      const all = outputs.filter((each) => each !== "").join("\n");
      const shown = mark === undefined ? all : excerpt(all, Number(from), Number(to));
      return `${open}${commands}${close}${mark === undefined ? "" : `${mark}\n\n`}${begin}${shown}\n${end}`;
    }),
  );
}
