import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PatternResult, runPatterns } from "../../src/experiment/patterns.ts";
import { patterns } from "../../src/patterns/index.ts";
import type { Finding } from "../../src/patterns/pattern.ts";

/** Some patterns at the reduced size, as `concerted patterns --check` judges them, by id. */
export async function checked(ids: readonly string[]): Promise<(id: string) => PatternResult> {
  const folder = mkdtempSync(join(tmpdir(), "concerted-patterns-"));
  try {
    const asked = patterns.filter(({ id }) => ids.includes(id));
    const { file } = await runPatterns(asked, { check: true }, "test", { folder, workers: 1 });
    return (id) => file.patterns.find((pattern) => pattern.id === id) as PatternResult;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What was found under the names that begin so. */
export function found({ findings }: PatternResult, begin: string): readonly Finding[] {
  return findings.filter(({ what }) => what.startsWith(begin));
}
