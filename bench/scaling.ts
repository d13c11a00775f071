import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { costsOf, interleave } from "./measure.ts";
import { type Mode, NEED } from "./mode.ts";
import type { Point } from "./point.ts";
import type { Sizes } from "./scenarios.ts";
import { type Figure, figure, referenceFigure } from "./table.ts";

const point = fileURLToPath(new URL("point.ts", import.meta.url));
const MEGABYTE = 2 ** 20;

interface Case {
  readonly name: string;
  readonly sizes: Sizes;
}

/** A year without burn-in, so that the largest sizes take seconds. */
function people(count: number): Case {
  return { name: `${count.toLocaleString("en-US")} people`, sizes: { people: count, burnIn: 0, months: 12 } };
}

function casesOf(full: boolean): readonly Case[] {
  const counts = full ? [1e3, 1e4, 1e5, 1e6, 1e7] : [1e3, 1e4, 1e5];
  const base = { people: 10_000, burnIn: 0, months: 24 };
  return [
    ...counts.map(people),
    ...(full ? [6, 36, 144, 576] : [6, 144]).map((organizations) => ({
      name: `${organizations} organizations`,
      sizes: { ...base, organizations },
    })),
    ...(full ? [1, 3, 6, 12] : [3, 12]).map((domains) => ({ name: `${domains} domains`, sizes: { ...base, domains } })),
    ...(full ? [2, 4, 8] : [2, 8]).map((arms) => ({ name: `${arms} arms`, sizes: { ...base, arms } })),
  ];
}

/** How cost and memory grow with people, organizations, domains and arms; each point in its own process. */
export const scaling: Mode = async ({ full, rounds }) => {
  const cases = casesOf(full);
  const points = new Map<string, Point[]>(cases.map(({ name }) => [name, []]));
  const subjects = cases.map(({ name, sizes }) => ({
    name,
    run: () => {
      const text = execFileSync(process.execPath, [point, JSON.stringify(sizes)], { encoding: "utf8" });
      const measured = JSON.parse(text) as Point;
      (points.get(name) as Point[]).push(measured);
      return measured.perNeed;
    },
  }));
  const costs = await interleave(subjects, Math.min(rounds, 3));
  const costFigures = cases.flatMap(({ name }): Figure[] => {
    const seen = (points.get(name) as readonly Point[]).slice(1);
    return [
      figure("scaling", `${name}, months`, NEED, costsOf(costs, name)),
      figure(
        "scaling",
        `${name}, set-up`,
        "ns per person and domain",
        seen.map(({ setUp }) => setUp),
      ),
      figure(
        "scaling",
        `${name}, memory`,
        "MiB, whole process",
        seen.map(({ bytes }) => bytes / MEGABYTE),
      ),
    ];
  });
  return [...costFigures, memoryPerPerson(points), referenceFigure("scaling", costs)];
};

/** Slope between the two largest numbers of people, so that what Node itself takes does not count. */
function memoryPerPerson(points: ReadonlyMap<string, readonly Point[]>): Figure {
  const sizes = [...points.keys()].filter((name) => name.endsWith(" people"));
  const [small, large] = sizes.slice(-2).map((name) => ({
    people: Number(name.replaceAll(/[^\d]/g, "")),
    seen: points.get(name) as readonly Point[],
  })) as [SizeOfMany, SizeOfMany];
  const slopes = large.seen.map(({ bytes }, at) => {
    return (bytes - (small.seen[at] as Point).bytes) / (large.people - small.people);
  });
  return figure("scaling", "memory per person, 2 arms", "bytes", slopes);
}

interface SizeOfMany {
  readonly people: number;
  readonly seen: readonly Point[];
}
