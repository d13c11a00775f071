import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { outcomesOf } from "../scenario/outcome-names.ts";
import { isMapping } from "../scenario/plain.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { AttributionPlan } from "../study/attribution-plan.ts";
import { engineDigest, scenarioDigest } from "./digest.ts";
import { writeJson } from "./files.ts";
import { missingPart } from "./manifest-parts.ts";
import { version } from "./version.ts";

/** The scenario file as it was read, and what the command line said instead of it. */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** Texts of further files the scenario names (a list of organizations), by the name used in it. */
  readonly attachments: Readonly<Record<string, string>>;
  /** `path=value` settings given on the command line. */
  readonly set: readonly string[];
}

/** What a test has promised before its first run; what it tests stands in the scenario of its manifest. */
export interface Registration {
  /** SHA-256 over canonical JSON of the hypotheses, the precision or number of worlds, and what the worlds depend on. */
  readonly digest: string;
  /** Whether the test ended with what it asked for, not at its ceiling; null before its end. */
  readonly reached: boolean | null;
}

/** What was run, by whom and from what: the part that is the same in the manifest of a run and of a sweep. */
export interface Provenance {
  readonly concerted: string;
  readonly status: "running" | "finished";
  readonly name: string;
  readonly command: string;
  readonly seed: string;
  readonly arms: readonly string[];
  readonly months: number;
  readonly replications: number;
  /** Names of the recorded outcomes, in the order in which chunks hold them. */
  readonly recorded: readonly string[];
  readonly engineDigest: string;
  /** Digest of what the worlds depend on, at all points where there are several. */
  readonly scenarioDigest: string;
  /** Digest of every recorded number and last state, in the order of worlds; null while running. */
  readonly resultsHash: string | null;
  readonly runtime: { readonly node: string; readonly v8: string; readonly platform: string };
  readonly source: Source;
}

/** manifest.json of a run. */
export interface Manifest extends Provenance {
  readonly format: 1;
  readonly burnIn: number;
  /** The scenario as validated, with every default filled in. */
  readonly scenario: Scenario;
  /** Which arm is which combination of switches, where the run is an attribution. */
  readonly attribution?: AttributionPlan;
  /** What was registered, where the run is a test. */
  readonly registration?: Registration;
}

/** The manifest of a run that has not ended yet. */
export function beginManifest(scenario: Scenario, source: Source, command: string): Manifest {
  const recorded = outcomesOf(scenario).map(({ name }) => name);
  return {
    format: 1,
    concerted: version,
    status: "running",
    name: scenario.name,
    command,
    seed: scenario.seed,
    arms: scenario.arms.map(({ name }) => name),
    months: scenario.months,
    burnIn: scenario.burnIn,
    replications: scenario.replications,
    recorded,
    engineDigest: engineDigest(),
    scenarioDigest: scenarioDigest(scenario, recorded),
    resultsHash: null,
    runtime: { node: process.versions.node, v8: process.versions.v8, platform: `${process.platform}-${process.arch}` },
    source,
    scenario,
  };
}

export const manifestName = "manifest.json";

export function writeManifest(folder: string, manifest: Provenance): void {
  writeJson(join(folder, manifestName), manifest);
}

/** A manifest of any format and version. */
interface ParsedManifest {
  readonly format?: unknown;
  readonly concerted?: unknown;
}

/** A manifest of any format, or null where there is no such file. @throws RangeError for one that is broken */
export function parsedManifest(path: string): ParsedManifest | null {
  if (!existsSync(path)) return null;
  const text = readFileSync(path, "utf8");
  try {
    const parsed: unknown = JSON.parse(text);
    return isMapping(parsed) ? parsed : {};
  } catch {
    throw new RangeError(`${path}: got a text that is not JSON, expected the manifest of a run`);
  }
}

/** A run's manifest, or null where there is no such file. @throws RangeError for one that is broken or of something else */
export function readManifestFile(path: string): Manifest | null {
  const parsed = parsedManifest(path);
  if (parsed === null) return null;
  const flaw = flawOf(parsed);
  if (flaw === null) return parsed as Manifest;
  throw new RangeError(`${path}: got ${flaw}, expected the manifest of a run by concerted ${version}`);
}

const ofProvenance: Readonly<Record<keyof Provenance, true>> = {
  concerted: true,
  status: true,
  name: true,
  command: true,
  seed: true,
  arms: true,
  months: true,
  replications: true,
  recorded: true,
  engineDigest: true,
  scenarioDigest: true,
  resultsHash: true,
  runtime: true,
  source: true,
};

/** The parts that the manifests of runs and of sweeps have in common. */
export const provenanceParts: readonly string[] = Object.keys(ofProvenance);

function flawOf(parsed: ParsedManifest): string | null {
  if (parsed.format === "sweep 1") return "that of a sweep, whose runs have their own in parts";
  if (parsed.format !== 1) return `format ${parsed.format ?? "none"}`;
  return lacking(parsed, missingPart(parsed, [...provenanceParts, "burnIn", "scenario"]));
}

/** A manifest that lacks a part, in words; null where it lacks none. */
export function lacking({ concerted }: ParsedManifest, missing: string | null): string | null {
  const writer = concerted === undefined ? "another version" : `concerted ${concerted}`;
  return missing === null ? null : `one by ${writer} without ${missing}`;
}

/** The manifest of a run's folder. */
export function readManifest(folder: string): Manifest | null {
  return readManifestFile(join(folder, manifestName));
}
