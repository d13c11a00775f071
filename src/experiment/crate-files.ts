import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { chunkKey } from "./chunk-file.ts";
import type { Manifest } from "./manifest.ts";
import { plan } from "./plan.ts";
import { identityOf } from "./run.ts";

/** Where the scenario file and what it names are put in a results folder. */
export const inputFolder = "input";

export const crateName = "ro-crate-metadata.json";

const formats: Readonly<Record<string, string>> = {
  ".chunk": "application/octet-stream",
  ".csv": "text/csv",
  ".html": "text/html",
  ".json": "application/json",
  ".parquet": "application/vnd.apache.parquet",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".yaml": "application/yaml",
  ".yml": "application/yaml",
};

/** Media type of a file by the ending of its name. */
export function formatOf(path: string): string {
  return formats[posix.extname(path)] ?? "application/octet-stream";
}

const numbers = "one line of JSON, then the outcomes as little-endian 64-bit floats and the gains as 32-bit integers";

/** What the files and folders of a results folder are, by path; the first pattern that fits. */
const descriptions: readonly (readonly [path: RegExp, description: string])[] = [
  [
    /^manifest\.json$/,
    "What was run: scenario, seed, command, versions and digests; `concerted reproduce` starts from it",
  ],
  [/^parts\/[^/]+\/manifest\.json$/, "What was run in this part of the sweep"],
  [/^summary\.json$/, "What came out: comparisons with intervals, hypotheses, prices"],
  [/^points\/\d+\/summary\.json$/, "What came out at one point of the sweep"],
  [/^points\.csv$/, "A row per point of the sweep with the values varied and the differences they make"],
  [/^assumptions\.json$/, "What the answer rests on: every parameter varied over its range, in worlds of its own"],
  [/^attribution\.json$/, "How the effect is shared out among the switches, with intervals"],
  [/^dictionary\.json$/, "What the columns and the outcomes of the tables mean, with units and ranges"],
  [/^outcomes\.(parquet|csv)$/, "Outcomes at the last month, a row per world, arm and outcome (and point of a sweep)"],
  [/^series\.(parquet|csv)$/, "Outcomes at every month, a row per world, arm, month and outcome"],
  [/^gains\.(parquet|csv)$/, "Persons by what became of them against the same persons under isolated action"],
  [/^report\.html$/, "The report: one page with answer, charts, tables and background"],
  [/runs\/[0-9a-f]+\.chunk$/, `Finished worlds, every outcome of every month: ${numbers}`],
  [/^input\/./, "Read by the run, as it was"],
  [/^charts\/$/, "Charts as SVG, PNG and Vega-Lite"],
  [/^input\/$/, "The scenario file and the files it names"],
  [/runs\/$/, "Finished worlds; a stopped run goes on from here"],
  [/^points\/$/, "The points of the sweep, a folder each"],
  [/^points\/\d+\/$/, "One point of the sweep"],
  [/^parts\/$/, "The runs of the sweep"],
  [/^parts\/[^/]+\/$/, "A run that holds some points of the sweep"],
];

/** What a file or folder (its path ends in /) is; null for what no command writes. A chart says it itself. */
export function descriptionOf(folder: string, path: string): string | null {
  const [, chart] = /^(charts\/.+?)\.(?:svg|png|vl\.json)$/.exec(path) ?? [];
  if (chart !== undefined) return chartDescription(join(folder, `${chart}.vl.json`));
  return descriptions.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

function chartDescription(path: string): string | null {
  if (!existsSync(path)) return null;
  const { description } = JSON.parse(readFileSync(path, "utf8")) as { readonly description?: unknown };
  return typeof description === "string" ? description : null;
}

/** Paths of a run's chunks in its folder; others there belong to more or fewer worlds of the same scenario. */
export function chunkPaths(manifest: Manifest): readonly string[] {
  return plan(manifest.scenario).map((chunk) => `runs/${chunkKey(identityOf(manifest), chunk)}.chunk`);
}

/** Paths of all files below a folder, from the folder on; none where there is no such folder. */
export function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll("\\", "/"));
}

const folders = [inputFolder, "charts", "parts", "points", "runs"];

/** A file of a results folder, and what it is. */
export interface DescribedFile {
  readonly path: string;
  readonly description: string;
}

/**
 * The files that commands wrote into a results folder, in the order of their paths, without the chunks of others and the crate
 * itself. The folder may be somebody's own and hold much else: what no command writes is not even looked for.
 */
export function filesOf(folder: string, chunks: ReadonlySet<string>): readonly DescribedFile[] {
  const within = folders.flatMap((name) => filesIn(join(folder, name)).map((path) => `${name}/${path}`));
  const beside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return [...beside.map(({ name }) => name), ...within]
    .filter((path) => !path.endsWith(".chunk") || chunks.has(path))
    .sort()
    .flatMap((path) => {
      const description = descriptionOf(folder, path);
      return description === null ? [] : [{ path, description }];
    });
}

/** Folders that hold these files, each path ending in /, parents first. */
export function foldersOf(files: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const file of files) {
    const parts = file.split("/");
    for (let depth = 1; depth < parts.length; depth++) folders.add(`${parts.slice(0, depth).join("/")}/`);
  }
  return [...folders].sort();
}

/** Size in bytes and SHA-256 of a file, read in pieces. */
export async function measure(path: string): Promise<{ readonly size: number; readonly sha256: string }> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece);
  return { size: statSync(path).size, sha256: hash.digest("hex") };
}
