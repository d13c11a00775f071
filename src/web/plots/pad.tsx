import type { JSX, TargetedPointerEvent } from "preact";
import { useRef } from "preact/hooks";
import type { Frame } from "./axes.tsx";

/** A place in a figure, in the figure's own units. */
export interface PlotPoint {
  readonly across: number;
  readonly down: number;
}

export interface PadProps {
  readonly frame: Frame;
  readonly class: string;
  /** Told of every place where the pad is pressed, and of all on the way until it is let go. */
  readonly onFollow: (point: PlotPoint) => void;
}

/** The ground of a plot, to be pressed or dragged over. It has no part in the keyboard's order: every plot says what stands in for it. */
export function Pad({ class: name, frame, onFollow }: PadProps): JSX.Element {
  const held = useRef(false);
  const { bottom, left, right, top } = frame;
  const width = frame.width - left - right;
  const height = frame.height - top - bottom;
  const follow = ({ clientX, clientY, currentTarget }: TargetedPointerEvent<SVGRectElement>): void => {
    const box = currentTarget.getBoundingClientRect();
    onFollow({
      across: left + ((clientX - box.left) / box.width) * width,
      down: top + ((clientY - box.top) / box.height) * height,
    });
  };
  const release = (): void => {
    held.current = false;
  };
  return (
    <rect
      class={name}
      x={left}
      y={top}
      width={width}
      height={height}
      onPointerDown={(event) => {
        held.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => held.current && follow(event)}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
