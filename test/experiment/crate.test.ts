import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { beginAttribution, publishAttribution } from "../../src/experiment/attribution.ts";
import { type Manifest, readManifest, type Source } from "../../src/experiment/manifest.ts";
import { publish } from "../../src/experiment/publish.ts";
import { beginTest } from "../../src/experiment/registration.ts";
import { openRun, runExperiment } from "../../src/experiment/run.ts";
import { runSweep } from "../../src/experiment/sweep.ts";
import { publishSweep } from "../../src/experiment/sweep-publish.ts";
import { runTest } from "../../src/experiment/test-run.ts";
import { planAttribution } from "../../src/study/attribution-plan.ts";
import { digestsIn, pathsIn, temporaryFolder } from "./folders.ts";
import { runInto, scenarioFrom } from "./runs.ts";

const text = `
name: small
about: A town so small that it takes a moment.
replications: 4
burnIn: 2
months: 4
community: { people: 60, residents: 10000000, domains: [education, health] }
organizations: { count: 8, landscape: { bits: 4, neighbors: 1 } }
compare: { outcomes: [prevalence, thriving], months: [4] }
charts: [trajectories]
`;
const hypothesis =
  "{ id: H1, claim: Some join, compare: collective - isolated, outcome: members, month: 4, expect: above 1 }";
const source: Source = {
  file: "towns/our town.yaml",
  text,
  attachments: { "lists/all of them.csv": "name,domain,budget\n", "../outside.csv": "name\n" },
  set: ["months=4", "about=a=b"],
};

interface Entity {
  readonly "@id": string;
  readonly "@type": string;
  readonly [property: string]: unknown;
}
type Reference = { readonly "@id": string };

/** A crate by its identifiers, and what is in its folder. */
function read(folder: string) {
  const crate = JSON.parse(readFileSync(join(folder, "ro-crate-metadata.json"), "utf8"));
  const graph: readonly Entity[] = crate["@graph"];
  const entity = (id: string): Entity => graph.find((each) => each["@id"] === id) as Entity;
  const ofType = (type: string): readonly string[] =>
    graph.filter((each) => each["@type"] === type).map((each) => each["@id"]);
  return { context: crate["@context"], graph, entity, ofType };
}

const idsOf = (list: unknown): readonly string[] => (list as readonly Reference[]).map((each) => each["@id"]);

/** All references of a graph by the property they stand under. */
function references(graph: readonly Entity[]): readonly Reference[] {
  const values = graph.flatMap((entity) => Object.values(entity).flat());
  return values.filter((value): value is Reference => typeof value === "object" && value !== null && "@id" in value);
}

const root = temporaryFolder();
const folderOf = (kind: string): string => join(root, kind);
const kinds = ["run", "test", "attribution", "sweep"];

beforeAll(async () => {
  const scenario = await scenarioFrom(text);
  const begun = await runInto(folderOf("run"), scenario);
  const asked: Manifest = { ...begun.manifest, source, status: "running", resultsHash: null };
  const run = await runExperiment(asked, { folder: folderOf("run"), workers: 1 });
  await publish(run, scenario, { folder: folderOf("run"), csv: true });

  const registered = beginTest(await scenarioFrom(`${text}hypotheses: [${hypothesis}]`), source, "concerted test");
  const test = await runTest(registered, { folder: folderOf("test"), workers: 1 });
  await publish(test, test.manifest.scenario, { folder: folderOf("test") });

  const switches = "attribution: { switches: { rich: { on: { funding: { perResident: 70 } } } } }";
  const planned = planAttribution(await scenarioFrom(`${text}${switches}`), {});
  const attribution = beginAttribution(planned, source, "concerted attribute");
  const parts = await runExperiment(attribution, { folder: folderOf("attribution"), workers: 1 });
  await publishAttribution(parts, planned.plan, { folder: folderOf("attribution") });

  const axes = [{ path: "funding.perResident", values: [40, 60] }];
  const loads = [40, 60].map(async (value, point) => {
    return { point, values: [value], scenario: await scenarioFrom(text, `funding.perResident=${value}`) };
  });
  const question = { axes, outcomes: ["prevalence"], source, command: "concerted sweep" };
  const sweep = await runSweep(await Promise.all(loads), question, { folder: folderOf("sweep"), workers: 1 });
  await publishSweep(sweep, { folder: folderOf("sweep") });
}, 60_000);

afterEach(() => vi.unstubAllEnvs());

