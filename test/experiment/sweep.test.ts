import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { hashOf, isFolderConflict } from "../../src/experiment/run.ts";
import { openSweep, runOfPoint, runSweep } from "../../src/experiment/sweep.ts";
import { pointsFlaw } from "../../src/experiment/sweep-points.ts";
import { publishSweep } from "../../src/experiment/sweep-publish.ts";
import { type Axis, grid } from "../../src/scenario/axis.ts";
import { collectGains } from "../../src/study/gains.ts";
import { planParts, type SweepPoint } from "../../src/study/sweep-parts.ts";
import { query } from "./duckdb.ts";
import { temporaryFolder } from "./folders.ts";
import { runInto, scenarioFrom } from "./runs.ts";

const text = `
name: small
replications: 5
burnIn: 3
months: 6
community: { people: 60, domains: [education, health] }
organizations: { count: 8, landscape: { bits: 4, neighbors: 1 } }
arms: { coalition: , isolated-plus-money: }
compare: { arms: [collective, isolated-plus-money], outcomes: [prevalence, thriving], months: [3, 6] }
`;

const source = { file: "small.yaml", text, attachments: {}, set: [] };

async function pointsOf(axes: readonly Axis[], ...further: readonly string[]): Promise<readonly SweepPoint[]> {
  const loads = grid(axes).map(async (values, point): Promise<SweepPoint> => {
    const set = axes.map(({ path }, i) => `${path}=${JSON.stringify(values[i])}`);
    return { point, values, scenario: await scenarioFrom(text, ...set, ...further) };
  });
  return Promise.all(loads);
}

const budgets: Axis = { path: "initiative.backbone.budget", values: [0, 200_000, 400_000] };
const grants: Axis = { path: "funding.perResident", values: [40, 60] };
const question = (axes: readonly Axis[]) => ({
  axes,
  outcomes: ["prevalence", "thriving"],
  source,
  command: "concerted sweep",
});

describe("the parts of a sweep", () => {
  it("hold all points that differ in the initiative only, each arm once", async () => {
    const points = await pointsOf([budgets]);
    const [part, ...others] = planParts(points);
    expect(others).toEqual([]);
    // The coalition pays no backbone in any point but has another budget written in it; nothing is guessed about such arms.
    expect(part?.scenario.arms.map(({ name }) => name)).toEqual([
      "isolated",
      ...[0, 1, 2].flatMap((point) =>
        ["collective", "coalition", "isolated-plus-money"].map((arm) => `${arm}@${point}`),
      ),
    ]);
    expect(part?.points.map(({ arms }) => arms)).toEqual([
      [0, 1, 2, 3],
      [0, 4, 5, 6],
      [0, 7, 8, 9],
    ]);
  });

  it("are as many as there are kinds of isolated action", async () => {
    const parts = planParts(await pointsOf([grants, budgets]));
    expect(parts.map(({ points }) => points.map(({ point }) => point))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it("run an arm once that several points share", async () => {
    const axis = { path: "arms.isolated-plus-money.funding.costPerService", values: [200, 300] };
    const [part] = planParts(await pointsOf([axis]));
    expect(part?.points.map(({ arms }) => arms)).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2, 4],
    ]);
  });

  it("need points of one kind", async () => {
    const points = await pointsOf([budgets]);
    expect(pointsFlaw(points)).toBeNull();
    const other = await scenarioFrom("name: other");
    expect(pointsFlaw([...points, { point: 3, values: ["x"], scenario: other }])).toMatch(
      /^point 3 \(x\) has other arms/,
    );
  });
});

