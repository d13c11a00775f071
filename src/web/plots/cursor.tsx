import type { JSX, TargetedPointerEvent } from "preact";
import { useRef } from "preact/hooks";
import type { Frame } from "./axes.tsx";
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
  const held = useRef(false);
  const { bottom, height, left, right, top, width } = frame;
  const follow = ({ clientX, currentTarget }: TargetedPointerEvent<SVGRectElement>): void => {
    const box = currentTarget.getBoundingClientRect();
    const place = left + ((clientX - box.left) / box.width) * (width - left - right);
    onMonth(monthAt(x, place));
  };
  return (
    <rect
      class="pad"
      x={left}
      y={top}
      width={width - left - right}
      height={height - top - bottom}
      onPointerDown={(event) => {
        held.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => held.current && follow(event)}
      onPointerUp={() => {
        held.current = false;
      }}
      onPointerCancel={() => {
        held.current = false;
      }}
    />
  );
}
