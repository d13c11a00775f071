import { answerOf, type ClassicAnswer } from "../classics/answer.ts";
import type { Classic } from "../classics/classic.ts";
import { type ClassicQuestion, runClassic } from "../experiment/classics.ts";
import { publishClassic } from "../experiment/classics-publish.ts";
import { isWorkerFailure } from "../experiment/pool.ts";
import type { OutFolder } from "./out-folder.ts";
import { watched } from "./stoppable.ts";

/** A classic that was run, and where its results are. */
export interface Finished {
  readonly classic: Classic;
  readonly question: ClassicQuestion;
  readonly answer: ClassicAnswer;
  readonly folder: OutFolder;
}

export interface ClassicRunOptions {
  readonly folder: OutFolder;
  readonly workers?: number | undefined;
  readonly quiet?: boolean | undefined;
}

/** Runs a classic with a progress line, and writes its results. Ctrl-C keeps what is finished. */
export async function runWithProgress(
  classic: Classic,
  question: ClassicQuestion,
  { folder, quiet, workers }: ClassicRunOptions,
): Promise<Finished> {
  const answer = await watched(
    async ({ note, onProgress, signal }) => {
      const run = runClassic(classic, question, { folder: folder.path, workers, signal, onProgress });
      const finished = answerOf(classic, await run.catch(ownFault));
      note("drawing the figure");
      await publishClassic(folder.path, classic, finished, question);
      return finished;
    },
    {
      quiet,
      of: `replications of ${classic.name}`,
      folder,
      kept: () => `finished replications are kept in ${folder.typed}; the same command goes on from there`,
    },
  );
  return { classic, question, answer, folder };
}

/** Settings that do not go together are found by the classic itself, in a worker; that is not the worker's failure. */
function ownFault(error: unknown): never {
  throw isWorkerFailure(error) && error.cause instanceof RangeError ? error.cause : error;
}
