import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Stress } from "../analysis/assumptions/result.ts";
import type { KnownStress } from "../report/input.ts";
import { canonicalJson } from "../scenario/canonical.ts";
import type { Arm, Scenario } from "../scenario/scenario.ts";
import { withValues } from "../scenario/settings.ts";
import { askedOf, type StressQuestion } from "../study/assumptions-plan.ts";
import { worldsOf } from "../study/worlds.ts";
import { sha256 } from "./digest.ts";

/** The file assumptions.json of a results folder. */
export interface AssumptionsFile {
  readonly format: "assumptions 1";
  readonly concerted: string;
  readonly scenario: string;
  readonly seed: string;
  readonly command: string;
  readonly engineDigest: string;
  /** Digest of what the answer depends on but the size of the run: people, worlds and their seed. */
  readonly answerDigest: string;
  readonly resultsHash: string;
  readonly stress: Stress;
}

export const assumptionsName = "assumptions.json";

/** Digest of what an answer depends on, whatever the size of the run: two runs with the same one answer the same question. */
export function answerDigest(scenario: Scenario, question: StressQuestion): string {
  const asked = askedOf(scenario, question);
  const sized = (arm: Arm): Arm => ({ ...arm, settings: withValues(arm.settings, { "community.people": 1 }) });
  const { seed: _, ...rest } = worldsOf({ ...asked, arms: asked.arms.map(sized) });
  return sha256(canonicalJson(rest));
}

/** Reads assumptions.json beside a run's results, and says whether it is about the same question. */
export function readAssumptions(folder: string, scenario: Scenario): KnownStress {
  if (!existsSync(join(folder, assumptionsName))) return null;
  const file = assumptionsIn(folder);
  if (file?.format !== "assumptions 1" || !file.stress) return { other: "it cannot be read" };
  const { stress } = file as AssumptionsFile;
  const named = scenario.arms.map(({ name }) => name);
  const known = [stress.arm, stress.against].every((name) => named.includes(name)) && stress.month <= scenario.months;
  const { against, arm, month, outcome } = stress;
  const same = known && answerDigest(scenario, { pair: { arm, against }, outcome, month }) === file.answerDigest;
  return same ? { stress: { ...stress, claim: stress.claim ?? null } } : { other: "it was made with other settings" };
}

/** The file assumptions.json of a folder as it is; null without one, or one that cannot be read. */
export function assumptionsIn(folder: string): Partial<AssumptionsFile> | null {
  try {
    return JSON.parse(readFileSync(join(folder, assumptionsName), "utf8"));
  } catch {
    return null;
  }
}
