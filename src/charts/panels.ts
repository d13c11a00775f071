import type { ArmPair } from "../analysis/summarize.ts";
import type { Comparison } from "../analysis/summary.ts";
import type { Views } from "../analysis/views/views.ts";
import { plotWidth } from "./frame.ts";
import { nameLines, shortened } from "./layout.ts";
import { counted } from "./numbers.ts";
import type { Spec } from "./spec.ts";
import { hueOf } from "./theme.ts";

/** Pairs that one chart shows at most; more could not be read. */
const mostPairs = 9;

/** Size and place of small multiples. */
export interface Grid {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}

/** The pairs a chart shows: the first nine. */
export function shownPairs({ pairs }: Views): readonly ArmPair[] {
  return pairs.slice(0, mostPairs);
}

/** Says which pairs a chart leaves out; "" where it shows all. */
export function leftOut({ pairs }: Views): string {
  const rest = pairs.length - mostPairs;
  return rest > 0 ? ` Shown are the first ${mostPairs} of ${counted(pairs.length, "comparison")}.` : "";
}

/** One large plot, or up to nine small ones. */
export function gridFor(count: number): Grid {
  if (count <= 1) return { columns: 1, width: plotWidth, height: 300 };
  if (count <= 4) return { columns: 2, width: 300, height: 180 };
  return { columns: 3, width: 205, height: 135 };
}

/** The comparison of a pair at the last month. Throws a RangeError where the views have none. */
export function finalOf({ finals }: Views, pair: ArmPair, outcome: string): Comparison {
  const found = finals.find((one) => one.arm === pair.arm && one.against === pair.against && one.outcome === outcome);
  if (found) return found;
  throw new RangeError(`charts: got no comparison of ${pair.arm} against ${pair.against} in ${outcome}`);
}

/** All comparisons of an outcome at the last month. */
export function finalsOf({ finals }: Views, outcome: string): readonly Comparison[] {
  return finals.filter((one) => one.outcome === outcome);
}

/** The arm, and what it is compared with unless that is the same everywhere. */
export function pairName({ pairs }: Views, { arm, against }: ArmPair): string {
  return pairs.every((pair) => pair.against === against) ? arm : `${arm} − ${against}`;
}

/** The name of a pair in lines of so many characters: what it is compared with stands in a line of its own, if it has to in any plot. */
function pairLines(views: Views, { arm, against }: ArmPair, characters: number): readonly string[] {
  const names = shownPairs(views).map((pair) => pairName(views, pair));
  if (names.every((name) => name.length <= characters)) return [pairName(views, { arm, against })];
  const same = views.pairs.every((pair) => pair.against === against);
  return same ? nameLines(arm, characters) : [shortened(arm, characters), `− ${shortened(against, characters - 2)}`];
}

/** Title over a small plot: the pair in the arm's color. */
export function panelTitle(views: Views, pair: ArmPair, note: string, characters: number): Spec {
  return {
    text: pairLines(views, pair, Math.floor(characters)),
    lineHeight: 15,
    subtitle: note,
    fontSize: 12,
    subtitleFontSize: 11,
    color: hueOf(pair.arm, views.arms).text,
    offset: 6,
    subtitlePadding: 2,
    frame: "group",
  };
}

/** Small multiples in `columns` columns. */
export function inGrid(plots: readonly Spec[], columns: number): Spec {
  const [only] = plots;
  if (plots.length === 1 && only) return only;
  return { concat: plots, columns: Math.min(columns, plots.length), spacing: { row: 20, column: 20 }, align: "each" };
}
