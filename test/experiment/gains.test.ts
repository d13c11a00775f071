import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { changes, thrivings } from "../../src/analysis/views/names.ts";
import { fates } from "../../src/engine/gains.ts";
import { gainColumns } from "../../src/experiment/gains-table.ts";
import type { FinishedRun } from "../../src/experiment/run.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { collectGains } from "../../src/study/gains.ts";
import { query } from "./duckdb.ts";
import { temporaryFolder } from "./folders.ts";
import { runAndPublish, scenarioFrom, smallText } from "./runs.ts";

const folder = temporaryFolder();
const parquet = `'${join(folder, "gains.parquet")}'`;
const text =
  `${smallText.replace("months: 6", "months: 14").replace("months: [3, 6]", "months: [14]").replace("replications: 70", "replications: 34")}
community: { people: 60, residents: 6000, domains: [education, health], groups: [
  { name: "a, b", share: 0.5, access: 0.5, disadvantage: 0 }, { name: c, share: 0.5, access: 0.3, disadvantage: 1 }] }
arms:
  same: { initiative: { strengths: { agenda: 0, measurement: 0, activities: 0, communication: 0, backbone: 0 } } }
`.replace("community: { people: 60, residents: 10000000, domains: [education, health] }\n", "");

let scenario: Scenario;
let run: FinishedRun;
beforeAll(async () => {
  scenario = await scenarioFrom(text);
  ({ run } = await runAndPublish(folder, scenario));
});

describe("gains.parquet, read by DuckDB", () => {
  it("has a row per world, arm, counted month, group, starting need and fate, each once", async () => {
    const described = await query(`DESCRIBE SELECT * FROM ${parquet}`);
    expect(described.map(({ column_name }) => column_name)).toEqual([...gainColumns]);
    const [counts] = await query(
      `SELECT count(*)::INTEGER AS rows, count(DISTINCT (replication, arm, month, "group", startingNeed, fate))::INTEGER AS keys,
        min(people) AS least FROM ${parquet}`,
    );
    const rows = 34 * 3 * 2 * 2 * 4 * 7;
    expect(counts).toEqual({ rows, keys: rows, least: 0 });
    const months = await query(`SELECT DISTINCT month FROM ${parquet} ORDER BY month`);
    expect(months.map(({ month }) => month)).toEqual([12, 14]);
  });

  it("counts every person once by change and once by thriving", async () => {
    const list = (names: readonly string[]) => names.map((name) => `'${name}'`).join(", ");
    const rows = await query(
      `SELECT sum(people) FILTER (fate IN (${list(changes)}))::INTEGER AS changed,
        sum(people) FILTER (fate IN (${list(thrivings)}))::INTEGER AS thriving
      FROM ${parquet} GROUP BY replication, arm, month`,
    );
    expect(rows).toHaveLength(34 * 3 * 2);
    for (const row of rows) expect(row).toEqual({ changed: 60, thriving: 60 });
  });

  it("agrees with the monthly outcomes of the same worlds", async () => {
    const [differing] = await query(
      `SELECT count(*)::INTEGER AS rows FROM (
        SELECT replication, arm, month, sum(people) FILTER (fate = 'better') / 60.0 AS better,
          sum(people) FILTER (fate = 'worse') / 60.0 AS worse FROM ${parquet} GROUP BY ALL) g
      JOIN '${join(folder, "series.parquet")}' s USING (replication, arm, month)
      WHERE (s.outcome = 'betterOff' AND abs(s.value - g.better) > 1e-12)
        OR (s.outcome = 'worseOff' AND abs(s.value - g.worse) > 1e-12)`,
    );
    expect(differing).toEqual({ rows: 0 });
    const [changed] = await query(
      `SELECT sum(people)::INTEGER AS people FROM ${parquet} WHERE fate IN ('better', 'worse')`,
    );
    expect(Number(changed?.people)).toBeGreaterThan(0);
  });

  it("leaves everybody unchanged in an arm that is equal to isolated", async () => {
    const rows = await query(
      `SELECT DISTINCT fate FROM ${parquet} WHERE arm IN ('same', 'isolated') AND people > 0 ORDER BY fate`,
    );
    expect(rows.map(({ fate }) => fate)).toEqual(["thrivingInBoth", "thrivingInNeither", "unchanged"]);
  });

  it("is the same as CSV", async () => {
    const csv = `read_csv('${join(folder, "gains.csv")}', header = true, auto_detect = false, delim = ',', quote = '"', columns = {replication: 'INTEGER',
      arm: 'VARCHAR', point: 'INTEGER', month: 'INTEGER', "group": 'VARCHAR', startingNeed: 'VARCHAR', fate: 'VARCHAR', people: 'INTEGER'})`;
    const [differing] = await query(
      `SELECT count(*)::INTEGER AS rows FROM ((FROM ${parquet} EXCEPT ALL FROM ${csv}) UNION ALL (FROM ${csv} EXCEPT ALL FROM ${parquet}))`,
    );
    expect(differing).toEqual({ rows: 0 });
  });

  it("is described in dictionary.json, with every fate", () => {
    const dictionary = JSON.parse(readFileSync(join(folder, "dictionary.json"), "utf8"));
    expect(dictionary.tables["gains.parquet"].columns.map(({ name }: { readonly name: string }) => name)).toEqual([
      ...gainColumns,
    ]);
    expect(dictionary.fates.map(({ name }: { readonly name: string }) => name)).toEqual([...fates]);
  });
});

describe("collectGains", () => {
  it("knows every fate that the engine counts by its name", () => {
    expect([...changes, ...thrivings]).toEqual([...fates]);
  });

  it("takes the last counted month that is not later than asked for, in the order of worlds", async () => {
    expect(collectGains(run.chunks, scenario, 34, 11)).toBeNull();
    expect(collectGains(run.chunks, scenario, 34, 13)?.month).toBe(12);
    const collected = collectGains(run.chunks, scenario, 34, 14);
    const rows = await query(
      `SELECT people FROM read_parquet(${parquet}, file_row_number = true) WHERE month = 14 ORDER BY file_row_number`,
    );
    expect(Array.from(collected?.counts ?? [])).toEqual(rows.map(({ people }) => people));
  });
});
