import type { Tree } from "../numeric/tree.ts";
import { isolated } from "./build-arms.ts";
import { describe, type Finding, type Path, pathText } from "./problems.ts";
import type { Arm, Settings } from "./scenario.ts";
import type { ScenarioFile } from "./schema.ts";
import { valueAt } from "./settings.ts";
import { firstFailing, type Span } from "./stated.ts";
import { plainAt } from "./vary.ts";

/** What the checks look at beside the file. */
export interface Checked {
  readonly file: ScenarioFile;
  readonly raw: unknown;
  readonly arms: readonly Arm[];
  readonly span: Span;
  /** Annual budget of the smallest listed organization; null without a list. */
  readonly smallestBudget: number | null;
}

/** A check of several values against each other; it is skipped where one of the values it reads is faulty by itself. */
export interface Check {
  readonly reads: readonly string[];
  readonly find: (checked: Checked) => readonly Finding[];
}

export const nameOf = (entry: string | { readonly name: string }): string =>
  typeof entry === "string" ? entry : entry.name;

function repeated(path: Path, names: readonly string[]): Finding[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) < index
      ? [{ path: [...path, index], got: `the name ${describe(name)} again`, expected: "each name once" }]
      : [],
  );
}

const uniqueNames = (path: string, names: (file: ScenarioFile) => readonly string[]): Check => ({
  reads: [path],
  find: ({ file }) => repeated(path.split("."), names(file)),
});

const sharesAddUp: Check = {
  reads: ["community.groups"],
  find: ({ file }) => {
    const path = ["community", "groups"];
    const sum = file.community.groups.reduce((total, { share }) => total + share, 0);
    const findings: Finding[] = [];
    if (Math.abs(sum - 1) > 1e-9) {
      findings.push({ path, got: `shares that add up to ${sum}`, expected: "shares that add up to 1", atKey: true });
    }
    if (file.community.groups.every(({ access }) => access === 0)) {
      findings.push({ path, got: "access 0 in every group", expected: "a group with access above 0", atKey: true });
    }
    return findings;
  },
};

const peopleWithinResidents: Check = {
  reads: ["community.people", "community.residents"],
  find: ({ file, raw }) => {
    const { people, residents } = file.community;
    if (Number(people) <= Number(residents)) return [];
    const stated = plainAt(raw, ["community", "people"]) !== undefined;
    const got = stated ? `${people}` : `${people} (the default)`;
    return [{ path: ["community", "people"], got, expected: `at most the ${residents} residents` }];
  },
};

const linkagesFit: Check = {
  reads: ["community.linkages", "community.domains"],
  find: ({ file }) => {
    const { linkages, domains } = file.community;
    if (!linkages) return [];
    const path = ["community", "linkages"];
    const size = domains.length;
    if (linkages.length !== size) {
      return [{ path, got: `${linkages.length} rows`, expected: `${size} rows, one per domain`, atKey: true }];
    }
    return linkages.flatMap((row, index): Finding[] => {
      const here = [...path, index];
      if (row.length !== size)
        return [{ path: here, got: `${row.length} numbers`, expected: `${size}, one per domain` }];
      if (row[index] === 0) return [];
      return [{ path: [...here, index], got: `${row[index]}`, expected: "0 on the diagonal" }];
    });
  },
};

const shocksEnd: Check = {
  reads: ["shocks"],
  find: ({ file }) =>
    file.shocks.flatMap(({ from, to }, index) =>
      from < to ? [] : [{ path: ["shocks", index, "to"], got: `${to}`, expected: `a month after from (${from})` }],
    ),
};

const shocksAct: Check = {
  reads: ["shocks", "months", "burnIn"],
  find: ({ file }) =>
    file.shocks.flatMap(({ from, to }, index): Finding[] => {
      if (from >= to || (from < file.months && to > -file.burnIn)) return [];
      const expected = `months between ${-file.burnIn} and ${file.months}, or it never acts`;
      return [{ path: ["shocks", index], got: `${from} to ${to}`, expected, severity: "warning" }];
    }),
};

