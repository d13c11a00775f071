/** Chromium for the tests in a browser: found, or installed where that is possible without asking. */
import { env } from "node:process";
import { installPackages, isProgram, onPath } from "./debian.ts";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"] as const;

/** What to do where there is no browser. */
export const chromiumAdvice =
  "No Chromium found: install it (on Debian and Ubuntu: sudo apt-get install chromium), or set CHROMIUM to the path of a Chromium or Chrome.";

/** The browser's path: that of the variable CHROMIUM if it is set, otherwise the first on PATH; null if there is none. */
export function chromiumPath(): string | null {
  if (env.CHROMIUM) return isProgram(env.CHROMIUM) ? env.CHROMIUM : null;
  return names.map(onPath).find((path) => path !== null) ?? null;
}

/** Installs Debian's Chromium if there is none and we may; otherwise says what to do, and goes on. */
function install(): void {
  if (chromiumPath() === null && !env.CHROMIUM) installPackages("chromium");
  if (chromiumPath() === null) console.error(chromiumAdvice);
}

if (import.meta.main) install();
