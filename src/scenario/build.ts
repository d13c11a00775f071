import { buildArms } from "./build-arms.ts";
import { buildCompare } from "./build-compare.ts";
import { nameOf } from "./checks.ts";
import { loadParser, type ParseExpression } from "./expression.ts";
import { besides, checkList, type OrganizationList, parseOrganizations, type ReadText } from "./organizations.ts";
import { outcomesOf, recordedOutcomes } from "./outcome-names.ts";
import { describe, type Finding } from "./problems.ts";
import type { Overrides } from "./row-schema.ts";
import type { CustomOutcome, Domain, Organization, Scenario, Settings, Shock, Start } from "./scenario.ts";
import type { ScenarioFile } from "./schema.ts";
import { defaultSettings, withValues } from "./settings.ts";
import { writtenArms } from "./shape.ts";
import { isExpression, readValues, type Span, statedInArm, statedInFile } from "./stated.ts";
import { nearest } from "./suggest.ts";
import { plainAt } from "./vary.ts";

export interface BuildOptions {
  readonly fileName: string;
  readonly readText: ReadText | undefined;
  /** Months were shortened from outside: what lies beyond is left out of the comparison. */
  readonly shortened: boolean;
  /** Domains are faulty, so that names cannot be held against them. */
  readonly domainsFaulty: boolean;
}

export interface Built {
  readonly scenario: Scenario;
  readonly findings: readonly Finding[];
}

async function parserFor(file: ScenarioFile): Promise<ParseExpression | null> {
  const inFile = [...statedInFile(file)];
  const inArms = Object.values(file.arms).flatMap((arm) => [...statedInArm((arm ?? {}) as Overrides)]);
  const needed = file.outcomes.length > 0 || [...inFile, ...inArms].some(([path, value]) => isExpression(path, value));
  return needed ? loadParser() : null;
}

function domainsOf(file: ScenarioFile): readonly Domain[] {
  return file.community.domains.map((entry) =>
    typeof entry === "string"
      ? { name: entry, hardship: null }
      : { name: entry.name, hardship: entry.hardship ?? null },
  );
}

