/** Confidence level of every interval for which no other is asked. */
export const LEVEL = 0.95;

/** A two-sided interval; `low` may be −Infinity and `high` Infinity. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** @throws RangeError unless 0 < level < 1 */
export function checkLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`confidence level: got ${level}, expected between 0 and 1`);
}
