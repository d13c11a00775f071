import { describe, expect, it } from "vitest";
import { stressEnds } from "../../src/analysis/assumptions/stress.ts";
import { attribute } from "../../src/analysis/attribution/attribute.ts";
import { beyondSeparately } from "../../src/analysis/attribution/beyond.ts";
import type { Estimate as MoneyEstimate } from "../../src/analysis/money/cost-per.ts";
import { type MoneyMeasures, measureMoney } from "../../src/analysis/money/measure.ts";
import { compareArms } from "../../src/analysis/paired.ts";
import { simultaneousIntervals } from "../../src/analysis/simultaneous.ts";
import type { OutcomeInfo, Panel } from "../../src/table.ts";
import { uniformFrom } from "../analysis/generator.ts";
import { type Answer, entries, knownAnswers } from "./known-answers.ts";
import truth from "./recomputed.json" with { type: "json" };

// What a results folder reports, recomputed in R from the worlds alone by the formulas of docs/methods.md: recomputed.R made the
// worlds and the expected values, and calls nothing of the project.

const limits = ({ estimate, low, high }: MoneyEstimate) => [estimate, low ?? Number.NaN, high ?? Number.NaN];

describe("a comparison of two arms", () => {
  const { pair } = truth;
  const made = compareArms(Float64Array.from(pair.arm), Float64Array.from(pair.against), "lower", 0.95);
  knownAnswers("interval, pairing and tails", 8, 1e-12, () => [
    ["low", made.low, pair.low],
    ["high", made.high, pair.high],
    ["standard error", made.standardError, pair.standardError],
    ["correlation", made.correlation, pair.correlation],
    ["variance reduction", made.varianceReduction, pair.varianceReduction],
    ["relative", made.relative, pair.relative],
    ...entries("tails", [made.spread.low, made.spread.high], pair.tails),
  ]);
});

describe("what money buys", () => {
  const { money } = truth;
  const recorded: Readonly<Record<string, readonly (readonly number[])[]>> = {
    thriving: money.thriving,
    "money.backbone": money.backbone,
    "money.coordination": money.time,
    "money.service": money.service,
  };
  const panel: Panel = {
    worlds: 12,
    arms: ["alone", "together"],
    outcomes: [],
    months: [0, 1, 2, 3, 4, 5, 6],
    values: (arm, outcome, month) =>
      arm === "alone"
        ? new Float64Array(12)
        : Float64Array.from(recorded[outcome]?.[month - 1] ?? new Float64Array(12)),
  };
  const terms = { residents: 100_000, discountRate: 0.03, worth: null, grants: () => 0 };
  const made = measureMoney(panel, { arm: "together", against: "alone" }, 6, terms, 0.95);
  const ratio = (cost: MoneyMeasures["costPerResident"]) =>
    cost.kind === "ratio" ? limits(cost) : [Number.NaN, Number.NaN, Number.NaN];
  knownAnswers("sums, Fieller's sets, break-even and acceptability", 21, 1e-11, () => [
    ...entries("cost", limits(made.cost), money.cost),
    ...entries("new money", limits(made.newMoney), money.newMoney),
    ...entries("per resident", ratio(made.costPerResident), money.perResident),
    ...entries("per year", ratio(made.costPerResidentYear), money.perYear),
    ...entries("per $1000", limits(made.yearsPerBackboneThousand as MoneyEstimate), money.yearsPerThousand),
    ["month", made.breakEven.thriving, money.month],
    ["summed up", made.breakEven.thrivingYears, money.summed],
    ...money.worths.map((worth, i): Answer => {
      const share = made.acceptability.find((one) => one.worth === worth)?.share ?? null;
      return [`worth ${worth}`, share, money.acceptable[i] as number];
    }),
  ]);
});

describe("an answer under stress", () => {
  const { pair, stress } = truth;
  const against = Float64Array.from(pair.against);
  const ends = stress.ends.map((arm, value) => ({ value, pair: { arm: Float64Array.from(arm), against } }));
  const made = stressEnds({ arm: Float64Array.from(pair.arm), against }, ends, "lower", 0.95).ends;
  knownAnswers("Holm-adjusted p-values and intervals of changes", 12, 1e-11, () => [
    ...entries(
      "p of effects",
      made.map(({ effectP }) => effectP),
      stress.effectP,
    ),
    ...entries(
      "p of changes",
      made.map(({ changeP }) => changeP),
      stress.changeP,
    ),
    ...entries(
      "low",
      made.map(({ change }) => change.low as number),
      stress.low,
    ),
  ]);
  it("has the verdicts that follow", () =>
    expect(made.map(({ verdict }) => verdict)).toEqual(["moves", "holds", "undoes", "flips"]));
});

describe("an attribution", () => {
  const { attribution } = truth;
  const outcome: OutcomeInfo = {
    name: "prevalence",
    label: "Prevalence",
    unit: "share",
    better: "lower",
    meaning: "",
    range: [0, 1],
  };
  const combinations = attribution.values.map((values, mask) => ({
    arm: `${mask}`,
    mask,
    values: Float64Array.from(values),
  }));
  const made = attribute({
    ...{ over: "switches", outcome, month: 6, level: 0.95, orders: null, random: uniformFrom(5) },
    switches: ["a", "b", "c"].map((name) => ({ name, about: "" })),
    combinations,
    isolated: Float64Array.from(attribution.values[0] ?? []),
  });
  knownAnswers("Shapley values over all orders, interactions and what arises in combination", 21, 1e-11, () => [
    ...made.switches.flatMap(({ shapley }, i) => entries("Shapley", limits(shapley), attribution.shapley[i] ?? [])),
    ...(made.interactions ?? []).flatMap((pair, i) => entries("pair", limits(pair), attribution.pairs[i] ?? [])),
    ...entries("beyond", limits(beyondSeparately(made)), attribution.beyond),
  ]);
  // The quantile over all 4096 sign patterns, 2.840, lies above Bonferroni's 2.820, which is never exceeded.
  knownAnswers("half-widths that hold together, in standard errors", 3, 1e-11, () =>
    made.switches.map(({ shapley }): Answer => {
      const half = (shapley.simultaneousHigh as number) - shapley.estimate;
      return ["half-width", half / (shapley.standardError as number), attribution.bonferroni];
    }),
  );
});

describe("a band that holds at once", () => {
  const { band } = truth;
  // 100,000 random sign patterns against all 4096: the quantile is known to about 1 %.
  knownAnswers("quantile of max |t| over signs of worlds", 1, 0.015, () => {
    const made = simultaneousIntervals(band.members, { level: 0.95, draws: 100_000, random: uniformFrom(3) });
    return [["critical", made.critical, band.critical]];
  });
  it("lies between one interval's and Bonferroni's", () => {
    expect(band.critical).toBeGreaterThan(band.single);
    expect(band.critical).toBeLessThan(band.bonferroni);
  });
});
