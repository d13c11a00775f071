import { rmSync } from "node:fs";
import { basename, isAbsolute, join, normalize } from "node:path";
import {
  chunkPaths,
  crateName,
  descriptionOf,
  filesOf,
  foldersOf,
  formatOf,
  inputFolder,
  measure,
} from "./crate-files.ts";
import { writeWhole } from "./files.ts";
import type { Manifest } from "./manifest.ts";
import type { FinishedSweep } from "./sweep.ts";
import type { PointRecord } from "./sweep-manifest.ts";

const license = "https://spdx.org/licenses/MIT";
const profile = "https://w3id.org/ro/wfrun/process/0.5";
const specification = "https://w3id.org/ro/crate/1.1";

/** RO-Crate 1.1 has no word for a digest; this one is that of the Workflow Run profiles. */
const context = [`${specification}/context`, { sha256: "https://w3id.org/ro/terms/workflow-run#sha256" }];

interface Entity {
  readonly "@id": string;
  readonly "@type": string;
  readonly [property: string]: unknown;
}

/** What a crate says of the run that filled a folder. */
interface Deposit {
  readonly kind: "Run" | "Registered test" | "Attribution" | "Sweep";
  readonly manifest: Omit<Manifest, "format" | "burnIn" | "scenario">;
  readonly about: string;
  /** Paths of the chunks that belong to it. */
  readonly chunks: ReadonlySet<string>;
}

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
 * Crate 0.5 that describes every file of a results folder. It has no dates, which would make two runs of one scenario differ, unless the
 * environment gives one as SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/). To be written last.
 */
export async function writeCrate(folder: string, deposit: Deposit, signal?: AbortSignal): Promise<void> {
  const inputs = writeInputs(folder, deposit.manifest.source);
  const files = filesOf(folder, deposit.chunks);
  const entities: Entity[] = foldersOf(files).map((path) => folderEntity(folder, path, files));
  for (const path of files) {
    signal?.throwIfAborted();
    entities.push(await fileEntity(folder, path));
  }
  const results = files.filter((path) => !path.startsWith(`${inputFolder}/`) && descriptionOf(folder, path) !== null);
  const graph = [
    descriptor(),
    rootEntity(deposit, files),
    ...entities,
    ...actionEntities(deposit, inputs, results),
    ...contextEntities(deposit),
  ];
  writeWhole(join(folder, crateName), `${JSON.stringify({ "@context": context, "@graph": graph }, null, 1)}\n`);
}

/** Returns the paths in the results folder, the scenario file first. */
function writeInputs(folder: string, { attachments, file, text }: Manifest["source"]): readonly string[] {
  rmSync(join(folder, inputFolder), { recursive: true, force: true });
  const texts = [
    [basename(file), text] as const,
    ...Object.entries(attachments).map(([name, t]) => [placeOf(name), t] as const),
  ];
  return texts.map(([name, content]) => {
    writeWhole(join(folder, inputFolder, name), content);
    return `${inputFolder}/${name}`;
  });
}

/** Beside the scenario as before, so that it finds it; a file from elsewhere goes by its own name alone. */
function placeOf(name: string): string {
  const path = normalize(name).replaceAll("\\", "/");
  return isAbsolute(name) || path.startsWith("..") ? basename(name) : path;
}

function idOf(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

const refer = (id: string) => ({ "@id": id });
const referTo = (paths: readonly string[]) => paths.map((path) => refer(idOf(path)));

/** Files and folders right in a folder ("" for the root), of all files of the crate. */
function partsOf(parent: string, files: readonly string[]): readonly string[] {
  const within = files.filter((path) => path.startsWith(parent)).map((path) => path.slice(parent.length));
  return [...new Set(within.map((path) => parent + path.replace(/\/.*/, "/")))];
}

function descriptor(): Entity {
  return {
    "@id": crateName,
    "@type": "CreativeWork",
    about: refer("./"),
    conformsTo: refer(specification),
    encodingFormat: "application/ld+json",
  };
}

function rootEntity({ about, kind, manifest }: Deposit, files: readonly string[]): Entity {
  const { arms, months, name, replications } = manifest;
  const size = `${replications} simulated worlds of ${months} months under ${arms.length} arms (${arms.join(", ")}).`;
  const date = publicationDate();
  return {
    "@id": "./",
    "@type": "Dataset",
    name: `${kind} of the scenario ${name} with Concerted`,
    description: [about, size].filter((text) => text !== "").join(" "),
    ...(date === null ? {} : { datePublished: date }),
    license: refer("#license"),
    keywords: ["agent-based model", "collective impact", "simulation"],
    conformsTo: refer(profile),
    hasPart: referTo(partsOf("", files)),
    mentions: refer("#run"),
  };
}

function publicationDate(): string | null {
  const seconds = process.env.SOURCE_DATE_EPOCH ?? "";
  return /^\d+$/.test(seconds) ? new Date(1000 * Number(seconds)).toISOString().slice(0, 10) : null;
}

function folderEntity(folder: string, path: string, files: readonly string[]): Entity {
  const description = descriptionOf(folder, path);
  return {
    "@id": idOf(path),
    "@type": "Dataset",
    name: path,
    ...(description === null ? {} : { description }),
    hasPart: referTo(partsOf(path, files)),
  };
}

async function fileEntity(folder: string, path: string): Promise<Entity> {
  const { sha256, size } = await measure(join(folder, path));
  const description = descriptionOf(folder, path);
  return {
    "@id": idOf(path),
    "@type": "File",
    name: path,
    ...(description === null ? {} : { description }),
    encodingFormat: formatOf(path),
    contentSize: String(size),
    sha256,
  };
}

/** The run, and the settings that the command line gave beside the scenario file. */
function actionEntities({ kind, manifest }: Deposit, inputs: readonly string[], results: readonly string[]): Entity[] {
  const { command, name, resultsHash, seed, source } = manifest;
  const settings = source.set.map((text, s): Entity => {
    const [path, ...value] = text.split("=");
    return { "@id": `#set-${s}`, "@type": "PropertyValue", name: path, value: value.join("=") };
  });
  const action: Entity = {
    "@id": "#run",
    "@type": "CreateAction",
    name: `${kind} of ${name}`,
    description: `${command} (seed ${seed}; SHA-256 of every recorded number: ${resultsHash})`,
    actionStatus: "http://schema.org/CompletedActionStatus",
    instrument: refer("#concerted"),
    object: [...referTo(inputs), ...settings.map((entity) => refer(entity["@id"]))],
    result: referTo(results),
  };
  return [action, ...settings];
}

function contextEntities({ manifest }: Deposit): Entity[] {
  const { concerted, engineDigest, runtime } = manifest;
  return [
    {
      "@id": "#concerted",
      "@type": "SoftwareApplication",
      name: "concerted",
      description:
        "Agent-based simulator that compares isolated with collective impact in the same worlds, draw for draw",
      softwareVersion: concerted,
      identifier: `sha256:${engineDigest}`,
      license: refer(license),
      softwareRequirements: refer("#node"),
      operatingSystem: runtime.platform,
    },
    {
      "@id": "#node",
      "@type": "SoftwareApplication",
      name: "Node.js",
      url: "https://nodejs.org",
      softwareVersion: runtime.node,
    },
    { "@id": license, "@type": "CreativeWork", name: "MIT License", description: "The license of the software" },
    {
      "@id": "#license",
      "@type": "CreativeWork",
      name: "To be stated by who publishes this folder",
      description: "The authors of the software claim no rights in its results, nor in the scenarios of others.",
    },
    { "@id": profile, "@type": "CreativeWork", name: "Process Run Crate", version: "0.5" },
  ];
}
