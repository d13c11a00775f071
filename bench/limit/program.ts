import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Inputs, MonthInputs } from "./inputs.ts";

const source = fileURLToPath(new URL("limit.cpp", import.meta.url));
const parts = ["limit.cpp", "script.h", "vectors.h"].map((name) => new URL(name, import.meta.url));

/** Vectors as wide as the machine's (`native`), or at most 256 bits (`avx2`). */
export const targets = { native: ["-march=native"], avx2: ["-march=native", "-mno-avx512f", "-Wno-psabi"] } as const;
export type Target = keyof typeof targets;

/** The targets this machine has. */
export const ownTargets: readonly Target[] = process.arch === "x64" ? ["native", "avx2"] : ["native"];

/** Compiles limit.cpp for a number of domains, once per source and target on this machine, and returns the program's path. */
export function compileLimit(domains: number, target: Target = "native", folder = defaultFolder()): string {
  const options = [
    "-O3",
    ...targets[target],
    "-ffp-contract=off",
    "-fno-trapping-math",
    "-std=c++17",
    "-Wall",
    "-Wextra",
  ];
  const program = join(folder, `limit-${digestOf(options)}-${domains}`);
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${program}.${process.pid}`;
  callCompiler([...options, `-DDOMAINS=${domains}`, "-o", unfinished, source]);
  renameSync(unfinished, program);
  return program;
}

/** Throws an Error that names the package where there is no compiler. */
function callCompiler(words: readonly string[]): void {
  try {
    execFileSync("g++", words, { stdio: "inherit" });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
    const advice = "install it (Debian, Ubuntu: apt install g++) or leave out the parts limit, memory and workers";
    throw new Error(`bench/limit is compiled with g++, which was not found: ${advice}`, { cause });
  }
}

function digestOf(options: readonly string[]): string {
  const hash = createHash("sha256").update(options.join(" "));
  for (const part of parts) hash.update(readFileSync(part));
  return hash.digest("hex").slice(0, 12);
}

function defaultFolder(): string {
  return join(tmpdir(), "concerted-limit");
}

/** Writes the inputs of a world for the program to read. */
export function writeInputs(path: string, inputs: Inputs): void {
  const { arms, baseline, domains, group, groups, linkage, months, need, organizations, own, people, trunk } = inputs;
  const sizes = Int32Array.of(people, domains, groups, organizations, arms, trunk, own);
  const parts = [sizes, group, baseline, need, linkage, ...months.map(numbersOf)];
  writeFileSync(path, Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))));
}

function numbersOf(month: MonthInputs): Float64Array {
  return Float64Array.from(Object.values(month).flat() as readonly number[]);
}

/** What the program prints, line by line. */
export function callLimit(program: string, ...words: readonly (string | number)[]): readonly string[] {
  const printed = execFileSync(program, words.map(String), { encoding: "utf8", maxBuffer: 2 ** 28 });
  return printed.trimEnd().split("\n");
}
