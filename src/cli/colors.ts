import picocolors from "picocolors";

/**
 * Colors for a terminal that wants them: off in pipes and files, with NO_COLOR, and on dumb terminals; FORCE_COLOR turns them on.
 * picocolors by itself also colors pipes wherever CI is set, and so the output that a program reads.
 */
function wanted({ env, stdout }: Pick<NodeJS.Process, "env" | "stdout">): boolean {
  if (env.NO_COLOR) return false;
  return Boolean(env.FORCE_COLOR) || (stdout.isTTY === true && env.TERM !== "dumb");
}

export const colors = picocolors.createColors(wanted(process));
