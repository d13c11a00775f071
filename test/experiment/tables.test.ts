import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Summary } from "../../src/analysis/summary.ts";
import type { FinishedRun } from "../../src/experiment/run.ts";
import { outcomesOf } from "../../src/scenario/outcome-names.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { query } from "./duckdb.ts";
import { temporaryFolder } from "./folders.ts";
import { runAndPublish, scenarioFrom, smallText } from "./runs.ts";

const folder = temporaryFolder();
const parquet = (table: string): string => `'${join(folder, `${table}.parquet`)}'`;
const csv = (table: string, types: string): string =>
  `read_csv('${join(folder, `${table}.csv`)}', header = true, auto_detect = false, delim = ',', quote = '"', columns = {${types}})`;
const key = "replication: 'INTEGER', arm: 'VARCHAR', point: 'INTEGER'";
const csvTypes = {
  outcomes: `${key}, outcome: 'VARCHAR', value: 'DOUBLE'`,
  series: `${key}, month: 'INTEGER', outcome: 'VARCHAR', value: 'DOUBLE'`,
};
const tables = ["outcomes", "series"] as const;

const text = `${smallText}
arms:
  coalition:
outcomes:
  - { name: overhead, expression: money.intake + money.coordination, unit: $ per month, better: lower }
`;

let scenario: Scenario;
let run: FinishedRun;
let summary: Summary;
beforeAll(async () => {
  scenario = await scenarioFrom(text);
  ({ run, summary } = await runAndPublish(folder, scenario));
});

describe("the tables of a results folder, read by DuckDB", () => {
  it("have columns of these names and types, none of which may be empty", async () => {
    for (const table of tables) {
      const described = await query(`DESCRIBE SELECT * FROM ${parquet(table)}`);
      expect(described.map(({ column_name, column_type }) => `${column_name} ${column_type}`)).toEqual([
        "replication INTEGER",
        "arm VARCHAR",
        "point INTEGER",
        ...(table === "series" ? ["month INTEGER"] : []),
        "outcome VARCHAR",
        "value DOUBLE",
      ]);
      const schema = await query(
        `SELECT repetition_type FROM parquet_schema(${parquet(table)}) WHERE type IS NOT NULL`,
      );
      expect(new Set(schema.map(({ repetition_type }) => repetition_type))).toEqual(new Set(["REQUIRED"]));
    }
  });

  it("have a row per world, arm, outcome and month, each once, with a finite value", async () => {
    const outcomes = outcomesOf(scenario).length;
    for (const [table, months] of [["outcomes", 1] as const, ["series", 7] as const]) {
      const month = table === "series" ? ", month" : "";
      const [counts] = await query(
        `SELECT count(*)::INTEGER AS rows, count(DISTINCT (replication, arm, outcome${month}))::INTEGER AS keys,
          count(*) FILTER (isfinite(value))::INTEGER AS finite, min(replication) AS first, max(replication) AS last,
          count(DISTINCT arm)::INTEGER AS arms, min(point) AS least, max(point) AS most FROM ${parquet(table)}`,
      );
      const rows = 70 * 3 * outcomes * months;
      expect(counts).toEqual({ rows, keys: rows, finite: rows, first: 0, last: 69, arms: 3, least: 0, most: 0 });
    }
  });

  it("hold the numbers of the chunks at their places", async () => {
    const rows = await query(
      `SELECT replication, arm, month, outcome, value
      FROM read_parquet(${parquet("series")}, file_row_number = true) ORDER BY file_row_number`,
    );
    const { arms, months, outcomes } = run.dimensions;
    let row = 0;
    for (const { count, first, series } of run.chunks) {
      let at = 0;
      for (let world = first; world < first + count; world++) {
        for (const arm of arms) {
          for (let month = 0; month <= months; month++) {
            for (const outcome of outcomes) {
              const { [row]: found } = rows;
              const expected = { replication: world, arm, month, outcome, value: series[at] };
              if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found).toEqual(expected);
              row += 1;
              at += 1;
            }
          }
        }
      }
    }
    expect(row).toBe(rows.length);
  });

  it("are the same as CSV, to the last bit", async () => {
    for (const table of tables) {
      const [differences] = await query(
        `SELECT count(*)::INTEGER AS rows FROM (
          (FROM ${parquet(table)} EXCEPT ALL FROM ${csv(table, csvTypes[table])}) UNION ALL
          (FROM ${csv(table, csvTypes[table])} EXCEPT ALL FROM ${parquet(table)}))`,
      );
      expect(differences).toEqual({ rows: 0 });
    }
  });

  it("agree with each other at the last month", async () => {
    const [differences] = await query(
      `SELECT count(*)::INTEGER AS rows FROM (
        SELECT replication, arm, point, outcome, value FROM ${parquet("series")} WHERE month = 6
        EXCEPT ALL FROM ${parquet("outcomes")})`,
    );
    expect(differences).toEqual({ rows: 0 });
  });

  it("give the means, differences and counts of summary.json", async () => {
    const rows = await query(
      `SELECT a.arm AS arm, a.outcome AS outcome, a.month AS month, avg(a.value) AS armMean, avg(b.value) AS againstMean,
        avg(a.value - b.value) AS estimate, stddev_samp(a.value - b.value) AS deviation,
        count(*) FILTER (a.value > b.value)::INTEGER AS above, count(*) FILTER (a.value < b.value)::INTEGER AS below
      FROM ${parquet("series")} a JOIN ${parquet("series")} b USING (replication, outcome, month)
      WHERE b.arm = 'isolated' AND a.arm <> 'isolated' AND month IN (3, 6) GROUP BY ALL`,
    );
    expect(rows).toHaveLength(summary.comparisons.length);
    for (const { above, arm, below, month, outcome, ...means } of rows) {
      const found = summary.comparisons.find(
        (each) => each.arm === arm && each.outcome === outcome && each.month === month,
      );
      const scale = Math.max(1, Math.abs(found?.armMean ?? Number.NaN));
      for (const name of ["armMean", "againstMean", "estimate"] as const) {
        expect(Math.abs((found?.[name] ?? Number.NaN) - Number(means[name]))).toBeLessThan(1e-11 * scale);
      }
      expect(Math.abs((found?.spread.deviation ?? Number.NaN) - Number(means.deviation))).toBeLessThan(1e-9 * scale);
      expect(found?.worldsEqual).toBe(70 - Number(above) - Number(below));
    }
  });
});

