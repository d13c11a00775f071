/** The words of docs/map.md: where collective impact wins and where it loses, from finished sweeps and tests. */
import { mean } from "../src/analysis/sample.ts";
import type { Comparison } from "../src/analysis/summary.ts";
import type { SweepCurve } from "../src/analysis/sweep/curve.ts";
import type { SweepAxis, SweepResult } from "../src/analysis/sweep/result.ts";
import { counted, duration, fixed } from "../src/charts/numbers.ts";
import { sweepSentences } from "../src/charts/sweep/answer.ts";
import { shortPath, shortValue } from "../src/charts/sweep/values.ts";
import { outcomeWords } from "../src/charts/sweep/words.ts";
import { findingOf, intervalWords, shortDifference } from "../src/charts/words.ts";
import type { Scenario } from "../src/scenario/scenario.ts";
import type { Panel } from "../src/table.ts";
import { type LossEntry, lossSection } from "./map-losses.ts";
import { table } from "./markdown.ts";

/** A finished sweep with what its scenario says of it. */
export interface MapEntry {
  readonly file: string;
  readonly scenario: Scenario;
  readonly result: SweepResult;
  readonly resultsHash: string;
}

/** Change of prevalence since month 0 in worlds where nothing was done: in all of them, and in the best. */
export interface NullFigures {
  readonly worlds: number;
  readonly month: number;
  readonly change: number;
  readonly best: number;
  readonly bestChange: number;
}

export interface NullStory {
  readonly file: string;
  readonly figures: NullFigures;
  /** What the initiative does in the same worlds. */
  readonly effect: Comparison;
}

/** Two cases in a hundred are those that get written up. */
const CHOSEN = 0.02;

/** Before and after under `isolated`, of a panel that holds prevalence at month 0 and at `month`. */
export function nullFigures(panel: Panel, month: number): NullFigures {
  const [before, after] = [0, month].map((when) => panel.values("isolated", "prevalence", when)) as [
    Float64Array,
    Float64Array,
  ];
  const changes = after.map((value, world) => value - (before[world] as number)).sort();
  const best = Math.max(1, Math.round(CHOSEN * changes.length));
  return {
    worlds: changes.length,
    month,
    change: mean(changes),
    best,
    bestChange: mean(changes.subarray(0, best)),
  };
}

type Side = "wins" | "loses" | "open";

/** What an interval allows to say of a point; a difference too small to be told counts as open. */
function sideOf(cell: Comparison): Side {
  const finding = findingOf(cell);
  if (finding === "better") return "wins";
  return finding === "worse" ? "loses" : "open";
}

const axesOf = ({ result }: MapEntry) => result.axes as readonly [SweepAxis, SweepAxis];
const mainCurve = ({ result }: MapEntry): SweepCurve => result.curves[0] as SweepCurve;

/** Values of the columns at which a row of the map comes out on one side: neighbors as ranges. */
function columnsThat(entry: MapEntry, rowValue: number | string, side: Side): string {
  const [columns] = axesOf(entry);
  const { cells } = mainCurve(entry);
  const found = columns.values.map((value) =>
    entry.result.points.some(
      ({ values: [column, own] }, i) => column === value && own === rowValue && sideOf(cells[i] as Comparison) === side,
    ),
  );
  if (found.every(Boolean)) return "all";
  const runs = found.flatMap((here, i) => (here && !found[i - 1] ? [[i, found.indexOf(false, i)] as const] : []));
  const word = (index: number): string => shortValue(columns.values[index] as number | string, columns.unit);
  const words = runs.map(([first, next]) => {
    const last = (next < 0 ? found.length : next) - 1;
    return first === last ? word(first) : `${word(first)} to ${word(last)}`;
  });
  return words.length === 0 ? "–" : words.join(", ");
}

function rowsOfMap(entry: MapEntry): string {
  const [columns, rows] = axesOf(entry);
  const sides = ["wins", "open", "loses"] as const;
  const head = [shortPath(rows.path), ...sides.map((side) => (side === "open" ? "cannot be told" : side))];
  const lines = rows.values.map((value) => [
    shortValue(value, rows.unit),
    ...sides.map((side) => columnsThat(entry, value, side)),
  ]);
  return `By ${shortPath(rows.path)}, the ${shortPath(columns.path)} at which it wins and loses:\n\n${table(head, lines)}`;
}

/** "It wins at 30 of 42 points, loses at 8, and cannot be told from isolated at 4." */
function tally(entry: MapEntry): string {
  const { against, arm, cells, month, outcome } = mainCurve(entry);
  const count = (side: Side): number => cells.filter((cell) => sideOf(cell) === side).length;
  return `After ${duration(month)}, in ${outcomeWords(outcome)}, ${arm} wins at ${count("wins")} of ${counted(cells.length, "point")}, loses at ${count("loses")}, and cannot be told from ${against} at ${count("open")}.`;
}

function mapSection(entry: MapEntry): string {
  const { file, resultsHash, result, scenario } = entry;
  const { name } = scenario;
  return [
    `## ${scenario.about.slice(0, scenario.about.indexOf("?") + 1)}`,
    `![Difference in prevalence of need: ${name}](pictures/map/${name}.svg)`,
    `**${tally(entry)}** ${sweepSentences(mainCurve(entry), result).join(" ")}`,
    rowsOfMap(entry),
    ["What is assumed:", ...scenario.declaration.assumed.map((text) => `- ${text}`)].join("\n"),
    `[${file}](../${file}) · \`concerted sweep ${file}\` · ${counted(result.worlds, "world")} at each point · \`resultsHash\` ${resultsHash.slice(0, 12)}…`,
  ].join("\n\n");
}

/** "4.1 points lower". */
const moved = (change: number): string =>
  `${fixed(Math.abs(100 * change), 1)} points ${change < 0 ? "lower" : "higher"}`;

function nullSection({ effect, figures, file }: NullStory): string {
  const { best, bestChange, change, month, worlds } = figures;
  return [
    "## What the best cases of nothing show",
    `In ${counted(worlds, "world")} without any initiative prevalence is ${moved(change)} after ${duration(month)} than at the start, on average. In the ${best} of them in which it fell most it is ${moved(bestChange)}. A weak initiative in the same worlds changes it by ${shortDifference(effect)} on average (${intervalWords(effect)}). Whoever writes up the best cases tells the second figure; what an initiative does is the third.`,
    `[${file}](../${file}) · \`concerted test ${file}\``,
  ].join("\n\n");
}

const opening = `<!-- Written by scripts/map.ts; change the scenarios instead. -->
# Where collective impact wins, and where it loses

Nothing on this page is typed but the words between the figures: \`node scripts/map.ts\` runs the maps, reads the tests of the ways to lose (\`npm run library\`), and writes it.
*Wins* and *loses* mean that the 95 % interval of the mean paired difference leaves out zero; none is adjusted for how many stand here. All of it is about invented worlds of a model, most of whose
parameters are assumptions, and about prevalence, the share of needs that are severe.`;

export interface MapPage {
  readonly maps: readonly MapEntry[];
  readonly losses: readonly LossEntry[];
  readonly story: NullStory | null;
}

/** The whole page. */
export function mapPage({ losses, maps, story }: MapPage): string {
  const parts = [opening, ...maps.map(mapSection)];
  if (losses.length > 0) parts.push(lossSection(losses));
  if (story !== null) parts.push(nullSection(story));
  return `${parts.join("\n\n")}\n`;
}
