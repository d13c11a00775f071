import { PLANNED_POWER, type PlannedClaim } from "../analysis/hypotheses/plan.ts";
import type { HypothesisResult, Summary } from "../analysis/summary.ts";
import { counted, percent } from "../charts/numbers.ts";
import { differenceWords, outcomeNamed } from "../charts/words.ts";
import { designWords, expectationText } from "../report/verdict-words.ts";
import type { Precision, Scenario } from "../scenario/scenario.ts";
import type { OutcomeInfo } from "../table.ts";
import { colors } from "./colors.ts";

const paints: Readonly<Record<HypothesisResult["verdict"], (text: string) => string>> = {
  supported: colors.green,
  equivalent: colors.green,
  refuted: colors.red,
  undecided: colors.yellow,
};

/** Verdicts for a terminal: how the test was made, then each hypothesis with its verdict in words. */
export function verdictText({ hypotheses, scenario, test }: Summary): string {
  if (!test) return "";
  const head = [
    `${colors.bold(scenario)}: ${designWords(test)}`,
    `Registered before the first world: ${test.registration.slice(0, 12)}; worlds of the seed ${JSON.stringify(test.seed)}, which only a test runs.`,
  ].join("\n");
  const verdicts = hypotheses.map(
    ({ claim, id, verdict, words }) => `${paints[verdict](`${id} ${verdict}`)}: ${claim}\n  ${words}`,
  );
  return [head, ...verdicts, test.caveats.map((caveat) => `- ${caveat}`).join("\n")].join("\n\n");
}

/** What a pilot says about the size of a test. */
export interface PlanText {
  readonly pilot: number;
  /** Worlds that the test would run, at the most or as the precision needs them. */
  readonly planned: number;
  readonly precision: (Extract<Precision, { until: "precise" }> & { readonly needed: number | null }) | null;
  readonly hypotheses: readonly (PlannedClaim & { readonly hypothesis: Scenario["hypotheses"][0] })[];
}

function neededText(needed: number | null): string {
  const power = percent(PLANNED_POWER, 0);
  if (needed === null) return `no number of worlds supports it with a probability of ${power} if this is the truth`;
  return `${counted(needed, "world")} for a power of ${power}`;
}

function claimText(
  { deviation, estimate, flag, hypothesis, needed, power }: PlanText["hypotheses"][0],
  planned: number,
  infos: readonly OutcomeInfo[],
): string {
  const { arm, against, claim, expect, id, outcome } = hypothesis;
  const { label, unit } = outcomeNamed(infos, outcome);
  const found = flag
    ? `the same difference in every world, ${differenceWords(estimate, unit, null)}`
    : `${differenceWords(estimate, unit, deviation / 10)} on average`;
  const chance = power === null ? "" : `; ${percent(power, 0)} with ${counted(planned, "world")}`;
  return [
    `${colors.bold(id)}: ${claim}`,
    `  expected: ${label.toLowerCase()} under ${arm} less that under ${against} is ${expectationText(expect, unit)}`,
    `  pilot: ${found}`,
    `  needed: ${neededText(needed)}${chance}`,
  ].join("\n");
}

/** Worlds needed, for a terminal. */
export function planText(plan: PlanText, scenario: Scenario, infos: readonly OutcomeInfo[]): string {
  const { hypotheses, pilot, planned, precision } = plan;
  const head = `${colors.bold(scenario.name)}: plan from a pilot of ${counted(pilot, "world")} (the first of concerted run; a test runs others)`;
  const most = scenario.precision?.maximumReplications;
  const ceiling = most === undefined ? "" : `, of ${counted(most, "world")} at most`;
  const asked = precision
    ? [
        `Precision: ${precision.needed === null ? "no number of worlds is enough" : `about ${counted(precision.needed, "world")}`}${ceiling}`,
      ]
    : [];
  const claims = hypotheses.map((claim) => claimText(claim, planned, infos));
  const caveat =
    "A plan takes the pilot's mean and spread for the truth. Both are estimates: leave room, above all after a small pilot.";
  return [head, ...asked, ...claims, caveat].join("\n\n");
}
