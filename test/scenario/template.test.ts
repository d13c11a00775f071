import { describe, expect, it } from "vitest";
import { organizationsTemplate, scenarioTemplate } from "../../src/scenario/template.ts";
import { problemsOf, scenarioOf } from "./support.ts";

const readText = organizationsTemplate;

/** The template with every example taken into use. */
function withExamples(): string {
  return scenarioTemplate("town")
    .replaceAll(/^#(?! \S)/gm, "")
    .replace(/^ {2}count: .*\n/m, "")
    .replace(/^ {2}perResident: .*\n/m, "");
}

describe("the template of a scenario", () => {
  it("is valid as it is and states the defaults", async () => {
    const scenario = await scenarioOf(scenarioTemplate("town"));
    const plain = await scenarioOf("name: town");
    expect(await problemsOf(scenarioTemplate("town"))).toEqual([]);
    expect({ ...scenario, about: "", declaration: plain.declaration }).toEqual(plain);
  });

  it("is valid with all its examples and the CSV template", async () => {
    expect(await problemsOf(withExamples(), { readText })).toEqual([]);
    const scenario = await scenarioOf(withExamples(), { readText });
    expect(scenario.domains.at(-1)).toEqual({ name: "water_quality", hardship: 0.6 });
    expect(scenario.organizations).toHaveLength(12);
    expect(scenario.arms.map(({ name }) => name)).toEqual(["isolated", "collective", "coalition", "small-backbone"]);
    expect(scenario.shocks).toHaveLength(1);
    expect(scenario.outcomes).toHaveLength(1);
    expect(scenario.hypotheses.map(({ expect: { high } }) => high)).toEqual([-0.02]);
    expect(scenario.precision).toMatchObject({ outcome: "prevalence", halfWidth: 0.005 });
    expect(scenario.attribution?.switches.map(({ name }) => name)).toEqual(["navigators", "large-backbone"]);
    expect(scenario.arms[1]?.settings.funding.additional).toMatchObject({ operator: "conditional" });
  });

  it("says what every number is", () => {
    expect(scenarioTemplate("town")).toContain(
      "  people: 10000                 # People simulated; each stands for residents ÷ people [people, 50 to 10000000]\n",
    );
  });
});
