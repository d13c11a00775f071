import { beforeAll, describe, expect, it, vi } from "vitest";
import { differenceChart } from "../../../src/charts/difference.ts";
import { trajectoryChart } from "../../../src/charts/trajectories.ts";
import { worldsChart } from "../../../src/charts/worlds.ts";
import { chartSource } from "../../../src/web/plots/chart-source.ts";
import { gainsAt } from "../../../src/web/screens/futures/gains.ts";
import { sightOf } from "../../../src/web/screens/futures/sight.ts";
import { differenceSpec, futuresSpec, gainsSpec, worldsSpec } from "../../../src/web/screens/futures/specs.ts";
import { type Answer, answerFrom } from "../../../src/web/session/answer.ts";
import { initialSession, scenarioOf } from "../../../src/web/session/preset.ts";
import { answered } from "../answered.ts";
import { presetFrom } from "../presets.ts";

vi.mock("../../../src/web/version.ts", () => ({ version: "0.0.0", engine: "0123456789abcdef" }));

const WORLDS = 3;
const town = `
name: town
seed: specs
months: 24
burnIn: 6
community: { residents: 5000, people: 200, domains: [health, housing] }
compare: { months: [12, 24] }
`;

let answer: Answer;

beforeAll(async () => {
  const preset = await presetFrom(town);
  const scenario = scenarioOf(preset, { ...initialSession(preset), worlds: WORLDS });
  answer = answerFrom(scenario, answered(scenario, WORLDS));
});

describe("the Vega-Lite of the two futures", () => {
  it("is that of the report", () => {
    const [sight, source] = [sightOf(answer, "prevalence"), chartSource(answer.scenario)];
    expect(futuresSpec(sight)).toEqual(trajectoryChart(answer.views, source, "prevalence"));
    expect(differenceSpec(sight)).toEqual(differenceChart(answer.views, source));
    expect(worldsSpec(sight, 24)).toEqual(worldsChart(answer.views, source));
  });

  it("is of the outcome and the month that are looked at", () => {
    const sight = sightOf(answer, "served");
    for (const spec of [differenceSpec(sight), worldsSpec(sight, 12)]) {
      expect(JSON.stringify(spec)).not.toMatch(/severe need|prevalence/i);
    }
    expect(JSON.stringify(worldsSpec(sight, 12))).toMatch(/After 1\u00a0year/);
  });

  it("tells who gained and who lost by that month", () => {
    const found = gainsAt(answer, 12);
    expect(found).not.toBeNull();
    if (found) expect(JSON.stringify(gainsSpec(sightOf(answer, "served"), found))).toMatch(/After 1\u00a0year/);
  });
});
