import { runWorld } from "../src/engine/run.ts";
import { costsOf, interleave, nanoseconds, ratiosOf } from "./measure.ts";
import { type Mode, NEED } from "./mode.ts";
import { benchScenario, needsOf, recordedNames } from "./scenarios.ts";
import { figure, referenceFigure } from "./table.ts";

/** A whole world as `concerted run` computes it: set-up, burn-in, both arms, all outcomes recorded. */
export const world: Mode = async ({ rounds }) => {
  const scenario = await benchScenario();
  const names = recordedNames(scenario);
  const needs = needsOf(scenario);
  let replication = 0;
  const whole = { name: "world", run: () => nanoseconds(() => runWorld(scenario, replication++, names)) / needs };
  const costs = await interleave([whole], rounds);
  const perNeed = costsOf(costs, "world");
  return [
    figure("world", "whole run", NEED, perNeed),
    figure(
      "world",
      "whole run, one thread",
      "worlds per second",
      perNeed.map((cost) => 1e9 / (cost * needs)),
    ),
    figure("world", "whole run over reference loop", "ratio", ratiosOf(costs, "world", "reference loop")),
    referenceFigure("world", costs),
  ];
};
