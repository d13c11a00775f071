import type { Table } from "../../table.ts";
import { compareArms } from "../paired.ts";
import { mean } from "../sample.ts";
import type { ArmPair } from "../summarize.ts";
import { tableOf } from "./columns.ts";
import { changes, thrivings } from "./names.ts";

/**
 * Persons counted by what became of them against the same persons under the first arm, in one month. Entry
 * (((world·arms + arm)·groups + group)·starting needs + starting need)·fates + fate of `counts`.
 */
export interface GainCounts {
  readonly worlds: number;
  readonly arms: readonly string[];
  readonly groups: readonly string[];
  /** Classes of a person's mean need at month 0. */
  readonly startingNeeds: readonly string[];
  readonly fates: readonly string[];
  readonly month: number;
  /** Least change in mean need that counts, in need; null where it is not one number. */
  readonly margin: number | null;
  /** Residents that all counted persons stand for; null where that is not one number. */
  readonly residents: number | null;
  readonly counts: Int32Array;
}

/** Whose fate a row tells: everyone's, or that of the residents of a group or of a class of need at the start. */
export type Split = "everyone" | "group" | "startingNeed";

/** One fate of a part of the residents: a share of that part, mean over worlds with its t interval and spread. */
export interface GainRow extends ArmPair {
  readonly split: Split;
  readonly part: string;
  /** A fate that was counted, or "net" (better less worse) and "thrivingNet" (gained less lost). */
  readonly fate: string;
  /** Worlds in which anyone belongs to the part. */
  readonly worlds: number;
  /** The part as a share of all residents, mean over all worlds. */
  readonly residents: number;
  readonly estimate: number;
  /** t interval of the mean, a share's kept between 0 and 1; null in a single world. */
  readonly low: number | null;
  readonly high: number | null;
  /** 5 and 95 % quantiles over worlds. */
  readonly q05: number;
  readonly q95: number;
}

/** The cells (group·starting needs + starting need) that make up a part of the residents. */
interface Part {
  readonly split: Split;
  readonly part: string;
  readonly cells: readonly number[];
}

function partsOf({ groups, startingNeeds }: GainCounts): readonly Part[] {
  const all = groups.flatMap((_, g) => startingNeeds.map((_, s) => g * startingNeeds.length + s));
  const where = (wanted: (cell: number) => boolean) => all.filter(wanted);
  return [
    { split: "everyone", part: "everyone", cells: all },
    ...groups.map((part, g): Part => {
      return { split: "group", part, cells: where((cell) => Math.floor(cell / startingNeeds.length) === g) };
    }),
    ...startingNeeds.map((part, s): Part => {
      return { split: "startingNeed", part, cells: where((cell) => cell % startingNeeds.length === s) };
    }),
  ];
}

/** Persons of a part with a fate, in every world. */
function personsOf(
  { arms, counts, fates, groups, startingNeeds, worlds }: GainCounts,
  arm: string,
  cells: Part["cells"],
) {
  const perArm = groups.length * startingNeeds.length * fates.length;
  const a = arms.indexOf(arm);
  return (fate: string): Float64Array => {
    const f = fates.indexOf(fate);
    if (a < 0 || f < 0) throw new RangeError(`gains: got arm ${arm} and fate ${fate}, which were not counted`);
    return Float64Array.from({ length: worlds }, (_, world) => {
      const start = (world * arms.length + a) * perArm + f;
      return cells.reduce((sum, cell) => sum + (counts[start + cell * fates.length] as number), 0);
    });
  };
}

/** Numbers of persons in a part, by world. */
function sizes(counted: GainCounts, arm: string, cells: Part["cells"]): Float64Array {
  const vectors = changes.map(personsOf(counted, arm, cells));
  return Float64Array.from({ length: counted.worlds }, (_, w) =>
    vectors.reduce((sum, one) => sum + (one[w] as number), 0),
  );
}

/** What becomes of one part of the residents; nothing where no world has anyone in it. */
function rowsOfPart(
  counted: GainCounts,
  pair: ArmPair,
  { cells, part, split }: Part,
  everyone: Float64Array,
  level: number,
) {
  const persons = personsOf(counted, pair.arm, cells);
  const totals = sizes(counted, pair.arm, cells);
  const inhabited = (values: Float64Array) => values.filter((_, w) => totals[w] !== 0);
  const shares = (fate: string) => inhabited(persons(fate).map((value, w) => value / (totals[w] as number)));
  const none = inhabited(totals).fill(0);
  const residents = mean(totals.map((total, w) => total / (everyone[w] as number)));
  const row = (fate: string, plus: Float64Array, minus: Float64Array): GainRow => {
    const { estimate, high, low, n, spread } = compareArms(plus, minus, "neither", level);
    const { arm, against } = pair;
    const least = fate.toLowerCase().endsWith("net") ? -1 : 0;
    return {
      arm,
      against,
      split,
      part,
      fate,
      worlds: n,
      residents,
      estimate,
      low: low === null ? null : Math.max(least, low),
      high: high === null ? null : Math.min(1, high),
      q05: spread.low,
      q95: spread.high,
    };
  };
  if (none.length === 0) return [];
  return [
    ...changes.map((fate) => row(fate, shares(fate), none)),
    row("net", shares("better"), shares("worse")),
    ...thrivings.map((fate) => row(fate, shares(fate), none)),
    row("thrivingNet", shares("thrivingGained"), shares("thrivingLost")),
  ];
}

/** Rows of one pair: everyone, then by group, then by starting need. */
function rowsOfPair(counted: GainCounts, pair: ArmPair, level: number): readonly GainRow[] {
  const parts = partsOf(counted);
  const everyone = sizes(counted, pair.arm, parts[0]?.cells ?? []);
  return parts.flatMap((part) => rowsOfPart(counted, pair, part, everyone, level));
}

/** Who gained and who lost, in numbers. */
export interface Gains extends Pick<GainCounts, "month" | "margin" | "residents"> {
  readonly groups: readonly string[];
  readonly startingNeeds: readonly string[];
  /** Rows of `GainRow`, for each pair against the first arm; none where nothing was counted. */
  readonly table: Table;
}

/** Shares of residents by fate, for each pair whose other arm is the one that persons were counted against. */
export function gainsOf(counted: GainCounts | null, pairs: readonly ArmPair[], level: number): Gains {
  const base = counted?.arms[0];
  const against = counted === null ? [] : pairs.filter((pair) => pair.against === base && pair.arm !== base);
  const rows = counted === null ? [] : against.flatMap((pair) => rowsOfPair(counted, pair, level));
  const { groups = [], margin = null, month = 0, residents = null, startingNeeds = [] } = counted ?? {};
  const headings = [
    ["arm", ""],
    ["against", ""],
    ["split", ""],
    ["part", ""],
    ["fate", ""],
    ["worlds", ""],
    ["residents", "share"],
    ["estimate", "share"],
    ["low", "share"],
    ["high", "share"],
    ["q05", "share"],
    ["q95", "share"],
  ] as const;
  return { month, margin, residents, groups, startingNeeds, table: tableOf<GainRow>("gains", headings, rows) };
}
