import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { canonicalJson } from "../scenario/canonical.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { worldsOf } from "../study/worlds.ts";

/** SHA-256 of bytes or text, as 64 hexadecimal digits. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}

/** File in a built package that holds the digest of the sources it was built from. */
export const builtDigest = new URL("../engine.digest", import.meta.url);

/** Digest of the sources that decide about results: the engine, its passes over persons and its numeric functions. The same for sources and build. */
export function engineDigest(): string {
  if (existsSync(builtDigest)) return readFileSync(builtDigest, "utf8").trim();
  return digestOfSources(fileURLToPath(new URL("..", import.meta.url)));
}

/** The same, of a folder that holds `engine`, `kernel` and `numeric`, or other folders of sources. */
export function digestOfSources(source: string, folders = ["engine", "kernel", "numeric"], ending = ".ts"): string {
  const files = folders.flatMap((folder) =>
    readdirSync(`${source}/${folder}`, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(ending))
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .sort(),
  );
  return sha256(...files.flatMap((name) => [name, "\0", readFileSync(`${source}/${name}`), "\0"]));
}

/** Digest of what a scenario's worlds depend on, and of the names of the outcomes recorded in them, in their order. */
export function scenarioDigest(scenario: Scenario, recorded: readonly string[]): string {
  return sha256(canonicalJson({ ...worldsOf(scenario), recorded }));
}
