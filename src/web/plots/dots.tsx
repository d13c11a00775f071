import type { JSX } from "preact";
import type { Pile } from "../../charts/dots.ts";
import type { Frame } from "./axes.tsx";
import type { Scale } from "./scale.ts";

/** A world by what differs in it between its two futures. */
export interface DotRow {
  readonly world: number;
  readonly difference: number;
  readonly verdict: "better" | "worse" | "equal" | "lower" | "higher";
}

export interface DotsProps {
  /** Dots piled by charts/dots.ts. */
  readonly pile: Pile<DotRow>;
  readonly x: Scale;
  readonly frame: Frame;
  /** Called with a world when the pointer comes over its dot, and with null when it leaves the dots. */
  readonly onPoint?: (world: number | null) => void;
}

/** The outline of a mark of a verdict around a place: a circle is better, a diamond worse, a square equal. */
export function markPath(verdict: DotRow["verdict"], x: number, y: number, radius: number): string {
  const [r, d] = [radius, radius * 1.15];
  if (verdict === "worse" || verdict === "higher") return `M${x},${y - d}l${d},${d}l${-d},${d}l${-d},${-d}Z`;
  if (verdict === "equal") return `M${x - r},${y - r}h${2 * r}v${2 * r}h${-2 * r}Z`;
  return `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;
}

/** Where a dot of a pile lies. */
export function placeOf(
  { value, level }: { readonly value: number; readonly level: number },
  { diameter, step }: Pick<Pile<DotRow>, "diameter" | "step">,
  x: Scale,
  { bottom, height }: Frame,
): readonly [x: number, y: number] {
  return [x.at(value), height - bottom - diameter / 2 - level * step];
}

/** Every world as a dot over its difference, better and worse told apart by side, shape and color. */
export function Dots({ frame, onPoint, pile, x }: DotsProps): JSX.Element {
  const radius = Math.max(2, pile.diameter / 2 - 0.75);
  return (
    <g class="dots" onPointerLeave={() => onPoint?.(null)}>
      {pile.dots.map((dot) => {
        const [cx, cy] = placeOf(dot, pile, x, frame);
        return (
          <path
            key={dot.world}
            class={`mark ${dot.verdict}`}
            d={markPath(dot.verdict, cx, cy, radius)}
            onPointerEnter={() => onPoint?.(dot.world)}
          />
        );
      })}
    </g>
  );
}
