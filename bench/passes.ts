import { runWorld } from "../src/engine/run.ts";
import { costsOf, interleave } from "./measure.ts";
import { type Mode, NEED } from "./mode.ts";
import { benchScenario, needsOf, recordedNames } from "./scenarios.ts";
import { type Figure, figure, referenceFigure } from "./table.ts";
import { type Part, parts, timedRun } from "./timed-run.ts";

/** Each pass of a world's run by itself. */
export const passes: Mode = async ({ rounds }) => {
  const scenario = await benchScenario();
  const names = recordedNames(scenario);
  const needs = needsOf(scenario);
  const { hashes } = runWorld(scenario, 0, []);
  if (timedRun(scenario, 0, []).hashes.join() !== hashes.join()) throw new Error("the passes are not the engine's");
  const spent: Readonly<Record<Part, number>>[] = [];
  let replication = 0;
  const run = () => {
    const timed = timedRun(scenario, replication++, names).spent;
    spent.push(timed);
    return parts.reduce((sum, part) => sum + timed[part], 0) / needs;
  };
  const costs = await interleave([{ name: "all passes", run }], rounds);
  const timed = spent.slice(1);
  const figures: Figure[] = parts.map((part) =>
    figure(
      "passes",
      part,
      NEED,
      timed.map((byPart) => byPart[part] / needs),
    ),
  );
  return [
    ...figures,
    figure("passes", "all passes", NEED, costsOf(costs, "all passes")),
    referenceFigure("passes", costs),
  ];
};
