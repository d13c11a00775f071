import { beforeAll, describe, expect, it } from "vitest";
import { LEVEL } from "../../../src/analysis/interval.ts";
import { summarize } from "../../../src/analysis/summarize.ts";
import { gainsOf } from "../../../src/analysis/views/gains.ts";
import { rowsOf } from "../../../src/charts/rows.ts";
import { runWorld } from "../../../src/engine/run.ts";
import { standardArms } from "../../../src/scenario/arms.ts";
import { outcomesOf } from "../../../src/scenario/outcome-names.ts";
import { collectGains } from "../../../src/study/gains.ts";
import { gainsAt } from "../../../src/web/screens/futures/gains.ts";
import { costOf, flowsIn, momentOf, sightOf, worldValues } from "../../../src/web/screens/futures/sight.ts";
import { type Answer, answerFrom } from "../../../src/web/session/answer.ts";
import { initialSession, type Preset, scenarioOf } from "../../../src/web/session/preset.ts";
import { answered } from "../answered.ts";
import { presetFrom } from "../presets.ts";

const WORLDS = 4;
const town = `
name: town
seed: sight
months: 30
burnIn: 6
community: { residents: 5000, people: 200, domains: [health, housing] }
compare: { months: [12, 30] }
`;

let preset: Preset;
let answer: Answer;

function ask(arm: string): Answer {
  const scenario = scenarioOf(preset, { ...initialSession(preset), arm, worlds: WORLDS });
  return answerFrom(scenario, answered(scenario, WORLDS));
}

beforeAll(async () => {
  preset = await presetFrom(town);
  answer = ask("collective");
});

describe("what is seen of an answer", () => {
  it("is what the report's tables hold", () => {
    const sight = sightOf(answer, "prevalence");
    const mean = (arm: string) => (row: { readonly arm: string }) => row.arm === arm;
    const drawn = rowsOf<{ readonly arm: string; readonly outcome: string }>(answer.views.trajectories).filter(
      ({ outcome }) => outcome === "prevalence",
    );
    expect(sight.fans.collective).toEqual(drawn.filter(mean("collective")));
    expect(sight.fans.isolated).toEqual(drawn.filter(mean("isolated")));
    expect(sight.differences).toEqual(rowsOf(answer.views.differences));
    expect(momentOf(sight, 30).dots).toEqual(rowsOf(answer.views.worldDifferences));
    expect(momentOf(sight, 30).compared).toEqual(answer.views.finals.find(({ outcome }) => outcome === "prevalence"));
  });

  it("is of any outcome at any month, world by world", () => {
    const sight = sightOf(answer, "served");
    const pair = { arm: "collective", against: "isolated" };
    expect(momentOf(sight, 7).compared).toEqual(summarize(answer.panel, [pair], ["served"], [7], LEVEL)[0]);
    const names = outcomesOf(answer.scenario).map(({ name }) => name);
    const { series } = runWorld(answer.scenario, 2, names);
    const places = Array.from({ length: 31 }, (_, month) => (31 + month) * names.length + names.indexOf("served"));
    expect(worldValues(sight, "collective", 2)).toEqual(places.map((place) => series[place]));
  });

  it("counts persons as a results folder does, at the last year's end", () => {
    const { compare, months } = answer.scenario;
    const names = outcomesOf(answer.scenario).map(({ name }) => name);
    const chunks = Array.from({ length: WORLDS }, (_, world) => {
      const { gains, hashes, series, start } = runWorld(answer.scenario, world, names);
      return { first: world, count: 1, series, gains, starts: [start], hashes: [hashes] };
    });
    for (const month of [12, 20, months]) {
      const counted = collectGains(chunks, answer.scenario, WORLDS, month);
      expect(gainsAt(answer, month)).toEqual(gainsOf(counted, compare.pairs, LEVEL));
    }
    expect(gainsAt(answer, 11)).toBeNull();
  });

  it("costs per year what is spent, the same as the money by use", () => {
    const cost = costOf(answer, flowsIn(answer), 30);
    const money = rowsOf<{ readonly part: string; readonly estimate: number }>(answer.views.money);
    const of = (...parts: readonly string[]): number =>
      money.filter(({ part }) => parts.includes(part)).reduce((sum, { estimate }) => sum + estimate, 0);
    expect(cost?.overhead.estimate).toBeCloseTo(of("backbone", "coordination"), 4);
    expect(cost?.services.estimate).toBeCloseTo(of("service", "intake", "lost"), 4);
    expect(of("backbone")).toBeGreaterThan(0);
    expect(costOf(answer, flowsIn(answer), 0)).toBeNull();
  });
});

describe("what can be compared", () => {
  it.each(standardArms.map(({ name }) => name).filter((name) => name !== "isolated"))(
    "%s, not listed in the file",
    (arm) => {
      const scenario = scenarioOf(preset, { ...initialSession(preset), arm, worlds: 1 });
      expect(scenario.arms.map(({ name }) => name)).toEqual(["isolated", arm]);
    },
  );

  it("is answered like any arm of the file", () => {
    const { compared } = momentOf(sightOf(ask("only-backbone"), "prevalence"), 30);
    expect([compared.arm, compared.n]).toEqual(["only-backbone", WORLDS]);
  });
});
