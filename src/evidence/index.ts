import { caseEvidence } from "./cases.ts";
import { modelEvidence } from "./models.ts";
import type { EvidenceRow } from "./row.ts";
import { structureEvidence } from "./structure.ts";
import { studyEvidence } from "./studies.ts";

export type { EvidenceRow, EvidenceStatus } from "./row.ts";

/** All figures and forms that the project goes back to, with their sources. */
export const evidence: readonly EvidenceRow[] = [
  ...structureEvidence,
  ...modelEvidence,
  ...caseEvidence,
  ...studyEvidence,
];

const byId: ReadonlyMap<string, EvidenceRow> = new Map(evidence.map((row) => [row.id, row]));

/** The evidence of an id. Throws a RangeError for an unknown one. */
export function evidenceById(id: string): EvidenceRow {
  const row = byId.get(id);
  if (row) return row;
  throw new RangeError(`evidence: got ${id}, expected one of ${[...byId.keys()].join(", ")}`);
}
