/** Makes the pictures of README.md and docs/ from a run of the default scenario: `npm run pictures`. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "concerted-pictures-"));
execFileSync(process.execPath, ["src/cli/main.ts", "run", "scenarios/first-look.yaml", "--out", folder], {
  stdio: "inherit",
});
mkdirSync("docs/pictures", { recursive: true });
for (const chart of ["trajectories", "difference", "worlds"]) {
  cpSync(join(folder, "charts", `${chart}.png`), `docs/pictures/${chart}.png`);
}
rmSync(folder, { recursive: true });
