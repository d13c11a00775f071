/** The page on the library: every name that can be imported, with its docstring and signature. */
import { type Declaration, packageExports } from "./declarations.ts";

/** Words of a docstring are words, not Markdown; code in backticks stays. */
function asMarkdown(doc: string): string {
  const pieces = doc.split(/(`[^`]*`)/);
  const plain = pieces.map((piece, i) => (i % 2 === 1 ? piece : piece.replaceAll(/[\\*_<>[\]#|]/g, "\\$&")));
  return plain
    .join("")
    .replaceAll(/^@throws /gm, "\n**Throws** ")
    .replaceAll(/^@returns? /gm, "\n**Returns** ")
    .replaceAll(/^@param (\S+) /gm, "\n`$1`: ")
    .replaceAll(/^@\w+ /gm, "\n");
}

function entry({ doc, name, text }: Declaration): string {
  return [`### ${name}`, ...(doc === "" ? [] : [asMarkdown(doc)]), `\`\`\`ts\n${text}\n\`\`\``].join("\n\n");
}

function section(path: string, all: readonly Declaration[]): string {
  const functions = all.filter(({ kind }) => kind !== "type");
  const types = all.filter(({ kind }) => kind === "type");
  const names = (some: readonly Declaration[]): string => some.map(({ name }) => `\`${name}\``).join(", ");
  return `## ${path}

\`import { … } from "${path}"\`

Functions and values: ${names(functions)}.${types.length === 0 ? "" : ` Types: ${names(types)}.`}

${[...functions, ...types].map(entry).join("\n\n")}`;
}

/** Markdown of the page, from the declarations of the package. */
export function apiPage(root: string): string {
  const entries = [...packageExports(root)].map(([path, all]) => section(path, all));
  return `# Library (API)

What a program imports. This page is made of the declarations that come with the package, so that an editor shows the same words. Whatever is not here
is not promised to stay.

${entries.join("\n\n")}
`;
}
