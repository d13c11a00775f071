import type { JSX } from "preact";
import type { Scale } from "./scale.ts";

/** Room around a plot, in its own units. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface AxisProps {
  readonly scale: Scale;
  readonly frame: Frame;
  readonly label: string;
  readonly format: (value: number) => string;
}

/** Labels below a plot. */
export function HorizontalAxis({ format, frame, label, scale }: AxisProps): JSX.Element {
  const { bottom, height, left, right, width } = frame;
  return (
    <g class="axis">
      {scale.ticks.map((tick) => (
        <text key={tick} x={scale.at(tick)} y={height - bottom + 18} text-anchor="middle">
          {format(tick)}
        </text>
      ))}
      <text class="label" x={(left + width - right) / 2} y={height - 4} text-anchor="middle">
        {label}
      </text>
    </g>
  );
}

/** Labels left of a plot, with lines through it; zero stands out. The label stands above. */
export function VerticalAxis({ format, frame, label, scale }: AxisProps): JSX.Element {
  const { left, right, top, width } = frame;
  return (
    <g class="axis">
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line
            class={Math.abs(tick) < 1e-12 ? "zero" : "grid"}
            x1={left}
            x2={width - right}
            y1={scale.at(tick)}
            y2={scale.at(tick)}
          />
          <text x={left - 6} y={scale.at(tick) + 4} text-anchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      <text class="label" x={0} y={top - 10}>
        {label}
      </text>
    </g>
  );
}
