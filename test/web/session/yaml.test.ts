import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { runWorld } from "../../../src/engine/run.ts";
import { shippedPresets } from "../../../src/experiment/explorer.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import { outcomesOf } from "../../../src/scenario/outcome-names.ts";
import { formatProblem } from "../../../src/scenario/problems.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import { coursesOf, initialSession, type Preset, scenarioOf } from "../../../src/web/session/preset.ts";
import { misfitsOf } from "../../../src/web/session/problems.ts";
import type { Session } from "../../../src/web/session/session.ts";
import { yamlOf } from "../../../src/web/session/yaml.ts";
import { changesOn, listedTown, presetFrom } from "../presets.ts";

const seed = 6103;
let presets: readonly Preset[];

beforeAll(async () => {
  presets = [...(await shippedPresets()), await presetFrom(listedTown)];
});

async function loadedFrom(text: string): Promise<Scenario> {
  const loaded = await loadScenario(text, { file: "explored.yaml" });
  if (!loaded.ok) throw new Error(`${loaded.problems.map(formatProblem).join("\n")}\n${text}`);
  return loaded.scenario;
}

async function exported(preset: Preset, session: Session): Promise<Scenario> {
  return loadedFrom(yamlOf(preset, session, "0.0.0"));
}

describe("the exported scenario file", () => {
  it("of an untouched page says what the preset says, all questions included", async () => {
    for (const preset of presets) {
      const session = initialSession(preset);
      const {
        arms,
        compare,
        name,
        people,
        replications,
        seed: own,
        ...file
      } = {
        ...(await exported(preset, session)),
        people: session.people,
      };
      const { compare: _, name: __, replications: ___, seed: ____, ...asked } = preset.scenario;
      expect(file).toEqual(asked);
      expect([name, replications, own]).toEqual([`${session.preset}-explored`, session.worlds, session.seed]);
      expect(compare.pairs).toEqual(preset.scenario.compare.pairs);
      expect(arms.map((arm) => arm.about)).toEqual(preset.arms.map((arm) => arm.about));
      expect(people).toBe(arms[0]?.settings.community.people);
    }
  });

  it(`gives every arm the page's settings after any changes that fit together (seed ${seed})`, async () => {
    let fit = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(presets.length - 1), changesOn(), fc.boolean(), async (which, changes, standard) => {
        const preset = presets[which] as Preset;
        const arm = standard ? "voice-and-equity" : "collective";
        const session = { ...initialSession(preset), changes, arm };
        if (misfitsOf(preset, session).length > 0) return;
        fit += 1;
        const scenario = await exported(preset, session);
        const { arms, organizations } = coursesOf(preset, session);
        expect(scenario.arms.map(({ name }) => name)).toEqual(arms.map(({ name }) => name));
        for (const [a, { settings }] of arms.entries()) expect(scenario.arms[a]?.settings).toEqual(settings);
        expect(scenario.organizations).toEqual(organizations);
      }),
      { seed, numRuns: 150 },
    );
    expect(fit).toBeGreaterThan(50);
  });

  it(`runs to the same numbers, to the last bit (seed ${seed})`, async () => {
    const samples = fc.sample(changesOn(), { seed, numRuns: 3 * presets.length });
    let ran = 0;
    for (const [at, changes] of samples.entries()) {
      const preset = presets[at % presets.length] as Preset;
      const session = { ...initialSession(preset), changes, people: 120, worlds: 2, seed: `${at}:"x"` };
      if (misfitsOf(preset, session).length > 0) continue;
      const here = scenarioOf(preset, session);
      const whole = await exported(preset, session);
      const arms = whole.arms.filter(({ name }) => here.arms.some((arm) => arm.name === name));
      const names = outcomesOf(here).map(({ name }) => name);
      const there = runWorld({ ...whole, arms }, 1, names);
      expect(there).toEqual(runWorld(here, 1, names));
      ran += 1;
    }
    expect(ran).toBeGreaterThan(presets.length);
  });
});

describe("listed organizations", () => {
  it("share more or less money, from which the money per resident follows as where a file is read", async () => {
    const preset = await presetFrom(listedTown);
    const before = scenarioOf(preset, initialSession(preset));
    const own = before.arms[0]?.settings.funding.perResident as number;
    const changes = { "funding.perResident": own * 2 };
    const { arms, organizations } = scenarioOf(preset, { ...initialSession(preset), changes });
    expect(organizations?.map(({ budget }) => budget)).toEqual([1_800_001, 2_400_000, 1_400_000]);
    expect(arms[0]?.settings.funding.perResident).toBe(5_600_001 / 12 / 9000);
    expect(arms[0]?.settings.organizations.count).toBe(3);
  });
});

describe("values that do not fit together", () => {
  it("are found as where a file is read", async () => {
    const preset = await presetFrom("name: town\nmonths: 12\ncommunity: { residents: 1000, people: 500 }\n");
    const session = initialSession(preset);
    expect(misfitsOf(preset, session)).toEqual([]);
    const [crowd] = misfitsOf(preset, { ...session, people: 1001 });
    expect(crowd).toEqual({ got: "1001 people simulated", expected: "at most the 1000 residents" });
    const dear = misfitsOf(preset, { ...session, changes: { "initiative.backbone.budget": 800_000 } });
    expect(dear[0]?.got).toBe("800000 $ a year for the backbone");
  });
});
