import { z } from "zod";

const longestText = 20_000;

function atMost(most: number, expected: string): string {
  return `${expected}, at most ${most} characters`;
}

/** A text with something in it. */
export function text(expected: string, meaning: string) {
  return z
    .string({ error: expected })
    .min(1, { error: expected })
    .max(longestText, { error: atMost(longestText, expected) })
    .describe(meaning);
}

/** What names of a kind consist of, and how many characters they have at most. */
export interface NameForm {
  readonly pattern: RegExp;
  readonly most: number;
}

/** A name that keeps to a form. */
export function nameOf({ most, pattern }: NameForm, expected: string, meaning: string) {
  return z
    .string({ error: expected })
    .max(most, { error: atMost(most, expected) })
    .regex(pattern, { error: expected })
    .describe(meaning);
}

/** A number in a range; the expected words are made from the range. */
export function number([min, max]: readonly [number, number], unit: string, meaning: string) {
  const error = `a number from ${min} to ${max} (${unit})`;
  return z.number({ error }).min(min, { error }).max(max, { error }).meta({ description: meaning, unit });
}

/** A whole number in a range. */
export function whole([min, max]: readonly [number, number], unit: string, meaning: string) {
  const error = `a whole number from ${min} to ${max} (${unit})`;
  return z
    .number({ error })
    .int({ error })
    .min(min, { error })
    .max(max, { error })
    .meta({ description: meaning, unit });
}

/** A list of a length in a range. */
export function listOf<T extends z.ZodType>(item: T, [least, most]: readonly [number, number], what: string) {
  const error = `a list of ${least} to ${most} ${what}`;
  return z.array(item, { error }).min(least, { error }).max(most, { error });
}

/** A mapping with these keys and no others. */
export function mapping<S extends z.core.$ZodShape>(shape: S, error: string) {
  return z.strictObject(shape, { error });
}

/** Names in expressions and outcomes: no spaces or dashes, so that `prevalence.water_quality` can be read. */
export const identifier: NameForm = { pattern: /^[A-Za-z][A-Za-z0-9_]*$/, most: 40 };

/** Names of files and folders. */
export const slug: NameForm = { pattern: /^[a-z0-9][a-z0-9-]*$/, most: 80 };

/** Names of arms. */
export const armName: NameForm = { pattern: /^[A-Za-z][A-Za-z0-9_-]*$/, most: 60 };
