/**
 * Columns of numbers in one range of bytes behind a versioned header, so that saving, forking, posting and hashing are one thing.
 * Header: 8 words (magic, format version, bytes, digest of the layout, 4 spare). Columns start on 16 bytes, ready for vectors.
 */

const MAGIC = 0x434e4352;
const FORMAT = 1;
const HEADER_BYTES = 32;
const ALIGNMENT = 16;

const arrays = {
  f32: Float32Array,
  f64: Float64Array,
  i16: Int16Array,
  i32: Int32Array,
  u32: Uint32Array,
  u8: Uint8Array,
} as const;

/** A range of bytes. */
export type Bytes = Uint8Array<ArrayBuffer>;

export type Kind = keyof typeof arrays;
type ArrayOf<K extends Kind> = InstanceType<(typeof arrays)[K]>;

/** Kind and length of each column, by name. */
export type Layout = Readonly<Record<string, readonly [kind: Kind, length: number]>>;

/** Views on the columns of a layout. */
export type Columns<L extends Layout> = { readonly [Name in keyof L]: ArrayOf<L[Name][0]> };

/** Bytes of a layout with its header: a multiple of 16. */
export function bytesOf(layout: Layout): number {
  return Object.values(layout).reduce(
    (end, [kind, length]) => align(end + length * arrays[kind].BYTES_PER_ELEMENT),
    HEADER_BYTES,
  );
}

function align(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

function digestOf(layout: Layout): number {
  const text = Object.entries(layout).join(";");
  let digest = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) digest = Math.imul(digest ^ text.charCodeAt(i), 0x01000193);
  return digest | 0;
}

/** Makes a range of bytes, of the length of the layout, one of its own: the header, and zeros. */
export function clear(layout: Layout, bytes: Bytes): void {
  bytes.fill(0);
  words(bytes, 4).set([MAGIC, FORMAT, bytes.byteLength, digestOf(layout)]);
}

function words({ buffer, byteLength, byteOffset }: Bytes, most = byteLength / 4): Int32Array {
  return new Int32Array(buffer, byteOffset, Math.min(most, byteLength / 4));
}

/** Views on a range of bytes. Throws a RangeError, with got and expected, if it was not made for this layout. */
export function view<L extends Layout>(layout: L, bytes: Bytes): Columns<L> {
  const got = [...words(bytes, 4)].join(" ");
  const expected = [MAGIC, FORMAT, bytesOf(layout), digestOf(layout)].join(" ");
  if (got !== expected || bytes.byteLength !== bytesOf(layout)) {
    throw new RangeError(`state buffer: got header ${got} (${bytes.byteLength} bytes), expected ${expected}`);
  }
  let offset = bytes.byteOffset + HEADER_BYTES;
  const columns: Record<string, ArrayOf<Kind>> = {};
  for (const [name, [kind, length]] of Object.entries(layout)) {
    columns[name] = new arrays[kind](bytes.buffer, offset, length);
    offset = align(offset + length * arrays[kind].BYTES_PER_ELEMENT);
  }
  return columns as Columns<L>;
}

/** 64-bit digest of a range of whole words as 16 hexadecimal digits; the same on every machine with little-endian words. */
export function hashBytes(bytes: Bytes): string {
  let a = 0x9e3779b9 | 0;
  let b = 0x85ebca6b | 0;
  const all = words(bytes);
  for (let i = 0; i < all.length; i++) {
    const word = all[i] as number;
    a = Math.imul(a ^ word, 0xcc9e2d51);
    a = (a << 13) | (a >>> 19);
    b = Math.imul((b + word) | 0, 0x1b873593);
    b ^= b >>> 15;
  }
  return [a, b].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
