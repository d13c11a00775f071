import type { Comparison } from "../analysis/summary.ts";

/** A dot with its interval on a line of text, with the zero: "    ├──●──┤  │". All rows share one scale. */
export function dotRows(comparisons: readonly Comparison[], width: number): readonly string[] {
  const ends = comparisons.flatMap(({ estimate, high, low }) => [low ?? estimate, high ?? estimate, 0]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const place = (value: number): number =>
    most === least ? Math.floor(width / 2) : Math.round(((value - least) / (most - least)) * (width - 1));
  return comparisons.map(({ estimate, high, low }) => {
    const cells = new Array<string>(width).fill(" ");
    cells[place(0)] = "│";
    const [from, to] = [place(low ?? estimate), place(high ?? estimate)];
    for (let at = from; at <= to; at++) cells[at] = at === place(0) ? "┼" : "─";
    if (to > from) [cells[from], cells[to]] = ["├", "┤"];
    cells[place(estimate)] = "●";
    return cells.join("");
  });
}
