import { summarize } from "../../src/analysis/summarize.ts";
import { chartsFor } from "../../src/charts/index.ts";
import { renderSvg } from "../../src/experiment/render.ts";
import type { ReportInput } from "../../src/report/input.ts";
import type { Arm, Scenario } from "../../src/scenario/scenario.ts";
import { defaultSettings, withValues } from "../../src/scenario/settings.ts";
import { type Synthetic, syntheticPanel, syntheticViews } from "../charts/synthetic.ts";

const off = Object.fromEntries(
  ["agenda", "measurement", "activities", "communication", "backbone"].map((name) => [
    `initiative.strengths.${name}`,
    0,
  ]),
);

function armOf(name: string, index: number): Arm {
  const about = index === 0 ? "Each shape alone" : `Shapes together, way ${index}`;
  return { name, about, settings: index === 0 ? withValues(defaultSettings, off) : defaultSettings };
}

function scenarioOf({ arms, domains, months, worlds }: Synthetic): Scenario {
  const pairs = arms.slice(1).map((arm) => ({ arm, against: arms[0] as string }));
  return {
    name: "synthetic-shapes",
    about: "Shapes that no one simulated <script>alert(1)</script>",
    declaration: {
      evidence: ["Shapes have sides."],
      assumed: ["Circles < squares & more."],
      notice: ["Nothing here is real."],
    },
    seed: 'shapes "and" more',
    months,
    burnIn: 12,
    replications: worlds,
    domains: domains.map((name) => ({ name, hardship: null })),
    groups: [{ name: "everyone", share: 1, access: 0.5, disadvantage: 0 }],
    linkages: null,
    organizations: null,
    shocks: [],
    start: { month: 0 },
    arms: arms.map(armOf),
    outcomes: [],
    compare: { pairs, outcomes: ["prevalence", "groupGap", "money.service"], months: [12, months] },
    hypotheses: [],
    precision: null,
    money: { priceYear: null, discountRate: 0.03, worth: null },
    sweep: null,
    attribution: null,
    charts: [],
  };
}

/** Input of a report on synthetic outcomes, with drawings of the named charts (none stands for all). */
export async function reportInput(options: Synthetic, drawn: readonly string[]): Promise<ReportInput> {
  const scenario = scenarioOf(options);
  const views = syntheticViews(options);
  const { pairs, outcomes, months } = scenario.compare;
  const source = { scenario: scenario.name, engine: "e0e1", results: "a0a1", residents: 100_000, start: 0 };
  const svgs: Record<string, string> = {};
  for (const chart of chartsFor(drawn, views)) svgs[chart.name] = await renderSvg(chart.draw(views, source));
  return {
    scenario,
    views,
    svgs,
    measures: [],
    summary: {
      concerted: "9.8.7",
      scenario: scenario.name,
      seed: scenario.seed,
      replications: options.worlds,
      months: options.months,
      arms: options.arms,
      level: 0.95,
      comparisons: summarize(syntheticPanel(options), pairs, outcomes, months, 0.95),
      hypotheses: [],
      test: null,
    },
    provenance: {
      concerted: "9.8.7",
      command: "concerted run 'a file.yaml' --set x<1",
      engineDigest: "e0e1e2",
      scenarioDigest: "c0c1c2",
      resultsHash: "a0a1a2",
      runtime: { node: "24.0.0", v8: "13", platform: "synthetic" },
    },
  };
}
