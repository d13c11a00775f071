import { LEVEL } from "../../../analysis/interval.ts";
import { summarize } from "../../../analysis/summarize.ts";
import type { Comparison } from "../../../analysis/summary.ts";
import type { Attribution } from "../../../analysis/views/attribution.ts";
import { type Condition, conditions } from "../../../scenario/arms.ts";
import { attributionFrom, attributionWanted } from "../../../study/attribution.ts";
import { type PlannedAttribution, planAttribution } from "../../../study/attribution-plan.ts";
import { panelFrom } from "../../session/answer.ts";
import { type Preset, scenarioOf } from "../../session/preset.ts";
import type { Session } from "../../session/session.ts";
import type { WorldAnswer } from "../../worker/protocol.ts";

/** Where the session keeps which conditions are switched off. */
export const OFF = "conditions.off";

/** The arm whose conditions are switched: the initiative of the scenario, as where the command line attributes. */
export function switchedArm({ arms }: Preset): string {
  return arms[1]?.name ?? "collective";
}

/** All combinations of the five conditions, for the outcome and month of a session. */
export function plannedOf(preset: Preset, session: Session): PlannedAttribution {
  const scenario = scenarioOf(preset, { ...session, arm: switchedArm(preset) });
  const { month, outcome } = session;
  return planAttribution(scenario, { over: "conditions", outcome, month });
}

/** Conditions that are switched on. */
export function switchedOn({ details }: Pick<Session, "details">): readonly Condition[] {
  const off = (details[OFF] ?? "").split(" ");
  return conditions.filter((name) => !off.includes(name));
}

/** What the session keeps where these conditions are on. */
export function detailsWith({ details }: Pick<Session, "details">, on: readonly Condition[]): Session["details"] {
  const { [OFF]: _, ...others } = details;
  const off = conditions.filter((name) => !on.includes(name));
  return off.length === 0 ? others : { ...others, [OFF]: off.join(" ") };
}

/** The first worlds of all combinations, looked at in one outcome at one month. */
export interface Combinations {
  readonly attribution: Attribution;
  /** What is on against isolated action. */
  readonly compared: (on: readonly Condition[]) => Comparison;
}

/** The arm of a combination as it is spoken of: one with a name of its own has it. */
function spokenArm(on: readonly Condition[], all: string): string {
  const off = conditions.filter((name) => !on.includes(name));
  if (off.length === 0) return all;
  if (on.length === 1) return `only-${on[0]}`;
  return off.length === 1 ? `without-${off[0]}` : on.join(" + ");
}

/** Reads worlds of the planned scenario. The numbers are those of `concerted attribute` with as many worlds. */
export function combinationsOf(planned: PlannedAttribution, results: readonly WorldAnswer[]): Combinations {
  const { plan, scenario } = planned;
  const panel = panelFrom(scenario, results, [attributionWanted(plan)]);
  const isolated = scenario.arms[0]?.name ?? "isolated";
  return {
    attribution: attributionFrom(panel, planned, LEVEL),
    compared: (on) => {
      const mask = plan.switches.reduce((sum, { name }, i) => sum + (on.includes(name as Condition) ? 2 ** i : 0), 0);
      const arm = plan.combinations.find((one) => one.mask === mask)?.arm ?? isolated;
      const pair = { arm, against: isolated };
      const [compared] = summarize(panel, [pair], [plan.outcome], [plan.month], LEVEL);
      return { ...(compared as Comparison), arm: spokenArm(on, switchedArmOf(planned)) };
    },
  };
}

function switchedArmOf({ scenario }: PlannedAttribution): string {
  return scenario.compare.pairs[0]?.arm ?? "collective";
}
