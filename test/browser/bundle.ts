import { resolve } from "node:path";
import { build } from "vite";

/** The engine as one classic script that defines the global `engine`, as a browser's worker would load it. */
export async function bundleEngine(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      target: "es2023",
      lib: {
        entry: resolve(import.meta.dirname, "../../src/engine/run.ts"),
        name: "engine",
        formats: ["iife"],
        fileName: "engine",
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const files = outputs.flatMap((each) => ("output" in each ? each.output : []));
  const [chunk, ...others] = files;
  if (chunk?.type !== "chunk" || others.length > 0) {
    throw new RangeError(`bundle: got ${files.length} files, expected one script`);
  }
  return chunk.code;
}
