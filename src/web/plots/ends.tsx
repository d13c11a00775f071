import type { JSX } from "preact";
import { spread } from "../../charts/layout.ts";
import type { Frame } from "./axes.tsx";
import type { Future } from "./future.ts";

/** The end of a line: where it is, and what stands there. */
export interface End {
  readonly future: Future;
  readonly y: number;
  readonly lines: readonly string[];
}

const LINE = 15;

/** Names at the right ends of lines, moved apart where these end close together. */
export function EndLabels({ ends, frame }: { readonly ends: readonly End[]; readonly frame: Frame }): JSX.Element {
  const { bottom, height, right, top, width } = frame;
  const tall = Math.max(...ends.map(({ lines }) => lines.length)) * LINE;
  const places = spread(
    ends.map(({ y }) => y),
    tall + 4,
    top + tall / 2,
    height - bottom - tall / 2,
  );
  return (
    <g>
      {ends.map(({ future, lines }, i) => (
        <text key={future} class={future} x={width - right + 8} y={places[i]}>
          {lines.map((each, row) => (
            <tspan key={each} x={width - right + 8} y={(places[i] ?? 0) + (row - (lines.length - 1) / 2) * LINE + 4}>
              {each}
            </tspan>
          ))}
        </text>
      ))}
    </g>
  );
}
