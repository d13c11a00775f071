import type { OutcomeInfo, Panel } from "../table.ts";

/** Names that the numbers of recorded series stand for, in their order. */
export interface Dimensions {
  readonly arms: readonly string[];
  /** Last month; months are 0 … months. */
  readonly months: number;
  readonly outcomes: readonly string[];
}

/** Recorded worlds, one after another from the first. */
export interface RecordedWorlds {
  readonly first: number;
  /** Entry ((world·arms + arm)·(months + 1) + month)·outcomes + o; world counts from the first. */
  readonly series: Float64Array;
}

/** Which outcomes are needed at which months. */
export interface Wanted {
  readonly outcomes: readonly string[];
  readonly months: readonly number[];
}

/**
 * Collects what is wanted from chunks in order, and nothing else: chunks are read one at a time, so memory grows only with
 * worlds × wanted values.
 */
export function collect(
  chunks: Iterable<RecordedWorlds>,
  worlds: number,
  dimensions: Dimensions,
  infos: readonly OutcomeInfo[],
  wanted: readonly Wanted[],
): Panel {
  const { arms, months, outcomes } = dimensions;
  const cells = cellsOf(wanted, outcomes);
  const columns = arms.map(() => cells.map(() => new Float64Array(worlds)));
  const perArm = (months + 1) * outcomes.length;
  for (const { first, series } of chunks) {
    const count = series.length / (arms.length * perArm);
    for (let block = 0; block < count * arms.length; block++) {
      const column = columns[block % arms.length] as Float64Array[];
      const world = first + Math.floor(block / arms.length);
      cells.forEach(({ offset }, c) => {
        (column[c] as Float64Array)[world] = series[block * perArm + offset] as number;
      });
    }
  }
  const places = new Map(cells.map(({ month, outcome }, c) => [`${outcome}@${month}`, c]));
  return {
    worlds,
    arms,
    outcomes: infos,
    months: Array.from({ length: months + 1 }, (_, month) => month),
    values: (arm, outcome, month) => {
      const a = arms.indexOf(arm);
      const c = places.get(`${outcome}@${month}`);
      if (a < 0 || c === undefined) throw new RangeError(`not collected: ${outcome} of arm ${arm} at month ${month}`);
      return (columns[a] as Float64Array[])[c] as Float64Array;
    },
  };
}

interface Cell {
  readonly outcome: string;
  readonly month: number;
  readonly offset: number;
}

function cellsOf(wanted: readonly Wanted[], outcomes: readonly string[]): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const { months, outcomes: names } of wanted) {
    for (const outcome of names) {
      const o = outcomes.indexOf(outcome);
      if (o < 0) throw new RangeError(`outcome: got ${outcome}, expected one of ${outcomes.join(", ")}`);
      for (const month of months)
        cells.set(`${outcome}@${month}`, { outcome, month, offset: month * outcomes.length + o });
    }
  }
  return [...cells.values()];
}
