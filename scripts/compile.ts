/** Compiles the sources to JavaScript and type declarations: the part of a build that the library needs. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Writes the compiled sources into a folder. Throws where they do not pass the type check. */
export function compile(out: string): void {
  const compiler = join(dirname(fileURLToPath(import.meta.resolve("typescript/package.json"))), "bin/tsc");
  const options = ["-p", join(root, "tsconfig.build.json"), "--outDir", out];
  execFileSync(process.execPath, [compiler, ...options], { stdio: "inherit" });
}

/** Makes a folder the package as it would be published, but for the explorer, and returns it. */
export function compilePackage(folder: string): string {
  mkdirSync(folder, { recursive: true });
  compile(join(folder, "dist"));
  for (const file of ["package.json", "README.md", "LICENSE"]) copyFileSync(join(root, file), join(folder, file));
  return folder;
}
