/**
 * Time of a whole world (10 000 people, 36 organizations, 60 months of burn-in and two arms of 120) beside a fixed loop in the same
 * run, so that the ratio means something on a noisy machine: `npm run bench`. Prints medians and ranges of alternating rounds.
 */
import { runWorld } from "../src/engine/run.ts";
import { loadScenario } from "../src/scenario/load.ts";
import { outcomesOf } from "../src/scenario/outcome-names.ts";

const ROUNDS = 7;
const REFERENCE_STEPS = 300_000_000;

const loaded = await loadScenario("name: bench\nabout: The defaults\nseed: bench\n", { file: "bench.yaml" });
if (!loaded.ok) throw new Error("the defaults are no valid scenario");
const { scenario } = loaded;
const names = outcomesOf(scenario).map(({ name }) => name);
const needs = 10_000 * 6 * (60 + 2 * 120);

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Dependent 32-bit multiplications: what the machine can do now, whatever else it does. */
function reference(): number {
  let h = 1;
  for (let i = 0; i < REFERENCE_STEPS; i++) h = Math.imul(h ^ i, 0x9e3779b1) | 0;
  return h;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

runWorld(scenario, 0, names);
const rounds = Array.from({ length: ROUNDS }, (_, round) => ({
  loop: milliseconds(reference),
  world: milliseconds(() => runWorld(scenario, round + 1, names)),
}));
const world = rounds.map((round) => round.world);
const ratio = rounds.map((round) => round.world / round.loop);
const two = (value: number): string => value.toFixed(2);
console.log(
  `world       ${two(median(world) / 1000)} s (${two(Math.min(...world) / 1000)} to ${two(Math.max(...world) / 1000)})`,
);
console.log(`per need    ${two((median(world) * 1e6) / needs)} ns per person, domain and month`);
console.log(`loop        ${two((median(rounds.map((round) => round.loop)) * 1e6) / REFERENCE_STEPS)} ns per step`);
console.log(`world/loop  ${two(median(ratio))} (${two(Math.min(...ratio))} to ${two(Math.max(...ratio))})`);
