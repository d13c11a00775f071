import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach } from "vitest";
import { chunkFiles } from "../experiment/folders.ts";

/** How a process ended, and what it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Where {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The program, by default that of the sources. */
  readonly main?: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

export const sources = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

function gathered(stream: NodeJS.ReadableStream | null): () => string {
  const pieces: Buffer[] = [];
  stream?.on("data", (piece: Buffer) => pieces.push(piece));
  return () => Buffer.concat(pieces).toString("utf8");
}

const open = new Set<Running>();

/** What a test left running that failed or ran out of time would go on beside the tests after it. The program itself starts no processes. */
async function endOpen(): Promise<void> {
  for (const { process: child } of open) child.kill("SIGKILL");
  await Promise.allSettled([...open].map(({ ended }) => ended));
  open.clear();
}
afterEach(endOpen);
afterAll(endOpen);

/** Starts the command line as a process of its own, with pipes instead of a terminal. With the test it ends. */
export function start(args: readonly string[], { cwd, env = {}, main = sources }: Where): Running {
  const { FORCE_COLOR, NO_COLOR, ...inherited } = process.env;
  const child = spawn(process.execPath, [main, ...args], { cwd, env: { ...inherited, ...env } });
  const [stdout, stderr] = [gathered(child.stdout), gathered(child.stderr)];
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, stdout: stdout(), stderr: stderr() }));
  });
  const running = { process: child, ended };
  open.add(running);
  return running;
}

/** Runs the command line to its end. */
export function concerted(args: readonly string[], where: Where): Promise<Ended> {
  return start(args, where).ended;
}

/** Eight chunks of four worlds. */
export const eightChunks = `
name: small
replications: 32
burnIn: 12
months: 12
community: { people: 5000, domains: [education, health, housing, income, safety, environment] }
organizations: { count: 8 }
compare: { months: [12] }
charts: [trajectories, worlds]
`;

/** Writes a scenario into a folder as small.yaml. */
export function writeScenario(folder: string, text: string, name = "small.yaml"): void {
  writeFileSync(join(folder, name), text);
}

/** Waits until a condition holds. @throws Error if the process ends before it does */
export async function waitUntil(condition: () => boolean, { ended }: Running): Promise<void> {
  const end = ended.then(({ code, stderr }) => ({ code, stderr }));
  while (!condition()) {
    const early = await Promise.race([end, setTimeout(5)]);
    if (early && !condition()) throw new Error(`ended with ${early.code} before what was waited for: ${early.stderr}`);
  }
}

/** Number of whole chunks in a results folder that may not be there yet. */
export function chunkCount(folder: string): number {
  if (!existsSync(join(folder, "runs"))) return 0;
  return chunkFiles(folder).length;
}
