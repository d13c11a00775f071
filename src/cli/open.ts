import { spawn } from "node:child_process";
import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { builtExplorer, pageWith } from "../experiment/explorer.ts";
import { writeWhole } from "../experiment/files.ts";
import { presetOf } from "../web/session/preset.ts";
import { ending, exitCode } from "./exit.ts";
import { readScenario, type ScenarioOptions } from "./scenario-file.ts";

export interface OpenOptions extends ScenarioOptions {
  readonly out?: string;
}

type Program = readonly [program: string, ...options: readonly string[]];

/** What opens a file for the person in front of this machine; null where there is no screen. */
export function opener(platform: string, environment: Readonly<Record<string, string | undefined>>): Program | null {
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ["xdg-open"] : null;
}

/** True once the program runs; it is not waited for. */
function started([program, ...options]: Program, file: string): Promise<boolean> {
  return new Promise((settle) => {
    const child = spawn(program, [...options, file], { detached: true, stdio: "ignore" });
    child.on("error", () => settle(false));
    child.on("spawn", () => {
      child.unref();
      settle(true);
    });
  });
}

function page(): string {
  try {
    return builtExplorer();
  } catch (error) {
    throw ending(exitCode.failed, (error as Error).message);
  }
}

/** `concerted open [SCENARIO]`: the explorer with a scenario in it, as a file or in the browser. */
export async function openCommand(file: string | undefined, { out, ...options }: OpenOptions): Promise<void> {
  if (out !== undefined && statSync(out, { throwIfNoEntry: false })?.isDirectory())
    throw ending(
      exitCode.invalid,
      `--out ${out}: got a folder, expected a file, such as ${join(out, "explorer.html")}`,
    );
  const plain = page();
  const loaded = file === undefined ? null : await readScenario(file, options);
  const text = loaded ? pageWith(plain, presetOf(loaded.scenario, loaded.origin)) : plain;
  const path = resolve(out ?? join(mkdtempSync(join(tmpdir(), "concerted-")), "explorer.html"));
  writeWhole(path, text);
  console.log(`Wrote ${path}`);
  if (out !== undefined) return;
  const program = opener(process.platform, process.env);
  const opened = program !== null && (await started(program, path));
  if (!opened)
    console.log(`No browser to open here: open ${pathToFileURL(path)} in one, or say where with --out FILE.`);
}
