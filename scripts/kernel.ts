/**
 * Compiles the passes over persons (src/kernel, in AssemblyScript) to WebAssembly and writes them as text into
 * src/engine/kernel-code.ts: `npm run kernel`. A test compiles them again and compares.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "assemblyscript/asc";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = "kernel.wasm";

/** No fused multiplication and addition, no relaxed vectors: the compiler makes none unless it is asked. */
const options = ["-O3", "--noAssert", "--runtime", "stub", "--importMemory", "--enable", "simd", "--use", "abort="];

/** Warnings of functions that exchange vectors, as none does with a caller outside. */
const quiet = ["--disableWarning", "112"];

/** The text of src/engine/kernel-code.ts, compiled from its sources. Throws an Error with what the compiler says. */
export async function compileKernel(): Promise<string> {
  let code = "";
  const writeFile = (name: string, contents: Uint8Array | string): void => {
    if (name === out) code = Buffer.from(contents).toString("base64");
  };
  const args = ["src/kernel/index.ts", ...options, ...quiet, "--baseDir", root, "--outFile", out];
  const { error, stderr } = await main(args, { writeFile });
  if (error !== null) throw new Error(`${error.message}\n${stderr}`);
  const about = "/** The passes over persons, compiled from src/kernel by scripts/kernel.ts (npm run kernel). */";
  return `${about}\nexport const kernelCode =\n  "${code}";\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, "src/engine/kernel-code.ts"), await compileKernel());
}
