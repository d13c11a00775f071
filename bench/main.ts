/**
 * Times the engine beside a fixed loop in the same run and prints one table; figures also go to results/bench/MODE.json.
 *   npm run bench                      world, passes, limit, start-up and slider, in less than a minute
 *   npm run bench -- MODE… [--full] [--rounds N]
 * Modes: world passes limit scaling memory workers startup slider explorer peers run all. bench/README.md explains the figures.
 */
import { parseArgs } from "node:util";
import { explorer } from "./explorer.ts";
import { limit } from "./limit.ts";
import { memory } from "./memory.ts";
import type { Mode } from "./mode.ts";
import { passes } from "./passes.ts";
import { peers } from "./peers.ts";
import { profile } from "./profile.ts";
import { scaling } from "./scaling.ts";
import { slider } from "./slider.ts";
import { startup } from "./startup.ts";
import { type Figure, tableText, writeFigures } from "./table.ts";
import { workers } from "./workers.ts";
import { world } from "./world.ts";

const modes: Readonly<Record<string, Mode>> = {
  world,
  passes,
  limit,
  startup,
  slider,
  workers,
  scaling,
  memory,
  explorer,
  peers,
  run: profile,
};
const quick = ["world", "passes", "limit", "startup", "slider"] as const;
const usage = `usage: npm run bench -- [${Object.keys(modes).join(" | ")} | all]… [--full] [--rounds N]`;

function refuse(problem: string): never {
  console.error(`${problem}\n${usage}`);
  process.exit(2);
}

function modesOf(asked: readonly string[]): readonly string[] {
  const names = asked.flatMap((name) => (name === "all" ? Object.keys(modes) : [name]));
  const unknown = names.find((name) => !Object.hasOwn(modes, name));
  if (unknown !== undefined) refuse(`mode: got ${unknown}`);
  return names.length > 0 ? names : quick;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { full: { type: "boolean", default: false }, rounds: { type: "string" } },
});
const rounds = Number(values.rounds ?? (values.full ? 15 : 5));
if (!Number.isSafeInteger(rounds) || rounds < 1) refuse(`rounds: got ${values.rounds}`);
const names = modesOf(positionals);
const figures: Figure[] = [];
for (const name of names) {
  process.stderr.write(`${name} …\n`);
  figures.push(...(await (modes[name] as Mode)({ full: values.full, rounds })));
}
console.log(tableText(figures));
const path = `results/bench/${names.join("-")}.json`;
writeFigures(path, ["npm run bench --", ...process.argv.slice(2)].join(" "), figures);
console.log(`\n${path}`);
