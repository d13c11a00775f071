import type { JSX } from "preact";
import { markPath } from "./dots.tsx";

export interface OfHundredProps {
  /** Of 100 persons. The rest are about the same. */
  readonly better: number;
  readonly worse: number;
  readonly label: string;
}

const COLUMNS = 20;
const CELL = 14;

const fates = ["better", "equal", "worse"] as const;
type Fate = (typeof fates)[number];

/** Fate of the n-th of 100: the better off first, the worse off last. */
function fateOf(place: number, better: number, worse: number): Fate {
  if (place < Math.round(better)) return "better";
  return place >= 100 - Math.round(worse) ? "worse" : "equal";
}

/** The marks of all persons of a fate as one path: a path each would be drawn anew for every position of a slider. */
function marksOf(fate: Fate, better: number, worse: number): string {
  const radius = fate === "equal" ? 2 : 5;
  return Array.from({ length: 100 }, (_, place) => {
    if (fateOf(place, better, worse) !== fate) return "";
    const [x, y] = [((place % COLUMNS) + 0.5) * CELL, (Math.floor(place / COLUMNS) + 0.5) * CELL];
    return markPath(fate, x, y, radius);
  }).join("");
}

/** A hundred persons: circles are better off, diamonds worse off, small squares about the same. */
export function OfHundred({ better, label, worse }: OfHundredProps): JSX.Element {
  return (
    <svg class="hundred" role="img" aria-label={label} viewBox={`0 0 ${COLUMNS * CELL} ${(100 / COLUMNS) * CELL}`}>
      {fates.map((fate) => (
        <path key={fate} class={`mark ${fate}`} d={marksOf(fate, better, worse)} />
      ))}
    </svg>
  );
}
