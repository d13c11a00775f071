import { type Bytes, bytesOf, type Columns, clear, type Layout, view } from "./columns.ts";
import { createKernel, type Kernel, PAGE, type Passes } from "./kernel.ts";

/** Columns in a range of bytes. */
export type Placed<L extends Layout> = Columns<L> & { readonly bytes: Bytes };

/** Memory of one world, with the passes that work in it. Ranges are given out one after the other. */
export interface Arena {
  /** Null while the world rests in memory of its own, which no pass can reach. */
  kernel: Kernel | null;
  /** What the memory's columns are looked at through; asking the memory for it every time takes long. */
  buffer: ArrayBuffer | null;
  /** Bytes in use. */
  used: number;
  /** What was given out, and is looked at anew when the memory has grown or another one has taken its place. */
  readonly placed: { readonly layout: Layout; readonly start: number; readonly columns: object }[];
  /** Settings of the passes: sizes of the world, and where its columns begin. */
  readonly settings: Map<string, number>;
}

/** The first bytes belong to tables of the passes. */
export const START = 2048;

/** Bytes behind the last column that a vector may read. */
const MARGIN = 128;

/** Kernels of worlds that are done with. */
const spare: Kernel[] = [];

/** An arena with room for so many bytes. Throws a RangeError if the machine has not so much memory. */
export function createArena(bytes: number): Arena {
  const kernel = takeKernel(START + bytes);
  return { kernel, buffer: kernel.memory.buffer, used: START, placed: [], settings: new Map() };
}

function takeKernel(bytes: number): Kernel {
  const kernel = spare.pop() ?? orRefuse(bytes, () => createKernel(bytes + MARGIN));
  grow(kernel, bytes);
  return kernel;
}

function grow({ memory }: Kernel, bytes: number): boolean {
  const missing = bytes + MARGIN - memory.buffer.byteLength;
  if (missing > 0) orRefuse(bytes, () => memory.grow(Math.ceil(missing / PAGE)));
  return missing > 0;
}

function orRefuse<T>(bytes: number, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw new RangeError(`memory: allocation failed for a world of ${Math.ceil(bytes / 1_048_576)} MiB`, { cause });
  }
}

/** The passes in the memory of an arena. Throws a RangeError while its world rests. */
export function passesOf(arena: Arena): Passes {
  return awake(arena).passes;
}

function awake({ kernel }: Arena): Kernel {
  if (kernel === null) throw new RangeError("memory: got a world at rest, expected one that was woken");
  return kernel;
}

/** Where a column begins in an arena. Throws a RangeError if it lies elsewhere, as the columns of a fork do. */
export function startIn(
  arena: Arena,
  column: { readonly buffer: ArrayBufferLike; readonly byteOffset: number },
): number {
  if (column.buffer === arena.buffer) return column.byteOffset;
  awake(arena);
  throw new RangeError("state: got columns outside the memory of their world, expected a state made in it or entered");
}

function lookAnew(arena: Arena, buffer: ArrayBuffer): void {
  arena.buffer = buffer;
  for (const { columns, layout, start } of arena.placed) Object.assign(columns, look(buffer, layout, start));
}

function look<L extends Layout>(buffer: ArrayBuffer, layout: L, start: number): Placed<L> {
  const bytes = new Uint8Array(buffer, start, bytesOf(layout));
  return { ...view(layout, bytes), bytes };
}

/**
 * Columns of a layout in an arena: zeros, or a copy of the bytes of columns of the same layout. If the memory has to grow, columns
 * given out before stay what they are; arrays taken out of them become empty.
 */
export function place<L extends Layout>(arena: Arena, layout: L, source?: Placed<L>): Placed<L> {
  const size = bytesOf(layout);
  const kernel = awake(arena);
  const start = arena.used;
  if (grow(kernel, start + size)) lookAnew(arena, kernel.memory.buffer);
  const bytes = new Uint8Array(kernel.memory.buffer, start, size);
  if (source === undefined) clear(layout, bytes);
  else bytes.set(source.bytes);
  const columns = look(kernel.memory.buffer, layout, start);
  arena.used += size;
  arena.placed.push({ layout, start, columns });
  return columns;
}

/** Tells the passes sizes, and where columns begin, by the names that both have. */
export function settle(
  arena: Arena,
  columns: Readonly<Record<string, { readonly byteOffset: number }>>,
  sizes: Readonly<Record<string, number>>,
): void {
  for (const [name, { byteOffset }] of Object.entries(columns)) arena.settings.set(name, byteOffset);
  for (const [name, size] of Object.entries(sizes)) arena.settings.set(name, size);
  applySettings(arena);
}

function applySettings(arena: Arena): void {
  const { settings } = awake(arena);
  for (const [name, value] of arena.settings) {
    const setting = settings[name];
    if (setting !== undefined) setting.value = value;
  }
}

/**
 * Lets a world rest: its columns move to ordinary memory, where they can be read but no pass can be made, and the next world takes
 * its place. A browser has room for about a hundred kernels, but for any number of worlds at rest.
 */
export function rest(arena: Arena): void {
  if (arena.kernel === null) return;
  lookAnew(arena, arena.kernel.memory.buffer.slice(0, arena.used));
  free(arena);
}

/** Wakes a world that rests. */
export function wake(arena: Arena): void {
  if (arena.kernel !== null) return;
  const [first] = arena.placed;
  const kernel = takeKernel(arena.used);
  if (first !== undefined) {
    const { bytes } = first.columns as Placed<Layout>;
    new Uint8Array(kernel.memory.buffer).set(new Uint8Array(bytes.buffer, 0, arena.used));
  }
  arena.kernel = kernel;
  lookAnew(arena, kernel.memory.buffer);
  applySettings(arena);
}

/** Gives back the memory of a world that is done with: its columns must not be used any more. */
export function free(arena: Arena): void {
  if (arena.kernel !== null) spare.push(arena.kernel);
  arena.kernel = null;
  arena.buffer = null;
}
