import { beforeAll, describe, expect, it } from "vitest";
import { writeNumbers } from "../../../src/experiment/publish.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import type { Arm, Scenario } from "../../../src/scenario/scenario.ts";
import { valueAt } from "../../../src/scenario/settings.ts";
import { futures, futuresOf, TURN } from "../../../src/web/screens/money/futures.ts";
import { planArm, presentPlan, townsOf, trialOf } from "../../../src/web/screens/money/plans.ts";
import { readyQuestions } from "../../../src/web/screens/money/ready.ts";
import { planResults } from "../../../src/web/screens/money/results.ts";
import { initialSession, type Preset } from "../../../src/web/session/preset.ts";
import type { Plan } from "../../../src/web/session/session.ts";
import { temporaryFolder } from "../../experiment/folders.ts";
import { runInto } from "../../experiment/runs.ts";
import { answered } from "../answered.ts";
import { listedTown, presetFrom } from "../presets.ts";

const asked = { people: 200, seed: "money", worlds: 6 };
const [asIs, , leaves, small, tied] = futures;

const town = `
name: town
seed: money
replications: 6
months: 48
burnIn: 6
community: { residents: 20000, people: 200, domains: [health, housing] }
organizations: { count: 10 }
initiative: { backbone: { budget: 300000 } }
money: { discountRate: 0.02, worth: 4000 }
compare: { months: [24, 48] }
`;

/** The same plans as a file would have them. */
const sameAsFile = `${town.replace("compare:", "compared:").replace(/compared:.*\n/, "")}
arms:
  plan-1: { initiative: { backbone: { fromEnvelope: 0 } } }
  plan-2:
    funding: { additional: 300000 }
    initiative: { strengths: { agenda: 0, measurement: 0, activities: 0, communication: 0, backbone: 0 } }
compare: { arms: [plan-1, plan-2], outcomes: [prevalence, thriving], months: [24, 48] }
`;

let preset: Preset;

beforeAll(async () => {
  preset = await presetFrom(town);
});

function resultsOf(scenario: Scenario) {
  return planResults(scenario, answered(scenario));
}

const ready = (key: string): readonly Plan[] =>
  readyQuestions(preset)
    .flatMap(({ plans }) => plans)
    .filter((plan) => plan.key === key)
    .map(({ changes }) => ({ name: key, changes }));

