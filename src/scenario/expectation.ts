import type { Better } from "../table.ts";
import { describe } from "./problems.ts";
import { nearest } from "./suggest.ts";

/** Range in which a hypothesis expects a mean difference, in the outcome's unit; a limit is null where there is none. */
export interface Expectation {
  /** As the file says it. */
  readonly text: string;
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the limits belong to the range: "at most 0" is met by 0, "below 0" is not. */
  readonly closed: boolean;
}

type Range = Omit<Expectation, "text">;

/** What is wrong with a text that says no expectation. */
interface Flaw {
  readonly got: string;
  readonly expected: string;
  readonly suggestion?: string | undefined;
}

interface Form {
  readonly example: string;
  readonly words: readonly string[];
  readonly numbers: number;
  /** Whether it depends on which direction of the outcome is good. */
  readonly directed: boolean;
  readonly range: (numbers: readonly number[], better: Better) => Range;
  /** What its numbers have to be beside numbers; undefined if they are. */
  readonly wrong?: (numbers: readonly number[]) => string | undefined;
}

const upTo = (high: number, closed: boolean): Range => ({ low: null, high, closed });
const from = (low: number, closed: boolean): Range => ({ low, high: null, closed });
const first = (numbers: readonly number[]): number => numbers[0] as number;
const positive = (numbers: readonly number[]) => (first(numbers) > 0 ? undefined : "a margin above 0");
const increasing = ([low = 0, high = 0]: readonly number[]) =>
  low < high ? undefined : "two numbers of which the first is smaller";

/** "#" stands for a number in the unit of the outcome. */
const forms: readonly Form[] = [
  {
    ...{ example: "at most -0.02", words: ["at", "most", "#"], numbers: 1, directed: false },
    range: (numbers) => upTo(first(numbers), true),
  },
  {
    ...{ example: "at least 0.01", words: ["at", "least", "#"], numbers: 1, directed: false },
    range: (numbers) => from(first(numbers), true),
  },
  {
    ...{ example: "below 0", words: ["below", "#"], numbers: 1, directed: false },
    range: (numbers) => upTo(first(numbers), false),
  },
  {
    ...{ example: "above 0", words: ["above", "#"], numbers: 1, directed: false },
    range: (numbers) => from(first(numbers), false),
  },
  {
    ...{ example: "within 0.005", words: ["within", "#"], numbers: 1, directed: false, wrong: positive },
    range: (numbers) => ({ low: -first(numbers), high: first(numbers), closed: true }),
  },
  {
    ...{ example: "between -0.01 and 0.02", words: ["between", "#", "and", "#"], numbers: 2, directed: false },
    wrong: increasing,
    range: ([low = 0, high = 0]) => ({ low, high, closed: true }),
  },
  {
    ...{ example: "better", words: ["better"], numbers: 0, directed: true },
    range: (_, better) => (better === "higher" ? from(0, false) : upTo(0, false)),
  },
  {
    ...{ example: "not worse than 0.01", words: ["not", "worse", "than", "#"], numbers: 1, directed: true },
    wrong: positive,
    range: (numbers, better) => (better === "higher" ? from(-first(numbers), true) : upTo(first(numbers), true)),
  },
];

const examples = forms.map(({ example }) => example);

/** What an expectation may look like, for problems and the schema. */
export const expectationForms = `one of "${examples.join('", "')}"`;

const decimal = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/;

function numbersIn(words: readonly string[], form: Form): readonly number[] | null {
  if (words.length !== form.words.length) return null;
  const fits = form.words.every((word, at) => (word === "#" ? decimal.test(words[at] as string) : word === words[at]));
  return fits ? words.filter((_, at) => form.words[at] === "#").map(Number) : null;
}

/** The example of the form that was most likely meant, with the numbers that were written. */
function suggestionFor(words: readonly string[]): string | undefined {
  // -2 % is not -2 but -0.02 of a share.
  if (words.some((word) => word.includes("%"))) return undefined;
  const isNumber = (word: string): boolean => decimal.test(word);
  const numbers = words.filter(isNumber);
  const meant = nearest(words.filter((word) => !isNumber(word)).join(" "), plainForms);
  const form = forms.find((each) => plainForm(each) === meant);
  if (!form || form.numbers !== numbers.length) return undefined;
  let next = 0;
  return form.words.map((word) => (word === "#" ? numbers[next++] : word)).join(" ");
}

const plainForm = ({ words }: Form): string => words.filter((word) => word !== "#").join(" ");
const plainForms = forms.map(plainForm);

function flawOf(form: Form, numbers: readonly number[], text: string, better: Better | null): Flaw | undefined {
  const wrong = numbers.every(Number.isFinite) ? form.wrong?.(numbers) : "finite numbers";
  if (wrong !== undefined) return { got: describe(text), expected: wrong };
  if (!form.directed || better !== "neither") return undefined;
  const expected = "an outcome of which one direction is better, or one of below, above, at most, at least";
  return { got: describe(text), expected };
}

/**
 * Reads what a hypothesis expects of the mean difference of an outcome of which `better` is the good direction (null where the
 * outcome is not known).
 */
export function parseExpectation(
  written: string,
  better: Better | null,
): { readonly expectation: Expectation } | { readonly flaw: Flaw } {
  const words = written.trim().split(/\s+/);
  const text = words.join(" ");
  for (const form of forms) {
    const numbers = numbersIn(words, form);
    if (numbers === null) continue;
    const flaw = flawOf(form, numbers, text, better);
    return flaw ? { flaw } : { expectation: { text, ...form.range(numbers, better ?? "lower") } };
  }
  return { flaw: { got: describe(written), expected: expectationForms, suggestion: suggestionFor(words) } };
}

/** "above -0.02", "below -0.005 or above 0.005": where an expectation is not met. */
export function oppositeWords({ low, high, closed }: Range): string {
  const below = closed ? "below" : "at most";
  const above = closed ? "above" : "at least";
  const parts = [...(low === null ? [] : [`${below} ${low}`]), ...(high === null ? [] : [`${above} ${high}`])];
  return parts.join(" or ");
}

/** "at most -0.02", "between -0.005 and 0.005": where it is met. */
export function rangeWords({ low, high, closed }: Range): string {
  if (low === null) return `${closed ? "at most" : "below"} ${high}`;
  return high === null ? `${closed ? "at least" : "above"} ${low}` : `between ${low} and ${high}`;
}
