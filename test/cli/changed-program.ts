import { cpSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Copies the program into a folder, with another text for one module of its sources, which finds the module it replaces beside
 * itself as sound.ts. Returns the path of the copy.
 */
export function programWith(copy: string, module: string, text: string): string {
  cpSync(join(project, "src"), join(copy, "src"), { recursive: true });
  cpSync(join(project, "package.json"), join(copy, "package.json"));
  symlinkSync(join(project, "node_modules"), join(copy, "node_modules"), "dir");
  const path = join(copy, "src", module);
  renameSync(path, join(dirname(path), "sound.ts"));
  writeFileSync(path, text);
  return join(copy, "src", "cli", "main.ts");
}

/** Code that waits for as long as a condition holds. */
export const waitWhile = (condition: string): string =>
  `while (${condition}) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);`;

interface Change {
  /** The chunk at which a worker does something else first: 1 is the first that it is given. */
  readonly at: number;
  /** Code, which finds Node's file system as fs. */
  readonly does: string;
  readonly module?: "worker" | "classics-worker";
  readonly run?: "runChunk" | "runClassicChunk";
}

/**
 * A copy of the program whose workers do something else before one of their chunks; all else, the engine too, is the same. One
 * that waits there stands still between two chunks on a machine of any speed.
 */
export function programWhoseWorker(copy: string, { at, does, module = "worker", run = "runChunk" }: Change): string {
  return programWith(
    copy,
    `experiment/${module}.ts`,
    `import fs from "node:fs";
    import { ${run} as sound } from "./sound.ts";
    let begun = 0;
    export function ${run}(chunk) {
      begun += 1;
      if (begun === ${at}) { ${does} }
      return sound(chunk);
    }`,
  );
}
