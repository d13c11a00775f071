/**
 * Builds the explorer as one file that opens from disk.
 *   node scripts/explorer.ts [file]     writes dist/explorer.html, or the file named
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Writes the page to a file; the folders above it are made. */
export async function buildExplorer(file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "concerted-explorer-"));
  try {
    await build({ configFile: join(root, "vite.config.ts"), logLevel: "error", build: { outDir: folder } });
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(join(folder, "index.html"), file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await buildExplorer(resolve(process.argv[2] ?? join(root, "dist/explorer.html")));
