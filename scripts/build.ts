/**
 * Builds the package: JavaScript, type declarations and the explorer. `npm ci` calls it through "prepare".
 *   node scripts/build.ts [folder]     writes folder/dist, by default of the project
 */
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { digestOfSources } from "../src/experiment/digest.ts";
import { compile } from "./compile.ts";
import { buildExplorer } from "./explorer.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = join(resolve(process.argv[2] ?? root), "dist");
rmSync(out, { recursive: true, force: true });
compile(out);
writeFileSync(join(out, "engine.digest"), `${digestOfSources(join(root, "src"))}\n`);
await buildExplorer(join(out, "explorer.html"));
chmodSync(join(out, "cli/main.js"), 0o755);
