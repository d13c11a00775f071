import { didYouMean, nearest } from "../scenario/suggest.ts";
import { ending, exitCode } from "./exit.ts";

/** Words of an option that takes several, separated by commas. */
export function commaSeparated(text: string): readonly string[] {
  return text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** The words of an option, each of which has to be known; ends with a suggestion otherwise. `text` undefined gives `usual`. */
export function chosen(
  option: string,
  text: string | undefined,
  known: readonly string[],
  usual: readonly string[],
): readonly string[] {
  if (text === undefined) return usual;
  const words = [...new Set(commaSeparated(text))];
  if (words.length === 0) throw refusal(option, "nothing", `one or more of ${known.join(", ")}`);
  const unknown = words.filter((word) => !known.includes(word));
  if (unknown.length === 0) return words;
  const lines = unknown.map((word) => {
    const question = didYouMean(nearest(word, known));
    return `${option}: got ${JSON.stringify(word)}, expected one of ${known.join(", ")}${question}`;
  });
  throw ending(exitCode.invalid, lines.join("\n"));
}

/** Whole numbers from 0 to `most`, in rising order. */
export function chosenMonths(option: string, text: string | undefined, most: number, usual: readonly number[]) {
  if (text === undefined) return usual;
  const months = commaSeparated(text).map((word) => {
    const month = Number(word);
    if (/^\d+$/.test(word) && month <= most) return month;
    throw refusal(option, JSON.stringify(word), `months from 0 to ${most}, separated by commas`);
  });
  if (months.length === 0) throw refusal(option, "nothing", `months from 0 to ${most}`);
  return [...new Set(months)].sort((a, b) => a - b);
}

function refusal(option: string, got: string, expected: string) {
  return ending(exitCode.invalid, `${option}: got ${got}, expected ${expected}`);
}
