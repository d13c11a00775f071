import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** One import or re-export: what is written, and the file within src it leads to (null for packages). */
export interface Import {
  readonly text: string;
  readonly target: string | null;
  /** Only types: nothing is loaded when the program runs. */
  readonly typesOnly: boolean;
}

/** A source file by its path within src, e.g. "engine/run.ts". */
export interface Source {
  readonly path: string;
  /** The first folder, or the file's own name right under src. */
  readonly folder: string;
  /** The text without comments and the contents of strings. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const statement = /^(?:import|export)\s+(?:(type\s)?[^;"'`=]*?\sfrom\s+)?"([^"]+)";/gm;
const dynamic = /\bimport\(\s*"([^"]+)"\s*\)/g;
const commentOrString = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g;

function importOf(path: string, text: string, typesOnly: boolean): Import {
  // AssemblyScript imports without the ending.
  const ending = path.startsWith("kernel/") ? ".ts" : "";
  // How a bundler shall take a file, as in "worker.ts?worker", is no part of its name; styles hold no code.
  const [file = ""] = text.split("?");
  if (file.endsWith(".css")) return { text, target: null, typesOnly: true };
  return { text, target: text.startsWith(".") ? normalize(join(dirname(path), file + ending)) : null, typesOnly };
}

function read(path: string): Source {
  const text = readFileSync(join(root, "src", path), "utf8");
  const fixed = [...text.matchAll(statement)].map((match) => importOf(path, match[2] as string, Boolean(match[1])));
  const later = [...text.matchAll(dynamic)].map((match) => importOf(path, match[1] as string, false));
  return {
    path,
    folder: path.split("/")[0] as string,
    code: text.replace(commentOrString, (found) => (found.startsWith("/") ? " " : '""')),
    imports: [...fixed, ...later],
  };
}

/** All TypeScript files under src. */
export function readSources(): readonly Source[] {
  const names = readdirSync(join(root, "src"), { recursive: true }).map(String);
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => read(name.replaceAll("\\", "/")));
}

/** Text files of the project outside src by path, for what may stand nowhere. */
export function readTexts(folders: readonly string[]): ReadonlyMap<string, string> {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => !/[\\/]node_modules\b/.test(entry.parentPath))
      .filter((entry) => entry.isFile() && /\.(ts|tsx|md|ya?ml|json|c|h)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Map(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, "utf8")]));
}
