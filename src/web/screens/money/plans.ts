import { grouped } from "../../../analysis/grouped.ts";
import type { Tree } from "../../../numeric/tree.ts";
import { armWith, type Overrides, standardArms } from "../../../scenario/arms.ts";
import type { Arm, Scenario } from "../../../scenario/scenario.ts";
import type { Value } from "../../../scenario/settings.ts";
import { valueAt } from "../../../scenario/settings.ts";
import { coursesOf, type Preset } from "../../session/preset.ts";
import { type Misfit, misfitsAmong } from "../../session/problems.ts";
import type { Plan, Session } from "../../session/session.ts";
import { switchedArm } from "../conditions/question.ts";
import type { Future } from "./futures.ts";

/** Plans that can be compared at one time. */
export const MOST_PLANS = 4;

const levers = ["funding.additional", "funding.restricted", "learning.testedPrograms"];

/** Whether a parameter is what money decides about; what is not is a trait of the town, in both of its futures. */
export function isLever(path: string): boolean {
  return path.startsWith("initiative.") || levers.includes(path);
}

function part(changes: Overrides, wanted: (path: string) => boolean): Overrides {
  return Object.fromEntries(Object.entries(changes).filter(([path]) => wanted(path)));
}

/** Plans that are for the same town, and where each stands in the tray. */
export interface Town {
  readonly changes: Overrides;
  readonly plans: readonly { readonly place: number; readonly levers: Overrides }[];
}

/** Plans by the town that they are for. */
export function townsOf(plans: readonly Plan[]): readonly Town[] {
  const placed = plans.map(({ changes }, place) => ({
    place,
    town: part(changes, (path) => !isLever(path)),
    levers: part(changes, isLever),
  }));
  const groups = grouped(placed, ({ town }) => JSON.stringify(Object.entries(town).toSorted()));
  return [...groups.values()].map((group) => ({
    changes: group[0]?.town ?? {},
    plans: group.map(({ levers: own, place }) => ({ place, levers: own })),
  }));
}

/** Name of a plan's arm, by its place in the tray. */
export function planArm(place: number): string {
  return `plan-${place + 1}`;
}

const call = (operator: string, ...operands: readonly Tree[]): Tree => ({ type: "call", operator, operands });
const constant = (value: number): Tree => ({ type: "number", value });

/** `before` in months before this one, `after` from it on. */
function until(month: number, before: number, after: number): Value {
  if (before === after) return before;
  const isBefore = call("smaller", { type: "name", name: "month" }, constant(month));
  return call("conditional", isBefore, constant(before), constant(after));
}

/**
 * What is left of a plan once its funder leaves: new money for services, for the backbone and for members' time ends; what the
 * community pays itself goes on. Numbers that follow a plan over months are left as they are.
 */
function leaving({ settings }: Arm, before: Arm, month: number): Overrides {
  const at = (path: string, { settings: own } = { settings }): number | null => {
    const value = valueAt(own, path);
    return typeof value === "number" ? value : null;
  };
  const [strength, share] = [at("initiative.strengths.backbone"), at("initiative.backbone.fromEnvelope")];
  const [borne, added] = [at("initiative.memberTimeFromEnvelope"), at("funding.additional")];
  const addedBefore = at("funding.additional", before);
  return {
    ...(strength === null || share === null
      ? {}
      : {
          "initiative.strengths.backbone": until(month, strength, strength * share),
          "initiative.backbone.fromEnvelope": until(month, share, 1),
        }),
    ...(borne === null ? {} : { "initiative.memberTimeFromEnvelope": until(month, borne, 1) }),
    ...(added === null || addedBefore === null ? {} : { "funding.additional": until(month, added, addedBefore) }),
  };
}

type Asked = Pick<Session, "people" | "seed" | "worlds">;

/** Plans of one town in one future: isolated action first, then an arm for each. What does not fit together is said, not run. */
export function trialOf(preset: Preset, asked: Asked, town: Town, future: Future) {
  const arm = switchedArm(preset);
  const changes = { ...town.changes, ...future.changes(preset, town.changes) };
  const courses = coursesOf(preset, { arm, changes, people: asked.people });
  const { organizations, own } = courses;
  const isolated = courses.arms[0] as Arm;
  const initiative = preset.arms.find(({ name }) => name === arm)?.stated ?? {};
  const arms = town.plans.map(({ levers: stated, place }) => {
    const named = { name: planArm(place), about: "" };
    const planned = armWith(own, { ...named, stated: { ...initiative, ...stated } });
    if (future.leavesAt === null) return planned;
    const left = leaving(planned, isolated, future.leavesAt);
    return armWith(own, { ...named, stated: { ...initiative, ...stated, ...left } });
  });
  const pairs = arms.map(({ name }) => ({ arm: name, against: isolated.name }));
  const { scenario } = preset;
  const tried: Scenario = {
    ...scenario,
    ...{ seed: asked.seed, replications: asked.worlds, organizations, arms: [isolated, ...arms] },
    shocks: [...scenario.shocks, ...future.shocks(preset)],
    compare: { ...scenario.compare, pairs },
    ...{ hypotheses: [], precision: null, sweep: null, attribution: null },
  };
  const misfits: readonly Misfit[] = misfitsAmong({ arms: tried.arms, organizations, own }, preset, asked.people);
  return { scenario: tried, misfits };
}

/** The present sliders as a plan; `whole` is false where a number follows a plan over months, which no plan can hold. */
export function presentPlan(
  preset: Preset,
  session: Session,
): { readonly changes: Overrides; readonly whole: boolean } {
  const { arm, changes } = session;
  const { own } = coursesOf(preset, session);
  const standard = standardArms.find(({ name }) => name === arm)?.overrides(own) ?? {};
  const stated = preset.arms.find(({ name }) => name === arm)?.stated ?? {};
  const all = Object.entries({ ...changes, ...standard, ...stated });
  const plain = all.filter(([, value]) => typeof value !== "object");
  return { changes: Object.fromEntries(plain), whole: plain.length === all.length };
}
