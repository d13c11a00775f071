import { binomialAtLeast } from "../../analysis/distributions/binomial.ts";
import { LEVEL } from "../../analysis/interval.ts";
import { compareArms, meanInterval } from "../../analysis/paired.ts";
import { wilsonInterval } from "../../analysis/proportion.ts";
import { quantileOfSorted, sorted } from "../../analysis/sample.ts";
import { domainPrefix } from "../../analysis/views/names.ts";
import { isolated } from "../../scenario/arms.ts";
import type { Settings } from "../../scenario/scenario.ts";
import { valueAt } from "../../scenario/settings.ts";
import type { OutcomeInfo } from "../../table.ts";
import type { Answer } from "../session/answer.ts";
import type { Measure } from "./measure.ts";

/** What was measured: a number with its limits; null where none are known (one world), or none are needed (a count). */
export interface Measured {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** As of an outcome ("share", "$ per month"); "worlds" for counts of `n` worlds. */
  readonly unit: string;
  /** Worlds behind it. */
  readonly n: number;
}

/** Months before and after the beginning that aligned figures and measures look at. */
export const ALIGNED = { from: -12, to: 48 } as const;

function outcomeOf({ panel }: Answer, name: string): OutcomeInfo {
  const found = panel.outcomes.find((outcome) => outcome.name === name);
  if (found) return found;
  throw new RangeError(`lesson: got outcome ${name}, which this town does not have`);
}

/** Mean of values over worlds with its t interval. */
export function meanOf(values: readonly number[] | Float64Array, unit: string): Measured {
  const n = values.length;
  if (n === 0) return { value: Number.NaN, low: null, high: null, unit, n };
  if (n === 1) return { value: values[0] as number, low: null, high: null, unit, n };
  const { estimate, high, low } = meanInterval(values, LEVEL);
  return { value: estimate, low, high, unit, n };
}

/** The paired difference of two arms at a month. */
export function differenceOf(answer: Answer, arm: string, against: string, outcome: string, month: number): Measured {
  const { better, unit } = outcomeOf(answer, outcome);
  const values = (name: string) => answer.panel.values(name, outcome, month);
  const { estimate, high, low, n } = compareArms(values(arm), values(against), better, LEVEL);
  return { value: estimate, low, high, unit, n };
}

function changes({ panel }: Answer, arm: string, outcome: string, from: number, to: number): Float64Array {
  const [before, after] = [panel.values(arm, outcome, from), panel.values(arm, outcome, to)];
  return after.map((value, world) => value - (before[world] as number));
}

/** Worlds by an outcome under isolated action, the most first. */
function thirdOf(answer: Answer, third: "most" | "least", outcome: string, month: number): readonly number[] {
  const values = answer.panel.values(isolated, outcome, month);
  const order = Array.from(values.keys()).sort((a, b) => (values[b] as number) - (values[a] as number));
  const size = Math.max(1, Math.floor(order.length / 3));
  return third === "most" ? order.slice(0, size) : order.slice(-size);
}

/** Every world's number of domains with less severe need than at month 0. */
export function improvedDomains({ panel }: Answer, arm: string, month: number): readonly number[] {
  const names = panel.outcomes.map(({ name }) => name).filter((name) => name.startsWith(domainPrefix));
  const fell = names.map((name) => {
    const before = panel.values(arm, name, 0);
    return panel.values(arm, name, month).map((value, world) => Number(value < (before[world] as number)));
  });
  return Array.from({ length: panel.worlds }, (_, world) =>
    fell.reduce((sum, flags) => sum + (flags[world] as number), 0),
  );
}

/** The worlds whose initiative begins late and early enough to be seen before and after, with the month in which it does. */
export function begun({ results, scenario }: Answer): readonly { readonly world: number; readonly start: number }[] {
  return results.flatMap(({ start }, world) => {
    const inView = start !== null && start + ALIGNED.from >= 0 && start + ALIGNED.to <= scenario.months;
    return inView ? [{ world, start }] : [];
  });
}

/** An outcome so many months after the beginning, in every world in view. */
export function alignedValues(answer: Answer, arm: string, outcome: string, at: number): readonly number[] {
  return begun(answer).map(({ start, world }) => answer.panel.values(arm, outcome, start + at)[world] as number);
}

function less(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((value, i) => value - (b[i] as number));
}

function numberAt(settings: Settings, path: string): number {
  return Number(valueAt(settings, path));
}

/** All money of the organizations, $ per year. */
export function moneyOf({ scenario }: Pick<Answer, "scenario">): number {
  const { settings } = scenario.arms[0] as Answer["scenario"]["arms"][number];
  return numberAt(settings, "funding.perResident") * 12 * numberAt(settings, "community.residents");
}

