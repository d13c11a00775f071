import { describe, expect, it } from "vitest";
import type { Stress } from "../../../src/analysis/assumptions/result.ts";
import { shippedPresets } from "../../../src/experiment/explorer.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import { planStress, type StressPlan } from "../../../src/study/assumptions-plan.ts";
import { planParts } from "../../../src/study/sweep-parts.ts";
import { worldsOf } from "../../../src/study/worlds.ts";
import { type PlannedStress, plannedStress, stressFrom } from "../../../src/web/screens/assumptions/question.ts";
import { initialSession, type Preset } from "../../../src/web/session/preset.ts";
import type { Session } from "../../../src/web/session/session.ts";
import { yamlOf } from "../../../src/web/session/yaml.ts";
import { createAnswerer } from "../../../src/web/worker/worlds.ts";
import { listedTown, presetFrom } from "../presets.ts";

const file = "explored.yaml";

/** The plan of `concerted assumptions --stress` for the file that the page saves. */
async function commandsPlan(preset: Preset, session: Session): Promise<StressPlan> {
  const text = yamlOf(preset, session, "0.0.0");
  const read = async (set: readonly string[]) => {
    const loaded = await loadScenario(text, { file, set });
    if (loaded.ok) return loaded.scenario;
    return { reason: loaded.problems.map(({ expected, got }) => `got ${got}, expected ${expected}`).join("; ") };
  };
  const base = await read([]);
  if ("reason" in base) throw new Error(base.reason);
  const { arm, month, outcome } = session;
  return planStress(base, { pair: { arm, against: "isolated" }, outcome, month }, (values) =>
    read(Object.entries(values).map(([path, value]) => `${path}=${JSON.stringify(value)}`)),
  );
}

/** What two worlds of every part say. */
function stressOf(planned: PlannedStress): Stress {
  const answerer = createAnswerer();
  const recorded = planned.parts.map(({ scenario }, id) => {
    answerer.ask({ id, scenario, outcomes: [planned.plan.question.outcome] });
    return [0, 1].map((world) => ({
      first: world,
      series: answerer.answer(id, world)?.series ?? new Float64Array(),
    }));
  });
  return stressFrom(planned, recorded, 2);
}

const changes = { "community.hardship.mean": 0.6, "initiative.backbone.budget": 250_000 };

describe("what a page tries", () => {
  it("is what the command line tries for the file that the page saves: the same values and worlds", async () => {
    const [shipped] = (await shippedPresets()) as [Preset];
    const shown = [shipped, await presetFrom(listedTown)];
    for (const preset of shown) {
      const session = { ...initialSession(preset), changes };
      const { plan } = await plannedStress(preset, session);
      const command = await commandsPlan(preset, session);
      const tried = ({ points }: StressPlan) =>
        points.map(({ scenario, values }) => ({ values, worlds: worldsOf(scenario) }));
      expect(tried(plan)).toEqual(tried(command));
      expect(plan.points.length).toBeGreaterThan(150);
      const left = ({ left: all }: StressPlan) => all.map(({ path, value }) => `${path} ${value}`);
      expect(left(plan)).toEqual(left(command));
    }
  });

  it("gives the same numbers to the last bit though it is cut into smaller parts", async () => {
    const [preset] = (await shippedPresets()) as [Preset];
    const planned = await plannedStress(preset, { ...initialSession(preset), people: 60, month: 6 });
    const whole = { ...planned, parts: planParts(planned.plan.points) };
    expect(planned.parts.length).toBeGreaterThan(whole.parts.length);
    const [here, there] = [stressOf(planned), stressOf(whole)];
    expect(here).toEqual(there);
    expect(here.parameters.length).toBeGreaterThan(100);
    expect(here.parameters.some(({ ends }) => ends.some(({ change }) => change.estimate !== 0))).toBe(true);
  });
});
