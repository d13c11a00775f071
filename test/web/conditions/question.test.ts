import { beforeAll, describe, expect, it } from "vitest";
import { attributionOf, beginAttribution } from "../../../src/experiment/attribution.ts";
import { runExperiment } from "../../../src/experiment/run.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import { planAttribution } from "../../../src/study/attribution-plan.ts";
import {
  type Combinations,
  combinationsOf,
  detailsWith,
  plannedOf,
  switchedOn,
} from "../../../src/web/screens/conditions/question.ts";
import { initialSession, type Preset } from "../../../src/web/session/preset.ts";
import type { Session } from "../../../src/web/session/session.ts";
import { yamlOf } from "../../../src/web/session/yaml.ts";
import type { WorldAnswer } from "../../../src/web/worker/protocol.ts";
import { temporaryFolder } from "../../experiment/folders.ts";
import { answered } from "../answered.ts";
import { presetFrom } from "../presets.ts";

const WORLDS = 7;
const town = `
name: town
seed: which condition
months: 24
burnIn: 6
community: { residents: 5000, people: 150, domains: [health, housing] }
organizations: { count: 10 }
initiative: { buildRate: 0.3 }
arms: { coalition: }
compare: { arms: [coalition], months: [12, 24] }
`;

let preset: Preset;
let session: Session;
let results: readonly WorldAnswer[];

function combinations(patch: Partial<Session> = {}, worlds = WORLDS): Combinations {
  return combinationsOf(plannedOf(preset, { ...session, ...patch }), results.slice(0, worlds));
}

beforeAll(async () => {
  preset = await presetFrom(town);
  const changes = { "initiative.hourCost": 10, "initiative.strengths.agenda": 0.5 };
  session = { ...initialSession(preset), people: 150, worlds: WORLDS, changes };
  const { scenario } = plannedOf(preset, session);
  results = answered(scenario, WORLDS);
});

describe("the conditions on the page", () => {
  const folder = temporaryFolder();

  it("bring what the command line finds for the saved scenario file, to the last digit", async () => {
    const text = yamlOf(preset, session, "0.0.0");
    const loaded = await loadScenario(text, { file: "saved.yaml" });
    if (!loaded.ok) throw new Error("the saved file is not sound");
    const planned = planAttribution(loaded.scenario, { over: "conditions", outcome: "thriving", month: 12 });
    const source = { file: "saved.yaml", text, attachments: {}, set: [] };
    const manifest = beginAttribution(planned, source, "concerted attribute saved.yaml");
    const run = await runExperiment(manifest, { workers: 1, folder });
    const { concerted, scenario, seed, ...found } = attributionOf(run, planned.plan);
    expect([typeof concerted, scenario, seed]).toEqual(["string", "town-explored", "which condition"]);
    expect(combinations({ outcome: "thriving", month: 12 }).attribution).toEqual(found);
  });

  it("are those of the initiative, whichever arm is looked at elsewhere", () => {
    expect(session.arm).toBe("coalition");
    const { arms } = plannedOf(preset, session).scenario;
    expect(arms).toHaveLength(32);
    expect(arms.at(-1)?.name).toBe("collective");
    expect(combinations({ arm: "only-agenda" })).toEqual(
      expect.objectContaining({ attribution: combinations().attribution }),
    );
  });

  it("compare what is on with working alone in the same worlds", () => {
    const { attribution, compared } = combinations();
    const all = switchedOn(session);
    expect(compared(all)).toMatchObject({ ...attribution.total, arm: "collective" });
    const noBackbone = compared(all.filter((name) => name !== "backbone"));
    expect(noBackbone.arm).toBe("without-backbone");
    const combination = attribution.combinations.find(({ on }) => on.length === 4 && !on.includes("backbone"));
    expect(noBackbone.armMean).toBe(combination?.mean);
    expect(compared(["agenda"]).arm).toBe("only-agenda");
    expect(compared(["agenda", "backbone"]).arm).toBe("agenda + backbone");
    expect(compared([])).toMatchObject({ estimate: 0, worldsEqual: WORLDS, flag: "constant" });
  });

  it("grow surer world by world, and say of one world that it is one", () => {
    expect(combinations({}, 1).attribution).toMatchObject({ worlds: 1, total: { low: null, high: null } });
    expect(combinations({}, 3).attribution.worlds).toBe(3);
  });

  it("stand in the session as those that are off, and in no session where all are on", () => {
    const details = detailsWith({ details: { "other.key": "stays" } }, ["agenda", "measurement", "activities"]);
    expect(details).toEqual({ "other.key": "stays", "conditions.off": "communication backbone" });
    expect(switchedOn({ details })).toEqual(["agenda", "measurement", "activities"]);
    expect(detailsWith({ details }, switchedOn({ details: {} }))).toEqual({ "other.key": "stays" });
  });
});
