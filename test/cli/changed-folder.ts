import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A copy of a finished folder beside it, changed. Returns its name. */
export function changedCopy(folder: string, name: string, change: (copy: string) => void): string {
  const copy = join(dirname(folder), name);
  cpSync(folder, copy, { recursive: true });
  change(copy);
  return name;
}

/** Puts other values into the manifest of a folder. */
export function editManifest(folder: string, values: Readonly<Record<string, unknown>>): void {
  const path = join(folder, "manifest.json");
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), ...values }));
}
