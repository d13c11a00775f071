import type { Scenario } from "../src/scenario/scenario.ts";
import { withValues } from "../src/scenario/settings.ts";
import { createAnswerer } from "../src/web/worker/worlds.ts";
import { costsOf, interleave } from "./measure.ts";
import type { Mode } from "./mode.ts";
import { benchScenario } from "./scenarios.ts";
import { figure, referenceFigure } from "./table.ts";

const WORLDS = [2, 8, 24] as const;
const outcomes = ["prevalence", "groupGap", "served", "money.service"];

/** The same question with another budget of the backbone: the second arm alone has changed. */
function moved(scenario: Scenario, budget: number): Scenario {
  const [isolated, ...others] = scenario.arms as [Scenario["arms"][0], ...Scenario["arms"]];
  const arms = others.map((arm) => ({
    ...arm,
    settings: withValues(arm.settings, { "initiative.backbone.budget": budget }),
  }));
  return { ...scenario, arms: [isolated, ...arms] };
}

/** The explorer's answer while a slider moves, by its own code, on one thread of Node: milliseconds of each position's worlds. */
export const slider: Mode = async ({ rounds }) => {
  const scenario = await benchScenario({ people: 2_000 });
  const answerer = createAnswerer();
  let id = 0;
  const subjects = WORLDS.map((worlds) => ({
    name: `${worlds} worlds`,
    run: () => {
      id += 1;
      const start = performance.now();
      answerer.ask({ id, scenario: moved(scenario, 100_000 + 1000 * id), outcomes });
      for (let world = 0; world < worlds; world++) answerer.answer(id, world);
      return performance.now() - start;
    },
  }));
  const costs = await interleave(subjects, rounds);
  return [
    ...subjects.map(({ name }) => figure("slider", `${name}, 1 thread`, "ms", costsOf(costs, name))),
    referenceFigure("slider", costs),
  ];
};
