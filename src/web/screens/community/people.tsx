import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { markPath } from "../../plots/dots.tsx";
import { whole } from "../../words/numbers.ts";
import { armTitle } from "../../words/scenario-titles.ts";
import { fill, words } from "../../words/words.ts";
import type { Side, Watched } from "../../worker/watch.ts";

const COLUMNS = 40;
const CELL = 16;
/** Radius of a dot by how many severe needs a person has: none, up to a third of the domains, two thirds, more. */
const radii = [2.6, 3.8, 5, 6.2] as const;

function levelOf(severe: number, domains: number): number {
  return Math.ceil((3 * severe) / domains);
}

/** Persons by group, and within it by their needs at month 0, so that they stand still. */
function orderOf({ group, sides: [isolated] }: Watched): readonly number[] {
  return Array.from(group.keys()).sort(
    (a, b) =>
      (group[a] as number) - (group[b] as number) ||
      (isolated.severe[a] as number) - (isolated.severe[b] as number) ||
      a - b,
  );
}

function dot(x: number, y: number, radius: number): string {
  return `M${x - radius},${y}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0Z`;
}

/** How the sample fares on a side against the same persons alone. */
export interface Fates {
  readonly none: number;
  readonly most: number;
  readonly from: number;
  readonly fewer: number;
  readonly more: number;
}

/** Counts the sample; `most` have at least `from` severe needs: more than two thirds of all domains. */
export function fatesOf({ sides: [isolated] }: Watched, side: Side, month: number, domains: number): Fates {
  const { sample } = side;
  const from = Math.floor((2 * domains) / 3) + 1;
  const counts = { none: 0, most: 0, fewer: 0, more: 0 };
  for (let i = 0; i < sample; i++) {
    const here = side.severe[month * sample + i] as number;
    const there = isolated.severe[month * sample + i] as number;
    counts.none += Number(here === 0);
    counts.most += Number(here >= from);
    counts.fewer += Number(here < there);
    counts.more += Number(here > there);
  }
  return { ...counts, from };
}

export interface PeopleProps {
  readonly watched: Watched;
  readonly side: Side;
  readonly month: number;
  readonly domains: number;
}

/** The dots of the sample as one path for each level, and marks on those who fare otherwise than alone. */
export function People({ domains, month, side, watched }: PeopleProps): JSX.Element {
  const order = useMemo(() => orderOf(watched), [watched]);
  const { sample } = side;
  const [isolated] = watched.sides;
  const dots = radii.map((): string[] => []);
  const marks = { better: [] as string[], worse: [] as string[] };
  order.forEach((i, place) => {
    const [x, y] = [((place % COLUMNS) + 0.5) * CELL, (Math.floor(place / COLUMNS) + 0.5) * CELL];
    const [here, there] = [side, isolated].map(({ severe }) => severe[month * sample + i] as number) as [
      number,
      number,
    ];
    const level = levelOf(here, domains);
    dots[level]?.push(dot(x, y, radii[level] as number));
    if (here !== there)
      marks[here < there ? "better" : "worse"].push(markPath(here < there ? "better" : "worse", x, y, 7));
  });
  const label = fill(words.value.community["people.label"], {
    arm: armTitle(side.arm),
    n: whole(sample),
    ...fatesOf(watched, side, month, domains),
  });
  return (
    <svg
      class="people"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${COLUMNS * CELL} ${Math.ceil(sample / COLUMNS) * CELL}`}
    >
      {dots.map((paths, level) => (
        <path key={radii[level]} class={`level-${level}`} d={paths.join("")} />
      ))}
      <path class="fewer" d={marks.better.join("")} />
      <path class="more" d={marks.worse.join("")} />
    </svg>
  );
}
