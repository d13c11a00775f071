import type { AttributedPair, Attribution } from "../../analysis/views/attribution.ts";
import { framed } from "../frame.ts";
import { counted, differenceUnit, percent } from "../numbers.ts";
import type { Json, Source, Spec } from "../spec.ts";
import { ink, verdictHues } from "../theme.ts";
import { findingOf } from "../words.ts";
import { isClear, plainSigned, precisionOf, type Said, together } from "./said.ts";
import { helps, pairsTitle } from "./words.ts";

const cellHeight = 42;
const widest = 640;
const perCharacter = 7.2;

/** Shades of cells and the text on them stay as they are on a dark page, so they are none of the inks of the theme. */
const shades = { none: "#f2f2f2", text: "#202020", faint: "#6b6b6b" } as const;

function channels(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

/** A color between the shade of nothing and a full one. */
function mixed(color: string, share: number): string {
  const [from, to] = [channels(shades.none), channels(color)];
  const parts = from.map((start, i) => Math.round(start + ((to[i] as number) - start) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** What cannot be told from 0 and is small beside what is known is shown as such: digits of noise only distract. */
function cellText(said: Said, clear: boolean, precision: number | null): string {
  if (said.estimate === 0) return "0";
  return clear || Math.abs(said.estimate) >= (precision ?? 0) / 4 ? plainSigned(said, precision) : "≈ 0";
}

function cellOf(attribution: Attribution, pair: AttributedPair, most: number, precision: number | null): Json {
  const said = together(attribution, pair);
  const clear = isClear(findingOf(said));
  const full = helps(attribution, pair) ? verdictHues.better.mark : verdictHues.worse.mark;
  const share = most === 0 ? 0 : Math.abs(pair.estimate) / most;
  return {
    column: pair.first,
    row: pair.second,
    color: mixed(full, 0.75 * share),
    text: cellText(said, clear, precision),
    weight: clear ? "bold" : "normal",
    ink: clear ? shades.text : shades.faint,
    clear,
  };
}

const plain = (field: string): Spec => ({ field, type: "nominal", scale: null });

/** Cells, frames around what is clear, and numbers. */
const layers: readonly Spec[] = [
  { mark: { type: "rect" }, encoding: { fill: plain("color") } },
  {
    transform: [{ filter: "datum.clear" }],
    mark: { type: "rect", filled: false, strokeWidth: 1.8, stroke: shades.text },
  },
  {
    mark: { type: "text", baseline: "middle", fontSize: 11.5 },
    encoding: { text: { field: "text", type: "nominal" }, color: plain("ink") },
  },
];

/** Columns and rows are switches: each pair has one cell. `tight` columns have no room for names as they are. */
function encodingOf(names: readonly string[], tight: boolean): Spec {
  const axis = { title: null, labelColor: ink.text, labelFontSize: 12, domain: false, ticks: false };
  return {
    x: {
      field: "column",
      type: "ordinal",
      scale: { domain: names.slice(0, -1), padding: 0 },
      axis: { ...axis, orient: "bottom", labelAngle: tight ? -35 : 0 },
    },
    y: { field: "row", type: "ordinal", scale: { domain: names.slice(1), padding: 0 }, axis },
  };
}

function subtitleOf({ better, level, unit, worlds }: Attribution): string {
  const interval =
    worlds === 1
      ? ""
      : ` Framed are those whose ${percent(level, 0)} interval leaves out 0, judged together with all others.`;
  const units = differenceUnit(unit).trim();
  const colors =
    better === "neither"
      ? "Green goes the way of the whole, pink against it."
      : "Green helps residents, pink does not.";
  return `Shapley interaction of every pair${units === "" ? "" : `, ${units}`}, mean over ${counted(worlds, "world")}: how far two together differ from what they add up to. ${colors}${interval}`;
}

/** How much more or less every pair of switches does together than it adds up to (Shapley interaction index). */
export function pairsChart(attribution: Attribution, source: Source): Spec {
  const pairs = attribution.interactions ?? [];
  const most = pairs.reduce((largest, { estimate }) => Math.max(largest, Math.abs(estimate)), 0);
  const names = attribution.switches.map(({ name }) => name);
  const count = names.length - 1;
  const needed = Math.max(...names.map((name) => name.length)) * perCharacter + 16;
  const width = Math.min(Math.max(64, needed), widest / count);
  const precision = precisionOf(pairs);
  const body: Spec = {
    width: count * width,
    height: count * cellHeight,
    data: { values: pairs.map((pair) => cellOf(attribution, pair, most, precision)) },
    encoding: encodingOf(names, width < needed),
    layer: layers,
  };
  return framed(body, pairsTitle(attribution), subtitleOf(attribution), attribution, source);
}
