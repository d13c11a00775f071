/** The declarations that the compiler writes of the package, as names with their texts and docstrings. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** One name that can be imported. */
export interface Declaration {
  readonly name: string;
  readonly kind: "function" | "type" | "value";
  /** The docstring without its stars; empty if there is none. */
  readonly doc: string;
  /** The declaration as the compiler writes it, without `export declare`. */
  readonly text: string;
}

const statement = /^(?:export\s+)?(?:declare\s+)?(function|interface|type|const|class)\s+(\w+)/;
const kinds: Readonly<Record<string, Declaration["kind"]>> = { function: "function", interface: "type", type: "type" };

/** Statements at the top of a file: each begins in the first column, and ends before the next or before its comment. */
export function declarationsIn(file: string): readonly Declaration[] {
  const pieces = file.split(/\n(?=\/\*\*|export |declare |import )/);
  return pieces.flatMap((piece, i) => {
    const [, keyword = "", name] = piece.match(statement) ?? [];
    if (name === undefined) return [];
    const comment = pieces[i - 1]?.startsWith("/**") ? (pieces[i - 1] as string) : "";
    const doc = comment.replaceAll(/^\/\*\*|\*\/\s*$/g, "").replaceAll(/^ ?\* ?/gm, "");
    const text = piece.replace(/^export (?:declare )?|^declare /, "").trim();
    return [{ name, kind: kinds[keyword] ?? "value", doc: doc.trim(), text }];
  });
}

/** What `export { a, type B } from "./file.ts"` passes on, in order, with the names things have in the file. */
function passedOn(text: string): readonly { readonly name: string; readonly inner: string; readonly file: string }[] {
  return [...text.matchAll(/^export (?:type )?\{([^}]*)\} from "(.*?)";/gm)].flatMap(
    ([, names = "", file = ""]) =>
      names.match(/\w[\w ]*/g)?.map((each) => {
        const [inner = "", name = inner] = each
          .trim()
          .replace(/^type /, "")
          .split(" as ");
        return { name, inner, file };
      }) ?? [],
  );
}

const declarationFile = (path: string): string => path.replace(/\.tsx?$/, ".d.ts");

function find(file: string, name: string): Declaration {
  const text = readFileSync(file, "utf8");
  const declared = declarationsIn(text).find((each) => each.name === name);
  if (declared !== undefined) return declared;
  const further = passedOn(text).find((each) => each.name === name);
  if (further !== undefined) return find(join(dirname(file), declarationFile(further.file)), further.inner);
  throw new RangeError(`manual: got no declaration of ${name} in ${file}`);
}

/** Everything that a file lets others import, in its order. */
function exportsOf(file: string): readonly Declaration[] {
  const text = readFileSync(file, "utf8");
  const own = declarationsIn(text).filter(({ name }) => new RegExp(`^export .*\\b${name}\\b`, "m").test(text));
  const others = passedOn(text).map(({ file: other, inner, name }) => {
    return { ...find(join(dirname(file), declarationFile(other)), inner), name };
  });
  return [...own, ...others];
}

/** Exports of the package by entry, as "concerted/experiment", from declarations that the compiler writes anew. */
export function packageExports(root: string): ReadonlyMap<string, readonly Declaration[]> {
  const folder = mkdtempSync(join(tmpdir(), "concerted-declarations-"));
  const compiler = join(dirname(fileURLToPath(import.meta.resolve("typescript/package.json"))), "bin/tsc");
  const config = join(root, "tsconfig.build.json");
  try {
    execFileSync(process.execPath, [compiler, "-p", config, "--noCheck", "--emitDeclarationOnly", "--outDir", folder]);
    const { exports, name } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const entries = Object.entries<{ readonly types?: string }>(exports).flatMap(([path, { types }]) => {
      const file = types === undefined ? "" : join(folder, types.replace(/^\.\/dist\//, ""));
      return types !== undefined && existsSync(file) ? [[path.replace(/^\./, name), exportsOf(file)] as const] : [];
    });
    return new Map(entries);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
