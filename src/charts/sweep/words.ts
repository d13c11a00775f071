import type { Comparison } from "../../analysis/summary.ts";
import type { SweepCurve } from "../../analysis/sweep/curve.ts";
import type { PointValues, SweepAxis, SweepResult } from "../../analysis/sweep/result.ts";
import { counted, duration, isShare } from "../numbers.ts";
import { differenceWords, findingOf, halfWidth, inSentence } from "../words.ts";
import { pointWords, shortPath, valueWords } from "./values.ts";

/** "a, b and c". */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function pointOf(result: SweepResult, index: number): PointValues {
  return result.points[index] as PointValues;
}

/** Values of the only parameter at some points: three neighbors or more as ranges, "$0 to $400,000 per year and $1 million per year". */
function valuesWords({ path, unit, values }: SweepAxis, indices: readonly number[]): string {
  const runs: number[][] = [];
  for (const index of indices) {
    const last = runs.at(-1);
    if (last && last.at(-1) === index - 1) last.push(index);
    else runs.push([index]);
  }
  const words = (index: number): string => valueWords(values[index] as number | string, unit);
  const text = runs.flatMap((run): readonly string[] => {
    const [first, last] = [run[0] as number, run.at(-1) as number];
    // Two values are no range: nothing between them was run.
    return typeof values[first] === "string" || run.length < 3 ? run.map(words) : [`${words(first)} to ${words(last)}`];
  });
  return `${shortPath(path)} ${listWords(text)}`;
}

/** Some points in words: ranges of one parameter; of several a list, or how many where that would be long. */
export function pointsWords(result: SweepResult, indices: readonly number[]): string {
  const [only] = result.axes;
  if (result.axes.length === 1 && only) return valuesWords(only, indices);
  if (indices.length > 3) return `${indices.length} of ${counted(result.points.length, "point")}`;
  return indices.map((index) => pointWords(result.axes, pointOf(result, index))).join("; ");
}

function cellWords({ estimate, unit, low, high }: Comparison): string {
  return differenceWords(estimate, unit, halfWidth(low, high));
}

/** Points whose comparison came out in one of these ways. */
export function pointsThat(curve: SweepCurve, ...findings: readonly string[]): readonly number[] {
  return curve.cells.flatMap((cell, index) => (findings.includes(findingOf(cell)) ? [index] : []));
}

/** An outcome as the subject of a sentence: "prevalence of need", "the share of thriving residents". */
export function outcomeWords({ label, unit }: SweepCurve["outcome"]): string {
  const name = inSentence(label);
  return isShare(unit) && name.endsWith("s") ? `the share of ${name}` : name;
}

/** Where the arm does best, in one sentence; also when it does not do well anywhere, or it does not matter. */
export function bestSentence(curve: SweepCurve, result: SweepResult): string {
  const { againstBest, arm, against, best, cells, month, outcome } = curve;
  const what = `after ${duration(month)} ${outcomeWords(outcome)}`;
  if (best === null) return `${what} at ${counted(cells.length, "point")}: one world gives no interval`;
  const cell = cells[best] as Comparison;
  const place = pointWords(result.axes, pointOf(result, best));
  const difference = `${cellWords(cell)} under ${arm} than under ${against}`;
  const clear = pointsThat(curve, "better").length > 0;
  const worse = pointsThat(curve, "worse").length;
  if (worse === cells.length) return `${what} is clearly worse under ${arm} at every point; least so at ${place}`;
  if (!clear) {
    const harm = worse > 0 ? `, and clearly worse at ${worse} of ${cells.length}` : "";
    return `${what} is not clearly better under ${arm} at any point${harm}`;
  }
  if (!againstBest.some(({ apart }) => apart) && cells.length > 1)
    return `${what} is ${difference} at ${place}, but no other point is clearly worse than that`;
  return `${what} is ${difference} at ${place}, the best of ${counted(cells.length, "point")}`;
}
