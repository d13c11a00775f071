import type { JSX } from "preact";
import type { Frame } from "./axes.tsx";
import { Pad } from "./pad.tsx";
import type { Scale } from "./scale.ts";
import { monthAt } from "./time.ts";

/** A line through a plot at the month that is looked at. */
export function CursorLine({ frame, month, x }: { readonly frame: Frame; readonly month: number; readonly x: Scale }) {
  const { bottom, height, top } = frame;
  const at = x.at(month);
  return (
    <g class="cursor">
      <line x1={at} x2={at} y1={top - 6} y2={height - bottom} />
      <circle cx={at} cy={top - 6} r={4.5} />
    </g>
  );
}

export interface CursorPadProps {
  readonly frame: Frame;
  readonly x: Scale;
  readonly onMonth: (month: number) => void;
}

/** The ground of a plot over months: pressed or dragged, it sets the month. The keyboard has the slider below the plot. */
export function CursorPad({ frame, onMonth, x }: CursorPadProps): JSX.Element {
  return <Pad class="pad" frame={frame} onFollow={({ across }) => onMonth(monthAt(x, across))} />;
}
