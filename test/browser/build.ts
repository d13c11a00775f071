import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildExplorer } from "../../scripts/explorer.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The built explorer. */
    readonly explorer: string;
  }
}

/** Builds the explorer once for all tests that open it. */
export async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "concerted-page-"));
  const file = join(folder, "explorer.html");
  await buildExplorer(file);
  provide("explorer", file);
  return () => rmSync(folder, { recursive: true, force: true });
}
