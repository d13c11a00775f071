import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { dirname } from "node:path";
import { costsOf, type Rounds, type Spread, spreadOf } from "./measure.ts";

/** One measured figure. */
export interface Figure extends Spread {
  readonly part: string;
  readonly name: string;
  readonly unit: string;
}

export function figure(part: string, name: string, unit: string, values: readonly number[]): Figure {
  return { part, name, unit, ...spreadOf(values) };
}

/** What the reference loop took beside the other figures of a part. */
export function referenceFigure(part: string, rounds: Rounds): Figure {
  return figure(part, "reference loop", "ns per step", costsOf(rounds, "reference loop"));
}

function digits(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 3);
}

const headings = ["part", "what", "median", "lowest", "highest", "rounds", "unit"] as const;
const numeric = [false, false, true, true, true, true, false] as const;

/** All figures in one table. */
export function tableText(figures: readonly Figure[]): string {
  const rows = figures.map(({ high, low, median, name, part, rounds, unit }) => [
    ...[part, name, digits(median), digits(low), digits(high)],
    ...[String(rounds), unit],
  ]);
  const widths = headings.map((heading, c) =>
    Math.max(heading.length, ...rows.map((row) => (row[c] as string).length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, c) => (numeric[c] ? cell.padStart(widths[c] as number) : cell.padEnd(widths[c] as number)))
      .join("  ")
      .trimEnd();
  return [line(headings), ...rows.map(line)].join("\n");
}

/** Writes the figures with the machine they are of as JSON. */
export function writeFigures(path: string, command: string, figures: readonly Figure[]): void {
  const processors = cpus();
  const machine = {
    processor: processors[0]?.model.trim() ?? "unknown",
    processors: processors.length,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    load: loadavg(),
    time: new Date().toISOString(),
  };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ command, machine, figures }, null, 1)}\n`);
}
