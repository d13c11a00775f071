/**
 * Builds the notebooks, each into one page that opens from disk and asks for nothing outside.
 *   node scripts/notebooks.ts [NAME …]     writes results/notebooks/NAME.html; all of them without a name
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { config, observable } from "@observablehq/notebook-kit/vite";
import { type Alias, build, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { compilePackage } from "./compile.ts";
import { answerQueries } from "./notebook-queries.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const notebooks = join(root, "notebooks");

/** Names of the notebooks in a folder, in alphabetical order. */
export function notebooksIn(folder: string): readonly string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".html"));
  return files.map((file) => basename(file, ".html")).sort();
}

/**
 * What the pages' library would load from outside is not within them: in a single file it would be asked for at once, whether it is
 * used or not.
 */
function nothingFromOutside(): Plugin {
  return {
    name: "concerted-nothing-from-outside",
    enforce: "pre",
    transform: (code, id) =>
      id.includes("notebook-kit") && /^(?:im|ex)port .* from "https:/m.test(code)
        ? `throw new Error(${JSON.stringify(`${basename(id, ".js")} is not within a page that works offline`)});`
        : null,
  };
}

async function buildPage(folder: string, name: string, out: string): Promise<void> {
  const { resolve, ...rest } = config();
  const kit = [resolve?.alias ?? []].flat() as readonly Alias[];
  const cells: Alias = { find: /^observable:runtime$/, replacement: join(notebooks, "shell", "cells.js") };
  await build({
    ...rest,
    root: folder,
    configFile: false,
    logLevel: "error",
    resolve: { alias: [cells, ...kit] },
    plugins: [
      nothingFromOutside(),
      observable({
        template: join(notebooks, "shell", "page.html"),
        transformNotebook: (notebook, { filename }) => answerQueries(notebook, filename),
      }),
      viteSingleFile({ removeViteModuleLoader: true }),
    ],
    build: {
      target: "es2023",
      outDir: out,
      emptyOutDir: false,
      chunkSizeWarningLimit: 10_000,
      rollupOptions: { input: join(folder, `${name}.html`) },
    },
  });
}

/** The results folder that a notebook reads, as the command writes it. */
function runExample(folder: string): void {
  const asked = [
    "run",
    join(notebooks, "our-town.yaml"),
    "--out",
    join(folder, "results"),
    "--workers",
    "1",
    "--quiet",
  ];
  execFileSync(process.execPath, [join(root, "src/cli/main.ts"), ...asked], { stdio: "inherit" });
}

/**
 * Builds notebooks of a folder into `out`. They are built within a copy of the package that is compiled for it, so that
 * `import … from "concerted"` finds what a user would get; `workshop` is where, a folder from which the project's dependencies are found.
 */
export async function buildNotebooks(
  out: string,
  workshop: string,
  from = notebooks,
  names = notebooksIn(from),
): Promise<void> {
  rmSync(workshop, { recursive: true, force: true });
  const folder = join(compilePackage(workshop), "notebooks");
  mkdirSync(folder);
  for (const name of names) cpSync(join(from, `${name}.html`), join(folder, `${name}.html`));
  if (names.includes("reading-results")) runExample(folder);
  for (const name of names) await buildPage(folder, name, out);
}

if (import.meta.main) {
  const out = join(root, "results", "notebooks");
  const names = process.argv.slice(2);
  await buildNotebooks(out, join(out, "workshop"), notebooks, names.length > 0 ? names : undefined);
  for (const name of notebooksIn(out)) console.log(pathToFileURL(join(out, `${name}.html`)).href);
}