describe.each(kinds)("the crate of a results folder (%s)", (kind) => {
  const crate = () => read(folderOf(kind));

  it("names every file of the folder and no other, with size and digest", () => {
    const { entity, ofType } = crate();
    const onDisk = pathsIn(folderOf(kind)).filter((path) => path !== "ro-crate-metadata.json");
    expect(ofType("File").map(decodeURIComponent)).toEqual(onDisk);
    const digests = digestsIn(folderOf(kind), onDisk);
    for (const id of ofType("File")) {
      const { contentSize, sha256 } = entity(id);
      expect(sha256).toBe(digests[decodeURIComponent(id)]);
      expect(contentSize).toBe(String(readFileSync(join(folderOf(kind), decodeURIComponent(id))).length));
    }
  });

  it("says of every file and folder what it is, and of every file its format", () => {
    const { entity, ofType } = crate();
    for (const id of [...ofType("File"), ...ofType("Dataset")]) {
      expect(entity(id), id).toMatchObject({
        name: expect.stringMatching(/./),
        description: expect.stringMatching(/./),
      });
    }
    for (const id of ofType("File")) {
      expect(entity(id).encodingFormat, id).toMatch(/^(application|image|text)\/[\w.+-]+$/);
      expect(id.endsWith(".chunk")).toBe(entity(id).encodingFormat === "application/octet-stream");
    }
  });

  it("has one entity for each identifier, and every reference leads to one", () => {
    const { graph } = crate();
    const ids = graph.map((entity) => entity["@id"]);
    expect(new Set(ids).size).toBe(ids.length);
    const specification = "https://w3id.org/ro/crate/1.1";
    const dangling = references(graph).filter((each) => !ids.includes(each["@id"]) && each["@id"] !== specification);
    expect(dangling).toEqual([]);
  });

  it("holds each file and folder once, all of them from the root on", () => {
    const { entity, ofType } = crate();
    const held = ofType("Dataset").flatMap((id) => idsOf(entity(id).hasPart));
    expect(held.toSorted()).toEqual([...ofType("File"), ...ofType("Dataset")].filter((id) => id !== "./").toSorted());
  });

  it("is an RO-Crate 1.1 of the Process Run Crate profile 0.5", () => {
    const { context, entity } = crate();
    expect(context[0]).toBe("https://w3id.org/ro/crate/1.1/context");
    expect(entity("ro-crate-metadata.json")).toMatchObject({
      "@type": "CreativeWork",
      about: { "@id": "./" },
      conformsTo: { "@id": "https://w3id.org/ro/crate/1.1" },
    });
    const profile = "https://w3id.org/ro/wfrun/process/0.5";
    expect(entity("./")).toMatchObject({
      "@type": "Dataset",
      conformsTo: { "@id": profile },
      mentions: { "@id": "#run" },
      license: { "@id": "#license" },
    });
    expect(entity(profile)).toMatchObject({ "@type": "CreativeWork", name: "Process Run Crate", version: "0.5" });
  });

  it("has one action, by the software and its version, from the scenario and its settings to the results", () => {
    const { entity, ofType } = crate();
    const { concerted } = JSON.parse(readFileSync(join(folderOf(kind), "manifest.json"), "utf8"));
    const [action, ...others] = ofType("CreateAction").map(entity);
    expect(others).toEqual([]);
    expect(action).toMatchObject({
      name: expect.stringContaining("small"),
      description: expect.stringContaining("concerted"),
      instrument: { "@id": "#concerted" },
      actionStatus: "http://schema.org/CompletedActionStatus",
    });
    expect(entity("#concerted")).toMatchObject({ "@type": "SoftwareApplication", softwareVersion: concerted });
    const objects = idsOf(action?.object);
    const inputs = ["input/our%20town.yaml", "input/lists/all%20of%20them.csv", "input/outside.csv"];
    expect(objects).toEqual([...inputs, "#set-0", "#set-1"]);
    expect(entity("#set-1")).toMatchObject({ "@type": "PropertyValue", name: "about", value: "a=b" });
    const results = idsOf(action?.result);
    expect([...results, ...inputs].toSorted()).toEqual(ofType("File").toSorted());
  });
});

describe("a results folder", () => {
  const folder = folderOf("run");
  const again = async () => {
    const run = openRun(folder);
    await publish(run, run.manifest.scenario, { folder, csv: true });
    return read(folder);
  };

  it("holds the scenario and what it names as they were read", () => {
    expect(readFileSync(join(folder, "input", "our town.yaml"), "utf8")).toBe(text);
    expect(readFileSync(join(folder, "input", "lists", "all of them.csv"), "utf8")).toBe("name,domain,budget\n");
    expect(readManifest(folder)?.source.text).toBe(text);
  });

  it("has no date of its own, and one where the environment gives it", async () => {
    vi.stubEnv("SOURCE_DATE_EPOCH", undefined);
    expect((await again()).entity("./")).not.toHaveProperty("datePublished");
    vi.stubEnv("SOURCE_DATE_EPOCH", "86400");
    expect((await again()).entity("./").datePublished).toBe("1970-01-02");
    vi.stubEnv("SOURCE_DATE_EPOCH", "yesterday");
    expect((await again()).entity("./")).not.toHaveProperty("datePublished");
  });

  it("may hold more, of which nothing is said: somebody's own files, those of other runs, unfinished ones", async () => {
    const { graph } = await again();
    const folders = ["model/runs", "model/charts", "model/input", "model/parts/0"];
    for (const name of folders) mkdirSync(join(folder, name), { recursive: true });
    const beside = ["notes.txt", ".hidden", "thesis.html", "small.yaml", "summary.json.1.part"];
    const among = [`runs/${"0".repeat(32)}.chunk`, "runs/notes.txt"];
    const below = ["report.html", "manifest.json", `runs/${"0".repeat(32)}.chunk`, "charts/a.svg", "input/a.yaml"];
    const others = [...beside, ...among, ...below.map((name) => `model/${name}`), "model/parts/0/manifest.json"];
    for (const name of others) writeFileSync(join(folder, name), "x");
    const crowded = await again();
    for (const name of [...beside, ...among, "model"]) rmSync(join(folder, name), { recursive: true });
    expect(crowded.graph).toEqual(graph);
  });

  it("says what it is that was found out beside the run", async () => {
    writeFileSync(join(folder, "assumptions.json"), "{}");
    const { entity } = await again();
    rmSync(join(folder, "assumptions.json"));
    expect(entity("assumptions.json")).toMatchObject({
      description: expect.stringMatching(/^What the answer rests on/),
    });
  });
});
