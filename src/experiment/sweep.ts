import { join } from "node:path";
import { planParts, type SweepPart, type SweepPoint } from "../study/sweep-parts.ts";
import { difference } from "./differences.ts";
import { sha256 } from "./digest.ts";
import { removeLeftovers } from "./files.ts";
import { refuseForeignFiles } from "./foreign-files.ts";
import { beginManifest, type Manifest, manifestName, readManifest, writeManifest } from "./manifest.ts";
import { type FinishedRun, openRun, type Progress, type RunOptions, refuseDifferences, runExperiment } from "./run.ts";
import { sweepDifferences } from "./sweep-differences.ts";
import { beginSweep, readSweepManifest, type SweepManifest, type SweepQuestion } from "./sweep-manifest.ts";
import { chunkOfPoint } from "./sweep-points.ts";

/** A run that holds some points, and where they find their arms in it. */
export interface FinishedPart {
  readonly run: FinishedRun;
  readonly points: readonly (SweepPoint & { readonly arms: readonly number[] })[];
}

/** A finished sweep; its points are spread over the parts. */
export interface FinishedSweep {
  readonly manifest: SweepManifest;
  readonly parts: readonly FinishedPart[];
}

/**
 * Runs all points of a sweep over the same worlds, as few runs as possible, each resumable by itself.
 * @throws FolderConflict if the folder holds other results; what `runExperiment` throws
 */
export async function runSweep(
  points: readonly SweepPoint[],
  question: SweepQuestion,
  options: RunOptions,
): Promise<FinishedSweep> {
  const { folder } = options;
  const parts = planParts(points);
  const asked = beginSweep(points, parts, question);
  refuseForeignFiles(folder, manifestName);
  refuseOtherSweep(folder, asked);
  removeLeftovers(folder);
  writeManifest(folder, asked);
  const hashes: string[] = [];
  for (const [index, part] of parts.entries()) {
    const run = await runPart(part, question, {
      ...options,
      folder: join(folder, "parts", part.name),
      onProgress: over(parts, index, options),
    });
    hashes.push(run.manifest.resultsHash as string);
  }
  const manifest: SweepManifest = {
    ...asked,
    status: "finished",
    resultsHash: sha256(hashes.join("\n")),
    parts: asked.parts.map((part, p) => ({ ...part, resultsHash: hashes[p] as string })),
  };
  writeManifest(folder, manifest);
  return finished(folder, manifest);
}

function refuseOtherSweep(folder: string, asked: SweepManifest): void {
  const there = readSweepManifest(folder);
  if (there) refuseDifferences(folder, "another sweep", sweepDifferences(there, asked));
  else if (readManifest(folder)) refuseDifferences(folder, "a run", difference("kind", "a run", "a sweep"));
}

function runPart(
  { scenario }: SweepPart,
  { command, source }: SweepQuestion,
  options: RunOptions,
): Promise<FinishedRun> {
  return runExperiment(beginManifest(scenario, source, command), options);
}

/** Progress of one part as that of all: worlds are counted once for each part. */
function over(parts: readonly SweepPart[], index: number, { onProgress }: RunOptions): RunOptions["onProgress"] {
  if (!onProgress) return undefined;
  return ({ done, ready, total }: Progress): void => {
    onProgress({ done: index * total + done, ready: index * total + ready, total: parts.length * total });
  };
}

/** The finished sweep of a folder, without simulating. Throws a RangeError if it is none, or unfinished. */
export function openSweep(folder: string): FinishedSweep {
  const manifest = readSweepManifest(folder);
  if (manifest?.status === "finished") return finished(folder, manifest);
  throw new RangeError(
    `${folder}: got ${manifest ? "an unfinished" : "no"} sweep, expected the folder of a finished sweep`,
  );
}

function finished(folder: string, manifest: SweepManifest): FinishedSweep {
  const parts = manifest.parts.map(
    ({ folder: within, points }): FinishedPart => ({
      run: openRun(join(folder, within)),
      points: points.map(({ arms, point }) => ({ ...(manifest.points[point] as SweepPoint), arms })),
    }),
  );
  return { manifest, parts };
}

/** One point as if it had been run alone: its chunks hold its arms only. Throws a RangeError for a point that is not there. */
export function runOfPoint({ manifest, parts }: FinishedSweep, point: number): FinishedRun {
  for (const { points, run } of parts) {
    const found = points.find((one) => one.point === point);
    if (!found) continue;
    const { arms, scenario } = found;
    const all = run.dimensions.arms.length;
    const chunks = {
      *[Symbol.iterator]() {
        for (const chunk of run.chunks) yield chunkOfPoint(chunk, all, arms);
      },
    };
    const alone: Manifest = { ...beginManifest(scenario, manifest.source, manifest.command), status: "finished" };
    return { manifest: alone, dimensions: { ...run.dimensions, arms: scenario.arms.map(({ name }) => name) }, chunks };
  }
  throw new RangeError(`point: got ${point}, expected 0 to ${manifest.points.length - 1}`);
}