/** The backbone's budget of an arm as a share of all money. */
export function budgetShare(answer: Pick<Answer, "scenario">, name: string): number {
  const arm = answer.scenario.arms.find((each) => each.name === name);
  if (!arm) throw new RangeError(`lesson: got arm ${name}, which was not run`);
  return numberAt(arm.settings, "initiative.backbone.budget") / moneyOf(answer);
}

function bestShare(answer: Answer, { arms, month, outcome }: Extract<Measure, { of: "best-share" }>): number {
  const sign = outcomeOf(answer, outcome).better === "lower" ? -1 : 1;
  const gains = arms.map((arm) => sign * differenceOf(answer, arm, isolated, outcome, month).value);
  return budgetShare(answer, arms[gains.indexOf(Math.max(...gains))] as string);
}

function count(flags: readonly boolean[]): Measured {
  const value = flags.filter(Boolean).length;
  const { high, low } = wilsonInterval(value, flags.length, LEVEL);
  return { value, low: low * flags.length, high: high * flags.length, unit: "worlds", n: flags.length };
}

function exact(value: number, unit: string, { worlds }: Answer): Measured {
  return { value, low: null, high: null, unit, n: worlds };
}

/** Measures something of an answer. Throws a RangeError for arms, outcomes or months that were not run. */
export function measured(measure: Measure, answer: Answer): Measured {
  const { panel, scenario } = answer;
  switch (measure.of) {
    case "level":
      return meanOf(panel.values(measure.arm, measure.outcome, measure.month), outcomeOf(answer, measure.outcome).unit);
    case "difference":
      return differenceOf(answer, measure.arm, measure.against ?? isolated, measure.outcome, measure.month);
    case "worlds-better": {
      const { arm, month, outcome } = measure;
      const { better } = outcomeOf(answer, outcome);
      const [a, b] = [panel.values(arm, outcome, month), panel.values(isolated, outcome, month)];
      const sign = better === "lower" ? -1 : 1;
      return count(Array.from(a, (value, world) => sign * (value - (b[world] as number)) > 0));
    }
    case "change":
      return meanOf(
        changes(answer, measure.arm, measure.outcome, measure.from, measure.to),
        outcomeOf(answer, measure.outcome).unit,
      );
    case "change-spread": {
      const ordered = sorted(changes(answer, measure.arm, measure.outcome, measure.from, measure.to));
      const [value, low, high] = [0.5, 0.05, 0.95].map((share) => quantileOfSorted(ordered, share)) as [
        number,
        number,
        number,
      ];
      return { value, low, high, unit: outcomeOf(answer, measure.outcome).unit, n: panel.worlds };
    }
    case "change-third": {
      const all = changes(answer, measure.arm, measure.outcome, measure.from, measure.to);
      const worlds = thirdOf(answer, measure.third, measure.outcome, measure.from);
      return meanOf(
        worlds.map((world) => all[world] as number),
        outcomeOf(answer, measure.outcome).unit,
      );
    }
    case "improved":
      return meanOf(improvedDomains(answer, measure.arm, measure.month), "");
    case "worlds-improved": {
      const least = measure.share * scenario.domains.length;
      return count(improvedDomains(answer, measure.arm, measure.month).map((domains) => domains >= least));
    }
    case "worlds-none-improved":
      return count(improvedDomains(answer, measure.arm, measure.month).map((domains) => domains === 0));
    case "coins":
      return exact(binomialAtLeast(measure.heads, measure.coins, 0.5), "chance", answer);
    case "aligned-change": {
      const values = (at: number) => alignedValues(answer, measure.arm, measure.outcome, at);
      return meanOf(less(values(measure.to), values(measure.from)), outcomeOf(answer, measure.outcome).unit);
    }
    case "aligned-difference": {
      const values = (arm: string) => alignedValues(answer, arm, measure.outcome, measure.at);
      return meanOf(less(values(measure.arm), values(isolated)), outcomeOf(answer, measure.outcome).unit);
    }
    case "aligned-worlds":
      return exact(begun(answer).length, "count", answer);
    case "best-share":
      return exact(bestShare(answer, measure), "chance", answer);
    case "budget-share":
      return exact(budgetShare(answer, measure.arm), "chance", answer);
    case "money":
      return exact(moneyOf(answer), "$", answer);
    case "value":
      return exact(
        numberAt((scenario.arms[0] as (typeof scenario.arms)[number]).settings, measure.path),
        "parameter",
        answer,
      );
    case "domains":
      return exact(scenario.domains.length, "count", answer);
    case "worlds":
      return exact(answer.worlds, "count", answer);
    case "time":
      return exact(measure.months, "months", answer);
  }
}
