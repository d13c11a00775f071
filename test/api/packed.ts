import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface PackageFile {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const own = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as PackageFile;

/** Packs a package into a tarball beside it, and returns its path. */
export function packed(folder: string): string {
  const options = ["--ignore-scripts", "--json", "--pack-destination", dirname(folder)];
  const told = execFileSync("npm", ["pack", ...options], { cwd: folder, encoding: "utf8", stdio: "pipe" });
  const [{ filename }] = JSON.parse(told) as [{ readonly filename: string }];
  return join(dirname(folder), filename);
}

/** An empty project into which a tarball was unpacked, with the packages that it says it depends on, and no others. */
export function projectWith(tarball: string, folder: string): string {
  const home = join(folder, "node_modules", own.name);
  mkdirSync(home, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", home, "--strip-components=1"]);
  for (const name of Object.keys(own.dependencies)) {
    const place = join(folder, "node_modules", name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, "node_modules", name), place, "dir");
  }
  writeFileSync(join(folder, "package.json"), '{ "name": "empty", "private": true, "type": "module" }\n');
  return folder;
}
