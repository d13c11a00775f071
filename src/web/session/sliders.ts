import type { NumberRow, Row } from "../../scenario/row.ts";
import { rowsByPath } from "../../scenario/settings.ts";

/** How a number of the scenario is shown on a slider: shown = value × factor. */
export interface SliderSpec {
  readonly path: string;
  /** As in the row; "%" where a share is shown in percent. */
  readonly unit: string;
  /** Where the slider goes from, to and in which steps, as shown; never beyond the row's own range. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly factor: number;
}

type Range = readonly [min: number, max: number, step: number];

/** Ranges in the row's own unit, where a hand that moves the slider wants others than those of `usualRange`. */
const ranges: Readonly<Record<string, Range>> = {
  "community.residents": [1000, 1_000_000, 1000],
  "community.people": [500, 20_000, 500],
  "community.hardship.mean": [0.3, 0.8, 0.01],
  "community.interdependence": [0, 0.9, 0.05],
  "organizations.count": [6, 120, 1],
  "funding.perResident": [0, 150, 1],
  "funding.additional": [0, 5_000_000, 50_000],
  "funding.costPerService": [50, 600, 10],
  "delivery.effect": [0, 0.6, 0.01],
  "delivery.intakeOverhead": [0, 1, 0.05],
  "initiative.backbone.budget": [0, 1_200_000, 25_000],
  "initiative.backbone.costPerStaff": [50_000, 250_000, 5000],
  "initiative.backbone.hoursPerStaff": [80, 200, 5],
  "initiative.backbone.grantMonths": [0, 120, 6],
  "initiative.hourCost": [0, 150, 5],
  "initiative.memberHours.communication": [0, 40, 1],
  "initiative.memberHours.measurement": [0, 40, 1],
  "initiative.memberHours.activities": [0, 40, 1],
  "initiative.memberHours.agenda": [0, 40, 1],
  "initiative.participation.urgencyHalfLife": [0, 120, 6],
  "learning.testedPrograms": [0, 16, 1],
};

const percents = ["share", "share per month"];

/** The next of 1, 2, 2.5, 5, 10 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const digits = [1, 2, 2.5, 5, 10].find((digit) => value <= digit * power * 1.000001) ?? 10;
  return tidy(digits * power);
}

/** Without the last digits, in which products of decimal fractions differ from what was meant. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** The row's range if it is a share or small, else up to three times the default. */
function usualRange({ default: value, max, min, whole }: NumberRow): Range {
  const isWide = max - min > 10 && max > 4 * Math.abs(value);
  const top = isWide ? Math.min(max, roundUp(3 * Math.max(Math.abs(value), 1))) : max;
  const step = roundUp((top - min) / 100) / (whole ? 1 : 1.000001);
  return [min, top, whole ? Math.max(1, Math.round(step)) : tidy(roundUp(step))];
}

/** A slider for a parameter; undefined where it is no number. */
export function sliderFor(path: string): SliderSpec | undefined {
  const row: Row | undefined = rowsByPath.get(path);
  if (row?.kind !== "number") return undefined;
  const [min, max, step] = ranges[path] ?? usualRange(row);
  const factor = percents.includes(row.unit) && row.max <= 1 ? 100 : 1;
  const unit = factor === 100 ? row.unit.replace("share", "%") : row.unit;
  return { path, unit, min: tidy(min * factor), max: tidy(max * factor), step: tidy(step * factor), factor };
}

/** A value as shown. */
export function shown({ factor }: SliderSpec, value: number): number {
  return tidy(value * factor);
}

/** What is shown as a value that the row takes: within its range, and whole where it has to be. */
export function valueFromShown({ factor, path }: SliderSpec, number: number): number {
  const row = rowsByPath.get(path);
  const value = tidy(number / factor);
  if (row?.kind !== "number") return value;
  const whole = row.whole ? Math.round(value) : value;
  return Math.min(row.max, Math.max(row.min, whole));
}
