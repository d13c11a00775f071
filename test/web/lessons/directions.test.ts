import { beforeAll, describe, expect, it } from "vitest";
import { lessons } from "../../../src/web/lessons/all.ts";
import type { Step } from "../../../src/web/lessons/lesson.ts";
import { measured } from "../../../src/web/lessons/measured.ts";
import type { Answer } from "../../../src/web/session/answer.ts";
import type { Preset } from "../../../src/web/session/preset.ts";
import { answerOf, presetNamed } from "./answers.ts";

let preset: Preset;

beforeAll(async () => {
  preset = await presetNamed("first-look");
});

/** With the worlds and people of the lesson: what its words say of the direction of things. Seed of the scenario; always the same. */
describe("what the words of lessons rest on", () => {
  const find = (lesson: string, step: string): Step => {
    const found = lessons.find(({ name }) => name === lesson)?.steps.find(({ id }) => id === step);
    if (!found?.ask) throw new RangeError(`got no question of ${lesson}, ${step}`);
    return found;
  };
  const ask = (lesson: string, step: string): Answer => {
    const found = find(lesson, step);
    return answerOf(preset, found.ask as NonNullable<Step["ask"]>, found, {});
  };
  const severe = { outcome: "prevalence", month: 120 } as const;

  it("meetings alone do not make up for their hours, the five conditions help, later", () => {
    const answer = ask("meetings", "notice");
    expect(measured({ of: "difference", arm: "collaboration", ...severe }, answer).low).toBeGreaterThan(0);
    expect(measured({ of: "difference", arm: "collective", ...severe }, answer).high).toBeLessThan(-0.02);
    const soon = measured({ of: "difference", arm: "collective", outcome: "prevalence", month: 24 }, answer);
    expect(Math.abs(soon.value)).toBeLessThan(0.005);
  });

  it("the same backbone harms a small town first and helps it later", () => {
    const answer = ask("backbone", "small-town");
    expect(
      measured({ of: "difference", arm: "collective", outcome: "prevalence", month: 24 }, answer).low,
    ).toBeGreaterThan(0);
    expect(measured({ of: "difference", arm: "collective", ...severe }, answer).high).toBeLessThan(0);
  });

  it("without an initiative about half of the worlds look like a success, and few lie in the middle", () => {
    const answer = ask("before-after", "indicators");
    const success = measured({ of: "worlds-improved", arm: "isolated", month: 48, share: 34 / 53 }, answer);
    expect(success.value / success.n).toBeGreaterThan(0.3);
    const paired = measured({ of: "difference", arm: "collective", outcome: "prevalence", month: 48 }, answer);
    const naive = measured({ of: "change", arm: "collective", outcome: "prevalence", from: 0, to: 48 }, answer);
    expect((paired.high ?? 0) - (paired.low ?? 0)).toBeLessThan(((naive.high ?? 0) - (naive.low ?? 0)) / 4);
    const third = { of: "change-third", arm: "isolated", outcome: "prevalence", from: 0, to: 48 } as const;
    const [most, least] = [
      measured({ ...third, third: "most" }, answer),
      measured({ ...third, third: "least" }, answer),
    ];
    expect(most.value).toBeLessThan(least.value);
  });
});
