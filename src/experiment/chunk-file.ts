import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./digest.ts";
import { writeWhole } from "./files.ts";
import type { Chunk } from "./plan.ts";
import type { ChunkResult } from "./protocol.ts";

/** What a chunk's content is a function of. */
export interface Identity {
  readonly engine: string;
  readonly scenario: string;
}

const ALIGNMENT = 8;

/** Name of a chunk's file: the digest of engine, scenario and worlds. */
export function chunkKey({ engine, scenario }: Identity, { count, first }: Chunk): string {
  return sha256(`${engine}\n${scenario}\n${first}\n${count}`).slice(0, 32);
}

function pathOf(folder: string, key: string): string {
  return join(folder, "runs", `${key}.chunk`);
}

/** What is said of a stored block that is missing or damaged. */
export function missingChunk(folder: string, key: string): RangeError {
  return new RangeError(
    `${pathOf(folder, key)} is missing or damaged; the command that filled the folder makes it again`,
  );
}

/** The bytes of numbers, shared with them. */
export function bytesOf(numbers: Float64Array | Int32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** Digest of a chunk's head and numbers; the order of a head's keys is the one in which they were written. */
function digestOf(head: object, body: Uint8Array): string {
  return sha256(JSON.stringify(head), "\n", body);
}

/** Stores what is said of numbers and the numbers: one line of JSON, padded to 8 bytes, then the bytes. */
export function storeBlock(folder: string, key: string, said: object, body: Uint8Array): void {
  const keyed = { key, ...said };
  const head = JSON.stringify({ ...keyed, digest: digestOf(keyed, body) });
  const padding = " ".repeat((ALIGNMENT - ((Buffer.byteLength(head) + 1) % ALIGNMENT)) % ALIGNMENT);
  writeWhole(pathOf(folder, key), Buffer.concat([Buffer.from(`${head}${padding}\n`), body]));
}

/** A stored block in a buffer of its own, or null if it is missing or damaged. */
export function readBlock(folder: string, key: string): { readonly said: unknown; readonly body: ArrayBuffer } | null {
  const path = pathOf(folder, key);
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  const end = bytes.indexOf("\n") + 1;
  const body = bytes.subarray(end);
  try {
    const { digest, ...head } = JSON.parse(bytes.toString("utf8", 0, end));
    if (head.key !== key || digestOf(head, body) !== digest) return null;
    return { said: head, body: new Uint8Array(body).buffer };
  } catch {
    return null;
  }
}

/** Stores a chunk: its head, then the series as little-endian 64-bit floats and the gains as 32-bit integers. */
export function storeChunk(folder: string, key: string, result: ChunkResult): void {
  const { gains, series, ...rest } = result;
  const body = Buffer.concat([bytesOf(series), bytesOf(gains)]);
  storeBlock(folder, key, { ...rest, values: series.length }, body);
}

/** A stored chunk, or null if it is missing or damaged (it is then run again). */
export function readChunk(folder: string, key: string): ChunkResult | null {
  const block = readBlock(folder, key);
  if (block === null) return null;
  const { count, first, hashes, starts, values } = block.said as ChunkResult & { readonly values: number };
  const series = new Float64Array(block.body, 0, values);
  return { first, count, series, gains: new Int32Array(block.body, series.byteLength), starts, hashes };
}
