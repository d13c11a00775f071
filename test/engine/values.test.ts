import { describe, expect, it } from "vitest";
import { runWorld } from "../../src/engine/run.ts";
import { valuesAt, valuesOverTime } from "../../src/engine/values.ts";
import { defaultSettings, withValues } from "../../src/scenario/settings.ts";
import { always, switchAt } from "../support/expressions.ts";
import { sample } from "../support/sample.ts";
import { scenarioOf } from "../support/scenario.ts";

const small = { "community.people": 80, "organizations.landscape.bits": 3, "organizations.count": 12 };
const halved = switchAt(6, 60, 30);

describe("parameters that change with the month", () => {
  it("have the value of their expression, the others their own", () => {
    const settings = withValues(defaultSettings, { "funding.perResident": halved });
    expect([-12, 5, 6, 40].map((t) => valuesAt(settings, t).funding.perResident)).toEqual([60, 60, 30, 30]);
    expect(valuesAt(settings, 6).delivery).toEqual(defaultSettings.delivery);
    expect(valuesAt(settings, 6).learning.rule).toBe("best");
  });

  it("without expressions are the settings themselves", () => {
    expect(valuesOverTime(defaultSettings)(17)).toBe(defaultSettings);
  });

  it("know no other name than month", () => {
    const settings = withValues(defaultSettings, { "funding.perResident": { type: "name", name: "year" } });
    expect(() => valuesAt(settings, 0)).toThrow("expression: got the name year, expected month");
  });

  it("act from their month on", () => {
    const scenario = scenarioOf({
      values: small,
      arms: { plain: {}, cut: { "funding.perResident": halved } },
      months: 12,
    });
    const { values } = sample(scenario, 3, ["prevalence", "money.service"]);
    for (const outcome of ["prevalence", "money.service"]) {
      expect(values("cut", outcome, 6)).toEqual(values("plain", outcome, 6));
    }
    values("cut", "money.service", 7).forEach((dollars, world) => {
      expect(dollars).toBeLessThan(0.55 * (values("plain", "money.service", 7)[world] as number));
    });
    expect(values("cut", "prevalence", 12)).not.toEqual(values("plain", "prevalence", 12));
  });

  it("act in the burn-in too, in negative months", () => {
    const run = (from: number) =>
      runWorld(scenarioOf({ values: { ...small, "funding.perResident": switchAt(from, 10, 60) }, months: 1 }), 0, []);
    expect(run(-6).hashes).not.toEqual(run(-12).hashes);
    expect(run(-13).hashes).toEqual(run(-12).hashes);
  });

  it("as an expression that is always the same are the number", () => {
    const arms = { number: { "delivery.effect": 0.3 }, expression: { "delivery.effect": always(0.3) } };
    const { hashes } = sample(scenarioOf({ values: small, arms }), 2, []);
    expect(hashes("expression")).toEqual(hashes("number"));
  });
});
