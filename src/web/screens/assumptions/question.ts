import type { Stress } from "../../../analysis/assumptions/result.ts";
import { LEVEL } from "../../../analysis/interval.ts";
import { pairsOf, stressOf } from "../../../study/assumptions.ts";
import { planStress, type StressPlan } from "../../../study/assumptions-plan.ts";
import type { RecordedWorlds } from "../../../study/panel.ts";
import { planParts, type SweepPart } from "../../../study/sweep-parts.ts";
import { type Preset, scenarioOf } from "../../session/preset.ts";
import { misfitsOf } from "../../session/problems.ts";
import type { Session } from "../../session/session.ts";

/** What of a session the answer and its assumptions depend on. */
export type Asked = Pick<Session, "arm" | "changes" | "month" | "outcome" | "people" | "preset" | "seed">;

/** Arms of one part at most: a world of a part is run in one go, and a slider that is moved meanwhile has to wait for it. */
const MOST_POINTS = 8;

/** A stress run as a page runs it. */
export interface PlannedStress {
  readonly plan: StressPlan;
  readonly parts: readonly SweepPart[];
}

/** Parts in which nothing is simulated twice but isolated action, cut so small that a page stays quick. */
function smallParts({ points }: StressPlan): readonly SweepPart[] {
  return planParts(points).flatMap((part) => {
    if (part.points.length <= MOST_POINTS) return [part];
    const own = part.points.flatMap(({ point }) => points[point] ?? []);
    const pieces = Array.from({ length: Math.ceil(own.length / MOST_POINTS) }, (_, piece) =>
      own.slice(piece * MOST_POINTS, (piece + 1) * MOST_POINTS),
    );
    return pieces.flatMap((piece) => planParts(piece));
  });
}

/** What has to be run to find out what a session's answer rests on: the plan of `concerted assumptions --stress` for its scenario. */
export async function plannedStress(preset: Preset, session: Asked): Promise<PlannedStress> {
  const { arm, changes, month, outcome } = session;
  const sized = { ...session, worlds: 1 };
  const question = { pair: { arm, against: "isolated" }, outcome, month };
  const { organizations } = preset.scenario;
  const plan = await planStress(scenarioOf(preset, sized), question, (values) => {
    // A file of listed organizations cannot say how much money there is beside their budgets.
    if (organizations !== null && "funding.perResident" in values) return { reason: "the organizations are listed" };
    const varied = { ...sized, changes: { ...changes, ...values } };
    const misfits = misfitsOf(preset, varied);
    if (misfits.length === 0) return scenarioOf(preset, varied);
    return { reason: misfits.map(({ expected, got }) => `got ${got}, expected ${expected}`).join("; ") };
  });
  return { plan, parts: smallParts(plan) };
}

/** What the first so many worlds of every part say. */
export function stressFrom(
  { parts, plan }: PlannedStress,
  recorded: readonly (readonly RecordedWorlds[])[],
  worlds: number,
): Stress {
  const pairs = parts.flatMap((part, place) => {
    const arms = part.scenario.arms.map(({ name }) => name);
    const dimensions = { arms, months: part.scenario.months, outcomes: [plan.question.outcome] };
    return pairsOf(plan, part, { chunks: recorded[place] ?? [], worlds, dimensions });
  });
  return stressOf(plan, new Map(pairs), { level: LEVEL, worlds });
}
