import type { JSX } from "preact";
import type { Frame } from "./axes.tsx";
import type { Scale } from "./scale.ts";

/** A time in which something acts from outside: months from ≤ month < to. */
export interface Event {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Shaded months of shocks, named where there is room. */
export function Events({
  events,
  frame,
  x,
}: {
  readonly events: readonly Event[];
  readonly frame: Frame;
  readonly x: Scale;
}) {
  const { bottom, height, top } = frame;
  const last = x.domain[1];
  return (
    <g class="events">
      {events
        .filter(({ from, to }) => from < last && to > 0)
        .map(({ from, name, to }, i): JSX.Element => {
          const [start, end] = [x.at(Math.max(0, from)), x.at(Math.min(last, to))];
          const atRight = start + name.length * 6.5 > x.range[1];
          return (
            <g key={`${name} ${from}`}>
              <rect x={start} y={top} width={Math.max(1, end - start)} height={height - top - bottom} />
              <text
                x={atRight ? end : start + 3}
                y={height - bottom - 5 - (i % 2) * 14}
                text-anchor={atRight ? "end" : "start"}
              >
                {name}
              </text>
            </g>
          );
        })}
    </g>
  );
}
