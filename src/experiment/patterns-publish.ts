import { rmSync } from "node:fs";
import { join } from "node:path";
import { patternChart } from "../charts/patterns/chart.ts";
import { csvText } from "../study/csv.ts";
import { sourceNamed, writeDrawing } from "./drawing.ts";
import { writeJson, writeWhole } from "./files.ts";
import { type FinishedPatterns, type PatternsFile, patternsName } from "./patterns.ts";
import { unhurried } from "./unhurried.ts";

const head = ["pattern", "what", "words", "unit", "value", "low", "high", "bandLow", "bandHigh", "reason", "verdict"];

/** A row per finding. */
function findingsCsv({ patterns }: PatternsFile): string {
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const rows = patterns.flatMap(({ findings, id }) =>
    findings.map(({ band, high, low, unit, value, verdict, what, words }) => [
      id,
      what,
      words,
      unit,
      finite(value),
      finite(low),
      finite(high),
      band?.low ?? null,
      band?.high ?? null,
      band?.reason ?? null,
      verdict,
    ]),
  );
  return csvText([head, ...rows]);
}

/** Writes patterns.json, patterns.csv and the charts. */
export async function publishPatterns(
  { file, pictures }: FinishedPatterns,
  folder: string,
  signal?: AbortSignal,
): Promise<void> {
  writeJson(join(folder, patternsName), file);
  writeWhole(join(folder, "patterns.csv"), findingsCsv(file));
  const charts = join(folder, "charts");
  rmSync(charts, { recursive: true, force: true });
  const source = sourceNamed("patterns", file);
  for await (const picture of unhurried(pictures, signal)) {
    await writeDrawing(charts, picture.name, patternChart(picture, source));
  }
}
