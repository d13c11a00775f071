import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { references } from "../../scripts/reference.ts";
import { scenarioJsonSchema } from "../../src/scenario/schema.ts";

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
