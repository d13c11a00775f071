import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { references } from "../../scripts/reference.ts";
import { standardArms } from "../../src/scenario/arms.ts";
import { chartNames } from "../../src/scenario/chart-names.ts";
import { scenarioJsonSchema } from "../../src/scenario/schema.ts";
import { filesOf, scenarioOf } from "./support.ts";

describe("the generated reference", () => {
  it.each(references())("$path is up to date (node scripts/reference.ts)", ({ path, text }) => {
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  it("the JSON Schema carries descriptions, units, ranges and defaults, and takes no unknown keys", () => {
    expect(scenarioJsonSchema()).toMatchObject({
      title: "Concerted scenario",
      required: ["name"],
      additionalProperties: false,
      properties: {
        community: {
          additionalProperties: false,
          properties: {
            people: {
              type: "integer",
              minimum: 50,
              maximum: 10_000_000,
              default: 10_000,
              unit: "people",
              grade: "assumption",
            },
          },
        },
        funding: {
          properties: {
            restricted: {
              default: 0.8,
              description: "Share of money restricted to an organization's own priorities [share]",
              anyOf: [{ type: "number", minimum: 0, maximum: 1 }, { type: "string" }],
            },
          },
        },
        learning: { properties: { rule: { enum: ["best", "majority"] } } },
      },
    });
  });

  it("offers no world rows in arms", () => {
    const arms = JSON.stringify((scenarioJsonSchema() as { properties: { arms: unknown } }).properties.arms);
    expect(arms).toContain('"perResident"');
    expect(arms).not.toContain('"mismatch"');
    expect(arms).not.toContain('"people"');
    expect(arms).not.toContain('"default":60');
  });
});

describe("the page about the scenario file", () => {
  const page = readFileSync("docs/scenario-file.md", "utf8");

  it("has an example that loads", async () => {
    const [, example = ""] = page.match(/```yaml\n(.*?)```/s) ?? [];
    const readText = filesOf({
      "river-town.csv": "name,domain,budget\nClinic,health,9000000\nKeepers,water_quality,1000000\n",
    });
    const { arms, compare } = await scenarioOf(example, { readText });
    expect(arms.map(({ name }) => name)).toEqual(["isolated", "collective", "coalition", "small-backbone"]);
    expect(compare.pairs).toHaveLength(2);
  });

  it("names all charts and all standard arms", () => {
    for (const name of chartNames) expect(page).toContain(`\`${name}\``);
    const named = standardArms.map(({ name }) => name.replace(/^(only|without)-.*/, "$1-CONDITION"));
    for (const name of named) expect(page).toContain(`\`${name}\``);
  });

  it("names every key at the top of the file", () => {
    for (const key of Object.keys((scenarioJsonSchema() as { properties: object }).properties)) {
      expect(page).toContain(`\`${key}`);
    }
  });
});
