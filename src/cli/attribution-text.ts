import type { AttributedSwitch } from "../analysis/views/attribution.ts";
import {
  byItself,
  countedSwitches,
  findingOfSwitch,
  inOrder,
  limitsWords,
  plainSigned,
  shapleyPrecision,
  together,
} from "../charts/attribution/said.ts";
import { clearPairs, headline, pairSentence, silence } from "../charts/attribution/words.ts";
import { capital } from "../charts/frame.ts";
import { counted, differenceUnit, percent } from "../charts/numbers.ts";
import type { AttributionFile } from "../experiment/attribution.ts";
import { colors } from "./colors.ts";
import { inColumns } from "./columns.ts";

/** Pairs that are spoken of; the report has all. */
const MOST_PAIRS = 3;

function rowOf(attribution: AttributionFile, { alone, leftOut, name, shapley }: AttributedSwitch): readonly string[] {
  const said = together(attribution, shapley);
  const precision = shapleyPrecision(attribution);
  const value = `${plainSigned(said, precision)}${differenceUnit(said.unit)}`;
  const others = [alone, leftOut].map((estimate) => plainSigned(byItself(attribution, estimate), precision));
  return [name, value, limitsWords(said), ...others];
}

function tableOf(attribution: AttributionFile): readonly string[] {
  const head = ["", "Shapley value", `${percent(attribution.level, 0)} intervals, all at once`, "alone", "left out"];
  const ordered = inOrder(attribution);
  return inColumns([head, ...ordered.map((one) => rowOf(attribution, one))]).map((line, r) => {
    const one = ordered[r - 1];
    const finding = one && findingOfSwitch(attribution, one);
    if (finding === "better") return colors.green(line);
    return finding === "worse" ? colors.red(line) : line;
  });
}

/** An attribution for a terminal: the answer in words, then a table. Colors follow NO_COLOR. */
export function attributionText(attribution: AttributionFile): string {
  const { combinations, scenario, seed, worlds } = attribution;
  const runs = `${counted(combinations.length, "combination")} of ${countedSwitches(attribution)}`;
  const pairs = clearPairs(attribution).slice(0, MOST_PAIRS);
  const said = [silence(attribution), ...pairs.map((pair) => `${capital(pairSentence(attribution, pair))}.`)];
  return [
    `${colors.bold(scenario)}: ${runs}, ${counted(worlds, "world")}, seed ${seed}`,
    "",
    `${headline(attribution)}.`,
    ...said.filter((text) => text !== ""),
    "",
    ...tableOf(attribution),
  ].join("\n");
}
