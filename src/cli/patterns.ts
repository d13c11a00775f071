import { join } from "node:path";
import { type PatternSizes, type PatternsFile, runPatterns } from "../experiment/patterns.ts";
import { publishPatterns } from "../experiment/patterns-publish.ts";
import { patterns } from "../patterns/index.ts";
import { chosen } from "./choices.ts";
import { ending, exitCode } from "./exit.ts";
import { outFolder } from "./out-folder.ts";
import { patternsText } from "./patterns-text.ts";
import { watched } from "./stoppable.ts";

export interface PatternsOptions extends PatternSizes {
  readonly workers?: number;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `concerted patterns [ID …]`: runs what the patterns need, and sets what the model gives beside what is published. */
export async function patternsCommand(
  ids: readonly string[],
  options: PatternsOptions,
  command: string,
): Promise<void> {
  const known = patterns.map(({ id }) => id);
  const wanted = chosen("patterns", ids.length === 0 ? undefined : ids.join(","), known, known);
  const folder = outFolder(options.out ?? join("results", options.check ? "patterns-check" : "patterns"));
  const asked = patterns.filter(({ id }) => wanted.includes(id));
  const { quiet, workers } = options;
  const { file } = await watched(
    async ({ note, onProgress, signal }) => {
      const found = await runPatterns(asked, options, command, { folder: folder.path, workers, signal, onProgress });
      note("drawing charts");
      await publishPatterns(found, folder.path, signal);
      return found;
    },
    {
      quiet,
      folder,
      kept: () => `finished worlds are kept in ${folder.typed}; the same command goes on from there`,
    },
  );
  if (options.json) console.log(JSON.stringify(file, null, 1));
  else if (!quiet) console.log(`${patternsText(file)}\n\nTables and charts: ${folder.typed}`);
  if (options.check) refuseMisses(file);
}

function refuseMisses({ patterns: results }: PatternsFile): void {
  const missed = results.filter(({ verdict }) => verdict === "misses").map(({ id }) => id);
  if (missed.length > 0) throw ending(exitCode.failed, `missed: ${missed.join(", ")}`);
}
