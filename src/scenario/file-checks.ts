import type { Check } from "./checks.ts";
import { describe, type Finding, type Path } from "./problems.ts";
import type { ScenarioFile } from "./schema.ts";
import { isWritten } from "./written.ts";

const nameOf = (entry: string | { readonly name: string }): string => (typeof entry === "string" ? entry : entry.name);

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
    const stated = isWritten(raw, ["community", "people"]);
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

/** Checks of several values of the file against each other. */
export const fileChecks: readonly Check[] = [
  uniqueNames("community.domains", ({ community }) => community.domains.map(nameOf)),
  uniqueNames("community.groups", ({ community }) => community.groups.map(nameOf)),
  uniqueNames("shocks", ({ shocks }) => shocks.map(nameOf)),
  uniqueNames("outcomes", ({ outcomes }) => outcomes.map(nameOf)),
  uniqueNames("hypotheses", ({ hypotheses }) => hypotheses.map(({ id }) => id)),
  sharesAddUp,
  peopleWithinResidents,
  linkagesFit,
  shocksEnd,
  shocksAct,
  startWithinRun,
];
