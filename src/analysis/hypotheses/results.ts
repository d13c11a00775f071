import type { Panel } from "../../table.ts";
import { differences, meanInterval } from "../paired.ts";
import { mean } from "../sample.ts";
import type { HypothesisResult, TestRecord } from "../summary.ts";
import { type Claim, type Moments, momentsOf } from "./claim.ts";
import { methodOf, type Pair, PRECISION_LEVEL, type TestRule } from "./decide.ts";
import { type Judgment, judge } from "./judge.ts";

/** A difference that a hypothesis or a precision is about. */
export interface Contrast {
  readonly arm: string;
  readonly against: string;
  readonly outcome: string;
  readonly month: number;
}

/** A hypothesis as a scenario states it. */
export interface StatedHypothesis extends Contrast, Claim {
  readonly id: string;
  readonly claim: string;
  readonly expect: Claim["expect"] & { readonly text: string };
}

/** A result before it is put into words. */
export type TestedHypothesis = Omit<HypothesisResult, "words">;

/** The two arms of a contrast, world by world. */
export function pairOf(panel: Panel, { arm, against, outcome, month }: Contrast): Pair {
  const [first, second] = [panel.values(arm, outcome, month), panel.values(against, outcome, month)];
  return { arm: first, against: second, differences: differences(first, second) };
}

/** The moments of a contrast. */
export function contrastMoments(panel: Panel, contrast: Contrast): Moments {
  const { arm, against, differences: values } = pairOf(panel, contrast);
  return momentsOf(values, arm, against);
}

function resultOf(panel: Panel, stated: StatedHypothesis, moments: Moments, judgment: Judgment) {
  const { unit, better } = panel.outcomes.find(({ name }) => name === stated.outcome) ?? {
    unit: "",
    better: "neither",
  };
  const { interval, ...verdict } = judgment;
  return {
    ...{ id: stated.id, claim: stated.claim, arm: stated.arm, against: stated.against },
    ...{ outcome: stated.outcome, unit, better, month: stated.month, expect: stated.expect, alpha: stated.alpha },
    ...verdict,
    n: moments.n,
    estimate: moments.mean,
    standardError: moments.n < 2 ? null : moments.deviation / Math.sqrt(moments.n),
    ...{ low: interval?.low ?? null, high: interval?.high ?? null, level: interval?.level ?? null },
  } as const;
}

/** Tests the registered hypotheses on all worlds of a panel, whose number the rule has decided (null: it was fixed before). */
export function testHypotheses(
  panel: Panel,
  hypotheses: readonly StatedHypothesis[],
  rule: TestRule | null,
): readonly TestedHypothesis[] {
  const method = methodOf(rule, hypotheses);
  const moments = hypotheses.map((hypothesis) => contrastMoments(panel, hypothesis));
  const judgments = judge(hypotheses, moments, method);
  return hypotheses.map((stated, h) => ({
    ...resultOf(panel, stated, moments[h] as Moments, judgments[h] as Judgment),
    method: method.name,
  }));
}

/** The interval that `until: precise` looked at: how narrow it was to be and how narrow it is. */
export function reachedPrecision(
  panel: Panel,
  rule: Extract<TestRule, { until: "precise" }> & Contrast,
): TestRecord["precision"] {
  const { arm, against, outcome, month, halfWidth: asked, relative } = rule;
  const pair = pairOf(panel, rule);
  const unit = panel.outcomes.find(({ name }) => name === outcome)?.unit ?? "";
  const interval = panel.worlds < 2 ? null : meanInterval(pair.differences, PRECISION_LEVEL);
  return {
    ...{ arm, against, outcome, unit, month, level: PRECISION_LEVEL },
    asked: relative ? asked * Math.abs(mean(pair.against)) : asked,
    halfWidth: interval && (interval.high - interval.low) / 2,
  };
}
