/**
 * Writes docs/classics.md and its pictures from finished classics.
 *   node scripts/classics.ts                          (results/classics/* )
 *   node scripts/classics.ts results/classics/march-1991 …
 */
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { counted } from "../src/charts/numbers.ts";
import type { Classic } from "../src/classics/classic.ts";
import { classics } from "../src/classics/index.ts";
import { completed } from "../src/classics/settings.ts";
import type { JudgedOrder, JudgedTarget } from "../src/classics/verdict.ts";
import { cellWords, errorWords, knownWords, numberWords, verdictCounts } from "../src/cli/classics-text.ts";
import { type ClassicRecord, readClassic } from "../src/experiment/classics-publish.ts";

const docs = fileURLToPath(new URL("../docs/", import.meta.url));
const usual = join("results", "classics");

/** A classic and the record of its full run, in a folder. */
interface Shown {
  readonly classic: Classic;
  readonly record: ClassicRecord;
  readonly folder: string;
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [head, head.map(() => "---"), ...rows].map(line).join("\n");
}

/** Of a JSON file, where what is not known is null. */
const known = (value: number | null): number => value ?? Number.NaN;

function targetRow({ classic, record }: Shown, target: JudgedTarget): readonly string[] {
  const { allowed, at, ours, quantity, remark, source, status, value, verdict } = target;
  return [
    cellWords(classic, record.cells, completed(classic, at)),
    quantity,
    knownWords(value),
    numberWords(known(ours.value)),
    errorWords(known(ours.standardError)),
    `± ${numberWords(known(allowed), 2)}`,
    verdict === "met" ? verdict : `**${verdict}**`,
    `${status}: ${source}${remark === undefined ? "" : `. ${remark}`}`,
  ];
}

function orderItem({ differences, says, source, status, verdict }: JudgedOrder): string {
  const steps = differences.map(
    ({ standardError, value }) => `${numberWords(known(value), 3)} (${errorWords(known(standardError))})`,
  );
  return `- ${verdict === "met" ? verdict : `**${verdict}**`}: ${says}. Differences with standard errors: ${steps.join(", ")}. ${status}: ${source}.`;
}

function referenceText({ reference }: Classic): string {
  return reference.doi === null
    ? reference.text
    : `${reference.text} [doi:${reference.doi}](https://doi.org/${reference.doi})`;
}

function madeBy({ record }: Shown): string {
  const size = `${counted(record.cells.length, "cell")} × ${counted(record.replications, "replication")}`.replaceAll(
    "\u00a0",
    " ",
  );
  return `\`concerted classics ${record.name}\`: ${size}, seed ${record.seed}, engine ${record.engineDigest.slice(0, 12)}. ${verdictCounts(record)}.`;
}

function section(shown: Shown): string {
  const { classic, folder, record } = shown;
  const head = ["cell", "quantity", "known", "ours", "s.e.", "tolerance", "verdict", "source"];
  const picture = existsSync(join(folder, "figure.svg"))
    ? [`![${classic.figure.title}](pictures/classics/${classic.name}.svg)`]
    : [];
  const processes =
    classic.processes.length > 0 ? `Runs on the engine's own ${classic.processes.join(", ")}.` : "A module of its own.";
  return [
    `## ${classic.title}\n\n\`${classic.name}\` · ${referenceText(classic)}`,
    `**${classic.question}** ${processes}`,
    ...picture,
    classic.lesson,
    madeBy(shown),
    ...(record.targets.length > 0
      ? [
          markdownTable(
            head,
            record.targets.map((target) => targetRow(shown, target)),
          ),
        ]
      : []),
    ...(record.orders.length > 0 ? [record.orders.map(orderItem).join("\n")] : []),
    ...(classic.readings.length > 0
      ? [`How it is read:\n\n${classic.readings.map((text) => `- ${text}`).join("\n")}`]
      : []),
  ].join("\n\n");
}

function overview(all: readonly Shown[]): string {
  const rows = all.map(({ classic, record }) => [
    `[${classic.name}](#${anchor(classic.title)})`,
    classic.title,
    classic.processes.join(", ") || "–",
    verdictCounts(record),
  ]);
  return markdownTable(["name", "title", "the engine's", "known answers"], rows);
}

/** The anchor that a heading gets. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

const opening = `# Classics: published models, run again

Why believe a simulator? Because its parts give what is published. Each model here is run by \`concerted classics NAME\` at full size, beside what is known of it:
closed forms (*exact*), numbers in the publication (*published*), or an independent re-implementation (*replicated*). Where the mechanism is one of the engine's, the
engine's own process does the work. *Met* is within the tolerance, *missed* outside of it by more than three standard errors (in tolerances that are counted in standard
errors: outside), *unclear* between. Any setting can be changed: \`concerted classics march-1991 --set p1=0.3 --set p2=0.5\`. This page is written by
\`node scripts/classics.ts\` from results folders.`;

function write(folders: readonly string[]): void {
  const found = folders.map((folder) => ({ folder, record: readClassic(folder) }));
  const all = classics.flatMap((classic): readonly Shown[] => {
    const own = found.find(({ record }) => record.name === classic.name);
    return own ? [{ classic, ...own }] : [];
  });
  const pictures = join(docs, "pictures", "classics");
  mkdirSync(pictures, { recursive: true });
  for (const { classic, folder } of all)
    if (existsSync(join(folder, "figure.svg")))
      cpSync(join(folder, "figure.svg"), join(pictures, `${classic.name}.svg`));
  const blocks = [opening, overview(all), ...all.map(section)];
  writeFileSync(join(docs, "classics.md"), `${blocks.join("\n\n")}\n`);
}

function finishedIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((each) => existsSync(join(each, "classic.json")));
}

if (import.meta.main) {
  const folders = process.argv.length > 2 ? process.argv.slice(2) : finishedIn(usual);
  if (folders.length === 0)
    throw new RangeError("expected the folders of finished classics, e.g. results/classics/march-1991");
  write(folders);
}