describe("plans side by side", () => {
  const folder = temporaryFolder();

  it("cost and buy what the command line finds for the same arms in a file, to the last digit", async () => {
    const plans = [...ready("backbone-new"), ...ready("services-new")];
    const [one, ...others] = townsOf(plans);
    if (!one || !asIs) throw new Error("no plan");
    expect(others).toEqual([]);
    const { misfits, scenario } = trialOf(preset, asked, one, asIs);
    expect(misfits).toEqual([]);
    const loaded = await loadScenario(sameAsFile, { file: "same.yaml" });
    if (!loaded.ok) throw new Error("the file is not sound");
    const run = await runInto(folder, loaded.scenario);
    const { summary } = await writeNumbers(run, loaded.scenario, { folder });
    const { comparisons, money } = summary;
    const results = resultsOf(scenario);
    expect(results.map(({ measures }) => measures)).toEqual(money);
    expect(money).toHaveLength(2);
    expect(money[0]?.netBenefit).not.toBeNull();
    const thriving = comparisons.find(
      ({ arm, month, outcome }) => arm === "plan-1" && month === 48 && outcome === "thriving",
    );
    const there = results[0]?.comparisons.find(({ outcome }) => outcome === thriving?.outcome);
    expect(thriving?.outcome).toBe("thriving");
    expect(there).toEqual(thriving);
    const residents = results[0]?.residents ?? new Float64Array();
    expect(residents.reduce((sum, each) => sum + each, 0) / residents.length).toBeCloseTo(
      money[0]?.residents.estimate ?? Number.NaN,
      9,
    );
  });

  it("of one town share its worlds; those of another have their own", () => {
    const plans = [
      { name: "a", changes: {} },
      { name: "b", changes: { "organizations.count": 20, "initiative.hourCost": 0 } },
      { name: "c", changes: { "funding.restricted": 0.2 } },
    ];
    const towns = townsOf(plans);
    expect(towns.map(({ changes }) => changes)).toEqual([{}, { "organizations.count": 20 }]);
    expect(towns.map((each) => each.plans.map(({ place }) => place))).toEqual([[0, 2], [1]]);
    const [, other] = towns;
    if (!other || !asIs) throw new Error("no town");
    const { scenario } = trialOf(preset, asked, other, asIs);
    expect(scenario.arms.map(({ name }) => name)).toEqual(["isolated", planArm(1)]);
    expect(scenario.arms.map(({ settings }) => settings.organizations.count)).toEqual([20, 20]);
    expect(scenario.arms.map(({ settings }) => settings.initiative.hourCost)).toEqual([50, 0]);
  });

  it("in other futures change the town for everyone, and end with the funder for those who have one", () => {
    const plans = [...ready("backbone-new"), ...ready("services-new"), ...ready("backbone-own")];
    const [one] = townsOf(plans);
    if (!one || !leaves || !small || !tied) throw new Error("no future");
    const left = trialOf(preset, asked, one, leaves).scenario;
    const isLeft = (arm: number, path: string): boolean =>
      typeof valueAt((left.arms[arm] as Arm).settings, path) === "object";
    const strength = "initiative.strengths.backbone";
    expect([1, 2, 3].map((arm) => isLeft(arm, strength))).toEqual([true, false, false]);
    expect([1, 2, 3].map((arm) => isLeft(arm, "funding.additional"))).toEqual([false, true, false]);
    expect(left.arms[0]).toEqual(trialOf(preset, asked, one, asIs ?? leaves).scenario.arms[0]);
    const fewer = trialOf(preset, asked, one, small).scenario;
    expect(fewer.arms.map(({ settings }) => settings.community.residents)).toEqual([2000, 2000, 2000, 2000]);
    const closer = trialOf(preset, asked, one, tied).scenario;
    expect(closer.arms.map(({ settings }) => settings.community.interdependence)).toEqual([0.7, 0.7, 0.7, 0.7]);
  });

  it("are the same until the funder leaves, and only then poorer", () => {
    const [one] = townsOf(ready("backbone-new"));
    if (!one || !asIs || !leaves) throw new Error("no future");
    const [stays, goes] = [asIs, leaves].map((future) => trialOf(preset, asked, one, future).scenario);
    const upTo = (scenario: Scenario | undefined, month: number) =>
      resultsOf({ ...(scenario as Scenario), compare: { ...(scenario as Scenario).compare, months: [month] } })[0];
    expect(upTo(goes, TURN)).toEqual(upTo(stays, TURN));
    const [kept, lost] = [upTo(stays, 48), upTo(goes, 48)];
    expect(lost?.measures.backbone.estimate).toBeLessThan(kept?.measures.backbone.estimate ?? 0);
  });

  it("that cannot be paid are said not to fit, and not run", () => {
    const [one] = townsOf([{ name: "too much", changes: { "initiative.backbone.budget": 100_000_000 } }]);
    if (!one || !asIs) throw new Error("no plan");
    const { misfits } = trialOf(preset, asked, one, asIs);
    expect(misfits[0]?.got).toContain("for the backbone");
  });
});

describe("the present sliders as a plan", () => {
  it("hold what was changed and what the arm states", () => {
    const session = { ...initialSession(preset), arm: "coalition", changes: { "initiative.hourCost": 20 } };
    expect(presentPlan(preset, session)).toEqual({
      changes: { "initiative.hourCost": 20, "initiative.strengths.backbone": 0 },
      whole: true,
    });
  });

  it("are not pinned in part where a number follows a plan over the months", async () => {
    const listed = await presetFrom(listedTown);
    const session = { ...initialSession(listed), arm: "isolated-plus-money" };
    expect(presentPlan(listed, session).whole).toBe(false);
    expect(futuresOf(listed).map(({ name }) => name)).toEqual(["as-is", "tied-needs"]);
    expect(readyQuestions(listed).map(({ key }) => key)).not.toContain("how-many");
  });
});
