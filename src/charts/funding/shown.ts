import type { MoneyMeasures, PlanePoint } from "../../analysis/money/measure.ts";
import { plotWidth } from "../frame.ts";
import { shortened, spread } from "../layout.ts";
import { textAt } from "../marks.ts";
import type { Spec } from "../spec.ts";
import { hueOf } from "../theme.ts";

/** What the pictures of money show: measures of every pair, and its worlds on the plane. */
export interface FundingData {
  readonly worlds: number;
  readonly arms: readonly string[];
  readonly measures: readonly MoneyMeasures[];
  readonly planes: readonly (readonly PlanePoint[])[];
}

/** Most arms of one picture. */
const mostArms = 6;

/** The pairs of one picture: indices of those that are held against the same arm as the first. */
export function drawnPairs(measures: readonly MoneyMeasures[]): readonly number[] {
  const indices = measures.flatMap(({ against }, i) => (against === measures[0]?.against ? [i] : []));
  return indices.slice(0, mostArms);
}

/** Names of the arms at the right of a plot, as near as possible to where they belong. */
export function armNames(
  shown: readonly MoneyMeasures[],
  arms: readonly string[],
  places: readonly number[],
  height: number,
): readonly Spec[] {
  const apart = spread(places, 15, 6, height - 6);
  return shown.map(({ arm }, i) => {
    const mark = { align: "left", baseline: "middle", dx: 10, fontWeight: "bold", color: hueOf(arm, arms).text };
    return textAt(`● ${shortened(arm, 20)}`, plotWidth, apart[i] as number, mark);
  });
}
