/**
 * How often simultaneous intervals cover all means of a family at once, and a t interval the one it is about, from simulated
 * differences; prints the table of docs/methods.md. The size there takes some minutes.
 *   node scripts/joint-coverage.ts [--trials 2000] [--signs 500] [--seed 1]
 */
import { parseArgs } from "node:util";
import { type Case, coveredOnce, months, parts, shapes } from "../test/properties/joint-coverage.ts";
import { drawsFrom } from "../test/properties/statistics-trials.ts";

const { values } = parseArgs({
  options: {
    trials: { type: "string", default: "2000" },
    signs: { type: "string", default: "500" },
    seed: { type: "string", default: "1" },
  },
});
const [trials, signs, seed] = [values.trials, values.signs, values.seed].map(Number) as [number, number, number];
const counts = [6, 8, 12, 20, 40];
/** As correlated as Shapley values and interactions of the five conditions, and as differences late in a trajectory. */
const families = [parts(5, 0.8), parts(10, 0.75), months(120, 0.97)];

/** Joint coverage in percent, that of one t interval in brackets. */
function cell(one: Case, first: number): string {
  const draws = drawsFrom(first);
  let [jointly, singly] = [0, 0];
  for (let trial = 0; trial < trials; trial++) {
    const covered = coveredOnce(one, draws);
    jointly += Number(covered.jointly);
    singly += Number(covered.singly);
  }
  return `${((100 * jointly) / trials).toFixed(1)} (${((100 * singly) / trials).toFixed(1)})`;
}

process.stdout.write(`| family | differences | ${counts.map((n) => `${n} worlds`).join(" | ")} |\n`);
process.stdout.write(`|---|---|${counts.map(() => "---:").join("|")}|\n`);
for (const dependence of families) {
  for (const shape of Object.values(shapes)) {
    const row = counts.map((worlds, i) => cell({ worlds, dependence, shape, signs }, seed + i));
    process.stdout.write(`| ${dependence.name} | ${shape.name} | ${row.join(" | ")} |\n`);
  }
}
