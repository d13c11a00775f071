import type { Tree } from "../numeric/tree.ts";
import type { Settings } from "./scenario.ts";
import { valueAt } from "./settings.ts";

const conditions = ["agenda", "activities", "measurement", "communication"] as const;
const kinds = conditions.length + 3;

/** What the hours of a member depend on: hours of the seven kinds, then the strength of each. */
export const hourPaths: readonly string[] = [
  ...[...conditions, "voice", "equity", "leadership"].map((name) => `initiative.memberHours.${name}`),
  ...conditions.map((name) => `initiative.strengths.${name}`),
  "initiative.agenda.voice",
  "initiative.agenda.equity",
  "initiative.leadership.effort",
];

/** Values at paths that are all numbers or expressions. */
export function numbersAt(settings: Settings, paths: readonly string[]): readonly (number | Tree)[] {
  return paths.map((path) => valueAt(settings, path) as number | Tree);
}

/** Hours per month a member gives, from the values at `hourPaths`. */
export function sumOfHours(values: readonly number[]): number {
  return values.slice(0, kinds).reduce((sum, hours, kind) => sum + hours * (values[kind + kinds] as number), 0);
}
