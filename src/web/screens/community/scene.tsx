import type { JSX } from "preact";
import { Center } from "./center.tsx";
import { at, domainClass, type Frame } from "./frame.ts";
import { pointOf } from "./layout.ts";
import { classes, classOf, linksIn, type Span } from "./links.ts";
import { Rim } from "./rim.tsx";
import { organizationName } from "./words.ts";

type Point = readonly [x: number, y: number];

function pointsOf({ layout, month, side }: Frame): readonly Point[] {
  const { places } = layout;
  return places.map((place, j) => pointOf(layout, place, at(side.alignment, places.length, month, j)));
}

/** Curves bend toward the center, so that they do not run through the circles between. */
function curve([x, y]: Point, [u, v]: Point, center: number): string {
  const bend = (a: number, b: number): string => (center + 0.45 * ((a + b) / 2 - center)).toFixed(1);
  return `M${x.toFixed(1)},${y.toFixed(1)}Q${bend(x, u)},${bend(y, v)} ${u.toFixed(1)},${v.toFixed(1)}`;
}

/** People passed on, one path for each class of thickness. */
function Links({ frame, points, span }: { frame: Frame; points: readonly Point[]; span: Span }): JSX.Element {
  const { layout, month, side } = frame;
  const paths = classes.map((): string[] => []);
  for (const link of linksIn(side.handOffs, points.length, month, span)) {
    paths[classOf(link)]?.push(curve(points[link.one] as Point, points[link.other] as Point, layout.center));
  }
  return (
    <g class="links">
      {paths.map((curves, thickness) => (
        <path key={classes[thickness]} class={`link-${thickness}`} d={curves.join("")} />
      ))}
    </g>
  );
}

/** Lines from members to a backbone that works. */
function Spokes({ frame, points }: { frame: Frame; points: readonly Point[] }): JSX.Element | null {
  const { layout, month, side } = frame;
  if (side.backboneAlive[month] !== 1 || side.staff[month] === 0) return null;
  const { center } = layout;
  const lines = points.flatMap(([x, y], j) =>
    at(side.member, points.length, month, j) === 1 ? [`M${center},${center}L${x.toFixed(1)},${y.toFixed(1)}`] : [],
  );
  return <path class="spokes" d={lines.join("")} />;
}

const RECOVERING = 0.9;

interface CircleProps {
  readonly frame: Frame;
  readonly j: number;
  readonly point: Point;
  readonly followed: boolean;
}

function Circle({ followed, frame, j, point: [x, y] }: CircleProps): JSX.Element {
  const { layout, month, scenario, side, watched } = frame;
  const organizations = layout.places.length;
  const radius = layout.places[j]?.radius ?? 0;
  const alignment = at(side.alignment, organizations, month, j);
  const member = at(side.member, organizations, month, j) === 1;
  const hurt = at(side.health, organizations, month, j) < RECOVERING;
  return (
    <g class={`${domainClass(watched.mission[j] as number)}${member ? " member" : ""}${hurt ? " hurt" : ""}`}>
      <title>{organizationName(scenario, watched.mission, j)}</title>
      {followed && <circle class="halo" cx={x} cy={y} r={radius + 6} />}
      <circle class="whole" cx={x} cy={y} r={radius} />
      {alignment > 0.002 && <circle class="aligned" cx={x} cy={y} r={radius * Math.sqrt(alignment)} />}
      <circle class="edge" cx={x} cy={y} r={radius} />
    </g>
  );
}

export interface SceneProps {
  readonly frame: Frame;
  readonly span: Span;
  /** Organization that stands out; −1 for none. */
  readonly followed: number;
}

/** The community on one side in one month. */
export function Scene({ followed, frame, span }: SceneProps): JSX.Element {
  const { layout } = frame;
  const points = pointsOf(frame);
  const [x, y] = points[followed] ?? [0, 0];
  return (
    <g class="scene">
      <circle class="halfway" cx={layout.center} cy={layout.center} r={(layout.ring + layout.inner) / 2} />
      <Rim {...frame} />
      <Links frame={frame} points={points} span={span} />
      <Spokes frame={frame} points={points} />
      <Center {...frame} />
      <g class="organizations">
        {points.map((point, j) => (
          <Circle key={j} frame={frame} j={j} point={point} followed={j === followed} />
        ))}
      </g>
      {followed >= 0 && (
        <text class="followed" x={x} y={y - (layout.places[followed]?.radius ?? 0) - 10} text-anchor="middle">
          {organizationName(frame.scenario, frame.watched.mission, followed)}
        </text>
      )}
    </g>
  );
}