function shocksOf(
  file: ScenarioFile,
  names: readonly string[],
  known: boolean,
): { shocks: readonly Shock[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const shocks = file.shocks.map((shock, index): Shock => {
    const indices = shock.domains?.map((name, position) => {
      const at = names.indexOf(name);
      if (at < 0 && known) {
        const path = ["shocks", index, "domains", position];
        const expected = `one of ${names.join(", ")}`;
        findings.push({ path, got: describe(name), expected, suggestion: nearest(name, names) });
      }
      return Math.max(at, 0);
    });
    return { ...shock, domains: [...new Set(indices ?? names.keys())] };
  });
  return { shocks, findings };
}

function customOutcomes(
  file: ScenarioFile,
  domains: readonly Domain[],
  parse: ParseExpression | null,
): { outcomes: readonly CustomOutcome[]; findings: Finding[] } {
  const recorded = recordedOutcomes(domains).map(({ name }) => name);
  const findings: Finding[] = [];
  const outcomes = file.outcomes.map(({ name, unit, better, expression }, index): CustomOutcome => {
    const path = ["outcomes", index];
    if (recorded.includes(name)) {
      findings.push({ path: [...path, "name"], got: describe(name), expected: "a name that no recorded outcome has" });
    }
    const { tree, flaws } = (parse as ParseExpression)(expression, recorded);
    const at = [...path, "expression"];
    findings.push(...flaws.map((flaw) => ({ path: at, ...flaw, got: `${flaw.got} in ${describe(expression)}` })));
    return { name, unit, better, text: expression, tree };
  });
  return { outcomes, findings };
}

function sourceFindings(raw: unknown): Finding[] {
  const [first, ...others] = ["list", "csv", "count"].filter(
    (key) => plainAt(raw, ["organizations", key]) !== undefined,
  );
  return others.map((key) => {
    const path = ["organizations", key];
    return { path, got: `${key} beside ${first}`, expected: "one of count, list and csv", atKey: true };
  });
}

/** The listed organizations, from the file itself or from a CSV file beside it; null if there is no list. */
async function organizationsOf(
  file: ScenarioFile,
  domains: readonly string[] | null,
  options: BuildOptions,
): Promise<OrganizationList | null> {
  const { list, csv } = file.organizations;
  if (list) {
    const listed = list.map((entry, index) => ({ ...entry, path: ["organizations", "list", index] }));
    return checkList(listed, domains);
  }
  if (csv === undefined) return null;
  const path = besides(options.fileName, csv);
  try {
    if (!options.readText) throw new Error("no files can be read here");
    return await parseOrganizations(options.readText(path), path, domains);
  } catch (error) {
    const got = `${describe(csv)}, which cannot be read (${error instanceof Error ? error.message : error})`;
    return {
      organizations: [],
      findings: [{ path: ["organizations", "csv"], got, expected: "a CSV file beside this one" }],
    };
  }
}

const tolerance = 0.01;

/** Money per resident and month that follows from a list of budgets. */
function moneyOf(
  list: readonly Organization[],
  file: ScenarioFile,
  raw: unknown,
): { perResident: number; findings: Finding[] } {
  const sum = list.reduce((total, { budget }) => total + budget, 0);
  const perResident = sum / 12 / Number(file.community.residents);
  const path = ["funding", "perResident"];
  const stated = plainAt(raw, path);
  const findings: Finding[] = [];
  const derived = `${Number(perResident.toPrecision(6))}, the listed budgets ÷ 12 ÷ residents`;
  if (stated !== undefined && !(Math.abs(Number(stated) - perResident) <= tolerance * perResident)) {
    findings.push({ path, got: describe(stated), expected: `${derived} (or leave it out)` });
  }
  if (perResident > 10_000) {
    findings.push({ path, got: derived, expected: "at most 10000 $ per resident and month" });
  }
  return { perResident, findings };
}

async function settingsOf(
  file: ScenarioFile,
  parse: ParseExpression | null,
  span: Span,
): Promise<{ settings: Settings; findings: readonly Finding[] }> {
  const { values, findings } = readValues(statedInFile(file), [], parse, span);
  return { settings: withValues(defaultSettings, values), findings };
}

/** Seeds are texts: the number 0 is the seed "0". */
function startOf(start: ScenarioFile["initiative"]["start"]): Start {
  return typeof start === "number" ? { month: start } : start;
}

/** Looks up names, parses expressions, reads listed organizations: from the file to the scenario. */
export async function build(file: ScenarioFile, raw: unknown, options: BuildOptions): Promise<Built> {
  const parse = await parserFor(file);
  const domains = domainsOf(file);
  const names = domains.map(nameOf);
  const span: Span = { from: -file.burnIn, to: file.months };
  const own = await settingsOf(file, parse, span);
  const list = await organizationsOf(file, options.domainsFaulty ? null : names, options);
  const sound = list && list.findings.length === 0 && list.organizations.length > 0;
  const money = sound ? moneyOf(list.organizations, file, raw) : null;
  const settings =
    money && list
      ? withValues(own.settings, {
          "funding.perResident": money.perResident,
          "organizations.count": list.organizations.length,
        })
      : own.settings;
  const { arms, findings: armFindings } = buildArms(file, { own: settings, parse, span });
  const custom = customOutcomes(file, domains, parse);
  const shocks = shocksOf(file, names, !options.domainsFaulty);
  const known = {
    arms,
    faultyArms: writtenArms(raw),
    outcomes: outcomesOf({ domains, outcomes: custom.outcomes }).map(nameOf),
    months: file.months,
    shortened: options.shortened,
  };
  const { compare, findings: compareFindings } = buildCompare(file, known);
  const scenario: Scenario = {
    name: file.name,
    about: file.about,
    declaration: file.declaration,
    seed: String(file.seed),
    months: file.months,
    burnIn: file.burnIn,
    replications: file.replications,
    domains,
    groups: file.community.groups,
    linkages: file.community.linkages ?? null,
    organizations: list?.organizations ?? null,
    shocks: shocks.shocks,
    start: startOf(file.initiative.start),
    arms,
    outcomes: custom.outcomes,
    compare,
    charts: file.charts,
  };
  const findings = [
    ...own.findings,
    ...sourceFindings(raw),
    ...(list?.findings ?? []),
    ...(money?.findings ?? []),
    ...armFindings,
    ...custom.findings,
    ...shocks.findings,
    ...compareFindings,
  ];
  return { scenario, findings };
}
