import { compareArms } from "../paired.ts";
import { mean } from "../sample.ts";
import type { AttributedSwitch, Attribution, FamilyEstimate } from "../views/attribution.ts";
import { type AttributionInput, combinationOf, everybody, minus, namesIn } from "./combinations.ts";
import { estimateOf } from "./estimates.ts";
import { exactSolution, type Solution } from "./exact.ts";
import { sampledSolution } from "./sampled.ts";

/** Relative to the largest outcome, and never less than for outcomes of size 1. */
const TOLERANCE = 1e-12;

/** Error of the sum of the Shapley values in the worst world. Throws a RangeError where it is more than rounding. */
function efficiencyOf({ combinations, switches }: AttributionInput, { perWorld }: Solution) {
  const at = combinationOf(combinations);
  const whole = minus(at(everybody(switches)).values, at(0).values);
  const size = combinations.reduce((most, { values }) => values.reduce((a, b) => Math.max(a, Math.abs(b)), most), 1);
  const tolerance = TOLERANCE * size;
  const largestError = whole.reduce((worst, value, world) => {
    const sum = perWorld.reduce((total, values) => total + (values[world] as number), 0);
    return Math.max(worst, Math.abs(sum - value));
  }, 0);
  if (largestError <= tolerance) return { largestError, tolerance };
  throw new RangeError(`attribution: got parts that miss the whole by ${largestError}, expected at most ${tolerance}`);
}

function attributedSwitches(input: AttributionInput, solution: Solution): readonly AttributedSwitch[] {
  const { combinations, level, outcome, switches } = input;
  const at = (mask: number) => combinationOf(combinations)(mask).values;
  const all = everybody(switches);
  const one = (values: Float64Array) => estimateOf(values, { better: outcome.better, level });
  return switches.map(({ name, about }, i) => ({
    name,
    about,
    shapley: solution.shapley[i] as FamilyEstimate,
    perWorld: [...(solution.perWorld[i] as Float64Array)],
    alone: one(minus(at(1 << i), at(0))),
    leftOut: one(minus(at(all), at(all - (1 << i)))),
    mainEffect: solution.mainEffects?.[i] ?? null,
  }));
}

function sumAlone({ combinations, switches }: AttributionInput): Float64Array {
  const at = combinationOf(combinations);
  const nobody = at(0).values;
  const each = switches.map((_, i) => minus(at(1 << i).values, nobody));
  return nobody.map((_, world) => each.reduce((sum, values) => sum + (values[world] as number), 0));
}

/**
 * Shares out among switches what all of them together do to an outcome, world by world, with intervals over worlds.
 * @throws RangeError for a combination that is missing, worlds that differ in number, or parts that do not add up
 */
export function attribute(input: AttributionInput): Attribution {
  const { combinations, isolated, level, month, orders, switches } = input;
  const { better, label, name, unit } = input.outcome;
  const at = combinationOf(combinations);
  const [allOff, allOn] = [at(0), at(everybody(switches))];
  const solution = orders === null ? exactSolution(input) : sampledSolution(input, orders);
  const compared = compareArms(allOn.values, isolated, better, level);
  const rest = minus(allOff.values, isolated);
  return {
    ...{ over: input.over, outcome: name, label, unit, better, month, level, worlds: isolated.length },
    method: orders === null ? "all combinations" : "sampled orders",
    orders: orders?.length ?? 0,
    levels: { isolated: mean(isolated), allOff: mean(allOff.values), allOn: mean(allOn.values) },
    total: { arm: allOn.arm, against: "isolated", outcome: name, unit, better, month, ...compared },
    rest: rest.every((value) => value === 0) ? null : estimateOf(rest, { better, level }),
    separately: estimateOf(sumAlone(input), { better, level }),
    switches: attributedSwitches(input, solution),
    interactions: solution.interactions,
    dividends: solution.dividends,
    combinations: combinations.map(({ arm, mask, values }) => ({
      arm,
      on: namesIn(switches, mask),
      mean: mean(values),
      values: [...values],
    })),
    efficiency: efficiencyOf(input, solution),
  };
}
