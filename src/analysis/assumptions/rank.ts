import type { Stress, StressedParameter, StressVerdict } from "./result.ts";

const severity: Readonly<Record<StressVerdict, number>> = { flips: 3, undoes: 2, settles: 2, moves: 1, holds: 0 };

/** The most consequential verdict at the ends of a parameter. */
export function worstVerdict({ ends }: Pick<StressedParameter, "ends">): StressVerdict {
  return ends.reduce<StressVerdict>(
    (worst, { verdict }) => (severity[verdict] > severity[worst] ? verdict : worst),
    "holds",
  );
}

/** The largest change at the ends of a parameter, without sign. */
export function largestChange({ ends }: Pick<StressedParameter, "ends">): number {
  return Math.max(0, ...ends.map(({ change }) => Math.abs(change.estimate)));
}

/** Parameters in the order of what they do to the answer: what flips it, what undoes or settles it, then by the largest change. */
export function ranked(parameters: readonly StressedParameter[]): readonly StressedParameter[] {
  const grave = (one: StressedParameter): number => Math.max(1, severity[worstVerdict(one)]);
  return parameters.toSorted((a, b) => grave(b) - grave(a) || largestChange(b) - largestChange(a));
}

/** The parameters with a verdict, in their order. */
export function withVerdict(
  { parameters }: Stress,
  ...verdicts: readonly StressVerdict[]
): readonly StressedParameter[] {
  return parameters.filter((one) => verdicts.includes(worstVerdict(one)));
}
