import { runWorld } from "../../src/engine/run.ts";
import { scenarioOf } from "../support/scenario.ts";

const outcomes = ["prevalence", "groupGap", "thriving", "effectiveness", "members", "functioning", "money.service"];
const months = [0, 12, 36];
const worlds = [0, 1, 2];

const scenario = scenarioOf({
  seed: "golden",
  months: 36,
  arms: ["collective", "coalition", "voice-and-equity", "tested-programs"],
  shocks: [{ name: "recession", from: 18, to: 24, money: 0.8, hardship: 0.05, domains: [2, 3] }],
});

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] as string).length))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] as number))
      .join("  ")
      .trimEnd(),
  );
}

/** Results of a fixed scenario as a text to be read: digests of the last states, and some outcomes at some months. */
export function results(): string {
  const runs = worlds.map((world) => runWorld(scenario, world, outcomes));
  const arms = scenario.arms.map(({ name }) => name);
  const digests = arms.map((arm, a) => [arm, ...runs.map(({ hashes }) => hashes[a] as string)]);
  const rows = arms.flatMap((arm, a) =>
    worlds.flatMap((world, w) =>
      months.map((month) => {
        const at = (a * (scenario.months + 1) + month) * outcomes.length;
        const values = runs[w]?.series.subarray(at, at + outcomes.length) ?? [];
        return [arm, `${world}`, `${month}`, ...Array.from(values, (value) => String(Number(value.toPrecision(6))))];
      }),
    ),
  );
  return [
    ...aligned([["last state", ...worlds.map((world) => `world ${world}`)], ...digests]),
    "",
    ...aligned([["arm", "world", "month", ...outcomes], ...rows]),
    "",
  ].join("\n");
}
