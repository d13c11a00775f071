import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { shippedPresets } from "../../src/experiment/explorer.ts";
import type { Overrides } from "../../src/scenario/arms.ts";
import type { Preset } from "../../src/web/session/preset.ts";
import { type Misfit, misfitsOf } from "../../src/web/session/problems.ts";
import { misfitText } from "../../src/web/words/misfits.ts";
import { language } from "../../src/web/words/words.ts";

let preset: Preset;

beforeAll(async () => {
  [preset] = (await shippedPresets()) as [Preset];
});

afterEach(() => {
  language.value = "en";
});

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

function misfitsWith(changes: Overrides, people = 200): readonly Misfit[] {
  return misfitsOf(preset, { arm: "collective", changes, people });
}

/** Changes that break each rule of the page, one by one. */
const broken: readonly (readonly [Overrides, number?])[] = [
  [{ "initiative.roles.vision.share": 0.9, "initiative.roles.will.share": 0.9 }],
  [{ "delivery.referral.gain": 0.9, "delivery.referral.base": 0.9 }],
  [{ "funding.perResident": 0.5, "initiative.backbone.budget": 1_200_000 }],
  [{ "initiative.memberHours.communication": 700, "initiative.memberHours.agenda": 700 }],
  [{ "community.residents": 1000 }, 2000],
];

describe("values that do not fit together", () => {
  it("are told with numbers as people write them", () => {
    const [found] = misfitsWith({ "funding.perResident": 0.5, "initiative.backbone.budget": 1_200_000 });
    expect(found && misfitText(found)).toEqual({
      got: "$1,200,000 a year for the backbone",
      expected: "at most the community's money, $600,000 a year",
    });
    expect(misfitText({ got: "1.5 hours a month of every member in month 12", expected: "at most 1" }).got).toBe(
      "1.5 hours a month of every member in month 12",
    );
  });

  it("are told in Spanish, whichever rule they break", () => {
    language.value = "es";
    const texts = broken.flatMap(([changes, people]) => {
      const found = misfitsWith(changes, people);
      expect(found.length, JSON.stringify(changes)).toBeGreaterThan(0);
      return found.map(misfitText).flatMap(({ expected, got }) => [got, expected]);
    });
    expect(texts.filter((text) => /\b(?:the|of|that|at|year|month|people|most)\b/.test(text))).toEqual([]);
    expect(texts.map(plain)).toContain("1.200.000 $ al año para la organización vertebral");
    expect(misfitText({ got: "800 hours a month of every member in month 12", expected: "at most 1" }).got).toBe(
      "800 horas al mes de cada miembro en el mes 12",
    );
  });
});
