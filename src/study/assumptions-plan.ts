import type { NotStressed, StressedClaim } from "../analysis/assumptions/result.ts";
import { canonicalJson } from "../scenario/canonical.ts";
import { type LedgerEntry, ledgerOf } from "../scenario/ledger.ts";
import { plausibleAround } from "../scenario/plausible.ts";
import type { Arm, Compare, Hypothesis, Scenario } from "../scenario/scenario.ts";
import type { SweepPoint } from "./sweep-parts.ts";
import { worldsOf } from "./worlds.ts";

/** The answer that is put under stress. */
export interface StressQuestion {
  readonly pair: Compare["pairs"][number];
  readonly outcome: string;
  readonly month: number;
  /** The registered claim that is asked about. */
  readonly claim?: StressedClaim | undefined;
  /** Paths of the parameters to vary; all where undefined. */
  readonly parameters?: readonly string[] | undefined;
}

/** The scenario with values put into it by path, as `--set` on the command line does, or why it cannot be. */
export type Vary = (
  values: Readonly<Record<string, number>>,
) => Promise<Scenario | { readonly reason: string }> | Scenario | { readonly reason: string };

/** A point of a stress run: its parameter and value, or the scenario as it is. */
export interface StressPoint extends SweepPoint {
  readonly entry: LedgerEntry | null;
  readonly from: number;
  readonly value: number;
}

/** What is run: the scenario as it is, first, and at both ends of every parameter; and what could not be varied. */
export interface StressPlan {
  readonly question: StressQuestion;
  readonly points: readonly [StressPoint, ...StressPoint[]];
  readonly left: readonly NotStressed[];
}

/** The question that a registered hypothesis asks. */
export function questionOfClaim({ against, arm, claim, expect, id, month, outcome }: Hypothesis): StressQuestion {
  return { pair: { arm, against }, outcome, month, claim: { id, claim, expect } };
}

/** The part of a scenario that the question is about: isolated action and the pair, up to the month. */
export function askedOf(scenario: Scenario, { month, outcome, pair }: StressQuestion): Scenario {
  const [isolated, ...others] = scenario.arms as readonly [Arm, ...Arm[]];
  const arms = [isolated, ...others.filter(({ name }) => name === pair.arm || name === pair.against)];
  const compare = { pairs: [pair], outcomes: [outcome], months: [month] };
  const nothingElse = { hypotheses: [], precision: null, sweep: null, attribution: null, charts: [] };
  return { ...scenario, ...nothingElse, arms, compare, months: month };
}

/** The value that is varied: that of the arms that do not say otherwise. Null for an expression, a word, or none. */
function ownValue({ values }: LedgerEntry): number | null {
  const [first] = values;
  return typeof first?.value === "number" ? first.value : null;
}

/** Why a parameter is not varied whatever the scenario; null if it may be. */
function leftOut(entry: LedgerEntry, { organizations }: Scenario): string | null {
  const { path, row } = entry;
  if (row.kind === "choice") return "a word, not a number";
  if (row.plausible === null) return row.plausibleReason;
  if (path === "organizations.count" && organizations !== null) return "the organizations are listed";
  return ownValue(entry) === null ? "an expression of month" : null;
}

const roleShare = /^initiative\.roles\.\w+\.share$/;

/**
 * What is set to bring a parameter to a value. Roles share the hours of one backbone: what one takes, the others lose in
 * proportion.
 */
function settingsFor(entry: LedgerEntry, value: number, all: readonly LedgerEntry[]): Parameters<Vary>[0] {
  const one = { [entry.path]: value };
  if (!roleShare.test(entry.path)) return one;
  const roles = all.filter(({ path }) => roleShare.test(path));
  const sum = (entries: readonly LedgerEntry[]): number =>
    entries.reduce((total, each) => total + (ownValue(each) ?? 0), 0);
  const others = roles.filter(({ path }) => path !== entry.path);
  const factor = (sum(roles) - value) / sum(others);
  const share = (each: LedgerEntry): number => Math.max(0, (ownValue(each) ?? 0) * factor);
  return { ...one, ...Object.fromEntries(others.map((each) => [each.path, share(each)])) };
}

/** True where a change reaches none of the arms: each of them sets its own value, or nothing depends on it. */
function isSame(a: Scenario, b: Scenario): boolean {
  return canonicalJson(worldsOf(a)) === canonicalJson(worldsOf(b));
}

/**
 * Makes the points of a stress run. `vary` reads the scenario with further settings, so that all checks of scenarios hold at every
 * point; what they refuse is left out, with the reason.
 */
export async function planStress(scenario: Scenario, question: StressQuestion, vary: Vary): Promise<StressPlan> {
  const base = askedOf(scenario, question);
  const entries = ledgerOf(base);
  const points: [StressPoint, ...StressPoint[]] = [
    { point: 0, values: [], scenario: base, entry: null, from: 0, value: 0 },
  ];
  const left: NotStressed[] = [];
  for (const entry of entries.filter(({ path }) => question.parameters?.includes(path) ?? true)) {
    const never = leftOut(entry, scenario);
    if (never !== null) left.push({ path: entry.path, value: null, reason: never });
    if (never !== null || entry.row.kind !== "number") continue;
    const from = ownValue(entry) as number;
    for (const value of plausibleAround(from, entry.row) ?? []) {
      if (value === from) continue;
      const varied = await vary(settingsFor(entry, value, entries));
      if ("reason" in varied) {
        left.push({ path: entry.path, value, reason: varied.reason });
        continue;
      }
      const asked = askedOf(varied, question);
      if (isSame(asked, base)) left.push({ path: entry.path, value, reason: "every arm sets its own value" });
      else points.push({ point: points.length, values: [entry.path, value], scenario: asked, entry, from, value });
    }
  }
  return { question, points, left };
}
