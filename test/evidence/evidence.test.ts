import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type EvidenceRow, evidence, evidenceById } from "../../src/evidence/index.ts";
import { rowsByPath } from "../../src/scenario/settings.ts";

const rows = [...rowsByPath];
const model = readFileSync("docs/model.md", "utf8");

/** True if what a row says it is used for is there. */
function isThere(use: string): boolean {
  if (use === "background") return true;
  const [kind = "", ...rest] = use.split(" ");
  const name = rest.join(" ");
  if (kind === "pattern") return new RegExp(`\\b${name}\\b`).test(model);
  if (kind === "scenario") return existsSync(`scenarios/${name}.yaml`);
  if (kind === "doc") return existsSync(name);
  return kind === "parameters" && rows.some(([path]) => path.startsWith(`${name}.`));
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined;
}

describe("evidence", () => {
  it("has unique ids and complete rows", () => {
    expect(new Set(evidence.map(({ id }) => id)).size).toBe(evidence.length);
    for (const { figure, how, id, quantity, short, source } of evidence) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const text of [figure, how, quantity, short, source]) expect(text.trim(), id).not.toBe("");
    }
  });

  it("links to addresses, DOIs in the form that resolves", () => {
    for (const { id, link } of evidence) {
      if (link === null) continue;
      expect(() => new URL(link), id).not.toThrow();
      if (/10\.\d{4,}\//.test(link)) expect(link, id).toMatch(/^https:\/\/doi\.org\/10\.\d{4,}\//);
    }
  });

  it("claims nothing read without a way to it, and nothing calculated with one", () => {
    for (const { id, link, source, status } of evidence) {
      if (status === "read") expect(link !== null || /\d{4}/.test(source), id).toBe(true);
      if (status === "exact" || status === "assumption") expect(link, id).toBeNull();
    }
  });

  it("has its numbers in their order", () => {
    for (const { high, id, low, value } of evidence) {
      const numbers = [low, value, high].filter(isNumber);
      expect(
        numbers.toSorted((a, b) => a - b),
        id,
      ).toEqual(numbers);
    }
  });

  it("is used by something that exists, every row of it", () => {
    const named = new Set(rows.flatMap(([, row]) => row.evidence));
    const used = ({ id, used: uses }: EvidenceRow): boolean => named.has(id) || uses.length > 0;
    expect(evidence.filter((row) => !used(row)).map(({ id }) => id)).toEqual([]);
    const missing = evidence.flatMap(({ id, used: uses }) =>
      uses.filter((use) => !isThere(use)).map((use) => `${id}: ${use}`),
    );
    expect(missing).toEqual([]);
  });

  it("is found by its id, and not by another", () => {
    expect(evidenceById("feinberg-2008").value).toBe(0.9);
    expect(() => evidenceById("feinberg-2009")).toThrow(/got feinberg-2009, expected one of .*feinberg-2008/);
  });
});

describe("the parameters", () => {
  it("name evidence that exists, where they are measured or estimated, and none where they are assumed", () => {
    for (const [path, { evidence: ids, grade }] of rows) {
      expect(ids.length > 0, path).toBe(grade !== "assumption");
      for (const id of ids) expect(evidenceById(id).id, path).toBe(id);
    }
  });

  it("say in words what their evidence says", () => {
    const source = (path: string): string => rowsByPath.get(path)?.source ?? "";
    expect(source("funding.restricted")).toBe(
      "Bridgespan in India Development Review 2017: nearly 80 % of grants in the United States",
    );
    expect(source("initiative.agenda.pull")).toMatch(/^Friedkin and Johnsen 1990: .*; weight assumed$/);
    expect(source("community.noise")).toBe("assumption");
  });
});
