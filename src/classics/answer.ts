import type { CellResult, Classic, Estimate, Quantity, SettingValues } from "./classic.ts";
import { sameCell } from "./settings.ts";
import { type JudgedOrder, type JudgedTarget, judge, type Verdict } from "./verdict.ts";

/** What a run of a classic gives: every cell, and what became of every known answer in them. */
export interface ClassicAnswer {
  readonly cells: readonly CellResult[];
  readonly targets: readonly JudgedTarget[];
  readonly orders: readonly JudgedOrder[];
}

/** What was found in every cell, and what became of every known answer and order. */
export function answerOf(classic: Classic, cells: readonly CellResult[]): ClassicAnswer {
  return { cells, ...judge(classic, cells) };
}

/** Known answers and orders that were clearly missed, but for those whose miss is expected. */
export function unexplained({ orders, targets }: Pick<ClassicAnswer, "orders" | "targets">) {
  return [...targets.filter(({ expectedMiss }) => expectedMiss !== true), ...orders].filter(
    ({ verdict }) => verdict === "missed",
  );
}

/** One number of one cell, beside one known answer or none. */
export interface AnswerRow extends Estimate {
  readonly settings: SettingValues;
  readonly replications: number;
  readonly quantity: Quantity;
  readonly known: JudgedTarget | null;
  readonly verdict: Verdict | null;
}

/** All numbers: a row for each known answer of a quantity, one without where there is none. */
export function rowsOf(classic: Classic, { cells, targets }: ClassicAnswer): readonly AnswerRow[] {
  return cells.flatMap(({ estimates, replications, settings }) =>
    classic.quantities(settings).flatMap((quantity): readonly AnswerRow[] => {
      const ours = estimates[quantity.name] as Estimate;
      const known = targets.filter(
        (target) => target.quantity === quantity.name && sameCell(classic, target.at, settings),
      );
      const row = { settings, replications, quantity, ...ours };
      if (known.length === 0) return [{ ...row, known: null, verdict: null }];
      return known.map((target) => ({ ...row, known: target, verdict: target.verdict }));
    }),
  );
}