describe("dictionary.json", () => {
  it("lists every table, column and outcome with unit, range and meaning", async () => {
    const dictionary = JSON.parse(readFileSync(join(folder, "dictionary.json"), "utf8"));
    for (const table of tables) {
      const columns = await query(`DESCRIBE SELECT * FROM ${parquet(table)}`);
      const { columns: listed } = dictionary.tables[`${table}.parquet`];
      expect(listed.map(({ name }: { readonly name: string }) => name)).toEqual(
        columns.map(({ column_name }) => column_name),
      );
      for (const column of listed) expect(column.meaning).toMatch(/\w/);
    }
    const outcomes = await query(`SELECT DISTINCT outcome FROM ${parquet("series")}`);
    const listed: readonly { readonly name: string; readonly range: readonly (number | null)[] }[] =
      dictionary.outcomes;
    expect(listed.map(({ name }) => name).sort()).toEqual(outcomes.map(({ outcome }) => outcome).sort());
    for (const outcome of listed) {
      const words = expect.stringMatching(/\w/);
      const better = expect.stringMatching(/^(lower|higher|neither)$/);
      expect(outcome).toMatchObject({ label: words, unit: words, meaning: words, better });
      expect(outcome.range).toHaveLength(2);
    }
    expect(listed.find(({ name }) => name === "overhead")).toMatchObject({ unit: "$ per month", range: [null, null] });
  });

  it("gives ranges that no recorded value leaves", async () => {
    const dictionary = JSON.parse(readFileSync(join(folder, "dictionary.json"), "utf8"));
    const extremes = await query(
      `SELECT outcome, min(value) AS least, max(value) AS most FROM ${parquet("series")} GROUP BY outcome`,
    );
    for (const { least, most, outcome } of extremes) {
      const { range } = dictionary.outcomes.find(({ name }: { readonly name: string }) => name === outcome);
      expect(Number(least), `${outcome}`).toBeGreaterThanOrEqual(range[0] ?? Number.NEGATIVE_INFINITY);
      expect(Number(most), `${outcome}`).toBeLessThanOrEqual(range[1] ?? Number.POSITIVE_INFINITY);
    }
  });
});
