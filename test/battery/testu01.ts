import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { worldKey } from "../../src/engine/random.ts";
import { ADJACENT_SEEDS, type Axis, orderText, type View } from "./axes.ts";

const folder = dirname(fileURLToPath(import.meta.url));
const HEADER = "/usr/include/testu01/bbattery.h";
const SOURCES = "/etc/apt/sources.list.d/concerted-non-free.sources";

/** Batteries by the C program's word for them, with their number of statistics. */
export const batteries = {
  small: { title: "SmallCrush", statistics: 15 },
  crush: { title: "Crush", statistics: 144 },
  big: { title: "BigCrush", statistics: 160 },
} as const;
export type Battery = keyof typeof batteries;

export interface Statistic {
  readonly name: string;
  readonly p: number;
}

/** Installs TestU01 from Debian's non-free section where it is missing. Needs root then. */
export function installTestU01(): void {
  if (existsSync(HEADER)) return;
  const release = readFileSync("/etc/os-release", "utf8");
  const suite = /^VERSION_CODENAME=(\w+)/m.exec(release)?.[1] ?? "stable";
  writeFileSync(
    SOURCES,
    `Types: deb\nURIs: http://deb.debian.org/debian\nSuites: ${suite}\nComponents: non-free\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n`,
  );
  execFileSync("apt-get", ["update"], { stdio: "inherit" });
  execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "libtestu01-0-dev", "gcc", "libc6-dev"], {
    stdio: "inherit",
  });
}

/** A compiled battery with the file of its keys. */
export interface Program {
  readonly path: string;
  readonly keys: string;
}

/** Compiles the C program into `into` and writes its keys beside it: the seed's, then those of adjacent text seeds. */
export function compile(into: string, firstSeed: number): Program {
  const program = { path: join(into, "battery"), keys: join(into, "keys") };
  const sources = ["battery.c", "stream.c", "generator.c"].map((name) => join(folder, name));
  const libraries = ["-ltestu01", "-ltestu01mylib", "-ltestu01probdist", "-lm"];
  execFileSync("gcc", ["-O3", "-Wall", "-Wextra", "-std=gnu11", "-o", program.path, ...sources, ...libraries]);
  const worlds = Array.from({ length: ADJACENT_SEEDS }, (_, i) => worldKey(String(firstSeed + i), 0));
  const lines = [{ low: firstSeed, high: 0 }, ...worlds].map(
    ({ low, high }) => `${low.toString(16)} ${high.toString(16)}`,
  );
  writeFileSync(program.keys, `${lines.join("\n")}\n`);
  return program;
}

/** `count` words of an axis from a position on, as the C program computes them. */
export function programWords(program: Program, axis: Axis, view: View, position: number, count: number): number[] {
  const words = [program.keys, axis.source, orderText(axis), view, "words", String(position), String(count)];
  const printed = execFileSync(program.path, words, { encoding: "utf8" });
  return printed
    .trim()
    .split("\n")
    .map((line) => Number.parseInt(line, 16));
}

/** Runs one battery, at the lowest priority, and returns its statistics. Throws when some are missing. */
export async function runBattery(program: Program, axis: Axis, view: View, battery: Battery): Promise<Statistic[]> {
  const words = [program.keys, axis.source, orderText(axis), view, battery];
  const child = spawn("nice", ["-n", "19", program.path, ...words], { stdio: ["ignore", "pipe", "inherit"] });
  const printed: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => printed.push(text));
  const status = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  const statistics = printed.join("").split("\n").flatMap(parseStatistic);
  const expected = batteries[battery].statistics;
  if (status !== 0 || statistics.length !== expected) {
    throw new Error(
      `battery: got ${statistics.length} statistics and exit status ${status}, expected ${expected} and 0`,
    );
  }
  return statistics;
}

function parseStatistic(line: string): Statistic[] {
  const [mark, p, name] = line.split("\t");
  return mark === "p-value" && name !== undefined ? [{ name, p: Number(p) }] : [];
}
