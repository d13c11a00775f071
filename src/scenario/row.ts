import { evidenceById } from "../evidence/index.ts";
import { ruleRange } from "./plausible.ts";

/** How well a value is known: measured in a source, estimated from one, or an assumption of this model. */
export type Grade = "measured" | "estimated" | "assumption";

/** World rows are fixed within a comparison and vary only between sweep points; arm rows may be overridden by an arm. */
export type Scope = "world" | "arm";

interface Described {
  readonly meaning: string;
  /** What the value goes back to, in words: those of its evidence, and what is assumed beside it. */
  readonly source: string;
  /** Ids of evidence; none for an assumption. */
  readonly evidence: readonly string[];
  /** What is assumed beside the evidence, or was found instead of any; may be empty. */
  readonly note: string;
  readonly grade: Grade;
  readonly scope: Scope;
}

/** A number with unit and range. Arm rows also take an expression of `month`. */
export interface NumberRow extends Described {
  readonly kind: "number";
  readonly unit: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  /** Between which values it is varied to see what rests on it; null where it is not. The range is an assumption, too. */
  readonly plausible: readonly [low: number, high: number] | null;
  /** Why it is this range, or none; empty where it follows from the rule (`ruleRange`). */
  readonly plausibleReason: string;
}

/** One word out of a list. */
export interface ChoiceRow extends Described {
  readonly kind: "choice";
  readonly default: string;
  readonly choices: readonly string[];
}

export type Row = NumberRow | ChoiceRow;

/** Rows in named groups, nested as in the scenario file. */
export interface Rows {
  readonly [name: string]: Row | Rows;
}

/** How a value is known: its grade, the ids of its evidence, and what is assumed beside it. */
interface Known {
  readonly grade: Grade;
  readonly evidence: readonly string[];
  readonly note: string;
}

interface NumberOptions {
  readonly whole?: boolean;
  /** A plausible range other than the rule's, or none, and why. */
  readonly plausible?: readonly [low: number, high: number] | null;
  readonly because?: string;
}

/** A value that rests on no evidence; `note` says what was found instead. */
export const assumed = (note = ""): Known => ({ grade: "assumption", evidence: [], note });

/** A value read off a source. */
export const measured = (...evidence: readonly string[]): Known => ({ grade: "measured", evidence, note: "" });

/** A value or form that goes back to sources in part; `note` says what is assumed beside them. */
export const estimated = (note: string, ...evidence: readonly string[]): Known => ({
  grade: "estimated",
  evidence,
  note,
});

/** The words of a source: what its evidence says, and what is assumed beside it. */
function sourceText({ evidence, grade, note }: Known): string {
  const said = evidence.map(evidenceById).map(({ figure, short }) => `${short}: ${figure}`);
  const parts = [...said, ...(note === "" ? [] : [note])];
  return parts.length === 0 ? grade : parts.join("; ");
}

function plausibleOf(value: number, ranged: Parameters<typeof ruleRange>[1], known: Known, options: NumberOptions) {
  const { because = "", plausible } = options;
  if (plausible !== undefined) return { plausible, plausibleReason: because };
  if (known.grade === "measured") return { plausible: null, plausibleReason: "measured" };
  return { plausible: ruleRange(value, ranged), plausibleReason: "" };
}

function numberRow(scope: Scope) {
  return (
    value: number,
    [min, max]: readonly [number, number],
    unit: string,
    meaning: string,
    known: Known = assumed(),
    options: NumberOptions = {},
  ): NumberRow => {
    const { evidence, grade, note } = known;
    const ranged = { min, max, whole: options.whole ?? false };
    const plausible = plausibleOf(value, ranged, known, options);
    const described = { meaning, grade, evidence, note, source: sourceText(known), scope };
    return { kind: "number", default: value, ...ranged, unit, ...described, ...plausible };
  };
}

/** A row of the arms: (default, [min, max], unit, meaning, how it is known). */
export const arm = numberRow("arm");

/** A row of the world: (default, [min, max], unit, meaning, how it is known). */
export const world = numberRow("world");

/** A choice of the arms. */
export function choice(choices: readonly string[], meaning: string, known: Known = assumed()): ChoiceRow {
  const { evidence, grade, note } = known;
  const described = { meaning, grade, evidence, note, source: sourceText(known), scope: "arm" } as const;
  return { kind: "choice", default: choices[0] as string, choices, ...described };
}

/** True for a row, false for a group of rows. */
export function isRow(entry: Row | Rows): entry is Row {
  return typeof entry.kind === "string";
}

/** Every row with its path ("funding.perResident"), in the order of the file. */
export function listRows(rows: Rows, prefix = ""): readonly { readonly path: string; readonly row: Row }[] {
  return Object.entries(rows).flatMap(([name, entry]) =>
    isRow(entry) ? [{ path: prefix + name, row: entry }] : listRows(entry, `${prefix}${name}.`),
  );
}
