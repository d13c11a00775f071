#!/usr/bin/env node
import { CommanderError } from "commander";
import { isWriteFailure } from "../experiment/files.ts";
import { exitCode, isEnding } from "./exit.ts";
import { program } from "./program.ts";

/** Exit code of an error, after telling it. */
function tell(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.invalid;
  if (isEnding(error)) {
    console.error(error.message);
    return error.exitCode;
  }
  if (isWriteFailure(error)) {
    console.error(error.message);
    return exitCode.failed;
  }
  console.error(process.env.DEBUG ? error : `concerted failed: ${(error as Error).message} (DEBUG=1 shows where)`);
  return exitCode.failed;
}

/** A reader that has seen enough, as in `concerted schema | head`, is no failure; a disk that is full is one. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  console.error(`the output could not be written: ${error.message}`);
  process.exit(exitCode.failed);
});

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = tell(error);
}
