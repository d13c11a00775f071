import type { OutcomeInfo, Panel, Table } from "../../table.ts";
import { compareArms, differences } from "../paired.ts";
import { quantileOfSorted, sorted } from "../sample.ts";
import type { ArmPair } from "../summarize.ts";
import { tableOf } from "./columns.ts";
import type { DifferenceRow, WorldRow } from "./views.ts";

/** Mean paired difference of every pair at every month with its pointwise t interval, in the outcome's unit. */
export function differencesByMonth(
  panel: Panel,
  pairs: readonly ArmPair[],
  outcome: OutcomeInfo,
  months: readonly number[],
  level: number,
): Table {
  const rows = pairs.flatMap(({ arm, against }) =>
    months.map((month): DifferenceRow => {
      const [a, b] = [panel.values(arm, outcome.name, month), panel.values(against, outcome.name, month)];
      const { estimate, low, high } = compareArms(a, b, outcome.better, level);
      return { arm, against, outcome: outcome.name, month, estimate, low, high };
    }),
  );
  return tableOf<DifferenceRow>(
    "differences",
    [
      ["arm", ""],
      ["against", ""],
      ["outcome", ""],
      ["month", "months"],
      ["estimate", outcome.unit],
      ["low", outcome.unit],
      ["high", outcome.unit],
    ],
    rows,
  );
}

/** What a difference means for residents; only its sign where neither direction is better. */
export function verdictOf(difference: number, better: OutcomeInfo["better"]): WorldRow["verdict"] {
  if (difference === 0) return "equal";
  const sign = difference < 0 ? "lower" : "higher";
  if (better === "neither") return sign;
  return sign === better ? "better" : "worse";
}

/** With more worlds than this a dot each could not be told apart. */
const mostDots = 200;
const quantileDots = 100;

/** The differences themselves, or 100 evenly spaced quantiles of many (quantile dots, Kay et al. 2016). */
function dotsOf(differences: Float64Array): Float64Array {
  if (differences.length <= mostDots) return differences;
  const ordered = sorted(differences);
  return Float64Array.from({ length: quantileDots }, (_, i) => quantileOfSorted(ordered, (i + 0.5) / quantileDots));
}

/**
 * The difference of every pair in every world at one month, in the outcome's unit; with more than 200 worlds 100 of its
 * quantiles, counted by `world`.
 */
export function differencesByWorld(
  panel: Panel,
  pairs: readonly ArmPair[],
  outcome: OutcomeInfo,
  month: number,
): Table {
  const rows = pairs.flatMap(({ arm, against }) => {
    const [a, b] = [panel.values(arm, outcome.name, month), panel.values(against, outcome.name, month)];
    return Array.from(dotsOf(differences(a, b)), (difference, world): WorldRow => {
      const verdict = verdictOf(difference, outcome.better);
      return { arm, against, outcome: outcome.name, world, difference, verdict };
    });
  });
  return tableOf<WorldRow>(
    "worldDifferences",
    [
      ["arm", ""],
      ["against", ""],
      ["outcome", ""],
      ["world", ""],
      ["difference", outcome.unit],
      ["verdict", ""],
    ],
    rows,
  );
}
