import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Scenario } from "../scenario/scenario.ts";
import { engineDigest, scenarioDigest } from "./digest.ts";
import { writeWhole } from "./files.ts";
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
  readonly engineDigest: string;
  readonly scenarioDigest: string;
  /** Digest of every recorded number and last state, in the order of worlds; null while running. */
  readonly resultsHash: string | null;
  readonly runtime: { readonly node: string; readonly v8: string; readonly platform: string };
  readonly source: Source;
  /** The scenario as validated, with every default filled in. */
  readonly scenario: Scenario;
}

/** The manifest of a run that has not ended yet. */
export function beginManifest(scenario: Scenario, source: Source, command: string): Manifest {
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
    engineDigest: engineDigest(),
    scenarioDigest: scenarioDigest(scenario),
    resultsHash: null,
    runtime: { node: process.versions.node, v8: process.versions.v8, platform: `${process.platform}-${process.arch}` },
    source,
    scenario,
  };
}

export const manifestName = "manifest.json";

export function writeManifest(folder: string, manifest: Manifest): void {
  writeWhole(join(folder, manifestName), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** The manifest of a results folder, or null where there is none. Throws a SyntaxError or RangeError for a broken one. */
export function readManifest(folder: string): Manifest | null {
  const path = join(folder, manifestName);
  if (!existsSync(path)) return null;
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  if (manifest.format !== 1) throw new RangeError(`${path}: got format ${manifest.format}, expected 1`);
  return manifest;
}

/** One thing in which a folder's run and the one asked for differ. */
export interface Difference {
  readonly path: string;
  readonly folder: string;
  readonly asked: string;
}

/** What keeps a new run from going on in a folder; empty when only more or fewer replications, words or charts are asked for. */
export function differences(folder: Manifest, asked: Manifest): readonly Difference[] {
  const engine =
    folder.engineDigest === asked.engineDigest
      ? []
      : [{ path: "engine", folder: describeEngine(folder), asked: describeEngine(asked) }];
  if (folder.scenarioDigest === asked.scenarioDigest) return engine;
  return [...engine, ...compareValues("", worldsPart(folder.scenario), worldsPart(asked.scenario))];
}

function describeEngine({ concerted, engineDigest }: Manifest): string {
  return `${concerted} (${engineDigest.slice(0, 12)})`;
}

/** Arms by name and without words, so that a difference has a readable path. */
function worldsPart({ name, about, declaration, replications, compare, charts, arms, ...rest }: Scenario): unknown {
  return { ...rest, arms: Object.fromEntries(arms.map((arm) => [arm.name, arm.settings])) };
}

function compareValues(path: string, folder: unknown, asked: unknown): readonly Difference[] {
  if (!isRecord(folder) || !isRecord(asked)) {
    const [was, is] = [JSON.stringify(folder) ?? "nothing", JSON.stringify(asked) ?? "nothing"];
    return was === is ? [] : [{ path, folder: was, asked: is }];
  }
  const names = [...new Set([...Object.keys(folder), ...Object.keys(asked)])];
  return names.flatMap((name) => compareValues(path === "" ? name : `${path}.${name}`, folder[name], asked[name]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
