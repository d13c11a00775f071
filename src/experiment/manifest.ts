import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { AttributionPlan } from "../study/attribution-plan.ts";
import { engineDigest, scenarioDigest } from "./digest.ts";
import { writeJson } from "./files.ts";
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

/** manifest.json: what was run, and what came out of it. */
export interface Manifest {
  readonly format: 1;
  readonly concerted: string;
  readonly status: "running" | "finished";
  readonly name: string;
  readonly command: string;
  readonly seed: string;
  readonly arms: readonly string[];
  readonly months: number;
  readonly burnIn: number;
  readonly replications: number;
  /** Names of the recorded outcomes, in the order in which chunks hold them. */
  readonly recorded: readonly string[];
  readonly engineDigest: string;
  readonly scenarioDigest: string;
  /** Digest of every recorded number and last state, in the order of worlds; null while running. */
  readonly resultsHash: string | null;
  readonly runtime: { readonly node: string; readonly v8: string; readonly platform: string };
  readonly source: Source;
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

export function writeManifest(folder: string, manifest: Manifest): void {
  writeJson(join(folder, manifestName), manifest);
}

function parsed(path: string): Partial<Manifest> {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new RangeError(`${path}: got a text that is not JSON, expected the manifest of a run`);
  }
}

/** A manifest, or null where there is no such file. Throws a RangeError for a broken one. */
export function readManifestFile(path: string): Manifest | null {
  if (!existsSync(path)) return null;
  const manifest = parsed(path);
  if (manifest.format === 1) return manifest as Manifest;
  throw new RangeError(`${path}: got format ${manifest.format ?? "none"}, expected a manifest of format 1`);
}

/** The manifest of a results folder. */
export function readManifest(folder: string): Manifest | null {
  return readManifestFile(join(folder, manifestName));
}
