import { LEVEL } from "../analysis/interval.ts";
import { summarize } from "../analysis/summarize.ts";
import type { Comparison } from "../analysis/summary.ts";
import type { Arm } from "../scenario/scenario.ts";
import type { Study } from "./run.ts";

/** What to compare; what is left out is the first that the scenario compares. */
export interface CompareOptions {
  readonly arm?: string | undefined;
  /** The first arm of the scenario, isolated action, where only `arm` is given. */
  readonly against?: string | undefined;
  readonly outcome?: string | undefined;
  /** The scenario's last compared month where it is left out; 0 is the state before the first month. */
  readonly month?: number | undefined;
  /** Confidence level of the interval, 0.95 where it is left out. */
  readonly level?: number | undefined;
}

function known<T>(what: string, got: T, all: readonly T[]): T {
  if (all.includes(got)) return got;
  const expected = typeof got === "number" ? `${all[0]} to ${all.at(-1)}` : `one of ${all.join(", ")}`;
  throw new RangeError(`${what}: got ${JSON.stringify(got)}, expected ${expected}`);
}

function pairOf({ arms, scenario }: Study, { against, arm }: CompareOptions) {
  const isolated = (scenario.arms[0] as Arm).name;
  const [usual = { arm: isolated, against: isolated }] = scenario.compare.pairs;
  const pair =
    arm === undefined ? { ...usual, against: against ?? usual.against } : { arm, against: against ?? isolated };
  known("arm", pair.arm, arms);
  known("against", pair.against, arms);
  if (pair.arm !== pair.against) return pair;
  throw new RangeError(`compare: got ${pair.arm} against itself, expected two different arms`);
}

/**
 * The paired difference of two arms in one outcome at one month: `estimate` is the mean over worlds of arm − against, in the
 * outcome's unit (a share of 0.02 is 2 points), from `low` to `high` by Student's t interval; `worldsBetter` and the like count worlds.
 * The same numbers as in summary.json of `concerted run`.
 * @throws RangeError for an arm, outcome or month that was not recorded, or a level outside (0, 1)
 */
export function compare(study: Study, options: CompareOptions = {}): Comparison {
  const { outcomes: usual, months } = study.scenario.compare;
  const recorded = study.outcomes.map(({ name }) => name);
  const first = usual.find((name) => recorded.includes(name)) ?? recorded[0] ?? "";
  const outcome = known("outcome", options.outcome ?? first, recorded);
  const month = known("month", options.month ?? Math.max(...months), study.months);
  const [comparison] = summarize(study, [pairOf(study, options)], [outcome], [month], options.level ?? LEVEL);
  return comparison as Comparison;
}
