import type { OutcomeInfo } from "../table.ts";
import { type Axis, axesFlaw, parseAxis } from "./axis.ts";
import { describe, type Finding, type Path } from "./problems.ts";
import type { MoneyTerms, Sweep } from "./scenario.ts";
import type { ScenarioFile } from "./schema.ts";
import { nearest } from "./suggest.ts";

interface Known {
  readonly outcomes: readonly OutcomeInfo[];
  /** Outcomes that are compared; the sweep is judged by some of these. */
  readonly compared: readonly string[];
  /** Names that are written but faulty: not to be called unknown. */
  readonly faulty: readonly string[];
}

const usual = ["prevalence", "thriving"];

function axisOf(entry: NonNullable<ScenarioFile["sweep"]>["vary"][number], path: Path): Axis | Finding {
  if (typeof entry !== "string") return entry;
  const axis = parseAxis(entry);
  return "path" in axis ? axis : { path, ...axis };
}

function outcomeFindings(names: readonly string[], { faulty, outcomes }: Known): readonly Finding[] {
  const usable = outcomes.filter(({ better }) => better !== "neither").map(({ name }) => name);
  return names.flatMap((name, index): readonly Finding[] => {
    if (usable.includes(name) || faulty.includes(name)) return [];
    const expected = `an outcome of which one direction is better (${usable.join(", ")})`;
    return [{ path: ["sweep", "outcomes", index], got: describe(name), expected, suggestion: nearest(name, usable) }];
  });
}

/** Outcomes a sweep is judged by if none are named: of the usual ones those that are compared, or else the first with a direction. */
export function sweepOutcomes(
  named: readonly string[],
  { compared, outcomes }: Omit<Known, "faulty">,
): readonly string[] {
  if (named.length > 0) return named;
  const found = usual.filter((name) => compared.includes(name));
  if (found.length > 0) return found;
  const directed = outcomes.find(({ better, name }) => better !== "neither" && compared.includes(name));
  return [directed?.name ?? (usual[0] as string)];
}

/** What a sweep varies and is judged by, and its findings; null where the file has none. */
export function buildSweep(
  file: ScenarioFile,
  known: Known,
): { readonly sweep: Sweep | null; readonly findings: readonly Finding[] } {
  if (!file.sweep) return { sweep: null, findings: [] };
  const read = file.sweep.vary.map((entry, index) => axisOf(entry, ["sweep", "vary", index]));
  const vary = read.filter((entry): entry is Axis => "values" in entry);
  const flawed = read.filter((entry): entry is Finding => !("values" in entry));
  const flaw = axesFlaw(vary);
  const together = flaw ? [{ path: ["sweep", "vary"], ...flaw }] : [];
  const outcomes = sweepOutcomes(file.sweep.outcomes, known);
  return {
    sweep: { vary, outcomes },
    findings: [...flawed, ...together, ...outcomeFindings(file.sweep.outcomes, known)],
  };
}

/** On what terms money is counted. */
export function buildMoney({ money }: ScenarioFile): MoneyTerms {
  return { priceYear: money.priceYear ?? null, discountRate: money.discountRate, worth: money.worth ?? null };
}
