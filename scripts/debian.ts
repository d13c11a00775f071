import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { env, getuid } from "node:process";

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a program; null if there is none. */
export function onPath(name: string): string | null {
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find(isProgram) ?? null;
}

function aptGet(...options: readonly string[]): void {
  spawnSync("apt-get", options, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

/** Installs Debian packages where that is possible without asking; otherwise does nothing. */
export function installPackages(...packages: readonly string[]): void {
  if (getuid?.() !== 0 || onPath("apt-get") === null) return;
  console.error(`Installing ${packages.join(", ")} with apt-get, which takes a minute or two.`);
  // Without fresh lists the installation may still work from a cache or from older lists.
  aptGet("update", "--quiet=2");
  aptGet("install", "--yes", "--quiet=2", "--no-install-recommends", ...packages);
}
