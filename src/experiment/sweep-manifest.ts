import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Axis } from "../scenario/axis.ts";
import { canonicalJson } from "../scenario/canonical.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { SweepPart, SweepPoint } from "../study/sweep-parts.ts";
import { engineDigest, scenarioDigest, sha256 } from "./digest.ts";
import { writeWhole } from "./files.ts";
import { beginManifest, type Manifest, manifestName, type Source } from "./manifest.ts";

/** A part's run in the sweep's folder, and where its points find their arms among those of the run. */
export interface PartRecord {
  readonly folder: string;
  readonly points: SweepPart["points"];
  /** Digest of all numbers; null while running. */
  readonly resultsHash: string | null;
}

export interface PointRecord {
  readonly point: number;
  readonly values: readonly (number | string)[];
  readonly scenario: Scenario;
}

/** manifest.json of a sweep: what was varied, and which run holds which point. */
export interface SweepManifest {
  readonly format: "sweep 1";
  readonly concerted: string;
  readonly status: "running" | "finished";
  readonly name: string;
  readonly command: string;
  readonly seed: string;
  readonly arms: readonly string[];
  readonly months: number;
  readonly replications: number;
  readonly recorded: readonly string[];
  readonly engineDigest: string;
  /** Digest of what all points depend on. */
  readonly scenarioDigest: string;
  readonly resultsHash: string | null;
  readonly runtime: Manifest["runtime"];
  readonly source: Source;
  readonly axes: readonly Axis[];
  /** Outcomes the sweep is judged by, the first above all. */
  readonly outcomes: readonly string[];
  readonly points: readonly PointRecord[];
  readonly parts: readonly PartRecord[];
}

/** What a sweep is about, apart from its points. */
export interface SweepQuestion {
  readonly axes: readonly Axis[];
  readonly outcomes: readonly string[];
  readonly source: Source;
  readonly command: string;
}

/** The manifest of a sweep that has not ended yet. */
export function beginSweep(
  points: readonly SweepPoint[],
  parts: readonly SweepPart[],
  question: SweepQuestion,
): SweepManifest {
  const [first] = points as readonly [SweepPoint];
  const { axes, command, outcomes, source } = question;
  const { format: _, scenario: __, burnIn: ___, ...begun } = beginManifest(first.scenario, source, command);
  const recorded = outcomesOf(first.scenario).map(({ name }) => name);
  const digests = points.map(({ scenario }) => scenarioDigest(scenario, recorded));
  return {
    ...begun,
    format: "sweep 1",
    scenarioDigest: sha256(canonicalJson({ axes: axes.map(({ path }) => path), digests })),
    ...{ axes, outcomes, points },
    parts: parts.map(({ name, points: places }) => ({
      folder: `parts/${name}`,
      points: places,
      resultsHash: null,
    })),
  };
}

export function writeSweepManifest(folder: string, manifest: SweepManifest): void {
  writeWhole(join(folder, manifestName), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** The manifest of a sweep's folder; null where there is none or it is that of something else. */
export function readSweepManifest(folder: string): SweepManifest | null {
  const path = join(folder, manifestName);
  if (!existsSync(path)) return null;
  try {
    const manifest = JSON.parse(readFileSync(path, "utf8")) as Partial<SweepManifest>;
    return manifest.format === "sweep 1" ? (manifest as SweepManifest) : null;
  } catch {
    return null;
  }
}

/** Why a sweep cannot go on in a folder, in words; null if it can. */
export function sweepConflict(folder: string, asked: SweepManifest): string | null {
  if (!existsSync(join(folder, manifestName))) return null;
  const there = readSweepManifest(folder);
  const way = `Choose another folder with --out, or remove ${folder}.`;
  if (!there) return `${folder} holds the results of something else than a sweep. ${way}`;
  if (there.engineDigest !== engineDigest()) return `${folder} holds a sweep by another engine. ${way}`;
  if (there.scenarioDigest === asked.scenarioDigest) return null;
  const axes = ({ axes: list }: SweepManifest): string =>
    list.map(({ path, values }) => `${path} at ${values.length}`).join(", ");
  return `${folder} holds the results of another sweep: it has ${axes(there)} values, asked is ${axes(asked)} values, or other values, scenario or seed. ${way}`;
}
