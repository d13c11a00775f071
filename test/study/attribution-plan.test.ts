import { describe, expect, it } from "vitest";
import { runWorld } from "../../src/engine/run.ts";
import { canonicalJson } from "../../src/scenario/canonical.ts";
import { outcomesOf } from "../../src/scenario/outcome-names.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { withValues } from "../../src/scenario/settings.ts";
import { mechanismSwitches } from "../../src/scenario/switches.ts";
import { planAttribution } from "../../src/study/attribution-plan.ts";
import { scenarioFrom } from "../experiment/runs.ts";

const text = `
name: small
seed: combinations
burnIn: 6
months: 30
community: { people: 150, residents: 100000 }
organizations: { landscape: { bits: 4, neighbors: 2 } }
`;
const withArms = `${text}arms: { coalition: , only-agenda: , without-communication: }\n`;
const everyOutcome = (scenario: Scenario): readonly string[] => outcomesOf(scenario).map(({ name }) => name);

interface Life {
  readonly series: Float64Array;
  readonly hash: string;
}

/** Everything recorded of one world by arm, and the digests of its last states. */
function live(scenario: Scenario, world = 0): (arm: string) => Life {
  const { hashes, series } = runWorld(scenario, world, everyOutcome(scenario));
  const length = series.length / scenario.arms.length;
  const lives = scenario.arms.map(({ name }, a): [string, Life] => {
    return [name, { series: series.slice(a * length, (a + 1) * length), hash: hashes[a] as string }];
  });
  const byArm = new Map(lives);
  return (arm) => {
    const found = byArm.get(arm);
    if (found) return found;
    throw new RangeError(`got no arm ${arm}`);
  };
}

describe("the combinations of the five conditions", () => {
  it("are 32 arms with settings of their own, from isolated to collective", async () => {
    const { plan, scenario } = planAttribution(await scenarioFrom(text), {});
    expect(plan).toMatchObject({ over: "conditions", outcome: "prevalence", month: 24, orders: null });
    expect(plan.combinations.map(({ mask }) => mask)).toEqual(Array.from({ length: 32 }, (_, mask) => mask));
    expect(scenario.arms.map(({ name }) => name)).toEqual(plan.combinations.map(({ arm }) => arm));
    expect(new Set(scenario.arms.map(({ settings }) => canonicalJson(settings))).size).toBe(32);
    const names = [0, 1, 2, 3, 17, 30, 31].map((mask) => plan.combinations[mask]?.arm);
    const most = "measurement+activities+communication+backbone";
    expect(names).toEqual([
      "isolated",
      "agenda",
      "measurement",
      "agenda+measurement",
      "agenda+backbone",
      most,
      "collective",
    ]);
    for (const { arm, mask } of plan.combinations) {
      const { strengths } = scenario.arms.find(({ name }) => name === arm)?.settings.initiative ?? {};
      expect(
        Object.values(strengths ?? {}).reduce((sum: number, value) => sum + Number(value), 0),
        arm,
      ).toBe([...mask.toString(2)].filter((bit) => bit === "1").length);
    }
  });

  it("live through the same worlds as the arms of a plain run, bit for bit", async () => {
    const plain = await scenarioFrom(withArms);
    const { scenario } = planAttribution(plain, {});
    const pairs = [
      ["isolated", "isolated"],
      ["collective", "collective"],
      ["coalition", "agenda+measurement+activities+communication"],
      ["only-agenda", "agenda"],
      ["without-communication", "agenda+measurement+activities+backbone"],
    ] as const;
    const [combined, separate] = [live(scenario), live(plain)];
    for (const [arm, combination] of pairs) expect(combined(combination)).toEqual(separate(arm));
  });

  it("keep the strengths of the file, also where they vary, and what collective overrides", async () => {
    const overrides = "arms: { collective: { initiative: { hourCost: 10 } } }\n";
    const strengths = 'initiative: { strengths: { agenda: "clamp(month / 12, 0, 1)", backbone: 0.5 } }\n';
    const { plan, scenario } = planAttribution(await scenarioFrom(text + strengths + overrides), {});
    const collective = scenario.arms.at(-1)?.settings.initiative;
    expect(collective?.strengths.agenda).toMatchObject({ type: "call" });
    expect(scenario.arms.at(-2)?.settings.initiative.strengths).toMatchObject({ agenda: 0, backbone: 0.5 });
    expect(new Set(scenario.arms.slice(1).map(({ settings }) => settings.initiative.hourCost))).toEqual(new Set([10]));
    // Nothing of the initiative costs anything without strengths, but the two are not the same settings.
    expect(plan.combinations[0]?.arm).toBe("all-off");
    expect(scenario.arms).toHaveLength(33);
    const lived = live(scenario);
    expect(lived("all-off")).toEqual(lived("isolated"));
  });

  it("are asked nothing else than what is shared out", async () => {
    const own =
      "hypotheses: [{ id: H1, claim: It helps, compare: collective - isolated, outcome: prevalence, month: 24, expect: better }]\n";
    const { scenario } = planAttribution(await scenarioFrom(withArms + own), {});
    expect(scenario).toMatchObject({ hypotheses: [], precision: null, attribution: null });
    expect(scenario.compare.pairs).toEqual([{ arm: "collective", against: "isolated" }]);
  });
});

