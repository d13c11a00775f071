import { isolated } from "./arms.ts";
import type { Check, Checked } from "./checks.ts";
import { hourPaths, numbersAt, sumOfHours } from "./member-hours.ts";
import { type Finding, type Path, pathText } from "./problems.ts";
import type { Arm } from "./scenario.ts";
import { firstFailing } from "./span.ts";
import { isWritten } from "./written.ts";

/** A condition on the parameters of every arm, in every month. */
interface ArmRule {
  readonly paths: readonly string[];
  readonly fails: (values: readonly number[]) => boolean;
  readonly got: (values: readonly number[]) => string;
  readonly expected: (values: readonly number[]) => string;
  readonly severity?: "warning";
}

function stands(raw: unknown, arm: Arm, paths: readonly string[]): Path {
  const inArm = paths.find((path) => isWritten(raw, ["arms", arm.name, ...path.split(".")]));
  if (inArm) return ["arms", arm.name, ...inArm.split(".")];
  const inFile = paths.find((path) => isWritten(raw, path.split(".")));
  return (inFile ?? (paths[0] as string)).split(".");
}

/** Findings of a rule, once where several arms share the cause. */
function breaches(rule: ArmRule, { arms, raw, span }: Checked): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const arm of arms.filter(({ name }) => name !== isolated)) {
    const numbers = numbersAt(arm.settings, rule.paths);
    const failing = firstFailing(numbers, span, rule.fails);
    if (!failing) continue;
    const path = stands(raw, arm, rule.paths);
    const varies = numbers.some((number) => typeof number !== "number");
    const got = rule.got(failing.values) + (varies ? ` in month ${failing.month}` : "");
    const finding = { path, got, expected: rule.expected(failing.values), severity: rule.severity, atKey: true };
    found.set(`${pathText(path)} ${got}`, finding);
  }
  return [...found.values()];
}

const armCheck = (rule: ArmRule): Check => ({
  reads: [...rule.paths, "arms"],
  find: (checked) => breaches(rule, checked),
});

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const rounded = (value: number): string => String(Number(value.toPrecision(6)));
/** Sums such as 0.2 + 0.2 + … may exceed 1 in the last digit. */
const slack = 1e-9;

const roleShares = armCheck({
  paths: ["vision", "activities", "measurement", "will", "policy", "funding"].map(
    (role) => `initiative.roles.${role}.share`,
  ),
  fails: (shares) => total(shares) > 1 + slack,
  got: (shares) => `shares of the backbone's hours that add up to ${rounded(total(shares))}`,
  expected: () => "at most 1",
});

const referralChance = armCheck({
  paths: ["delivery.referral.gain", "delivery.referral.base"],
  fails: (shares) => total(shares) > 1 + slack,
  got: (shares) => `base and gain that add up to ${rounded(total(shares))}`,
  expected: () => "at most 1",
});

const backboneAffordable = armCheck({
  paths: [
    "initiative.backbone.budget",
    "initiative.backbone.fromEnvelope",
    "initiative.strengths.backbone",
    "funding.perResident",
    "funding.additional",
    "community.residents",
  ],
  fails: (values) => bill(values) > envelope(values),
  got: (values) => `${rounded(bill(values))} $ a year for the backbone`,
  expected: (values) => `at most the community's money, ${rounded(envelope(values))} $ a year`,
});

function bill([budget = 0, fromEnvelope = 0, strength = 0]: readonly number[]): number {
  return budget * fromEnvelope * strength;
}

function envelope([, , , perResident = 0, additional = 0, residents = 0]: readonly number[]): number {
  return perResident * residents * 12 + additional;
}

const hoursInMonth = 744;
const conflictHours = "initiative.agenda.conflictHours";

/** Hours of a month in which members disagree in full: quarrels come on top of the hours in the same month. */
function mostHours(values: readonly number[]): number {
  return sumOfHours(values) * (1 + (values[hourPaths.length] as number));
}

const hoursFit = armCheck({
  paths: [...hourPaths, conflictHours],
  fails: (values) => mostHours(values) > hoursInMonth,
  got: (values) => {
    const most = mostHours(values);
    const conflict = most > sumOfHours(values) ? " in full disagreement" : "";
    return `${rounded(most)} hours a month of every member${conflict}`;
  },
  expected: () => `at most the ${hoursInMonth} hours of a month`,
});

const coordinationAffordable: Check = {
  reads: [...hourPaths, "initiative.hourCost", "initiative.memberTimeFromEnvelope", "arms", "organizations"],
  find: (checked) => {
    const budget = checked.smallestBudget;
    if (budget === null) return [];
    const cost = (values: readonly number[]): number => {
      const [hourCost = 0, borne = 1] = values.slice(hourPaths.length);
      return 12 * sumOfHours(values) * hourCost * borne;
    };
    const rule: ArmRule = {
      paths: [...hourPaths, "initiative.hourCost", "initiative.memberTimeFromEnvelope"],
      fails: (values) => cost(values) > budget,
      got: (values) => `${rounded(cost(values))} $ a year of coordination per member`,
      expected: () => `less than the smallest organization's budget, ${rounded(budget)} $ a year`,
      severity: "warning",
    };
    return breaches(rule, checked);
  },
};

/** Checks of the parameters of each arm against each other. */
export const armChecks: readonly Check[] = [
  roleShares,
  referralChance,
  backboneAffordable,
  hoursFit,
  coordinationAffordable,
];
