import type { Comparison } from "../../analysis/summary.ts";
import type { SweepCurve } from "../../analysis/sweep/curve.ts";
import type { SweepResult } from "../../analysis/sweep/result.ts";
import { capital } from "../frame.ts";
import { counted } from "../numbers.ts";
import { intervalWords, worldsWords } from "../words.ts";
import { bestSentence, pointsThat, pointsWords } from "./words.ts";

function indicesWhere(count: number, wanted: (index: number) => boolean): readonly number[] {
  return Array.from({ length: count }, (_, index) => index).filter(wanted);
}

/** "95 % interval is 1.2 to 2.6 points lower". */
function limitsOf(cell: Comparison): string {
  return intervalWords(cell).replace("interval", "interval is");
}

/** How sure the best is, and what cannot be told from it. */
function aroundBest(curve: SweepCurve, result: SweepResult): readonly string[] {
  const { againstBest, best, cells } = curve;
  if (best === null || cells.length < 2 || pointsThat(curve, "equal").length === cells.length) return [];
  const cell = cells[best] as Comparison;
  const interval = cell.low === cell.high ? "difference is the same in every world" : limitsOf(cell);
  const near = indicesWhere(cells.length, (i) => i !== best && !againstBest[i]?.apart);
  const far = indicesWhere(cells.length, (i) => againstBest[i]?.apart === true);
  const worlds = worldsWords(cell);
  return [
    `${pointsThat(curve, "better").length > 0 ? "There" : `The best mean is at ${pointsWords(result, [best])}:`} the ${interval}${worlds === null ? "" : `; ${worlds}`}.`,
    ...(near.length === 0 ? ["Every other point is clearly worse."] : []),
    ...(near.length > 0 && far.length > 0
      ? [
          `It cannot be told from ${pointsWords(result, near)}.`,
          `Clearly worse than there: ${pointsWords(result, far)}.`,
        ]
      : []),
    ...(far.length === 0
      ? ["These worlds do not say that any other point is worse than it: more worlds, or values further apart, might."]
      : []),
  ];
}

/** Where the best lies within the values of one parameter: at an end it may lie beyond. */
function turn({ againstBest, best, cells }: SweepCurve, { axes }: SweepResult): readonly string[] {
  const [axis] = axes;
  if (best === null || !axis || axes.length > 1 || cells.length < 3) return [];
  if (!axis.values.every((value) => typeof value === "number") || !againstBest.some(({ apart }) => apart)) return [];
  const before = againstBest.slice(0, best).some(({ apart }) => apart);
  const after = againstBest.slice(best + 1).some(({ apart }) => apart);
  if (before && after) return ["It turns inside the range: clearly worse on both sides."];
  if (best === cells.length - 1) return ["The best lies at the end of the range, so the turn may lie beyond it."];
  if (best === 0) return ["The best lies at the beginning of the range; the gain falls from there."];
  return [
    `The curve is clear on one side only: it ${before ? "rises to" : "falls from"} the best, and is level on the other side as far as these worlds tell.`,
  ];
}

/** Where the arm does clearly better and worse, and where nothing can be said. */
function verdicts(curve: SweepCurve, result: SweepResult): readonly string[] {
  const { against, arm, cells } = curve;
  const said = (words: string, ...findings: readonly string[]): readonly string[] => {
    const points = pointsThat(curve, ...findings);
    if (points.length === 0) return [];
    return points.length === cells.length
      ? [`${words} at ${cells.length === 2 ? "both points" : `all ${counted(cells.length, "point")}`}.`]
      : [`${words} at ${pointsWords(result, points)}.`];
  };
  return [
    ...said(`${capital(arm)} is clearly better than ${against}`, "better"),
    ...said(`It is clearly worse`, "worse"),
    ...said("Nothing can be said", "undecided"),
    ...said("There is no difference in any world", "equal"),
  ];
}

/** What a sweep says about a pair in an outcome: the best first, then how sure, where it turns, and where nothing can be said. */
export function sweepSentences(curve: SweepCurve, result: SweepResult): readonly string[] {
  return [
    `${capital(bestSentence(curve, result))}.`,
    ...aroundBest(curve, result),
    ...turn(curve, result),
    ...verdicts(curve, result),
  ];
}
