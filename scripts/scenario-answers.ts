/**
 * Writes the tables of docs/scenarios.md from finished results folders; the words around them are written by hand.
 *   node scripts/scenario-answers.ts results/first-look results/strive …
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LEVEL } from "../src/analysis/interval.ts";
import { meanInterval } from "../src/analysis/paired.ts";
import { quantile } from "../src/analysis/sample.ts";
import { type ArmPair, summarize } from "../src/analysis/summarize.ts";
import type { Comparison, HypothesisResult, Summary } from "../src/analysis/summary.ts";
import { fixed, money, percent } from "../src/charts/numbers.ts";
import type { Manifest } from "../src/experiment/manifest.ts";
import { openRun } from "../src/experiment/run.ts";
import { outcomesOf } from "../src/scenario/outcome-names.ts";
import type { Scenario } from "../src/scenario/scenario.ts";
import { collect } from "../src/study/panel.ts";
import type { Panel } from "../src/table.ts";
import { type Figure, figures } from "./scenario-figures.ts";

const page = fileURLToPath(new URL("../docs/scenarios.md", import.meta.url));

/** The tables of one scenario as Markdown. */
export interface Answer {
  readonly name: string;
  readonly text: string;
}

/** Decimals that an interval so wide deserves. */
function decimalsFor(width: number): number {
  if (width < 0.02) return 3;
  if (width < 0.2) return 2;
  return width < 10 ? 1 : 0;
}

/** "mean (low to high)". */
function withInterval(mean: number, low: number, high: number): string {
  const [estimate, from, to] = [mean, low, high].map((value) => fixed(value, decimalsFor(high - low)));
  return `${estimate} (${from} to ${to})`;
}

function points({ estimate, flag, high, low }: Pick<Comparison, "estimate" | "flag" | "high" | "low">): string {
  if (flag === "constant" && estimate === 0) return "0";
  return withInterval(100 * estimate, 100 * (low ?? Number.NaN), 100 * (high ?? Number.NaN));
}

const tableRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map(tableRow).join("\n");
}

/** One row per pair of arms: prevalence at every month compared; worlds and the gap between the groups at the last. */
function differenceTable(panel: Panel, { months, pairs }: Scenario["compare"]): string {
  const last = Math.max(...months);
  const row = ({ against, arm }: ArmPair): readonly string[] => {
    const compared = summarize(panel, [{ arm, against }], ["prevalence"], months, LEVEL);
    const gaps = summarize(panel, [{ arm, against }], ["groupGap"], [last], LEVEL).map(points);
    const final = compared.filter(({ month }) => month === last);
    const worlds = final.map(({ n, worldsBetter }) => `${worldsBetter} of ${n}`);
    return [`${arm} − ${against}`, ...compared.map(points), ...worlds, ...gaps];
  };
  const head = ["points", ...months.map((month) => `month ${month}`), `better in (${last})`, `group gap (${last})`];
  return markdownTable(head, pairs.map(row));
}

/** One row per claim about shares that was registered before the run. */
export function claimTable(hypotheses: readonly HypothesisResult[]): string {
  const head = ["registered claim", "month", "expected", "points", "interval at", "verdict"];
  const rows = hypotheses.map((each) => {
    const { against, arm, claim, expect, level, month, verdict } = each;
    return [claim, String(month), `${arm} − ${against} ${expect.text}`, points(each), percent(level), verdict];
  });
  return markdownTable(head, rows);
}

function told(values: Float64Array, { telling }: Figure): string {
  if (telling === "worlds") return `${values.filter((value) => value === 1).length} of ${values.length}`;
  const scaled = telling === "number" || telling === "dollars" ? values : values.map((value) => 100 * value);
  if (telling === "range") {
    const [low, high] = [0.05, 0.95].map((share) => fixed(quantile(scaled, share), 1));
    return `${low} to ${high} points`;
  }
  const { estimate, high, low } = meanInterval(scaled, LEVEL);
  if (telling === "dollars") return `${money(estimate)} (${money(low)} to ${money(high)})`;
  return `${withInterval(estimate, low, high)}${{ share: " %", points: " points", number: "" }[telling]}`;
}

/** The tables of a scenario: paired differences, then single figures. `panel` holds every outcome they name at every month. */
export function answerText(panel: Panel, scenario: Scenario, single: readonly Figure[]): string {
  const rows = single.map((each) => [each.label, String(each.month), told(each.read(panel, scenario), each)]);
  const blocks = [differenceTable(panel, scenario.compare)];
  if (rows.length > 0) blocks.push(markdownTable(["figure", "month", "value"], rows));
  return blocks.join("\n\n");
}

function made({ name, registration, replications, resultsHash }: Manifest): string {
  const command = `\`npm run concerted -- ${registration ? "test" : "run"} scenarios/${name}.yaml\``;
  return `${command}: ${replications} worlds, \`resultsHash\` ${(resultsHash ?? "").slice(0, 12)}… in manifest.json.`;
}

function answerOf(folder: string): Answer {
  const { chunks, dimensions, manifest } = openRun(folder);
  const { name, recorded, replications, scenario } = manifest;
  const { hypotheses }: Summary = JSON.parse(readFileSync(join(folder, "summary.json"), "utf8"));
  const months = Array.from({ length: manifest.months + 1 }, (_, month) => month);
  const panel = collect(chunks, replications, dimensions, outcomesOf(scenario), [{ outcomes: recorded, months }]);
  const claims = hypotheses.length > 0 ? [claimTable(hypotheses)] : [];
  const blocks = [...claims, answerText(panel, scenario, figures[name] ?? []), made(manifest)];
  return { name, text: blocks.join("\n\n") };
}

/** Puts an answer between the marks of its scenario; everything else stays as it is. Throws where the marks are missing. */
export function withAnswer(text: string, { name, text: answer }: Answer): string {
  const [begin, end] = [`<!-- ${name}: written by scripts/scenario-answers.ts -->`, `<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new RangeError(`${name}: expected the marks ${begin} and ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${answer}\n\n${text.slice(to)}`;
}

if (import.meta.main) {
  const folders = process.argv.slice(2);
  if (folders.length === 0) throw new RangeError("expected the folders of finished runs, e.g. results/first-look");
  writeFileSync(page, folders.map(answerOf).reduce(withAnswer, readFileSync(page, "utf8")));
}
