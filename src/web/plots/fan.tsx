import type { JSX } from "preact";
import type { Future } from "./future.ts";
import { area, line, type Scale } from "./scale.ts";

/** One month of a fan: the mean over worlds, and between which values the middle 50 and 90 % of them lie. */
export interface FanRow {
  readonly month: number;
  readonly mean: number;
  readonly q05: number;
  readonly q25: number;
  readonly q75: number;
  readonly q95: number;
}

export interface FanProps {
  readonly rows: readonly FanRow[];
  readonly x: Scale;
  readonly y: Scale;
  readonly future: Future;
}

/** The bands of one future; draw all bands first, so that none covers a line. */
export function FanBands({ future, rows, x, y }: FanProps): JSX.Element {
  const between = (low: "q05" | "q25", high: "q75" | "q95") =>
    area(rows.map((row) => [x.at(row.month), y.at(row[low]), y.at(row[high])]));
  return (
    <g class={future}>
      <path class="band" d={between("q05", "q95")} />
      <path class="band" d={between("q25", "q75")} />
    </g>
  );
}

/** The mean of one future. */
export function FanLine({ future, rows, x, y }: FanProps): JSX.Element {
  return <path class={`line ${future}`} d={line(rows.map(({ mean, month }) => [x.at(month), y.at(mean)]))} />;
}

export interface WorldLineProps {
  /** Values by month from 0 on. */
  readonly values: readonly number[];
  readonly x: Scale;
  readonly y: Scale;
  readonly future: Future;
  /** Thin behind the means, or standing out. */
  readonly look: "sample" | "chosen";
}

/** A single world under one future. */
export function WorldLine({ future, look, values, x, y }: WorldLineProps): JSX.Element {
  return <path class={`line ${future} ${look}`} d={line(values.map((value, month) => [x.at(month), y.at(value)]))} />;
}
