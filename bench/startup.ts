import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { costsOf, interleave, type Subject } from "./measure.ts";
import type { Mode } from "./mode.ts";
import { figure } from "./table.ts";

const built = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));

/** Milliseconds by the clock until a process has ended. */
function start(words: readonly string[]): number {
  const begun = performance.now();
  execFileSync(process.execPath, words, { stdio: "ignore" });
  return performance.now() - begun;
}

function program(name: string, ...words: readonly string[]): Subject {
  return { name, run: () => start(words) };
}

/** What the built command line adds to a bare Node. */
export const startup: Mode = async ({ rounds }) => {
  if (!existsSync(built)) throw new Error("dist is missing: npm run prepare builds it");
  const subjects = [program("node -e 0", "-e", "0"), program("concerted --help", built, "--help")];
  const costs = await interleave(subjects, 4 * rounds);
  const [bare, help] = subjects.map(({ name }) => costsOf(costs, name)) as [readonly number[], readonly number[]];
  const added = help.map((time, round) => time - (bare[round] as number));
  return [
    figure("startup", "node -e 0", "ms", bare),
    figure("startup", "concerted --help", "ms", help),
    figure("startup", "concerted --help over node -e 0", "ms", added),
    figure("startup", "the quickest over the quickest", "ms", [Math.min(...help) - Math.min(...bare)]),
  ];
};
