import type { JSX } from "preact";
import { decimal } from "../../words/numbers.ts";
import { words } from "../../words/words.ts";
import { at, domainClass, type Frame } from "./frame.ts";
import { arcPath } from "./layout.ts";

/** Shares of the common agenda as a ring. */
function Agenda({ layout, month, scenario, side }: Frame): JSX.Element {
  const radius = layout.inner * 0.86;
  let from = -Math.PI / 2;
  return (
    <g class="agenda" stroke-width={layout.size * 0.022}>
      {scenario.domains.map(({ name }, d) => {
        const share = Math.min(0.9999, at(side.agenda, scenario.domains.length, month, d));
        const to = from + share * 2 * Math.PI;
        const path = arcPath(layout, radius, from, to);
        from = to;
        return <path key={name} class={domainClass(d)} d={path} />;
      })}
    </g>
  );
}

/** Area by staff, as far as there is room in the ring of the agenda. */
function Backbone({ layout, month, side }: Frame): JSX.Element | null {
  const { center, inner, size } = layout;
  const staff = side.staff[month] as number;
  const alive = side.backboneAlive[month] === 1;
  if (!alive || staff === 0) {
    const had = side.backboneStrength.subarray(0, month + 1).some((strength) => strength > 0);
    return had ? <circle class="ended" cx={center} cy={center} r={inner * 0.4} /> : null;
  }
  const radius = Math.min(inner * 0.7, size * 0.022 * Math.sqrt(staff));
  const small = radius < 12;
  return (
    <g class="backbone">
      <circle cx={center} cy={center} r={radius} />
      {!small && (
        <text x={center} y={center + 4.5} text-anchor="middle">
          {decimal(staff, 1)}
        </text>
      )}
    </g>
  );
}

/** A star around a point, five-pointed. */
function starPath(x: number, y: number, radius: number): string {
  const points = Array.from({ length: 10 }, (_, n) => {
    const angle = -Math.PI / 2 + (n * Math.PI) / 5;
    const r = n % 2 === 0 ? radius : radius * 0.42;
    return `${(x + r * Math.cos(angle)).toFixed(1)},${(y + r * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join("L")}Z`;
}

/** The common agenda with the backbone in it and the champion beside it; nothing before the initiative. */
export function Center(frame: Frame): JSX.Element | null {
  const { layout, month, side } = frame;
  if (side.launched[month] !== 1) return null;
  const { center, inner, size } = layout;
  const [x, y, radius] = [center + inner * 1.05, center - inner * 0.95, size * 0.022];
  return (
    <g class="center">
      <circle class="ground" cx={center} cy={center} r={inner * 0.97} />
      <Agenda {...frame} />
      <Backbone {...frame} />
      <path class={side.champion[month] === 1 ? "champion" : "champion gone"} d={starPath(x, y, radius)}>
        <title>{words.value.community.champion}</title>
      </path>
    </g>
  );
}