describe("the paths by which an initiative works", () => {
  it("leave isolated action as it is, bit for bit, one by one and together", async () => {
    const scenario = await scenarioFrom(text);
    const [isolated] = scenario.arms;
    const off = [
      ...mechanismSwitches.map((one) => one.off),
      Object.assign({}, ...mechanismSwitches.map((one) => one.off)),
    ];
    const arms = off.map((values, i) => ({
      name: `off-${i}`,
      about: "",
      settings: withValues(isolated?.settings as NonNullable<typeof isolated>["settings"], values),
    }));
    for (const world of [0, 1]) {
      const changed = { ...scenario, arms: [...scenario.arms, ...arms] };
      const lived = live(changed, world);
      const before = lived("isolated");
      for (const { name } of arms) expect(lived(name)).toEqual(before);
      // As the arm of the burn-in, too.
      const all = { ...scenario, arms: [{ ...arms.at(-1), name: "isolated" }, ...scenario.arms.slice(1)] } as Scenario;
      expect(live(all, world)("isolated")).toEqual(before);
    }
  });

  it("each change something in the collective arm", async () => {
    const scenario = await scenarioFrom(
      text,
      "policy.winsGain=6",
      "initiative.buildRate=1",
      "initiative.participation.alignmentRate=1",
    );
    const { scenario: combined } = planAttribution(scenario, { over: "mechanisms", orders: 1 });
    const whole = mechanismSwitches.map(({ name }) => name);
    const lived = live(combined);
    const { hash } = lived("collective");
    for (const name of whole) {
      const others = whole.filter((other) => other !== name).join("+");
      expect(lived(others).hash, name).not.toBe(hash);
    }
  });

  it("are all there are: with none of them residents fare as in isolation, where policy is not won by itself", async () => {
    const scenario = await scenarioFrom(
      text,
      "policy.winsBase=0",
      "initiative.program.imposed=1",
      "learning.misdirection=1",
    );
    const { plan, scenario: combined } = planAttribution(scenario, { over: "mechanisms", orders: 1 });
    expect(plan.combinations[0]).toEqual({ arm: "all-off", mask: 0 });
    const names = everyOutcome(combined);
    const ofResidents = names.filter((name) =>
      /^(meanNeed|prevalence.*|thriving|groupGap|served|unmet|structure)$/.test(name),
    );
    expect(ofResidents.length).toBeGreaterThan(10);
    for (const world of [0, 1, 2]) {
      const lived = live(combined, world);
      const [off, isolated] = ["all-off", "isolated"].map((arm) => lived(arm).series);
      for (const name of ofResidents) {
        const of = (series: Float64Array | undefined) =>
          series?.filter((_, at) => at % names.length === names.indexOf(name));
        expect(of(off), name).toEqual(of(isolated));
      }
      const members = off?.at(-names.length + names.indexOf("members"));
      expect(members).toBeGreaterThan(0);
    }
  });
});

describe("a scenario's own switches", () => {
  const own = `${text}attribution:
  outcome: thriving
  month: 12
  switches:
    navigators: { off: { delivery: { referral: { gain: 0 } } } }
    rich: { on: { initiative: { backbone: { budget: 900000 } } }, off: { initiative: { backbone: { budget: 0 } } } }
`;

  it("are switched relative to collective", async () => {
    const { plan, scenario } = planAttribution(await scenarioFrom(own), {});
    expect(plan).toMatchObject({ over: "switches", outcome: "thriving", month: 12 });
    expect(scenario.arms.map(({ name }) => name)).toEqual(["isolated", "all-off", "navigators", "rich", "all-on"]);
    const values = scenario.arms.map(({ settings }) => [
      settings.delivery.referral.gain,
      settings.initiative.backbone.budget,
    ]);
    expect(values.slice(1)).toEqual([
      [0, 0],
      [0.16, 0],
      [0, 900_000],
      [0.16, 900_000],
    ]);
    expect(planAttribution(await scenarioFrom(own), { over: "conditions" }).plan.switches).toHaveLength(5);
  });

  it("are sampled in orders where there are more than ten, each alone and each left out among them", async () => {
    const paths = ["agenda", "activities", "measurement", "communication"].flatMap((name) => [
      `memberHours: { ${name}: 0 }`,
      `strengths: { ${name}: 0 }`,
    ]);
    const more = ["hourCost: 0", "buildRate: 0", "volunteers: 0", "agenda: { power: 0 }"];
    const lines = [...paths, ...more].map((set, i) => `    s${i}: { off: { initiative: { ${set} } } }\n`);
    const scenario = await scenarioFrom(`${text}attribution:\n  switches:\n${lines.join("")}`);
    const { plan } = planAttribution(scenario, {});
    expect(plan.orders).toHaveLength(32);
    const masks = plan.combinations.map(({ mask }) => mask);
    for (let i = 0; i < 12; i++) expect(masks).toEqual(expect.arrayContaining([1 << i, 4095 - (1 << i)]));
    expect(masks.length).toBeLessThan(32 * 11 + 2);
    expect(planAttribution(scenario, {}).plan).toEqual(plan);
    expect(planAttribution({ ...scenario, seed: "other" }, {}).plan.orders).not.toEqual(plan.orders);
    expect(planAttribution(scenario, { orders: 2 }).plan.orders).toHaveLength(4);
  });
});

describe("what cannot be asked", () => {
  it.each([
    [{ outcome: "prevalense" }, /^outcome: got "prevalense", expected one of .*; did you mean prevalence\?$/],
    [{ month: 31 }, /^month: got 31, expected a month of the run, at most 30/],
    [{ over: "switches" as const }, /^over switches: got a scenario without switches of its own/],
  ])("%j", async (question, message) => {
    const scenario = await scenarioFrom(text);
    expect(() => planAttribution(scenario, question)).toThrow(message);
  });
});
