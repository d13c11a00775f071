/**
 * Builds the explorer as one file that opens from disk.
 *   node scripts/explorer.ts [file]     writes dist/explorer.html, or the file named
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Writes the page to a file; the folders above it are made. */
export async function buildExplorer(file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "concerted-explorer-"));
  const { NODE_ENV } = env;
  // A test runner's own setting would put aids for developers into the page.
  env.NODE_ENV = "production";
  try {
    await build({ configFile: join(root, "vite.config.ts"), logLevel: "error", build: { outDir: folder } });
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(join(folder, "index.html"), file);
  } finally {
    if (NODE_ENV === undefined) delete env.NODE_ENV;
    else env.NODE_ENV = NODE_ENV;
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await buildExplorer(resolve(process.argv[2] ?? join(root, "dist/explorer.html")));
