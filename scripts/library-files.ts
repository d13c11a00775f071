import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the project. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Paths of the scenarios shipped, from the root of the project, in the order of the page. */
export function libraryFiles(): readonly string[] {
  const names = readdirSync(join(root, "scenarios"), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => join("scenarios", name))
    .sort((a, b) => dirname(a).localeCompare(dirname(b), "en") || a.localeCompare(b, "en"));
}