describe("a sweep", () => {
  const folder = temporaryFolder();
  const axes = [grants, budgets];
  let points: readonly SweepPoint[];
  let published: Awaited<ReturnType<typeof publishSweep>>;
  beforeAll(async () => {
    points = await pointsOf(axes);
    published = await publishSweep(await runSweep(points, question(axes), { folder, workers: 1 }), { folder });
  });

  it("writes its tables as CSV too where that is asked for, and only as long as it is", async () => {
    const csv = (name: string): string => join(folder, `${name}.csv`);
    expect(existsSync(csv("outcomes"))).toBe(false);
    await publishSweep(openSweep(folder), { folder, csv: true });
    for (const name of ["outcomes", "gains"]) {
      const count = (file: string) => query(`select count(*)::int as count from '${file}'`);
      expect(await count(csv(name))).toEqual(await count(join(folder, `${name}.parquet`)));
    }
    await publishSweep(openSweep(folder), { folder });
    expect(existsSync(csv("outcomes"))).toBe(false);
  });

  it("gives every point the bits it would have alone", async () => {
    const sweep = openSweep(folder);
    for (const { point, scenario } of [points[1], points[5]] as readonly SweepPoint[]) {
      const alone = await runInto(join(folder, "alone", String(point)), scenario);
      expect(hashOf(runOfPoint(sweep, point).chunks)).toBe(alone.manifest.resultsHash);
    }
    rmSync(join(folder, "alone"), { recursive: true });
    expect(() => runOfPoint(sweep, 6)).toThrow("point: got 6, expected 0 to 5");
  });

  it("compares points over the same worlds: money changes isolated action, the backbone does not", () => {
    const { curves } = published.result;
    const means = curves[0]?.cells.map(({ againstMean }) => againstMean) as readonly number[];
    expect(new Set(means.slice(0, 3)).size).toBe(1);
    expect(new Set(means).size).toBe(2);
  });

  it("is stored as a table with a row per world, arm, outcome and point", async () => {
    const [counts] = await query(
      `SELECT count(*)::INTEGER AS rows, count(DISTINCT (point, replication, arm, outcome))::INTEGER AS keys,
        count(DISTINCT point)::INTEGER AS points, max(point) AS last FROM '${join(folder, "outcomes.parquet")}'`,
    );
    const rows = 6 * 5 * 4 * openSweep(folder).manifest.recorded.length;
    expect(counts).toEqual({ rows, keys: rows, points: 6, last: 5 });
  });

  it("counts who gained and who lost at every point, as if the point had been run alone", async () => {
    const gains = `'${join(folder, "gains.parquet")}'`;
    const rows = (person: string) => `sum(people) FILTER (fate = '${person}')::INTEGER`;
    const counted = await query(
      `SELECT point, replication, arm, ${rows("better")} AS better, ${rows("worse")} AS worse, ${rows("unchanged")} AS unchanged
      FROM ${gains} WHERE month = 6 GROUP BY ALL ORDER BY ALL`,
    );
    expect(counted).toHaveLength(6 * 5 * 4);
    const same = counted.map(({ better, unchanged, worse }) => Number(better) + Number(worse) + Number(unchanged));
    expect(new Set(same)).toEqual(new Set([60]));
    const sweep = openSweep(folder);
    const { scenario } = points[5] as SweepPoint;
    const collected = collectGains(runOfPoint(sweep, 5).chunks, scenario, 5, 6);
    const alone = await query(
      `SELECT people FROM read_parquet(${gains}, file_row_number = true) WHERE point = 5 ORDER BY replication, file_row_number`,
    );
    expect(alone.map(({ people }) => people)).toEqual(Array.from(collected?.counts ?? []));
    const dictionary = JSON.parse(readFileSync(join(folder, "dictionary.json"), "utf8"));
    expect(Object.keys(dictionary.tables)).toEqual(["outcomes.parquet", "gains.parquet"]);
  });

  it("has a summary overall and for each point, points for a spreadsheet, charts and a report", () => {
    const read = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));
    const summary = read("summary.json");
    expect(summary.axes.map(({ path, role }: { path: string; role: string }) => [path, role])).toEqual([
      ["funding.perResident", "future"],
      ["initiative.backbone.budget", "plan"],
    ]);
    expect(summary.comparisons).toHaveLength(6 * 2 * 2);
    expect(summary.money).toHaveLength(6 * 2);
    expect(summary.regret.futures).toHaveLength(2);
    const point = read("points/0004/summary.json");
    expect(point).toMatchObject({
      point: 4,
      values: { "funding.perResident": 60, "initiative.backbone.budget": 200_000 },
    });
    expect(point.comparisons).toHaveLength(2 * 2 * 2);
    const lines = readFileSync(join(folder, "points.csv"), "utf8").trimEnd().split("\n");
    expect(lines).toHaveLength(7);
    expect(lines[4]?.startsWith("3,60,0,")).toBe(true);
    for (const name of ["report.html", "charts/sweep-prevalence.png", "charts/sweep-thriving.svg"])
      expect(existsSync(join(folder, name)), name).toBe(true);
  });

  it("goes on where it was stopped, and refuses a folder of another", async () => {
    const { manifest } = openSweep(folder);
    rmSync(join(folder, manifest.parts[1]?.folder as string), { recursive: true });
    const again = await runSweep(points, question(axes), { folder, workers: 1 });
    expect(again.manifest.resultsHash).toBe(manifest.resultsHash);
    const fewer = await pointsOf([budgets]);
    await expect(runSweep(fewer, question([budgets]), { folder, workers: 1 })).rejects.toMatchObject({
      message: `${folder} holds the results of another sweep`,
      differences: [{ path: "funding.perResident", folder: "40, 60", asked: "one value" }],
    });
    await expect(runInto(folder, points[0]?.scenario as SweepPoint["scenario"])).rejects.toMatchObject({
      message: `${folder} holds the results of a sweep`,
      differences: [{ path: "kind", folder: "a sweep", asked: "a run" }],
    });
  });

  it("says in what another sweep differs: in what is varied, its order, and the settings beside", async () => {
    const told = async (others: readonly Axis[], ...set: readonly string[]) => {
      const asked = await pointsOf(others, ...set);
      const conflict: unknown = await runSweep(asked, question(others), { folder, workers: 1 }).catch((e) => e);
      return isFolderConflict(conflict) && conflict.differences.map((one) => Object.values(one).join(" | "));
    };
    expect(await told([budgets, grants])).toEqual([
      "order of what is varied | funding.perResident, initiative.backbone.budget | initiative.backbone.budget, funding.perResident",
    ]);
    const more = Array.from({ length: 8 }, (_, at) => at * 100_000);
    expect(await told([grants, { ...budgets, values: more }], "seed=other", "funding.costPerService=210")).toEqual([
      "initiative.backbone.budget | 0, 200000, 400000 | 8: 0, 100000, 200000, 300000, …, 700000",
      'seed | "concerted" | "other"',
      "funding.costPerService | 200 | 210",
    ]);
    const run = join(folder, "run");
    await runInto(run, points[0]?.scenario as SweepPoint["scenario"]);
    await expect(runSweep(points, question(axes), { folder: run, workers: 1 })).rejects.toMatchObject({
      differences: [{ path: "kind", folder: "a run", asked: "a sweep" }],
    });
    rmSync(run, { recursive: true });
  });
});
