import type { Comparison, Summary } from "../analysis/summary.ts";
import { type Html, linkedTo } from "./html.ts";

type Named = Pick<Comparison, "arm" | "against" | "outcome" | "month">;

function indexOf({ comparisons }: Pick<Summary, "comparisons">, wanted: Named): number {
  return comparisons.findIndex(
    ({ against, arm, month, outcome }) =>
      arm === wanted.arm && against === wanted.against && outcome === wanted.outcome && month === wanted.month,
  );
}

/** The place of a comparison's row in the page, and its path in summary.json; null where the summary does not hold it. */
export function placeOf(summary: Pick<Summary, "comparisons">, compared: Named) {
  const index = indexOf(summary, compared);
  return index < 0 ? null : { id: `comparison-${index}`, path: `comparisons[${index}]` };
}

/** Address of a comparison's row; undefined where the summary does not hold it. */
export function addressOf(summary: Pick<Summary, "comparisons">, compared: Named): string | undefined {
  const place = placeOf(summary, compared);
  return place === null ? undefined : `#${place.id}`;
}

/** Numbers of a comparison as a link to its row. */
export function linked(summary: Pick<Summary, "comparisons">, compared: Named, text: string): Html {
  return linkedTo(addressOf(summary, compared), text);
}

/** Address of a piece of evidence in the page. */
export function evidenceAddress(id: string): string {
  return `#evidence-${id}`;
}
