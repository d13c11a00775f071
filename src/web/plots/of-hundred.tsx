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

/** Fate of the n-th of 100: the better off first, the worse off last. */
function fateOf(place: number, better: number, worse: number): "better" | "worse" | "equal" {
  if (place < Math.round(better)) return "better";
  return place >= 100 - Math.round(worse) ? "worse" : "equal";
}

/** A hundred persons: circles are better off, diamonds worse off, small squares about the same. */
export function OfHundred({ better, label, worse }: OfHundredProps): JSX.Element {
  return (
    <svg class="hundred" role="img" aria-label={label} viewBox={`0 0 ${COLUMNS * CELL} ${(100 / COLUMNS) * CELL}`}>
      {Array.from({ length: 100 }, (_, place) => {
        const fate = fateOf(place, better, worse);
        const [x, y] = [((place % COLUMNS) + 0.5) * CELL, (Math.floor(place / COLUMNS) + 0.5) * CELL];
        return <path key={place} class={`mark ${fate}`} d={markPath(fate, x, y, fate === "equal" ? 2 : 5)} />;
      })}
    </svg>
  );
}
