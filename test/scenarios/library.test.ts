import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { libraryFiles } from "../../scripts/library-files.ts";
import { AGAINST, AS_TOLD } from "../../scripts/library-told.ts";
import { runWorld } from "../../src/engine/run.ts";
import { evidenceById } from "../../src/evidence/index.ts";
import { loadScenario, type Overrides } from "../../src/scenario/load.ts";
import { formatProblem } from "../../src/scenario/problems.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

const files = libraryFiles();

/** The parts of the library that are about what is told or claimed by others. */
const aboutOthers = files.filter((file) => /\/(?:cases|concepts|critiques)\//.test(file));

/** Cases of real places and efforts. */
const cases = files.filter((file) =>
  /\/cases\/|\/(?:strive|elizabeth-river|shape-up-somerville|calgary-homelessness)\./.test(file),
);

async function scenarioIn(file: string, overrides: Overrides = {}): Promise<Scenario> {
  const loaded = await loadScenario(readFileSync(file, "utf8"), { file, overrides });
  // A shorter run leaves out claims and shocks of later months, and says so.
  const said = loaded.ok ? (overrides.months ? [] : loaded.warnings) : loaded.problems;
  if (!loaded.ok || said.length > 0) throw new Error(said.map(formatProblem).join("\n"));
  return loaded.scenario;
}

const statuses = ["read", "recalled", "exact", "assumption"];

/** What is wrong with the ids and the status of a sentence of evidence; that no figure is known needs no status. */
function flaws(fact: string): readonly string[] {
  const ids = [...fact.matchAll(/\[([a-z0-9-]+)\]/g)].map((found) => found[1] ?? "");
  const other = ids.filter((id) => !new RegExp(`\\b${evidenceById(id).status}\\b`).test(fact));
  const named =
    /no figure|form of the model/i.test(fact) || statuses.some((status) => new RegExp(`\\b${status}\\b`).test(fact));
  return [...(named ? [] : [`no status: ${fact}`]), ...other.map((id) => `another status than ${id}: ${fact}`)];
}

/** Names of outcomes of which some value is no number in two worlds of a hundred people over three years. */
async function brokenIn(file: string): Promise<readonly string[]> {
  const scenario = await scenarioIn(file, { people: 100, months: 36 });
  const outcomes = ["prevalence", "thriving", "groupGap", "members", "money.service"];
  return [0, 1].flatMap((world) => {
    const { series } = runWorld(scenario, world, outcomes);
    return outcomes.filter((_, o) =>
      [...series].some((value, at) => at % outcomes.length === o && !Number.isFinite(value)),
    );
  });
}

describe("the case library", () => {
  it("has at least forty-five scenarios under names of their own", async () => {
    const names = await Promise.all(files.map(async (file) => (await scenarioIn(file)).name));
    expect(files.length).toBeGreaterThanOrEqual(45);
    expect(new Set(names).size).toBe(files.length);
  });

  it("has every condition, role and precondition, and the cases announced", () => {
    const names = files.map((file) => basename(file, ".yaml"));
    const of = (kind: string, each: readonly string[]) => each.map((name) => `${kind}-${name}`);
    expect(names).toEqual(
      expect.arrayContaining([
        ...of("condition", ["agenda", "measurement", "activities", "communication", "backbone"]),
        ...of("role", ["vision", "activities", "measurement", "will", "policy", "funding"]),
        ...of("precondition", ["champion", "resources", "urgency"]),
        ...of("partners", ["oakland", "brooklyn", "dallas"]),
        ...[
          "needle-moving",
          "promise-neighborhoods",
          "breastfeeding-committee",
          "opportunity-youth",
          "library-partner",
        ],
        ...["collaboration-or-collective-impact", "navigation", "definition-2021"],
      ]),
    );
  });

  describe.each(files)("%s", (file) => {
    it("loads without a warning under the name of its file, with its own seed and the schema for editors", async () => {
      const { name, seed } = await scenarioIn(file);
      expect([`${name}.yaml`, seed]).toEqual([basename(file), name]);
      const up = "../".repeat(file.split("/").length - 2) || "./";
      expect(readFileSync(file, "utf8").split("\n")[0]).toBe(
        `# yaml-language-server: $schema=${up}scenario.schema.json`,
      );
    });

    it("declares its evidence with the status it is known by, what is assumed and what to notice", async () => {
      const { about, declaration } = await scenarioIn(file);
      expect(about.length).toBeGreaterThan(40);
      for (const part of [declaration.evidence, declaration.assumed, declaration.notice])
        expect(part.length).toBeGreaterThan(0);
      expect(declaration.evidence.flatMap(flaws)).toEqual([]);
    });

    it("registers a claim about its own arms and months, unless it is a map, which is a sweep", async () => {
      const { arms, hypotheses, months, sweep } = await scenarioIn(file);
      expect(hypotheses.length > 0 || (file.includes("/map/") && sweep !== null)).toBe(true);
      for (const { against, arm, claim, month } of hypotheses) {
        expect(arms.map(({ name }) => name)).toEqual(expect.arrayContaining([arm, against]));
        expect(month).toBeLessThanOrEqual(months);
        expect(claim).not.toMatch(/[.]$/);
      }
    });

    it("runs", async () => {
      expect(await brokenIn(file)).toEqual([]);
    });
  });

  it.each(aboutOthers)("%s says in one sentence what is told or claimed", async (file) => {
    const { declaration } = await scenarioIn(file);
    expect(declaration.notice.filter((text) => text.startsWith(AS_TOLD))).toHaveLength(1);
  });

  it.each(cases)("%s says in words where the model parts from the story", async (file) => {
    const { declaration, hypotheses } = await scenarioIn(file);
    expect(declaration.notice.filter((text) => text.startsWith(AGAINST))).toHaveLength(1);
    expect(hypotheses.map(({ id }) => id)).toContain("as-told");
  });
});
