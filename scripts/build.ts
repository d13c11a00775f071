/** Builds dist/ for the package: JavaScript and type declarations. `npm ci` calls it through "prepare". */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
rmSync("dist", { recursive: true, force: true });
execFileSync("tsc", ["-p", "tsconfig.build.json"], { stdio: "inherit" });
if (existsSync("dist/cli/main.js")) chmodSync("dist/cli/main.js", 0o755);
