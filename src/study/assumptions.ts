import { ranked } from "../analysis/assumptions/rank.ts";
import type { Stress, StressedParameter } from "../analysis/assumptions/result.ts";
import { type PairOfArms, stressEnds } from "../analysis/assumptions/stress.ts";
import { grouped } from "../analysis/grouped.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { Arm, Scenario } from "../scenario/scenario.ts";
import type { OutcomeInfo } from "../table.ts";
import type { StressPlan, StressPoint } from "./assumptions-plan.ts";
import { collect, type Dimensions, type RecordedWorlds } from "./panel.ts";
import type { SweepPart } from "./sweep-parts.ts";

/** Recorded worlds of one part of a plan, from the first. */
interface RecordedPart {
  readonly chunks: Iterable<RecordedWorlds>;
  readonly worlds: number;
  readonly dimensions: Dimensions;
}

/** The two arms of the pair at every point of a part, read once. */
export function pairsOf(
  { points, question }: StressPlan,
  part: SweepPart,
  { chunks, dimensions, worlds }: RecordedPart,
): readonly (readonly [point: number, pair: PairOfArms])[] {
  const { month, outcome, pair } = question;
  const wanted = [{ outcomes: [outcome], months: [month] }];
  const panel = collect(chunks, worlds, dimensions, outcomesOf(part.scenario), wanted);
  return part.points.map(({ arms, point }): readonly [number, PairOfArms] => {
    const { scenario } = points[point] as StressPoint;
    const values = (name: string): Float64Array => {
      const at = arms[scenario.arms.findIndex((arm) => arm.name === name)] as number;
      return panel.values(dimensions.arms[at] as string, outcome, month);
    };
    return [point, { arm: values(pair.arm), against: values(pair.against) }];
  });
}

function parametersOf(points: readonly StressPoint[], ends: ReturnType<typeof stressEnds>["ends"]) {
  const byPath = grouped(
    points.map((point, i) => ({ point, end: ends[i] as (typeof ends)[number] })),
    ({ point }) => point.entry?.path ?? "",
  );
  return [...byPath].flatMap(([path, own]): StressedParameter[] => {
    const [{ point }] = own as [(typeof own)[0]];
    const row = point.entry?.row;
    if (row?.kind !== "number") return [];
    const { grade, meaning, plausibleReason: reason, unit } = row;
    return [{ path, meaning, unit, grade, value: point.from, reason, ends: own.map(({ end }) => end) }];
  });
}

function peopleOf({ arms }: Scenario): number {
  return (arms[0] as Arm).settings.community.people as number;
}

/** What an answer rests on, from the two arms of the pair at every point of a plan; the parameters in the order of what they do. */
export function stressOf(
  { left, points, question }: StressPlan,
  pairs: ReadonlyMap<number, PairOfArms>,
  { level, worlds }: Pick<Stress, "level" | "worlds">,
): Stress {
  const [{ scenario }, ...varied] = points;
  const { better, label, unit } = outcomesOf(scenario).find(({ name }) => name === question.outcome) as OutcomeInfo;
  const pairAt = ({ point }: StressPoint): PairOfArms => pairs.get(point) as PairOfArms;
  const asked = varied.map((point) => ({ value: point.value, pair: pairAt(point) }));
  const { base, ends } = stressEnds(pairAt(points[0]), asked, better, level);
  return {
    claim: question.claim ?? null,
    ...question.pair,
    ...{ outcome: question.outcome, label, unit, better, month: question.month },
    worlds,
    people: peopleOf(scenario),
    level,
    base,
    parameters: ranked(parametersOf(varied, ends)),
    left,
  };
}
