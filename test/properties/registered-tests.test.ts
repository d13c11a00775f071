import { describe } from "vitest";
import { decidePrecision, decideVerdicts, type TestRule } from "../../src/analysis/hypotheses/decide.ts";
import { planClaims } from "../../src/analysis/hypotheses/plan.ts";
import { type StatedHypothesis, testHypotheses } from "../../src/analysis/hypotheses/results.ts";
import { differences } from "../../src/analysis/paired.ts";
import { runWorld } from "../../src/engine/run.ts";
import type { Panel } from "../../src/table.ts";
import { moments } from "../analysis/hypotheses/support.ts";
import { scenarioOf } from "../support/scenario.ts";
import { type Draws, holdsWithProbability, sampleOf } from "./statistics-trials.ts";

const outcome = {
  name: "meanNeed",
  label: "Mean need",
  unit: "need",
  better: "lower",
  meaning: "",
  range: [0, 1],
} as const;

/** A panel of two arms from their outcomes, world by world. */
function panelOf(arm: Float64Array, against: Float64Array): Panel {
  return {
    worlds: arm.length,
    arms: ["arm", "against"],
    outcomes: [outcome],
    months: [0],
    values: (name) => (name === "arm" ? arm : against),
  };
}

function hypothesis(low: number | null, high: number | null, alpha = 0.05): StatedHypothesis {
  const contrast = { arm: "arm", against: "against", outcome: outcome.name, month: 0 };
  return { id: "H", claim: "", ...contrast, alpha, expect: { text: "", low, high, closed: true } };
}

const better = hypothesis(null, 0);

/** The first worlds of two arms, as many as the rule takes, tested. */
function testedUnder(
  rule: TestRule | null,
  hypotheses: readonly StatedHypothesis[],
  worlds: number,
  value: () => number,
) {
  const [arm, against] = [sampleOf(worlds, value), sampleOf(worlds, value)];
  const pair = { arm, against, differences: differences(arm, against) };
  const pairs = hypotheses.map(() => pair);
  const taken =
    rule === null
      ? worlds
      : rule.until === "precise"
        ? decidePrecision(pair, rule).worlds
        : decideVerdicts(hypotheses, pairs, rule).worlds;
  return testHypotheses(panelOf(arm.slice(0, taken), against.slice(0, taken)), hypotheses, rule);
}

describe("registered tests of arms that are the same but for the seed of their worlds", () => {
  const tiny = {
    months: 1,
    burnIn: 0,
    arms: [],
    domains: ["a"],
    values: { "community.people": 50, "organizations.count": 2 },
  };
  const worlds = 10;
  let trial = 0;
  const meanNeeds = (seed: string) => {
    const scenario = scenarioOf({ ...tiny, seed });
    return sampleOf(
      worlds,
      (() => {
        let world = trial * worlds;
        return () => runWorld(scenario, world++, ["meanNeed"]).series[1] as number;
      })(),
    );
  };

  holdsWithProbability(
    "worlds of the model under two seeds: supported, 10 worlds each",
    { seed: 0, trials: 500, atLeast: 0, atMost: 0.05 },
    () => {
      const panel = panelOf(meanNeeds("one"), meanNeeds("other"));
      trial += 1;
      return testHypotheses(panel, [better], null).some(({ supported }) => supported);
    },
  );

  const shapes: readonly (readonly [string, (draws: Draws) => number])[] = [
    ["normal", ({ normal }) => normal()],
    ["exponential", ({ uniform }) => -Math.log(uniform())],
    ["heavy-tailed", ({ normal }) => normal() ** 3],
  ];
  const precise = { until: "precise", relative: false, minimum: 10, lookAhead: 5, maximumReplications: 80 } as const;
  const decided = { until: "decided", minimum: 10, maximumReplications: 60 } as const;
  const rules: readonly (readonly [string, TestRule | null])[] = [
    ["20 worlds", null],
    ["until the interval is ± 0.7", { ...precise, halfWidth: 0.7 }],
    ["until decided", decided],
  ];

  describe.each(shapes)("%s outcomes", (_, value) => {
    for (const [title, rule] of rules) {
      const worldsAtMost = rule?.maximumReplications ?? 20;
      holdsWithProbability(
        `better, ${title}: supported`,
        { seed: 31, trials: 500, atLeast: 0, atMost: 0.05 },
        (draws) => testedUnder(rule, [better], worldsAtMost, () => value(draws))[0]?.supported ?? false,
      );
      holdsWithProbability(
        `three claims whose limit is the truth, ${title}: any is supported, or any refuted`,
        { seed: 32, trials: 500, atLeast: 0, atMost: 0.1 },
        (draws) => {
          const claims = [better, hypothesis(0, null), hypothesis(0, 10)];
          const results = testedUnder(rule, claims, worldsAtMost, () => value(draws));
          return results.some(({ verdict }) => verdict !== "undecided");
        },
      );
    }
  });

  // Chow & Robbins 1965: the loss at a data-dependent number of worlds vanishes with the width asked for; here it is bounded.
  holdsWithProbability(
    "better, until the interval is narrow, at the number of worlds where most is lost: supported",
    { seed: 33, trials: 4000, atLeast: 0, atMost: 0.065 },
    ({ normal }) => testedUnder({ ...precise, halfWidth: 0.7 }, [better], 80, normal)[0]?.supported ?? false,
  );

  // What the caveat about skewed differences means: Student's t takes the mean of few of them as normal.
  holdsWithProbability(
    "better, 15 worlds whose differences are exponential less their mean: supported far too often",
    { seed: 36, trials: 4000, atLeast: 0.09, atMost: 0.14 },
    ({ uniform }) => {
      const panel = panelOf(
        sampleOf(15, () => -Math.log(uniform())),
        new Float64Array(15).fill(1),
      );
      return testHypotheses(panel, [better], null)[0]?.supported ?? false;
    },
  );
});

describe("registered tests of arms that differ", () => {
  const pilot = [moments(30, -0.5, Math.SQRT2)];
  const shifted = (rule: TestRule | null, worlds: number, { normal }: Draws) => {
    const [arm, against] = [sampleOf(worlds, () => normal() - 0.5), sampleOf(worlds, normal)];
    const pair = { arm, against, differences: differences(arm, against) };
    const taken = rule?.until === "decided" ? decideVerdicts([better], [pair], rule).worlds : worlds;
    return testHypotheses(panelOf(arm.slice(0, taken), against.slice(0, taken)), [better], rule)[0]?.supported ?? false;
  };

  const needed = planClaims([better], pilot, null, 10)[0]?.needed ?? 0;
  holdsWithProbability(
    `as many worlds as planned for a power of 80 % (${needed})`,
    { seed: 34, trials: 2000, atLeast: 0.8, atMost: 0.82 },
    (draws) => shifted(null, needed, draws),
  );

  const rule: TestRule = { until: "decided", minimum: 10, maximumReplications: 200 };
  const paid = planClaims([better], pilot, rule, 10)[0]?.needed ?? 0;
  holdsWithProbability(
    `as many worlds as planned where every look is paid for (${paid} of 200), or fewer`,
    { seed: 35, trials: 500, atLeast: 0.8, atMost: 1 },
    (draws) => shifted({ ...rule, maximumReplications: 200 }, paid, draws),
  );
});