const startWithinRun: Check = {
  reads: ["initiative.start", "months"],
  find: ({ file }) => {
    const { start } = file.initiative;
    if (typeof start !== "number" || start < file.months) return [];
    const expected = `a month before ${file.months}, or the initiative never starts`;
    return [{ path: ["initiative", "start"], got: `${start}`, expected, severity: "warning" }];
  },
};

/** A condition on the parameters of every arm, in every month. */
interface ArmRule {
  readonly paths: readonly string[];
  readonly fails: (values: readonly number[]) => boolean;
  readonly got: (values: readonly number[]) => string;
  readonly expected: (values: readonly number[]) => string;
  readonly severity?: "warning";
}

function stands(raw: unknown, arm: Arm, paths: readonly string[]): Path {
  const inArm = paths.find((path) => plainAt(raw, ["arms", arm.name, ...path.split(".")]) !== undefined);
  if (inArm) return ["arms", arm.name, ...inArm.split(".")];
  const inFile = paths.find((path) => plainAt(raw, path.split(".")) !== undefined);
  return (inFile ?? (paths[0] as string)).split(".");
}

/** Findings of a rule, once where several arms share the cause. */
function breaches(rule: ArmRule, { arms, raw, span }: Checked): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const arm of arms.filter(({ name }) => name !== isolated)) {
    const numbers = rule.paths.map((path) => valueAt(arm.settings, path) as number | Tree);
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

const conditionNames = ["agenda", "activities", "measurement", "communication"];
const hourPaths = [
  ...[...conditionNames, "voice", "equity"].map((name) => `initiative.memberHours.${name}`),
  ...conditionNames.map((name) => `initiative.strengths.${name}`),
  "initiative.agenda.voice",
  "initiative.agenda.equity",
];

/** Hours a member gives per month: each of the six kinds times its strength. */
export function memberHours(settings: Settings): readonly (number | Tree)[] {
  return hourPaths.map((path) => valueAt(settings, path) as number | Tree);
}

/** Sum of the hours of `memberHours`, evaluated. */
export function sumOfHours(values: readonly number[]): number {
  const kinds = conditionNames.length + 2;
  return total(values.slice(0, kinds).map((hours, kind) => hours * (values[kind + kinds] as number)));
}

const hoursInMonth = 744;
const hoursFit = armCheck({
  paths: hourPaths,
  fails: (values) => sumOfHours(values) > hoursInMonth,
  got: (values) => `${rounded(sumOfHours(values))} hours a month of every member`,
  expected: () => `at most the ${hoursInMonth} hours of a month`,
});

const coordinationAffordable: Check = {
  reads: [...hourPaths, "initiative.hourCost", "arms", "organizations"],
  find: (checked) => {
    const budget = checked.smallestBudget;
    if (budget === null) return [];
    const cost = (values: readonly number[]): number => 12 * sumOfHours(values) * (values[hourPaths.length] as number);
    const rule: ArmRule = {
      paths: [...hourPaths, "initiative.hourCost"],
      fails: (values) => cost(values) > budget,
      got: (values) => `${rounded(cost(values))} $ a year of coordination per member`,
      expected: () => `less than the smallest organization's budget, ${rounded(budget)} $ a year`,
      severity: "warning",
    };
    return breaches(rule, checked);
  },
};

/** All checks of several values against each other. */
export const checks: readonly Check[] = [
  uniqueNames("community.domains", ({ community }) => community.domains.map(nameOf)),
  uniqueNames("community.groups", ({ community }) => community.groups.map(nameOf)),
  uniqueNames("shocks", ({ shocks }) => shocks.map(nameOf)),
  uniqueNames("outcomes", ({ outcomes }) => outcomes.map(nameOf)),
  sharesAddUp,
  peopleWithinResidents,
  linkagesFit,
  shocksEnd,
  shocksAct,
  startWithinRun,
  roleShares,
  referralChance,
  backboneAffordable,
  hoursFit,
  coordinationAffordable,
];
