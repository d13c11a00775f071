import type { Panel } from "../table.ts";
import type { Measured } from "./measured.ts";
import type { Picture } from "./picture.ts";
import type { RunName } from "./runs.ts";

/** How far a source was followed: seen in its text, remembered, or not there at all. */
export type Status = "read" | "recalled" | "assumption" | "exact";

export interface Evidence {
  readonly text: string;
  readonly source: string;
  readonly status: Status;
}

/** Where a value is expected, both ends left out; null is no limit. */
export interface Band {
  readonly low: number | null;
  readonly high: number | null;
  /** Why these ends. */
  readonly reason: string;
}

/** Above zero. Differences of the same worlds are held against it. */
export const positive: Band = { low: 0, high: null, reason: "strict and paired" };

export type Verdict = "holds" | "misses" | "unclear";

/** One number held against a band; without one it is there to be read. */
export interface Finding extends Measured {
  readonly what: string;
  /** "share", "share difference" (0.01 is a point), "ratio", "SD". */
  readonly unit: string;
  readonly band: Band | null;
  /** null where nothing was expected. */
  readonly verdict: Verdict | null;
  /** What the number means. */
  readonly words: string;
}

export interface Judged {
  /** The first is what the pattern is about. */
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  readonly pictures: readonly Picture[];
}

/** The recorded panel of a run. Throws a RangeError for a run that the pattern does not ask for. */
export type Panels = (run: RunName) => Panel;

/** Something published that the model should show by itself. */
export interface Pattern {
  readonly id: string;
  readonly statement: string;
  /** What is published, in a few characters. */
  readonly published: string;
  readonly evidence: readonly Evidence[];
  /** How it is measured, what had to be assumed included. */
  readonly measure: string;
  readonly runs: readonly RunName[];
  readonly judge: (panels: Panels) => Judged;
}

/** Holds where the whole interval lies inside the band, misses where it lies outside, else it cannot be said from these worlds. */
export function verdictOf({ low, high }: Measured, band: Band): Verdict {
  const above = band.low === null || low > band.low;
  const below = band.high === null || high < band.high;
  if (above && below) return "holds";
  const outside = (band.low !== null && high < band.low) || (band.high !== null && low > band.high);
  return outside ? "misses" : "unclear";
}

export interface Question {
  readonly what: string;
  readonly unit: string;
  readonly band?: Band;
  readonly words: string;
}

/** A number with its verdict. */
export function finding({ band, ...question }: Question, measured: Measured): Finding {
  const verdict = band ? verdictOf(measured, band) : null;
  return { ...question, ...measured, band: band ?? null, verdict };
}

/** A pattern misses where any part misses, and is unclear where any part is. */
export function judged(findings: readonly Finding[], pictures: readonly Picture[] = []): Judged {
  const verdicts = findings.map(({ verdict }) => verdict);
  const verdict = verdicts.includes("misses") ? "misses" : verdicts.includes("unclear") ? "unclear" : "holds";
  return { findings, verdict, pictures };
}
