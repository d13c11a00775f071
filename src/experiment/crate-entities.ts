import { crateName, type DescribedFile, formatOf, inputFolder } from "./crate-files.ts";
import type { Provenance } from "./manifest.ts";

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
export interface Deposit {
  readonly kind: "Run" | "Registered test" | "Attribution" | "Sweep";
  readonly manifest: Provenance;
  readonly about: string;
  /** Paths of the chunks that belong to it. */
  readonly chunks: ReadonlySet<string>;
}

/** What a crate describes; paths are from the folder on, those of folders end in /. */
interface Contents {
  readonly files: readonly (DescribedFile & { readonly size: number; readonly sha256: string })[];
  readonly folders: readonly { readonly path: string; readonly description: string | null }[];
  /** Paths of what the run has read, the scenario file first. */
  readonly inputs: readonly string[];
  /** Date of publication, ISO 8601, if one is known. */
  readonly date: string | null;
}

/** The crate as JSON-LD. */
export function crateOf(deposit: Deposit, contents: Contents): object {
  const { files, folders } = contents;
  const paths = files.map(({ path }) => path);
  const graph = [
    descriptor(),
    rootEntity(deposit, contents, paths),
    ...folders.map((folder) => folderEntity(folder, paths)),
    ...files.map(fileEntity),
    ...actionEntities(deposit, contents),
    ...contextEntities(deposit),
  ];
  return { "@context": context, "@graph": graph };
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

function rootEntity({ about, kind, manifest }: Deposit, { date }: Contents, paths: readonly string[]): Entity {
  const { arms, months, name, replications } = manifest;
  const size = `${replications} simulated worlds of ${months} months under ${arms.length} arms (${arms.join(", ")}).`;
  return {
    "@id": "./",
    "@type": "Dataset",
    name: `${kind} of the scenario ${name} with Concerted`,
    description: [about, size].filter((text) => text !== "").join(" "),
    ...(date === null ? {} : { datePublished: date }),
    license: refer("#license"),
    keywords: ["agent-based model", "collective impact", "simulation"],
    conformsTo: refer(profile),
    hasPart: referTo(partsOf("", paths)),
    mentions: refer("#run"),
  };
}

function folderEntity({ description, path }: Contents["folders"][0], paths: readonly string[]): Entity {
  const parts = referTo(partsOf(path, paths));
  return { "@id": idOf(path), "@type": "Dataset", name: path, description: description ?? path, hasPart: parts };
}

function fileEntity({ description, path, sha256, size }: Contents["files"][0]): Entity {
  return {
    "@id": idOf(path),
    "@type": "File",
    name: path,
    description,
    encodingFormat: formatOf(path),
    contentSize: String(size),
    sha256,
  };
}

/** The run, and the settings that the command line gave beside the scenario file. */
function actionEntities({ kind, manifest }: Deposit, { files, inputs }: Contents): Entity[] {
  const { command, name, resultsHash, seed, source } = manifest;
  const settings = source.set.map((text, s): Entity => {
    const [path, ...value] = text.split("=");
    return { "@id": `#set-${s}`, "@type": "PropertyValue", name: path, value: value.join("=") };
  });
  const results = files.filter(({ path }) => !path.startsWith(`${inputFolder}/`));
  const action: Entity = {
    "@id": "#run",
    "@type": "CreateAction",
    name: `${kind} of ${name}`,
    description: `${command} (seed ${seed}; SHA-256 of every recorded number: ${resultsHash})`,
    actionStatus: "http://schema.org/CompletedActionStatus",
    instrument: refer("#concerted"),
    object: [...referTo(inputs), ...settings.map((entity) => refer(entity["@id"]))],
    result: referTo(results.map(({ path }) => path)),
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
