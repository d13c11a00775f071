import { describe, type Finding, type Path, type Place } from "./problems.ts";
import type { Organization } from "./scenario.ts";
import { nearest } from "./suggest.ts";

/** An organization as listed, with the domain by name and where it stands. */
interface Listed {
  readonly name: string;
  readonly sector: string;
  readonly domain: string;
  readonly budget: number;
  readonly path: Path;
  readonly place?: Place | undefined;
}

export interface OrganizationList {
  readonly organizations: readonly Organization[];
  readonly findings: readonly Finding[];
}

/** Domains in their order, and all names that are not to be called unknown. */
interface DomainNames {
  readonly domains: readonly string[];
  readonly knownDomains: readonly string[];
}

/** Reads a file named in the scenario; throws if there is none. */
export type ReadText = (path: string) => string;

const columns = ["name", "sector", "domain", "budget"] as const;
type ColumnName = (typeof columns)[number];
const plainNumber = /^\d+(\.\d+)?([eE][+-]?\d+)?$/;
/** As many as a list may hold. */
export const mostOrganizations = 2000;

/** Names of the domains to indices; unknown domains, names given twice and empty budgets are findings. */
export function checkList(listed: readonly Listed[], { domains, knownDomains }: DomainNames): OrganizationList {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const { name, domain, path, place } of listed) {
    if (seen.has(name)) {
      findings.push({ path: [...path, "name"], got: `${describe(name)} again`, expected: "each name once", place });
    }
    seen.add(name);
    if (!knownDomains.includes(domain)) {
      const suggestion = nearest(domain, knownDomains);
      const expected = `one of ${knownDomains.join(", ")}`;
      findings.push({ path: [...path, "domain"], got: describe(domain), expected, suggestion, place });
    }
  }
  if (listed.length > 0 && listed.every(({ budget }) => budget === 0)) {
    const { path, place } = listed[0] as Listed;
    findings.push({ path: [...path, "budget"], got: "budgets that are all 0", expected: "some money", place });
  }
  const organizations = listed.map(({ name, sector, domain, budget }) => {
    return { name, sector, domain: Math.max(0, domains.indexOf(domain)), budget };
  });
  return { organizations, findings };
}

/** Path of a file named in a scenario, seen from where the scenario is. */
export function besides(file: string, path: string): string {
  if (/^([A-Za-z]:)?[\\/]/.test(path)) return path;
  const end = Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\"));
  return end < 0 ? path : file.slice(0, end + 1) + path;
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Spreadsheets of many countries write semicolons, and what is pasted from one has tabs. */
function separatorFinding({ cells: [only = "", ...others], line }: Row, file: string): Finding | null {
  const separator = [";", "\t"].find((each) => only.split(each).length > 2);
  if (others.length > 0 || separator === undefined) return null;
  const got = separator === ";" ? "columns separated by semicolons" : "columns separated by tabs";
  return { path: [], got, expected: `commas: ${columns.join(",")}`, place: { file, line, column: 1 } };
}

function headerOf(row: Row, file: string): { readonly order: readonly number[]; readonly findings: Finding[] } {
  const place = { file, line: row.line, column: 1 };
  const separated = separatorFinding(row, file);
  if (separated) return { order: [], findings: [separated] };
  const found = row.cells.map((cell) => cell.trim().toLowerCase());
  const findings: Finding[] = [];
  for (const cell of found.filter((name) => !(columns as readonly string[]).includes(name))) {
    const expected = `the columns ${columns.join(", ")}`;
    findings.push({
      path: [],
      got: `the unknown column ${describe(cell)}`,
      expected,
      suggestion: nearest(cell, columns),
      place,
    });
  }
  for (const column of columns) {
    const times = found.filter((name) => name === column).length;
    if (times === 1 || (times === 0 && column === "sector")) continue;
    const got = times === 0 ? `no column ${column}` : `the column ${column} ${times} times`;
    findings.push({ path: [], got, expected: `the columns ${columns.join(", ")}`, place });
  }
  return { order: columns.map((column) => found.indexOf(column)), findings };
}

function listedRow(
  row: Row,
  order: readonly number[],
  width: number,
  file: string,
): { readonly listed: Listed; readonly findings: Finding[] } {
  const place = { file, line: row.line, column: 1 };
  const cell = (column: ColumnName): string => (row.cells[order[columns.indexOf(column)] as number] ?? "").trim();
  const findings: Finding[] = [];
  if (row.cells.length !== width) {
    findings.push({ path: [], got: `${row.cells.length} cells`, expected: `${width}, as in the first line`, place });
    return { listed: { name: "", sector: "", domain: "", budget: 0, path: [], place }, findings };
  }
  const name = cell("name");
  if (name === "") findings.push({ path: ["name"], got: "nothing", expected: "a name", place });
  const budget = cell("budget");
  const amount = plainNumber.test(budget) ? Number(budget) : Number.NaN;
  if (!(amount <= 1e12)) {
    const expected = "a number from 0 to 1000000000000 ($ per year), without separators or signs";
    findings.push({ path: ["budget"], got: budget === "" ? "nothing" : describe(budget), expected, place });
  }
  const listed = {
    name,
    sector: cell("sector") || "nonprofit",
    domain: cell("domain"),
    budget: amount,
    path: [],
    place,
  };
  return { listed, findings };
}

async function parseRows(text: string, file: string): Promise<readonly Row[] | Finding> {
  const { parse } = await import("csv-parse/sync");
  try {
    const options = { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, info: true } as const;
    const parsed = parse(text, options) as unknown as { info: { lines: number }; record: string[] }[];
    return parsed.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    const line = error instanceof Error && "lines" in error ? Number(error.lines) : 1;
    const got = `text that is no CSV (${error instanceof Error ? error.message : error})`;
    return { path: [], got, expected: `the columns ${columns.join(", ")}`, place: { file, line, column: 1 } };
  }
}

/** Organizations of a CSV text with the columns name, sector, domain, budget (in any order). */
export async function parseOrganizations(text: string, file: string, domains: DomainNames): Promise<OrganizationList> {
  const rows = await parseRows(text, file);
  if ("got" in rows) return { organizations: [], findings: [rows] };
  const [first, ...others] = rows;
  if (!first || others.length === 0 || others.length > mostOrganizations) {
    const got = first ? `${others.length} organizations` : "an empty file";
    const place = { file, line: 1, column: 1 };
    return {
      organizations: [],
      findings: [{ path: [], got, expected: `a header and 1 to ${mostOrganizations} organizations`, place }],
    };
  }
  const header = headerOf(first, file);
  if (header.findings.length > 0) return { organizations: [], findings: header.findings };
  const read = others.map((row) => listedRow(row, header.order, first.cells.length, file));
  const sound = read.filter(({ findings }) => findings.length === 0).map(({ listed }) => listed);
  const { organizations, findings } = checkList(sound, domains);
  return { organizations, findings: [...read.flatMap((row) => row.findings), ...findings] };
}
