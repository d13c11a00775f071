import { move, Piscina, transferableSymbol, valueSymbol } from "piscina";
import { replicateCell } from "../classics/cell.ts";
import { classicNamed } from "../classics/find.ts";
import type { ClassicChunk, ClassicChunkResult, ClassicJob } from "./classics-plan.ts";

/** Runs replications of one cell in a worker thread. The numbers are transferred, not copied. */
export function runClassicChunk(chunk: ClassicChunk): unknown {
  const { name, seed } = Piscina.workerData as ClassicJob;
  const numbers = replicateCell(classicNamed(name), chunk.settings, seed, chunk.first, chunk.count);
  const result: ClassicChunkResult = { ...chunk, numbers };
  return move({ [transferableSymbol]: [numbers.buffer], [valueSymbol]: result });
}
