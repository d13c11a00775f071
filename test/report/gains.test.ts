import { describe, expect, it } from "vitest";
import { report } from "../../src/report/report.ts";
import { example as large, type Synthetic } from "../charts/synthetic.ts";
import { reportInput } from "./example.ts";

const example: Synthetic = { ...large, worlds: 12, months: 36 };

/** Text of a section without tags. */
async function sectionOf(id: string, options: Synthetic): Promise<string> {
  const page = report(await reportInput(options, ["gains"])).replaceAll("\u00a0", " ");
  const [, section = ""] = new RegExp(`<section id="${id}"[^>]*>([\\s\\S]*?)</section>`).exec(page) ?? [];
  return section.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

describe("who gained and who lost, in the report", () => {
  it("belongs to the answer, with what chance does", async () => {
    const text = await sectionOf("answer", example);
    expect(text).toMatch(/of 100 residents \d+ are better off by more than 0.05 in mean need under collective/);
    expect(text).toMatch(/On balance [\d.]+ of 100 more are better off than worse off/);
    expect(text).toMatch(/being worse off need not be due to harm/);
    expect(text).toMatch(/thrive in both futures, [\d.]+ only under collective, [\d.]+ only under isolated/);
  });

  it("is in full in a section of its own, by group and by need at the start, with interval and spread", async () => {
    const text = await sectionOf("gains", example);
    for (const row of ["All residents", "Round shapes", "Square shapes", "Need 0 to 0.5", "Need 0.5 to 1"])
      expect(text).toMatch(new RegExp(`${row} \\d+ % [\\d.]+ [\\d.]+ to [\\d.]+; [\\d.]+ to [\\d.]+`));
    expect(text).not.toMatch(/round_shapes/);
  });

  it("says in one sentence that nothing differs", async () => {
    const text = await sectionOf("answer", { ...example, effects: [0, 0] });
    expect(text).toMatch(/every resident fares exactly as under isolated\./);
    expect(text).not.toMatch(/better off/);
  });

  it("has a line for every arm of many", async () => {
    const arms = ["isolated", "collective", "third"];
    const text = await sectionOf("answer", { ...example, arms, effects: [0, -0.03, 0.02] });
    expect(text.match(/Of 100 residents [\d.]+ are better off, [\d.]+ worse off/g)).toHaveLength(2);
  });
});
