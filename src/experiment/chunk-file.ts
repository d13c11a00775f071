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

function bytesOf(series: Float64Array): Uint8Array {
  return new Uint8Array(series.buffer, series.byteOffset, series.byteLength);
}

/** Stores a chunk: one line of JSON, padded to 8 bytes, then the series as little-endian 64-bit floats. */
export function storeChunk(folder: string, key: string, result: ChunkResult): void {
  const { series, ...rest } = result;
  const head = JSON.stringify({ key, ...rest, values: series.length, digest: sha256(bytesOf(series)) });
  const padding = " ".repeat((ALIGNMENT - ((Buffer.byteLength(head) + 1) % ALIGNMENT)) % ALIGNMENT);
  writeWhole(pathOf(folder, key), Buffer.concat([Buffer.from(`${head}${padding}\n`), bytesOf(series)]));
}

/** A stored chunk, or null if it is missing or damaged (it is then run again). */
export function readChunk(folder: string, key: string): ChunkResult | null {
  const path = pathOf(folder, key);
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  const end = bytes.indexOf("\n") + 1;
  try {
    const { digest, key: stored, values, ...rest } = JSON.parse(bytes.toString("utf8", 0, end));
    const body = bytes.subarray(end);
    if (stored !== key || body.length !== values * Float64Array.BYTES_PER_ELEMENT || sha256(body) !== digest)
      return null;
    const copy = new Uint8Array(body);
    return { ...rest, series: new Float64Array(copy.buffer) };
  } catch {
    return null;
  }
}
