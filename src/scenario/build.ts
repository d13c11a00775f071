import type { Origin } from "./arms.ts";
import { buildArms } from "./build-arms.ts";
import { buildAttribution, statedInSwitches } from "./build-attribution.ts";
import { buildCompare } from "./build-compare.ts";
import { buildOrganizations, moneyOf, sourceFindings } from "./build-organizations.ts";
import { buildOutcomes } from "./build-outcomes.ts";
import { buildMoney, buildSweep } from "./build-sweep.ts";
import { buildDomains, buildShocks, buildStart } from "./build-world.ts";
import { loadParser, type ParseExpression } from "./expression.ts";
import { buildHypotheses } from "./hypotheses.ts";
import type { ReadText } from "./organizations.ts";
import { outcomesOf } from "./outcome-names.ts";
import type { Finding } from "./problems.ts";
import type { ArmOverrides } from "./row-schema.ts";
import type {
  Arm,
  Compare,
  CustomOutcome,
  Domain,
  Hypothesis,
  Organization,
  Precision,
  Scenario,
  Settings,
  Sweep,
} from "./scenario.ts";
import { mostMonths, type ScenarioFile } from "./schema.ts";
import { defaultSettings, withValues } from "./settings.ts";
import type { Span } from "./span.ts";
import { isExpression, readValues, statedInArm, statedInFile } from "./stated.ts";
import type { AttributionRequest } from "./switch.ts";
import { writtenNames } from "./written.ts";

export interface BuildInput {
  readonly file: ScenarioFile;
  /** What was read, before defaults. */
  readonly raw: unknown;
  /** True where a part of the file is faulty by itself, so that nothing follows from it. */
  readonly faulty: (path: string) => boolean;
  readonly fileName: string;
  readonly readText: ReadText | undefined;
  /** The length was set from outside: what lies beyond it is left out of the comparison. */
  readonly shortened: boolean;
}

export interface Built {
  readonly scenario: Scenario;
  readonly origin: Origin;
  readonly findings: readonly Finding[];
}

interface Parts {
  readonly domains: readonly Domain[];
  readonly knownDomains: readonly string[];
  readonly parse: ParseExpression;
  readonly span: Span;
}

const noParser: ParseExpression = () => {
  throw new RangeError("expression: got one, expected none");
};

async function parserFor(file: ScenarioFile): Promise<ParseExpression> {
  const inArms = Object.values(file.arms).flatMap((arm) => [...statedInArm((arm ?? {}) as ArmOverrides)]);
  const stated = [...statedInFile(file), ...inArms, ...statedInSwitches(file.attribution)];
  const needed = file.outcomes.length > 0 || stated.some(([path, value]) => isExpression(path, value));
  return needed ? loadParser() : noParser;
}

interface Courses {
  readonly organizations: readonly Organization[] | null;
  readonly arms: readonly Arm[];
  readonly origin: Origin;
  readonly findings: readonly Finding[];
}

/** Parameters of all arms; those of a list of organizations follow from the list. */
async function buildCourses(input: BuildInput, { domains, knownDomains, parse, span }: Parts): Promise<Courses> {
  const { file, raw, faulty } = input;
  const { values, findings } = readValues(statedInFile(file), [], parse, span);
  const list = await buildOrganizations({ ...input, domains: domains.map(({ name }) => name), knownDomains });
  const sound = list && list.findings.length === 0 && !faulty("organizations") && !faulty("community.residents");
  const money = sound ? moneyOf(list.organizations, file, raw) : null;
  const derived = money
    ? { "funding.perResident": money.perResident, "organizations.count": list?.organizations.length ?? 0 }
    : {};
  const own: Settings = withValues(defaultSettings, { ...values, ...derived });
  const built = buildArms(file, { own, parse, span });
  return {
    organizations: list?.organizations ?? null,
    arms: built.arms,
    origin: { own, arms: built.stated },
    findings: [
      ...findings,
      ...sourceFindings(raw),
      ...(list?.findings ?? []),
      ...(money?.findings ?? []),
      ...built.findings,
    ],
  };
}

interface Asked {
  readonly compare: Compare;
  readonly hypotheses: readonly Hypothesis[];
  readonly precision: Precision | null;
  readonly sweep: Sweep | null;
  readonly attribution: AttributionRequest | null;
  readonly findings: readonly Finding[];
}

/** Names that the file writes down, faulty or not. */
function writtenIn(raw: unknown) {
  return {
    arms: writtenNames(raw, ["arms"]),
    outcomes: [
      ...writtenNames(raw, ["outcomes"]),
      ...writtenNames(raw, ["community", "domains"]).map((name) => `prevalence.${name}`),
    ],
  };
}

/** What is asked of the worlds: comparisons, hypotheses, a sweep, an attribution. */
function asked(
  { file, raw, faulty, shortened }: BuildInput,
  { domains, parse, span }: Parts,
  arms: readonly Arm[],
  outcomes: readonly CustomOutcome[],
): Asked {
  const infos = outcomesOf({ domains, outcomes });
  const named = writtenIn(raw);
  const length = { months: faulty("months") ? mostMonths : file.months, shortened };
  const names = infos.map(({ name }) => name);
  const { compare, findings } = buildCompare(file, { arms, outcomes: names, faulty: named, ...length });
  const about = {
    arms: arms.map(({ name }) => name),
    firstPair: compare.pairs[0] as Compare["pairs"][0],
    outcomes: infos,
  };
  const registered = buildHypotheses(file, { raw, ...about, faulty: named, ...length });
  const swept = buildSweep(file, { outcomes: infos, compared: compare.outcomes, faulty: named.outcomes });
  const known = { raw, parse, span, outcomes: names, faultyOutcomes: named.outcomes, ...length };
  const lastCompared = Math.max(...compare.months);
  const attributed = buildAttribution(file.attribution, { ...known, lastCompared });
  return {
    compare,
    ...registered,
    sweep: swept.sweep,
    attribution: attributed.attribution,
    findings: [...findings, ...registered.findings, ...swept.findings, ...attributed.findings],
  };
}

/** Looks up names, parses expressions, reads listed organizations: from the file to the scenario. */
export async function build(input: BuildInput): Promise<Built> {
  const { file, raw } = input;
  const parse = await parserFor(file);
  const domains = buildDomains(file);
  const written = input.faulty("community.domains") ? writtenNames(raw, ["community", "domains"]) : [];
  const knownDomains = [...new Set([...domains.map(({ name }) => name), ...written])];
  const lengthKnown = !input.faulty("months") && !input.faulty("burnIn");
  const span = lengthKnown ? { from: -file.burnIn, to: file.months } : { from: 0, to: 1 };
  const parts = { domains, knownDomains, parse, span };
  const courses = await buildCourses(input, parts);
  const { shocks, findings: shockFindings } = buildShocks(file, domains, knownDomains);
  const { outcomes, findings: outcomeFindings } = buildOutcomes(file, domains, knownDomains, parse);
  const { findings: askedFindings, ...questions } = asked(input, parts, courses.arms, outcomes);
  const { name, about, declaration, months, burnIn, replications, community, charts } = file;
  return {
    scenario: {
      ...{ name, about, declaration, seed: String(file.seed), months, burnIn, replications, domains },
      groups: community.groups,
      linkages: community.linkages ?? null,
      organizations: courses.organizations,
      shocks,
      start: buildStart(file),
      arms: courses.arms,
      ...{ outcomes, ...questions, money: buildMoney(file), charts },
    },
    origin: courses.origin,
    findings: [...courses.findings, ...shockFindings, ...outcomeFindings, ...askedFindings],
  };
}
