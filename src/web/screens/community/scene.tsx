import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Center } from "./center.tsx";
import { at, domainClass, type Frame, peopleOf } from "./frame.ts";
import { pointOf } from "./layout.ts";
import { classes, classOf, linksIn, type Span } from "./links.ts";
import { Rim } from "./rim.tsx";
import { organizationName } from "./words.ts";

type Point = readonly [x: number, y: number];

/** To a quarter of a unit: what moves less than can be seen is not drawn anew. */
function toQuarter(value: number): number {
  return Math.round(4 * value) / 4;
}

function pointsOf({ layout, month, side }: Frame): readonly Point[] {
  const { places } = layout;
  return places.map((place, j): Point => {
    const [x, y] = pointOf(layout, place, at(side.alignment, places.length, month, j));
    return [toQuarter(x), toQuarter(y)];
  });
}

/** Curves bend toward the center, so that they do not run through the circles between. Whole units are enough under the circles. */
function curve([x, y]: Point, [u, v]: Point, center: number): string {
  const bend = (a: number, b: number): number => Math.round(center + 0.45 * ((a + b) / 2 - center));
  return `M${Math.round(x)},${Math.round(y)}Q${bend(x, u)},${bend(y, v)} ${Math.round(u)},${Math.round(v)}`;
}

/** People passed on, one path for each class of thickness. */
function Links({ frame, points, span }: { frame: Frame; points: readonly Point[]; span: Span }): JSX.Element {
  const { layout, month, scenario, side } = frame;
  const people = peopleOf(scenario);
  const paths = classes.map((): string[] => []);
  for (const link of linksIn(side.handOffs, points.length, month, span)) {
    paths[classOf(link, people)]?.push(curve(points[link.one] as Point, points[link.other] as Point, layout.center));
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
    at(side.member, points.length, month, j) === 1 ? [`M${center},${center}L${Math.round(x)},${Math.round(y)}`] : [],
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

/** One organization. What looks as in the month before is not drawn anew. */
function Circle({ followed, frame, j, point: [x, y] }: CircleProps): JSX.Element {
  const { layout, month, scenario, side, watched } = frame;
  const organizations = layout.places.length;
  const radius = layout.places[j]?.radius ?? 0;
  const filled = toQuarter(radius * Math.sqrt(at(side.alignment, organizations, month, j)));
  const member = at(side.member, organizations, month, j) === 1;
  const hurt = at(side.health, organizations, month, j) < RECOVERING;
  const look = `${domainClass(watched.mission[j] as number)}${member ? " member" : ""}${hurt ? " hurt" : ""}`;
  const name = useMemo(() => organizationName(scenario, watched.mission, j), [scenario, watched, j]);
  return useMemo(
    () => (
      <g class={look}>
        <title>{name}</title>
        {followed && <circle class="halo" cx={x} cy={y} r={radius + 6} />}
        <circle class="whole" cx={x} cy={y} r={radius} stroke-width={Math.min(member ? 2.25 : 1, 0.3 * radius)} />
        {filled > 0 && <circle class="aligned" cx={x} cy={y} r={filled} />}
      </g>
    ),
    [x, y, radius, filled, member, look, name, followed],
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
        {layout.fromLarge.map((j) => (
          <Circle key={j} frame={frame} j={j} point={points[j] as Point} followed={j === followed} />
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
