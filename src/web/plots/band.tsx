import type { JSX } from "preact";
import { area, line, type Scale } from "./scale.ts";

/** One month of a paired difference with the limits of its interval; null in a single world. */
export interface BandRow {
  readonly month: number;
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface BandProps {
  readonly rows: readonly BandRow[];
  readonly x: Scale;
  readonly y: Scale;
}

/** A difference over time with its band. */
export function Band({ rows, x, y }: BandProps): JSX.Element {
  const known = rows.filter(({ high, low }) => low !== null && high !== null);
  return (
    <g class="difference">
      <path
        class="band"
        d={area(known.map(({ high, low, month }) => [x.at(month), y.at(low ?? 0), y.at(high ?? 0)]))}
      />
      <path class="line" d={line(rows.map(({ estimate, month }) => [x.at(month), y.at(estimate)]))} />
    </g>
  );
}
