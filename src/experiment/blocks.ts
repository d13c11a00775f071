import type { Column, Rows, Values } from "./long-table.ts";

/** The rows of one world under one arm. */
export interface Block {
  readonly replication: number;
  readonly arm: number;
  readonly point: number;
  /** What the rows differ in beside their labels. */
  readonly values: Float64Array | Int32Array;
}

/** What names stand for in blocks. */
export interface Form {
  readonly arms: readonly string[];
  /** Columns of one block that are the same in all of them. */
  readonly labels: Readonly<Partial<Record<Column, readonly string[] | Int32Array>>>;
  /** Name of the column of values. */
  readonly value: Column;
}

/** Rows that are written together: enough that readers skip well, few enough that memory stays small. */
const ROWS_PER_GROUP = 16_384;

/** The same values so many times one after the other. */
function repeated(values: readonly string[] | Int32Array, times: number): Values {
  if (!(values instanceof Int32Array)) return Array.from({ length: times }, () => values).flat();
  const all = new Int32Array(times * values.length);
  for (let time = 0; time < times; time++) all.set(values, time * values.length);
  return all;
}

/** Every number so many times. */
function stretched(numbers: readonly number[], times: number): Int32Array {
  const all = new Int32Array(numbers.length * times);
  numbers.forEach((number, at) => {
    all.fill(number, at * times, (at + 1) * times);
  });
  return all;
}

/** Makes a group of rows out of blocks. Columns that come again are the same array, so that they are encoded once. */
function createJoiner({ arms, labels, value }: Form): (blocks: readonly Block[]) => Rows {
  const made = new Map<string, Values>();
  const once = (name: string, make: () => Values): Values => {
    const values = made.get(name) ?? make();
    made.set(name, values);
    return values;
  };
  return (blocks) => {
    const [first] = blocks as readonly [Block];
    const rows = first.values.length;
    const armOf = blocks.map(({ arm }) => arm);
    const pointOf = blocks.map(({ point }) => point);
    const points = (): Int32Array => stretched(pointOf, rows);
    const names = Object.entries(labels).map(([name, values]): [string, Values] => [
      name,
      once(`${name} ${blocks.length}`, () => repeated(values, blocks.length)),
    ]);
    return {
      replication: stretched(
        blocks.map(({ replication }) => replication),
        rows,
      ),
      arm: once(`arm ${armOf}`, () => armOf.flatMap((arm) => new Array<string>(rows).fill(arms[arm] as string))),
      // The points of a sweep change from group to group.
      point: pointOf.some((point) => point !== 0) ? points() : once(`point ${blocks.length}`, points),
      ...Object.fromEntries(names),
      [value]: joined(blocks.map(({ values }) => values)),
    };
  };
}

function joined(parts: readonly (Float64Array | Int32Array)[]): Float64Array | Int32Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const all = parts[0] instanceof Int32Array ? new Int32Array(length) : new Float64Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Takes blocks, and hands on groups of their rows. */
export interface Gatherer {
  readonly add: (block: Block) => void;
  /** Hands on what is left. */
  readonly end: () => void;
}

/** Gathers blocks into groups of rows, whose size depends on the scenario alone; each is handed on as soon as it is full. */
export function createGatherer(form: Form, handOn: (rows: Rows) => void): Gatherer {
  const rowsOf = createJoiner(form);
  let waiting: Block[] = [];
  const end = (): void => {
    if (waiting.length > 0) handOn(rowsOf(waiting));
    waiting = [];
  };
  return {
    add: (block) => {
      waiting.push(block);
      if (waiting.length * block.values.length >= ROWS_PER_GROUP) end();
    },
    end,
  };
}
