import { describe, expect, it } from "vitest";
import { buildViews } from "../../../src/analysis/views/build.ts";
import { verdictOf } from "../../../src/analysis/views/differences.ts";
import { neededSeries } from "../../../src/analysis/views/names.ts";
import type { DifferenceRow, PartRow, TrajectoryRow, WorldRow } from "../../../src/analysis/views/views.ts";
import type { OutcomeInfo, Panel, Table } from "../../../src/table.ts";
import { records } from "../../../src/table.ts";

const info = (name: string, unit: string, better: OutcomeInfo["better"]): OutcomeInfo => ({
  name,
  label: name,
  unit,
  better,
  meaning: "",
  range: [0, 1],
});

/** Prevalence in world w at month m: isolated 0.5 + w/100, collective less m·(w + 1)/1000. Money: 100 + m, of it 7 for the backbone. */
function panel(worlds = 5, read: (outcome: string, month: number) => void = () => undefined): Panel {
  const of = (arm: string, outcome: string, month: number, w: number): number => {
    if (outcome.startsWith("money."))
      return outcome === "money.backbone" ? (arm === "isolated" ? 0 : 7) : 100 + month + w;
    return 0.5 + w / 100 - (arm === "isolated" ? 0 : (month * (w + 1)) / 1000);
  };
  return {
    worlds,
    arms: ["isolated", "collective"],
    outcomes: [
      info("prevalence", "share", "lower"),
      info("prevalence.health", "share", "lower"),
      info("groupGap", "share", "lower"),
      ...["service", "intake", "coordination", "backbone", "lost"].map((use) =>
        info(`money.${use}`, "$ per month", "neither"),
      ),
    ],
    months: [0, 1, 2, 3],
    values: (arm, outcome, month) => {
      read(outcome, month);
      return Float64Array.from({ length: worlds }, (_, w) => of(arm, outcome, month, w));
    },
  };
}

const rows = <Row>(table: Table) => records(table) as unknown as readonly Row[];
const pairs = [{ arm: "collective", against: "isolated" }];
const domains = [{ name: "health" }];
const series = neededSeries({ charts: ["trajectories", "difference", "worlds", "domains", "gap", "money"], domains });
const views = (worlds = 5, level = 0.95) => buildViews(panel(worlds), { pairs, months: [1, 2], level, series });

describe("neededSeries", () => {
  it("asks for nothing that the charts do not show", () => {
    expect(neededSeries({ charts: ["gap", "domains"], domains })).toEqual({
      everyMonth: ["groupGap"],
      lastMonth: ["prevalence", "prevalence.health"],
    });
  });

  it("takes an empty list for all charts, naming each outcome once", () => {
    const { everyMonth } = neededSeries({ charts: [], domains });
    expect(everyMonth).toContain("backboneAlive");
    expect(everyMonth).toContain("money.lost");
    expect(new Set(everyMonth).size).toBe(everyMonth.length);
  });
});

describe("buildViews", () => {
  it("reads only the needed outcomes and months up to the last compared one", () => {
    const seen = new Set<string>();
    const only = neededSeries({ charts: ["difference"], domains });
    const reading = panel(5, (outcome, month) => seen.add(`${outcome} ${month}`));
    buildViews(reading, { pairs, months: [2], level: 0.95, series: only });
    expect([...seen].sort()).toEqual(["prevalence 0", "prevalence 1", "prevalence 2"]);
  });

  it("has type 7 quantiles and means over worlds", () => {
    const [row] = rows<TrajectoryRow>(views().trajectories).filter(
      ({ arm, month }) => arm === "isolated" && month === 0,
    );
    expect(row?.mean).toBeCloseTo(0.52, 12);
    expect(row?.median).toBeCloseTo(0.52, 12);
    expect(row?.q05).toBeCloseTo(0.502, 12);
    expect(row?.q75).toBeCloseTo(0.53, 12);
  });

  it("gives the paired t interval by month", () => {
    const [row] = rows<DifferenceRow>(views().differences).filter(({ month }) => month === 2);
    // Differences −0.002, −0.004 … −0.010: mean −0.006, standard error √(1e-5 / 5), t(0.975; 4) = 2.776445105.
    expect(row?.estimate).toBeCloseTo(-0.006, 12);
    expect(row?.high).toBeCloseTo(-0.006 + 2.776445105 * Math.sqrt(1e-5 / 5), 9);
  });

  it("has no interval in a single world", () => {
    const [row] = rows<DifferenceRow>(views(1).differences).filter(({ month }) => month === 2);
    expect(row).toMatchObject({ low: null, high: null });
    expect(views(1).finals[0]?.flag).toBe("single-world");
  });

  it("shows every world once, and 100 quantiles of very many", () => {
    const few = rows<WorldRow>(views(5).worldDifferences);
    expect(few.map(({ difference }) => Number(difference.toFixed(6)))).toEqual([-0.002, -0.004, -0.006, -0.008, -0.01]);
    expect(few.every(({ verdict }) => verdict === "better")).toBe(true);
    const many = rows<WorldRow>(views(301).worldDifferences);
    expect(many).toHaveLength(100);
    // Quantile 0.5 % of −0.002·(1 … 301), in increasing order.
    expect(many[0]?.difference).toBeCloseTo(-0.002 * (301 - 300 * 0.005), 9);
  });

  it("names the parts of prevalence by domain at the last compared month", () => {
    expect(rows<PartRow>(views().domains)).toMatchObject([{ arm: "collective", part: "health" }]);
    expect(rows<PartRow>(views().domains)[0]?.estimate).toBeCloseTo(-0.006, 12);
  });

  it("adds up money per year over the months after month 0", () => {
    const money = rows<PartRow>(views().money);
    const service = money.find(({ part }) => part === "service");
    // Mean over worlds 0 … 4 and months 1 and 2 of 100 + month + world, times 12.
    expect(service?.armMean).toBeCloseTo((100 + 1.5 + 2) * 12, 9);
    expect(money.find(({ part }) => part === "backbone")).toMatchObject({ estimate: 84, againstMean: 0 });
  });

  it("leaves tables empty whose series nobody asked for", () => {
    const bare = buildViews(panel(), {
      pairs,
      months: [2],
      level: 0.95,
      series: { everyMonth: [], lastMonth: ["prevalence"] },
    });
    const counts = [bare.trajectories, bare.samples, bare.differences, bare.domains, bare.money].map(
      (table) => table.rows,
    );
    expect(counts).toEqual([0, 0, 0, 0, 0]);
    expect(bare.worldDifferences.rows).toBe(5);
  });

  it("refuses a request without months and a panel without prevalence", () => {
    expect(() => buildViews(panel(), { pairs, months: [], level: 0.95, series })).toThrow(/no compared month/);
    const other: Panel = { ...panel(), outcomes: [] };
    expect(() => buildViews(other, { pairs, months: [1], level: 0.95, series })).toThrow(/got outcome prevalence/);
  });
});

describe("verdictOf", () => {
  it("knows which way is better, and when nothing is", () => {
    expect([verdictOf(-1, "lower"), verdictOf(-1, "higher"), verdictOf(-1, "neither")]).toEqual([
      "better",
      "worse",
      "lower",
    ]);
    expect(verdictOf(0, "lower")).toBe("equal");
  });
});
