/**
 * TestU01's batteries on the engine's generator, cut along every part of a draw's address; writes docs/random-numbers.md.
 *   node scripts/battery.ts [--axis NAME]… [--view word|reversed|upper|lower]… [--crush | --big] [--seed 0]
 * Without --axis: all of them. Without --view: SmallCrush in all four views, the larger batteries on the word itself.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Axis, axes, type View, views } from "../test/battery/axes.ts";
import { dock } from "../test/battery/docking.ts";
import { record, row } from "../test/battery/report.ts";
import { type Battery, compile, installTestU01, type Program, runBattery } from "../test/battery/testu01.ts";

const page = fileURLToPath(new URL("../docs/random-numbers.md", import.meta.url));
const { values } = parseArgs({
  options: {
    axis: { type: "string", multiple: true },
    view: { type: "string", multiple: true },
    crush: { type: "boolean" },
    big: { type: "boolean" },
    seed: { type: "string", default: "0" },
  },
});
const battery: Battery = values.big ? "big" : values.crush ? "crush" : "small";
const seed = Number(values.seed);

function chosen<T>(
  known: readonly T[],
  names: readonly string[] | undefined,
  nameOf: (item: T) => string,
): readonly T[] {
  const unknown = names?.filter((name) => !known.some((item) => nameOf(item) === name)) ?? [];
  if (unknown.length > 0) throw new Error(`got ${unknown.join(", ")}, expected ${known.map(nameOf).join(", ")}`);
  return names === undefined ? known : known.filter((item) => names.includes(nameOf(item)));
}

function optionsFor(axis: Axis): string {
  const sizes = { small: "", crush: " --crush", big: " --big" };
  const viewOptions = (values.view ?? []).map((name) => ` --view ${name}`).join("");
  return `--axis ${axis.name}${sizes[battery]}${viewOptions}${seed === 0 ? "" : ` --seed ${seed}`}`;
}

function seedOf(options: string): number {
  return Number(/--seed (\d+)/.exec(options)?.[1] ?? 0);
}

async function runAxis(program: Program, axis: Axis, chosenViews: readonly View[]): Promise<void> {
  const { words, digest } = dock(program, axis, seed);
  process.stdout.write(`${axis.name}: ${words} words agree with the engine's (${digest})\n`);
  const byView = [];
  for (const view of chosenViews) byView.push({ view, statistics: await runBattery(program, axis, view, battery) });
  const result = { axis, battery, options: optionsFor(axis), digest, byView };
  const isStale = (options: string, other: string): boolean =>
    options.split(" ")[1] === axis.name && seedOf(options) === seed && other !== digest;
  record(page, result, isStale);
  process.stdout.write(`${row(result)}\n`);
}

if (!Number.isSafeInteger(seed) || seed < 0) throw new Error(`--seed: got ${values.seed}, expected a whole number`);
const chosenAxes = chosen(axes, values.axis, ({ name }) => name);
const defaultViews = battery === "small" ? undefined : ["word"];
const chosenViews = chosen(views, values.view ?? defaultViews, (view) => view);
installTestU01();
const folder = mkdtempSync(join(tmpdir(), "battery-"));
try {
  const program = compile(folder, seed);
  for (const axis of chosenAxes) await runAxis(program, axis, chosenViews);
} finally {
  rmSync(folder, { recursive: true });
}
