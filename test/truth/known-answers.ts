import { expect, it } from "vitest";

/** One comparison with a known answer. A tolerance is relative unless the expected value is 0, then absolute. */
export type Answer = readonly [what: string, got: number | null, expected: number | null];

function agrees(got: number | null, expected: number | null, tolerance: number): boolean {
  if (got === null || expected === null) return got === expected;
  const allowed = tolerance * (expected === 0 ? 1 : Math.abs(expected));
  return Object.is(got, expected) || Math.abs(got - expected) <= allowed;
}

/**
 * A test that every answer agrees within `tolerance` and that there are `count` of them, so that no comparison can be lost
 * in silence. All disagreements are listed.
 */
export function knownAnswers(title: string, count: number, tolerance: number, answers: () => readonly Answer[]): void {
  it(`${title}: ${count} known answers within ${tolerance}`, () => {
    const made = answers();
    const misses = made
      .filter(([, got, expected]) => !agrees(got, expected, tolerance))
      .map(([what, got, expected]) => `${what}: got ${got}, expected ${expected}`);
    expect(misses).toEqual([]);
    expect(made).toHaveLength(count);
  });
}

/** Answers of two vectors of one length, entry by entry. */
export function entries(what: string, got: Iterable<number>, expected: readonly number[]): Answer[] {
  const values = [...got];
  if (values.length !== expected.length)
    throw new RangeError(`${what}: ${values.length} and ${expected.length} values`);
  return expected.map((value, index) => [`${what}[${index}]`, values[index] ?? null, value]);
}

/** Rows of a reference table, every one of `width` numbers. */
export function rows(table: readonly (readonly number[])[], width: number): readonly (readonly number[])[] {
  for (const row of table) if (row.length !== width) throw new RangeError(`row ${row} has not ${width} numbers`);
  return table;
}
