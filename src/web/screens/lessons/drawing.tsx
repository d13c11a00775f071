import type { JSX } from "preact";
import { Pad, type PlotPoint } from "../../plots/pad.tsx";
import { line } from "../../plots/scale.ts";
import type { LineSpace } from "./line-space.ts";

/** A line that a student draws: values at places, and what happens to them; no `onDraw` once the answer is seen. */
export interface Drawing {
  readonly places: readonly number[];
  readonly values: readonly number[];
  readonly onDraw: ((values: readonly number[]) => void) | null;
}

/** The drawn line with a handle at each of its places. */
export function DrawnLine({ drawing, space }: { readonly drawing: Drawing; readonly space: LineSpace }): JSX.Element {
  const { start, x, y } = space;
  const points = drawing.places.map((place, i): readonly [number, number] => [
    x.at(place),
    y.at(drawing.values[i] ?? 0),
  ]);
  const from: readonly (readonly [number, number])[] = start ? [[x.at(start.x), y.at(start.value)]] : [];
  return (
    <g class="drawn">
      <path class="line drawn" d={line([...from, ...points])} />
      {points.map(([cx, cy]) => (
        <circle key={cx} class="mark handle" cx={cx} cy={cy} r={drawing.onDraw ? 8 : 4} />
      ))}
    </g>
  );
}

function nearest(places: readonly number[], value: number): number {
  const distances = places.map((place) => Math.abs(place - value));
  return distances.indexOf(Math.min(...distances));
}

/** The ground of the figure: pressed or dragged, it moves the handle that is nearest. The keyboard has the fields below. */
export function DrawPad({ drawing, space }: { readonly drawing: Drawing; readonly space: LineSpace }): JSX.Element {
  const { frame, x, y } = space;
  const follow = ({ across, down }: PlotPoint): void => {
    const at = x.domain[0] + ((across - x.range[0]) / (x.range[1] - x.range[0])) * (x.domain[1] - x.domain[0]);
    const share = (down - y.range[0]) / (y.range[1] - y.range[0]);
    const value = y.domain[0] + Math.min(1, Math.max(0, share)) * (y.domain[1] - y.domain[0]);
    const moved = nearest(drawing.places, at);
    drawing.onDraw?.(drawing.values.map((each, i) => (i === moved ? value : each)));
  };
  return <Pad class="pad draw" frame={frame} onFollow={follow} />;
}
