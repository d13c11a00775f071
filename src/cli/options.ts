import { type Command, InvalidArgumentError, Option } from "commander";

/** Reads a whole number that is at least `least`. */
export function wholeNumber(least: number) {
  return (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(`got ${JSON.stringify(text)}, expected a whole number of at least ${least}.`);
  };
}

/** Reads a share, neither 0 nor 1. */
export function between0And1(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value > 0 && value < 1) return value;
  throw new InvalidArgumentError(`got ${JSON.stringify(text)}, expected a number between 0 and 1.`);
}

/** Gathers the texts of an option that may be given several times. */
export const collectSettings = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

/** How many threads work. */
export const workers = () =>
  new Option("--workers <count>", "worker threads (default: one per processor)").argParser(wholeNumber(1));

/** Options that replace values of the scenario file. */
export function takesScenarioOptions(command: Command): Command {
  return command
    .option("--replications <count>", "number of worlds", wholeNumber(1))
    .option("--seed <text>", "seed of all random numbers")
    .option("--people <count>", "people simulated", wholeNumber(1))
    .option("--months <count>", "months after the burn-in", wholeNumber(1))
    .option("--set <path=value>", "any value of the file, e.g. funding.perResident=50 (repeatable)", collectSettings);
}

/** What was typed, for the manifest. */
export function typed(): string {
  const quoted = process.argv
    .slice(2)
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`));
  return ["concerted", ...quoted].join(" ");
}
