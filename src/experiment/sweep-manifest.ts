import { join } from "node:path";
import type { Axis } from "../scenario/axis.ts";
import { canonicalJson } from "../scenario/canonical.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { SweepPart, SweepPoint } from "../study/sweep-parts.ts";
import { scenarioDigest, sha256 } from "./digest.ts";
import {
  beginManifest,
  lacking,
  manifestName,
  type Provenance,
  parsedManifest,
  provenanceParts,
  type Source,
} from "./manifest.ts";
import { missingPart } from "./manifest-parts.ts";
import { version } from "./version.ts";

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
export interface SweepManifest extends Provenance {
  readonly format: "sweep 1";
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

/** A sweep's manifest; null where there is no such file or it is that of a run. @throws RangeError for one that is broken */
export function readSweepManifestFile(path: string): SweepManifest | null {
  const parsed = parsedManifest(path);
  if (parsed?.format !== "sweep 1") return null;
  const own = [...provenanceParts, "axes", "outcomes", "points", "parts"];
  const flaw = lacking(parsed, missingPart(parsed, own, ["points", 0, "scenario"]));
  if (flaw === null) return parsed as SweepManifest;
  throw new RangeError(`${path}: got ${flaw}, expected the manifest of a sweep by concerted ${version}`);
}

/** The manifest of a sweep's folder, in the same way. */
export function readSweepManifest(folder: string): SweepManifest | null {
  return readSweepManifestFile(join(folder, manifestName));
}
