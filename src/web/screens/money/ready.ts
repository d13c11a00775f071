import { conditions, type Overrides, strengthPath } from "../../../scenario/arms.ts";
import { ownValue, type Preset } from "../../session/preset.ts";

/** A plan to begin with; its name stands in the catalog. */
export interface ReadyPlan {
  readonly key: string;
  readonly changes: Overrides;
}

/** Plans that answer one question about money together. */
export interface ReadyQuestion {
  readonly key: "backbone-or-services" | "who-pays" | "how-large" | "restricted" | "grants" | "how-many";
  readonly plans: readonly ReadyPlan[];
}

const USUAL_BUDGET = 400_000;
const without = Object.fromEntries(conditions.map((condition) => [strengthPath(condition), 0]));

function numberOf(preset: Preset, path: string, otherwise: number): number {
  const value = ownValue(preset, path);
  return typeof value === "number" && value > 0 ? value : otherwise;
}

function counts(preset: Preset): readonly ReadyPlan[] {
  const usual = numberOf(preset, "organizations.count", 36);
  const path = "organizations.count";
  return [
    { key: "few", changes: { [path]: Math.max(2, Math.round(usual / 4)) } },
    { key: "usual", changes: {} },
    { key: "many", changes: { [path]: usual * 2 } },
  ];
}

/** Ready questions about money, as in the scenarios on funding, in the amounts of a preset. */
export function readyQuestions(preset: Preset): readonly ReadyQuestion[] {
  const budget = numberOf(preset, "initiative.backbone.budget", USUAL_BUDGET);
  const [amount, paid] = ["initiative.backbone.budget", "initiative.backbone.fromEnvelope"];
  const questions: readonly ReadyQuestion[] = [
    {
      key: "backbone-or-services",
      plans: [
        { key: "backbone-new", changes: { [paid]: 0 } },
        { key: "services-new", changes: { ...without, "funding.additional": budget } },
        { key: "backbone-own", changes: { [paid]: 1 } },
      ],
    },
    {
      key: "who-pays",
      plans: [
        { key: "members-pay", changes: { [paid]: 0, "initiative.memberTimeFromEnvelope": 1 } },
        { key: "half-paid", changes: { [paid]: 0, "initiative.memberTimeFromEnvelope": 0.5 } },
        { key: "members-paid", changes: { [paid]: 0, "initiative.memberTimeFromEnvelope": 0 } },
      ],
    },
    {
      key: "how-large",
      plans: [
        { key: "quarter", changes: { [amount]: budget / 4 } },
        { key: "own", changes: {} },
        { key: "double", changes: { [amount]: budget * 2 } },
      ],
    },
    {
      key: "restricted",
      plans: [
        { key: "tied", changes: { "funding.restricted": 0.8 } },
        { key: "free", changes: { "funding.restricted": 0.2 } },
      ],
    },
    {
      key: "grants",
      plans: [
        { key: "annual", changes: { "initiative.backbone.grantMonths": 12 } },
        { key: "five-years", changes: { "initiative.backbone.grantMonths": 60 } },
        { key: "ten-years", changes: { "initiative.backbone.grantMonths": 120 } },
      ],
    },
    ...(preset.scenario.organizations === null ? [{ key: "how-many" as const, plans: counts(preset) }] : []),
  ];
  return questions;
}
