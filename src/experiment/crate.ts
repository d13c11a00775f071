import { rmSync } from "node:fs";
import { basename, isAbsolute, join, normalize } from "node:path";
import { crateOf, type Deposit } from "./crate-entities.ts";
import {
  chunkPaths,
  crateName,
  descriptionOf,
  filesIn,
  filesOf,
  foldersOf,
  inputFolder,
  measure,
} from "./crate-files.ts";
import { writeJson, writeWhole } from "./files.ts";
import type { Manifest } from "./manifest.ts";
import type { FinishedSweep } from "./sweep.ts";
import type { PointRecord } from "./sweep-manifest.ts";

/** The deposit of a folder of `run`, `test` or `attribute`. */
export function depositOfRun(manifest: Manifest): Deposit {
  const kind = manifest.attribution ? "Attribution" : manifest.registration ? "Registered test" : "Run";
  return { kind, manifest, about: manifest.scenario.about, chunks: new Set(chunkPaths(manifest)) };
}

/** The deposit of a sweep's folder. */
export function depositOfSweep({ manifest, parts }: FinishedSweep): Deposit {
  const chunks = parts.flatMap(({ run }, p) =>
    chunkPaths(run.manifest).map((path) => `${manifest.parts[p]?.folder}/${path}`),
  );
  const [first] = manifest.points as readonly [PointRecord];
  return { kind: "Sweep", manifest, about: first.scenario.about, chunks: new Set(chunks) };
}

/**
 * Writes the scenario file and what it names into `input/`, and ro-crate-metadata.json: an RO-Crate 1.1 of the profile Process Run
 * Crate 0.5 that describes every file that commands wrote into a results folder, and no other. It has no dates, which would make two
 * runs of one scenario differ, unless the environment gives one as SOURCE_DATE_EPOCH
 * (https://reproducible-builds.org/specs/source-date-epoch/). To be written last.
 */
export async function writeCrate(folder: string, deposit: Deposit, signal?: AbortSignal): Promise<void> {
  const inputs = writeInputs(folder, deposit.manifest.source);
  const files = [];
  for (const file of filesOf(folder, deposit.chunks)) {
    signal?.throwIfAborted();
    files.push({ ...file, ...(await measure(join(folder, file.path))) });
  }
  const folders = foldersOf(files.map(({ path }) => path)).map((path) => ({
    path,
    description: descriptionOf(folder, path),
  }));
  const crate = crateOf(deposit, { files, folders, inputs, date: publicationDate() });
  writeJson(join(folder, crateName), crate);
}

function publicationDate(): string | null {
  const seconds = process.env.SOURCE_DATE_EPOCH ?? "";
  return /^\d+$/.test(seconds) ? new Date(1000 * Number(seconds)).toISOString().slice(0, 10) : null;
}

/** Returns the paths in the results folder, the scenario file first. What else is in the way there goes last: a stop loses no file. */
function writeInputs(folder: string, { attachments, file, text }: Manifest["source"]): readonly string[] {
  const place = join(folder, inputFolder);
  const texts = [
    [basename(file), text] as const,
    ...Object.entries(attachments).map(([name, t]) => [placeOf(name), t] as const),
  ];
  for (const [name, content] of texts) writeWhole(join(place, name), content);
  const names = texts.map(([name]) => name);
  for (const other of filesIn(place).filter((name) => !names.includes(name))) rmSync(join(place, other));
  return names.map((name) => `${inputFolder}/${name}`);
}

/** Beside the scenario as before, so that it finds it; a file from elsewhere goes by its own name alone. */
function placeOf(name: string): string {
  const path = normalize(name).replaceAll("\\", "/");
  return isAbsolute(name) || path.startsWith("..") ? basename(name) : path;
}
