import type { SweepResult } from "../analysis/sweep/result.ts";
import { costPerCell, costSentence } from "../charts/funding/words.ts";
import { duration } from "../charts/numbers.ts";
import { sweepSentences } from "../charts/sweep/answer.ts";
import { pointWords } from "../charts/sweep/values.ts";
import { findingOf, shortDifference } from "../charts/words.ts";
import { intervalsSentence } from "../report/sweep.ts";
import { colors } from "./colors.ts";
import { inColumns, TERMINAL_WIDTH, wrapped } from "./columns.ts";
import { dotRows } from "./dots.ts";

const DOTS_WIDTH = 34;

/** A sweep for a terminal: the answer in words, and for the first outcome a line with a dot for each point. */
export function sweepText(result: SweepResult, name: string, months: number): string {
  const head = `${colors.bold(name)}: ${result.points.length} points, ${result.worlds} worlds each, ${duration(months)}`;
  const blocks = result.curves.map((curve) => {
    const dots = dotRows(curve.cells, DOTS_WIDTH);
    const pair = result.pairs.findIndex(({ against, arm }) => arm === curve.arm && against === curve.against);
    const rows = curve.cells.map((cell, i) => [
      `${i === curve.best ? "*" : " "} ${pointWords(result.axes, result.points[i] as SweepResult["points"][number])}`,
      shortDifference(cell),
      dots[i] as string,
      findingOf(cell),
      ...(curve.outcome.name === "thriving" && result.money[i]?.[pair]
        ? [`$ per thriving resident: ${costPerCell(result.money[i][pair].costPerResident)}`]
        : []),
    ]);
    const title = colors.bold(`${curve.outcome.label}: ${curve.arm} against ${curve.against}`);
    const measures = curve.best === null ? undefined : result.money[curve.best]?.[pair];
    const price = measures ? [`What that costs: ${costSentence(measures)}.`] : [];
    return [
      title,
      ...sweepSentences(curve, result),
      ...price,
      ...(curve.outcome.name === result.curves[0]?.outcome.name ? inColumns(rows) : []),
    ].join("\n");
  });
  const intervals = wrapped(intervalsSentence(result), TERMINAL_WIDTH);
  return [head, ...blocks, intervals].join("\n\n").replaceAll("\u00a0", " ");
}
