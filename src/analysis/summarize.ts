import type { OutcomeInfo, Panel } from "../table.ts";
import { compareArms } from "./paired.ts";
import type { Comparison } from "./summary.ts";

/** Two arms to compare: the estimate is `arm` − `against`. */
export interface ArmPair {
  readonly arm: string;
  readonly against: string;
}

function outcomeNamed(panel: Panel, name: string): OutcomeInfo {
  const found = panel.outcomes.find((outcome) => outcome.name === name);
  if (found) return found;
  const known = panel.outcomes.map((outcome) => outcome.name).join(", ");
  throw new RangeError(`summarize: got outcome ${name}, expected one of ${known}`);
}

/**
 * Paired comparisons of every pair in every outcome at every month, in that order (pairs outermost), each at confidence
 * `level`. @throws RangeError for an arm, outcome or month the panel does not hold
 */
export function summarize(
  panel: Panel,
  pairs: readonly ArmPair[],
  outcomes: readonly string[],
  months: readonly number[],
  level: number,
): Comparison[] {
  return pairs.flatMap(({ arm, against }) =>
    outcomes.flatMap((name) => {
      const { unit, better } = outcomeNamed(panel, name);
      return months.map((month) => ({
        arm,
        against,
        outcome: name,
        unit,
        better,
        month,
        ...compareArms(panel.values(arm, name, month), panel.values(against, name, month), better, level),
      }));
    }),
  );
}
