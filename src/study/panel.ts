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
  const { cells, places } = cellsOf(wanted, dimensions);
  const kept = new Float64Array(arms.length * cells.length * worlds);
  const perArm = (months + 1) * outcomes.length;
  for (const { first, series } of chunks) {
    const count = series.length / (arms.length * perArm);
    for (let block = 0; block < count * arms.length; block++) {
      const world = first + Math.floor(block / arms.length);
      const start = (block % arms.length) * cells.length * worlds + world;
      for (let c = 0; c < cells.length; c++) {
        kept[start + c * worlds] = series[block * perArm + (cells[c] as number)] as number;
      }
    }
  }
  return {
    worlds,
    arms,
    outcomes: infos,
    months: Array.from({ length: months + 1 }, (_, month) => month),
    values: (arm, outcome, month) => {
      const a = arms.indexOf(arm);
      const c = places.get(outcome)?.[month] ?? NOWHERE;
      if (a < 0 || c === NOWHERE) throw new RangeError(`not collected: ${outcome} of arm ${arm} at month ${month}`);
      const start = (a * cells.length + c) * worlds;
      return kept.subarray(start, start + worlds);
    },
  };
}

const NOWHERE = -1;

/** What is kept of an arm in a world: where it stands in the series of one, and where each outcome is kept at each month. */
interface Cells {
  readonly cells: readonly number[];
  readonly places: ReadonlyMap<string, Int32Array>;
}

function cellsOf(wanted: readonly Wanted[], { months: last, outcomes }: Dimensions): Cells {
  const cells: number[] = [];
  const places = new Map<string, Int32Array>();
  for (const { months, outcomes: names } of wanted) {
    for (const outcome of names) {
      const o = outcomes.indexOf(outcome);
      if (o < 0) throw new RangeError(`outcome: got ${outcome}, expected one of ${outcomes.join(", ")}`);
      const place = places.get(outcome) ?? new Int32Array(last + 1).fill(NOWHERE);
      places.set(outcome, place);
      for (const month of months) {
        if (place[month] !== NOWHERE) continue;
        place[month] = cells.push(month * outcomes.length + o) - 1;
      }
    }
  }
  return { cells, places };
}
