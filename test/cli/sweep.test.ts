import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { sweepPoints } from "../../src/cli/sweep.ts";
import { grid } from "../../src/scenario/axis.ts";
import { concerted } from "./concerted.ts";

const folder = mkdtempSync(join(tmpdir(), "concerted-sweep-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, "a.yaml");
writeFileSync(file, "name: a\narms: { coalition: , isolated-plus-money: }\n");

describe("the text of a sweep", () => {
  it("says in the words of its report what its intervals are judged by", async () => {
    const sizes = ["--people", "60", "--replications", "2", "--set", "compare.months=[6]", "--months", "6"];
    const vary = ["--vary", "funding.perResident=40,60", "--workers", "1", "--out", "swept"];
    const { code, stdout } = await concerted(["sweep", "a.yaml", ...vary, ...sizes], { cwd: folder });
    expect(code).toBe(0);
    const sentence =
      /The best of 2\spoints was picked because .* \(Bonferroni\); every other interval is for one point and not adjusted\./;
    const [told] = sentence.exec(readFileSync(join(folder, "swept", "report.html"), "utf8")) ?? [];
    expect(told).toBeDefined();
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(told?.replaceAll(/\s+/g, " "));
  });
});

describe("the points of a sweep", () => {
  it("are the scenario with each value as the file's own, so that arms follow from it", async () => {
    const axes = [
      { path: "initiative.backbone.budget", values: [0, 300_000] },
      { path: "learning.rule", values: ["best", "majority"] },
    ];
    const points = await sweepPoints(file, {}, axes);
    expect(points.map(({ values }) => values)).toEqual(grid(axes));
    const [isolated, collective, , money] = points[3]?.scenario.arms ?? [];
    expect(collective?.settings.initiative.backbone.budget).toBe(300_000);
    expect(money?.settings.funding.additional).toBe(300_000);
    expect([isolated, collective, money].map((arm) => arm?.settings.learning.rule)).toEqual(Array(3).fill("majority"));
  });

  it("may be an expression, a part of one arm, or a setting beside others", async () => {
    const values = ["month < 36 ? 1 : 0", 1];
    const points = await sweepPoints(file, { set: ["months=48"] }, [
      { path: "arms.coalition.initiative.strengths.agenda", values },
    ]);
    expect(points.map(({ scenario }) => scenario.months)).toEqual([48, 48]);
    const agendas = points.map(({ scenario }) => scenario.arms[2]?.settings.initiative.strengths.agenda);
    expect(agendas).toEqual([expect.objectContaining({ type: "call" }), 1]);
  });

  it("say which value of which parameter is wrong", async () => {
    const wrong = [{ path: "funding.restricted", values: [0.5, 1.5] }];
    await expect(sweepPoints(file, {}, wrong)).rejects.toThrow(
      /^--vary \(value 1\.5\) funding\.restricted: got 1\.5, expected a number from 0 to 1/,
    );
    const unknown = [{ path: "initiative.backbone.budgt", values: [1] }];
    await expect(sweepPoints(file, {}, unknown)).rejects.toThrow(/did you mean budget\?$/);
    const many = [0, 1].map((i) => ({ path: `funding.${i}`, values: Array.from({ length: 50 }, (_, value) => value) }));
    await expect(sweepPoints(file, {}, many)).rejects.toThrow("--vary: got 2500 points, expected at most 2000");
  });
});
