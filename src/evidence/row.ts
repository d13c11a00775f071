/**
 * How a figure is known. "read": seen in the source's text or abstract. "recalled": from memory, to be checked before it is
 * quoted. "exact": follows by calculation. "assumption": no source was found.
 */
export type EvidenceStatus = "read" | "recalled" | "exact" | "assumption";

/** A figure or a form that the model, its patterns or its scenarios go back to. */
export interface EvidenceRow {
  readonly id: string;
  /** The source in a few words, e.g. "Feinberg and others 2008". */
  readonly short: string;
  readonly quantity: string;
  /** What the source says, with units. */
  readonly figure: string;
  /** The figure as a number with its range, where it is one. */
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  /** The full citation. */
  readonly source: string;
  /** Address of the source, with its DOI where it has one; null where none is known. */
  readonly link: string | null;
  readonly status: EvidenceStatus;
  /** How it was read, e.g. "abstract". */
  readonly how: string;
  /**
   * What uses it beside the parameters that name it: "pattern P2", "scenario strive", "parameters initiative.roles" (a group that
   * takes its form from it), "doc docs/model.md", or "background".
   */
  readonly used: readonly string[];
}
