import type { JSX } from "preact";

const shapes: readonly ((x: number, y: number, r: number) => string)[] = [
  (x, y, r) => `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`,
  (x, y, r) => `M${x},${y - 1.25 * r}l${1.25 * r},${1.25 * r}l${-1.25 * r},${1.25 * r}l${-1.25 * r},${-1.25 * r}Z`,
  (x, y, r) => `M${x - r},${y - r}h${2 * r}v${2 * r}h${-2 * r}Z`,
  (x, y, r) => `M${x},${y - 1.2 * r}l${1.15 * r},${2.1 * r}h${-2.3 * r}Z`,
];

/** The outline of a plan's mark, told apart by shape as well as by color. */
export function planPath(place: number, x: number, y: number, radius: number): string {
  return shapes[place % shapes.length]?.(x, y, radius) ?? "";
}

/** The mark of a plan, as it stands in charts, before its name. */
export function PlanMark({ place }: { readonly place: number }): JSX.Element {
  return (
    <svg class={`plan-mark plan-${place + 1}`} viewBox="0 0 16 16" aria-hidden="true">
      <path class="mark" d={planPath(place, 8, 8, 5.5)} />
    </svg>
  );
}
