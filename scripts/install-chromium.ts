/** Chromium for the test that Node and a browser give the same bits: found, or installed where that is possible without asking. */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { env, getuid } from "node:process";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"] as const;

/** What to do where there is no browser. */
export const chromiumAdvice =
  "No Chromium found: install it (on Debian and Ubuntu: sudo apt-get install chromium), or set CHROMIUM to the path of a Chromium or Chrome.";

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(name: string): string | null {
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find(isProgram) ?? null;
}

/** The browser's path: that of the variable CHROMIUM if it is set, otherwise the first on PATH; null if there is none. */
export function chromiumPath(): string | null {
  if (env.CHROMIUM) return isProgram(env.CHROMIUM) ? env.CHROMIUM : null;
  return names.map(onPath).find((path) => path !== null) ?? null;
}

function aptGet(...options: readonly string[]): boolean {
  const { status } = spawnSync("apt-get", options, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}

/** Installs Debian's Chromium if there is none and we may; otherwise says what to do, and goes on. */
function install(): void {
  if (chromiumPath() !== null) return;
  const may = !env.CHROMIUM && getuid?.() === 0 && onPath("apt-get") !== null;
  if (may) {
    console.error("No Chromium found: installing it with apt-get, which takes a minute or two.");
    // Without fresh lists the installation may still work from a cache or from older lists.
    aptGet("update", "--quiet=2");
    aptGet("install", "--yes", "--quiet=2", "--no-install-recommends", "chromium");
  }
  if (chromiumPath() === null) console.error(chromiumAdvice);
}

if (import.meta.main) install();
