import { perResidentOf } from "./listed-money.ts";
import { besides, checkList, type OrganizationList, parseOrganizations, type ReadText } from "./organizations.ts";
import { parameters } from "./parameters.ts";
import { plainAt } from "./plain.ts";
import { describe, type Finding } from "./problems.ts";
import type { Organization } from "./scenario.ts";
import type { ScenarioFile } from "./schema.ts";
import { isWritten } from "./written.ts";

export interface OrganizationSource {
  readonly file: ScenarioFile;
  readonly raw: unknown;
  /** Name of the scenario file; a CSV file is looked for beside it. */
  readonly fileName: string;
  readonly readText: ReadText | undefined;
  readonly domains: readonly string[];
  readonly knownDomains: readonly string[];
}

/** Organizations can be counted, listed or read from a CSV file, not two of these at once. */
export function sourceFindings(raw: unknown): readonly Finding[] {
  const [first, ...others] = ["list", "csv", "count"].filter((key) => isWritten(raw, ["organizations", key]));
  return others.map((key) => {
    const path = ["organizations", key];
    return { path, got: `${key} beside ${first}`, expected: "one of count, list and csv", atKey: true };
  });
}

async function readCsv(csv: string, source: OrganizationSource): Promise<OrganizationList> {
  const path = besides(source.fileName, csv);
  let text: string;
  try {
    if (!source.readText) throw new Error("no files can be read here");
    text = source.readText(path);
  } catch (error) {
    const got = `${describe(csv)}, which cannot be read (${error instanceof Error ? error.message : error})`;
    const expected = "a CSV file beside this one";
    return { organizations: [], findings: [{ path: ["organizations", "csv"], got, expected }] };
  }
  return parseOrganizations(text, path, source);
}

/** The listed organizations, from the file itself or from a CSV file beside it; null if there is no list. */
export async function buildOrganizations(source: OrganizationSource): Promise<OrganizationList | null> {
  const { list, csv } = source.file.organizations;
  if (csv !== undefined && !list) return readCsv(csv, source);
  if (!list) return null;
  const listed = list.map((entry, index) => ({ ...entry, path: ["organizations", "list", index] }));
  return checkList(listed, source);
}

const tolerance = 0.01;

/** Money per resident and month that follows from listed budgets; stating another amount as well is a finding. */
export function moneyOf(
  list: readonly Organization[],
  file: ScenarioFile,
  raw: unknown,
): { readonly perResident: number; readonly findings: readonly Finding[] } {
  const perResident = perResidentOf(list, Number(file.community.residents));
  const path = ["funding", "perResident"];
  const stated = plainAt(raw, path);
  const findings: Finding[] = [];
  const derived = `${Number(perResident.toPrecision(6))}, the listed budgets ÷ 12 ÷ residents`;
  if (stated !== undefined && !(Math.abs(Number(stated) - perResident) <= tolerance * perResident)) {
    findings.push({ path, got: describe(stated), expected: `${derived}, or nothing` });
  }
  const { max, unit } = parameters.funding.perResident;
  if (perResident > max) findings.push({ path, got: derived, expected: `at most ${max} ${unit}` });
  return { perResident, findings };
}
