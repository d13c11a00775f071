import type { JSX } from "preact";
import { tableOf } from "../../../analysis/views/columns.ts";
import { planeChart } from "../../../charts/funding/plane.ts";
import { wrap } from "../../../charts/layout.ts";
import type { Spec } from "../../../charts/spec.ts";
import type { Table } from "../../../table.ts";
import { scenario } from "../../live/store.ts";
import { type Frame, HorizontalAxis, VerticalAxis } from "../../plots/axes.tsx";
import { chartSource } from "../../plots/chart-source.ts";
import { Figure } from "../../plots/figure.tsx";
import { calmScale, levelFormat } from "../../plots/format.ts";
import { extent, type Scale } from "../../plots/scale.ts";
import { whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { planPath } from "./mark.tsx";
import type { PlanResult } from "./results.ts";
import { planName } from "./state.ts";

const LEGEND = 20;
/** Width of a character of the legend. */
const CHARACTER = 7.5;
const HEIGHT = 320;
const MOST_MARKS = 300;

interface PlaneRow {
  readonly plan: string;
  readonly world: number;
  readonly years: number;
  readonly cost: number;
}

interface Placed {
  readonly place: number;
  readonly result: PlanResult;
}

function tableFor(shown: readonly Placed[]): Table {
  const { money } = words.value;
  const rows = shown.flatMap(({ place, result }) =>
    result.plane.map(
      ({ cost, residentYears, world }): PlaneRow => ({ plan: planName(place), world, years: residentYears, cost }),
    ),
  );
  const made = tableOf<PlaneRow>(
    "plane",
    [
      ["plan", ""],
      ["world", ""],
      ["years", ""],
      ["cost", "$"],
    ],
    rows,
  );
  const named = (name: string): string => money[`plane.${name as keyof PlaneRow}`];
  return { ...made, columns: made.columns.map((column) => ({ ...column, name: named(column.name) })) };
}

function Marks({ place, result, x, y }: Placed & { readonly x: Scale; readonly y: Scale }): JSX.Element {
  const { cost, residentYears } = result.measures;
  return (
    <g class={`plan-${place + 1}`}>
      {result.plane.slice(0, MOST_MARKS).map(({ cost: dollars, residentYears: years, world }) => (
        <path key={world} class="mark world" d={planPath(place, x.at(years), y.at(dollars), 3.5)} />
      ))}
      <path class="mark center" d={planPath(place, x.at(residentYears.estimate), y.at(cost.estimate), 7)} />
    </g>
  );
}

/** The same picture as a report draws it, plans for arms. */
function specOf(shown: readonly Placed[]): Spec {
  const measures = shown.map(({ place, result }) => ({ ...result.measures, arm: planName(place) }));
  const arms = [...new Set(measures.flatMap(({ against, arm }) => [against, arm]))];
  const planes = shown.map(({ result }) => result.plane);
  const worlds = Math.min(...planes.map(({ length }) => length));
  return planeChart({ worlds, arms, measures, planes }, chartSource(scenario.peek()));
}

/** Costs and gains of every plan in every world: right is better, up is dearer. */
export function Plane({
  results,
  width,
}: {
  readonly results: readonly (PlanResult | null)[];
  readonly width: number;
}): JSX.Element | null {
  const { money } = words.value;
  const shown = results.flatMap((result, place): readonly Placed[] => (result === null ? [] : [{ place, result }]));
  const points = shown.flatMap(({ result }) => result.plane);
  if (points.length === 0) return null;
  const names = shown.map(({ place }) => wrap(planName(place), (width - 30) / CHARACTER));
  const lineAt = names.map((_, i) => names.slice(0, i).reduce((sum, lines) => sum + lines.length, 0));
  const top = 30 + names.flat().length * LEGEND;
  const frame: Frame = { width, height: HEIGHT + top, top, right: 26, bottom: 46, left: width < 460 ? 70 : 88 };
  const across = extent(
    points.map(({ residentYears }) => residentYears),
    true,
  );
  const up = extent(
    points.map(({ cost }) => cost),
    true,
  );
  const x = calmScale(across, [frame.left, width - frame.right], width < 460 ? 3 : 6);
  const y = calmScale(up, [frame.height - frame.bottom, frame.top], 5);
  return (
    <Figure
      name="plane"
      title={money["plane.title"]}
      sentence={fill(money["plane.said"], { n: whole(Math.max(...shown.map(({ result }) => result.plane.length))) })}
      table={tableFor(shown)}
      width={width}
      height={frame.height}
      worlds={Math.min(...shown.map(({ result }) => result.plane.length))}
      spec={() => specOf(shown)}
    >
      <g class="plane">
        {shown.map(({ place }, i) => (
          <g key={place} class={`plan-${place + 1}`}>
            <path class="mark" d={planPath(place, 8, 8 + (lineAt[i] ?? 0) * LEGEND, 5)} />
            {names[i]?.map((line, l) => (
              <text key={line} x={22} y={12 + ((lineAt[i] ?? 0) + l) * LEGEND}>
                {line}
              </text>
            ))}
          </g>
        ))}
        <VerticalAxis scale={y} frame={frame} label={`${money["plane.y"]} ↑`} format={levelFormat("$", y)} />
        <line class="zero" x1={x.at(0)} x2={x.at(0)} y1={frame.top} y2={frame.height - frame.bottom} />
        {shown.map((each) => (
          <Marks key={each.place} {...each} x={x} y={y} />
        ))}
        <HorizontalAxis scale={x} frame={frame} label={`${money["plane.x"]} →`} format={whole} />
      </g>
    </Figure>
  );
}
