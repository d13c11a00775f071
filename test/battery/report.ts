import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { type Axis, axes, orderForReaders, type View } from "./axes.ts";
import { type Battery, batteries, type Statistic } from "./testu01.ts";

const BEGIN = "<!-- battery results: written by scripts/battery.ts -->";
const END = "<!-- end of battery results -->";
const HEAD = `| Options | Battery | Order of the addresses, fastest first | Views | Statistics | Outside | Verdict | Digest |
|---|---|---|---|---:|---|---|---|`;

/** The statistics of one axis, in all the views it was run in. */
export interface Result {
  readonly axis: Axis;
  readonly battery: Battery;
  readonly options: string;
  readonly digest: string;
  readonly byView: readonly { readonly view: View; readonly statistics: readonly Statistic[] }[];
}

const distanceFromEnds = (p: number): number => Math.min(p, 1 - p);

/** Passed: every p-value within [1e-4, 1 − 1e-4]. Failed: one beyond 1e-10. Suspect: between; look at another seed. */
function verdict(statistics: readonly Statistic[]): string {
  const worst = Math.min(...statistics.map(({ p }) => distanceFromEnds(p)));
  if (worst >= 1e-4) return "passed";
  return worst < 1e-10 ? "failed" : "suspect";
}

function probabilityText(p: number): string {
  if (p < 1e-300) return "below 1e-300";
  return p > 0.5 ? `1 − ${(1 - p).toExponential(1)}` : p.toExponential(1);
}

/** One line of the table. */
export function row(result: Result): string {
  const all = result.byView.flatMap(({ statistics }) => statistics);
  const outside = result.byView.flatMap(({ view, statistics }) =>
    statistics
      .filter(({ p }) => distanceFromEnds(p) < 1e-4)
      .map(({ name, p }) => `${view} ${name}: ${probabilityText(p)}`),
  );
  const cells = [
    `\`${result.options}\``,
    batteries[result.battery].title,
    `${result.axis.source}: ${orderForReaders(result.axis)}`,
    result.byView.map(({ view }) => view).join(", "),
    String(all.length),
    outside.length === 0 ? "none" : outside.join("; "),
    verdict(all),
    result.digest,
  ];
  return `| ${cells.join(" | ")} |`;
}

const cell = (line: string, index: number): string => line.split(" | ")[index]?.replace(/[|`]/g, "").trim() ?? "";

/** Sorted by battery, then in the order of `axes`. */
function rank(line: string): number {
  const titles = Object.values(batteries).map(({ title }) => title as string);
  const words = cell(line, 0).split(" ");
  const axis = axes.findIndex(({ name }) => words.includes(name));
  return titles.indexOf(cell(line, 1)) * axes.length + axis;
}

/**
 * Puts a result into the table of `path` between its marks. A row of the same options is replaced, and so is every row of
 * the same axis and seed whose digest is another: it describes a generator that is no more.
 */
export function record(path: string, result: Result, isStale: (options: string, digest: string) => boolean): void {
  const text = readFileSync(path, "utf8");
  const [before, rest] = text.split(BEGIN);
  const [inside, after] = (rest ?? "").split(END);
  if (before === undefined || inside === undefined || after === undefined) throw new Error(`${path}: marks not found`);
  const kept = inside
    .split("\n")
    .filter((line) => line.startsWith("| `") && cell(line, 0) !== result.options)
    .filter((line) => !isStale(cell(line, 0), cell(line, 7)))
    .map((line) => line.replace(/ +/g, " "));
  const rows = [...kept, row(result)].sort((a, b) => rank(a) - rank(b));
  writeFileSync(`${path}.new`, `${before}${BEGIN}\n${[HEAD, ...rows].join("\n")}\n${END}${after}`);
  renameSync(`${path}.new`, path);
}
