import type { CellResult, Classic, Figure, FigurePoint } from "../classic.ts";
import { knownAnswer } from "../known-answer.ts";

const curve = /^opinion(\d)Round(\d+)$/;

/** Opinions round by round in the first cell, with the known answer where the curves end. */
export function opinionFigure(
  classic: Pick<Classic, "settings" | "targets">,
  title: string,
  final: (i: string) => string,
): Figure {
  return {
    title,
    x: "Round",
    y: "Attention to the first of two needs (share)",
    points: ([first]) => (first ? pointsOf(classic, first, final) : []),
  };
}

function pointsOf(
  classic: Pick<Classic, "settings" | "targets">,
  { estimates, settings }: CellResult,
  final: (i: string) => string,
): readonly FigurePoint[] {
  const points = Object.entries(estimates).flatMap(([name, estimate]) => {
    const [, i, round] = curve.exec(name) ?? [];
    return i === undefined ? [] : [{ ...estimate, i, x: Number(round) }];
  });
  const last = Math.max(...points.map(({ x }) => x));
  return points
    .sort((a, b) => a.i.localeCompare(b.i) || a.x - b.x)
    .map(({ i, x, value, standardError }) => ({
      series: `organization ${i}`,
      x,
      value,
      standardError,
      published: x === last ? knownAnswer(classic, final(i), settings) : null,
    }));
}
