import { isolated } from "./arms.ts";
import { describe, type Finding, type Path } from "./problems.ts";
import type { Arm, Compare } from "./scenario.ts";
import type { ScenarioFile } from "./schema.ts";
import { nearest } from "./suggest.ts";

interface Known {
  readonly arms: readonly Arm[];
  readonly outcomes: readonly string[];
  /** Names that are written but faulty: not to be called unknown. */
  readonly faulty: { readonly arms: readonly string[]; readonly outcomes: readonly string[] };
  readonly months: number;
  /** True if the length was changed from outside, so that months beyond it are left out instead of refused. */
  readonly shortened: boolean;
}

type Pair = Compare["pairs"][number];

const usualMonths = [24, 36, 60, 120];

function armFinding(name: string, path: Path, known: readonly string[]): Finding[] {
  if (known.includes(name)) return [];
  const expected = `an arm of this file (${known.join(", ")})`;
  return [{ path, got: `the unknown arm ${describe(name)}`, expected, suggestion: nearest(name, known) }];
}

function pairOf(entry: ScenarioFile["compare"]["arms"][number]): Pair {
  return typeof entry === "string" ? { arm: entry, against: isolated } : entry;
}

function pairs(file: ScenarioFile, known: Known): { readonly pairs: readonly Pair[]; readonly findings: Finding[] } {
  const names = known.arms.map(({ name }) => name);
  const written = file.compare.arms;
  if (written.length === 0) {
    return {
      pairs: names.filter((name) => name !== isolated).map((arm) => ({ arm, against: isolated })),
      findings: [],
    };
  }
  const all = [...new Set([...names, ...known.faulty.arms])];
  const seen = new Set<string>();
  const findings = written.flatMap((entry, index): Finding[] => {
    const path = ["compare", "arms", index];
    const { arm, against } = pairOf(entry);
    const unknown = [
      ...armFinding(arm, typeof entry === "string" ? path : [...path, "arm"], all),
      ...armFinding(against, [...path, "against"], all),
    ];
    const key = `${arm}\n${against}`;
    const got = `${arm} against ${against}`;
    if (arm === against) return [...unknown, { path, got, expected: "two different arms" }];
    if (seen.has(key)) return [...unknown, { path, got: `${got} again`, expected: "each pair once" }];
    seen.add(key);
    return unknown;
  });
  return { pairs: written.map(pairOf), findings };
}

function outcomes(
  file: ScenarioFile,
  known: Known,
): { readonly outcomes: readonly string[]; readonly findings: Finding[] } {
  const written = file.compare.outcomes;
  if (written.length === 0) return { outcomes: known.outcomes, findings: [] };
  const findings = written.flatMap((name, index): Finding[] => {
    const path = ["compare", "outcomes", index];
    if (written.indexOf(name) < index) return [{ path, got: `${describe(name)} again`, expected: "each outcome once" }];
    if (known.outcomes.includes(name) || known.faulty.outcomes.includes(name)) return [];
    const expected = `one of ${known.outcomes.join(", ")}`;
    return [
      { path, got: `the unknown outcome ${describe(name)}`, expected, suggestion: nearest(name, known.outcomes) },
    ];
  });
  return { outcomes: written, findings };
}

function months(
  file: ScenarioFile,
  known: Known,
): { readonly months: readonly number[]; readonly findings: Finding[] } {
  const written = file.compare.months;
  const within = (written ?? usualMonths).filter((month) => month <= known.months);
  const kept = within.length === 0 ? [known.months] : [...new Set(within)].sort((a, b) => a - b);
  const findings = (written ?? []).flatMap((month, index): Finding[] => {
    const path = ["compare", "months", index];
    if (written && written.indexOf(month) < index)
      return [{ path, got: `${month} again`, expected: "each month once" }];
    if (month <= known.months || known.shortened) return [];
    return [{ path, got: `${month}`, expected: `a month of the run, at most ${known.months}` }];
  });
  return { months: kept, findings };
}

/** What is compared; unknown names, repetitions and months beyond the run are findings. */
export function buildCompare(
  file: ScenarioFile,
  known: Known,
): { readonly compare: Compare; readonly findings: readonly Finding[] } {
  const byPair = pairs(file, known);
  const byOutcome = outcomes(file, known);
  const byMonth = months(file, known);
  return {
    compare: { pairs: byPair.pairs, outcomes: byOutcome.outcomes, months: byMonth.months },
    findings: [...byPair.findings, ...byOutcome.findings, ...byMonth.findings],
  };
}
