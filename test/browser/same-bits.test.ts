import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumAdvice, chromiumPath } from "../../scripts/install-chromium.ts";
import { runWorld } from "../../src/engine/run.ts";
import type { Tree } from "../../src/numeric/tree.ts";
import { outcomesOf } from "../../src/scenario/outcome-names.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { sumOf, switchAt } from "../support/expressions.ts";
import { scenarioOf } from "../support/scenario.ts";
import { bundleEngine } from "./bundle.ts";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** 60 · exp(−month ÷ 100) + log(month + 20)^1.5: every function whose last bit JavaScript engines choose. */
const curved: Tree = {
  type: "call",
  operator: "add",
  operands: [
    call("multiply", 60, call("exp", call("divide", call("unaryMinus", month()), 100))),
    call("pow", call("log", call("add", month(), 20)), 1.5),
  ],
};

function month(): Tree {
  return { type: "name", name: "month" };
}

function call(operator: string, ...operands: readonly (Tree | number)[]): Tree {
  const trees = operands.map((own): Tree => (typeof own === "number" ? { type: "number", value: own } : own));
  return { type: "call", operator, operands: trees };
}

const burden = { name: "burden", unit: "", better: "lower", text: "prevalence + groupGap" } as const;

const cases: readonly (readonly [title: string, scenario: Scenario])[] = [
  [
    "six domains, five arms, all outcomes",
    scenarioOf({
      arms: ["collective", "coalition", "voice-and-equity", "top-down", "tested-programs"],
      outcomes: [{ ...burden, tree: sumOf("prevalence", "groupGap") }],
      months: 40,
    }),
  ],
  [
    "expressions of the month, the majority's rule, shocks and a start at a threshold",
    scenarioOf({
      seed: "browser",
      values: { "funding.perResident": curved, "learning.rule": "majority", "learning.rate": 0.5 },
      arms: { late: { "initiative.strengths.backbone": switchAt(20, 0, 1) } },
      domains: ["a", "b", "c"],
      shocks: [{ name: "flood", from: 3, to: 9, money: 0.7, hardship: 0.1, domains: [1] }],
      start: { shockAbove: 0 },
      months: 40,
    }),
  ],
];

interface Bits {
  readonly series: readonly number[];
  readonly hashes: readonly string[];
  readonly start: number | null;
}

/** Runs a world and turns its numbers to words, so that not a bit is lost on the way; the browser runs this function's own text. */
function bitsOf(run: typeof runWorld, scenario: Scenario, replication: number, names: readonly string[]): Bits {
  const { hashes, series, start } = run(scenario, replication, names);
  return { series: Array.from(new Uint32Array(series.buffer)), hashes, start };
}

describe("Node and Chromium", () => {
  let browser: Browser | undefined;
  let page: Page;

  beforeAll(async () => {
    const executablePath = chromiumPath();
    if (executablePath === null) throw new Error(chromiumAdvice);
    browser = await chromium.launch({ executablePath, args: quiet });
    page = await browser.newPage();
    await page.addScriptTag({ content: await bundleEngine() });
  });

  afterAll(() => browser?.close());

  it.each(cases)("give the same bits: %s", async (_, scenario) => {
    const names = outcomesOf(scenario).map(({ name }) => name);
    for (const replication of [0, 1, 2]) {
      const code = `(${bitsOf})(engine.runWorld, ${JSON.stringify(scenario)}, ${replication}, ${JSON.stringify(names)})`;
      const there: Bits = await page.evaluate(code);
      const here = bitsOf(runWorld, scenario, replication, names);
      expect(there.hashes).toEqual(here.hashes);
      expect(there.start).toBe(here.start);
      expect(there.series).toEqual(here.series);
      expect(there.series).toHaveLength(2 * scenario.arms.length * (scenario.months + 1) * names.length);
    }
  });

  it("are two: the page is a browser's, without anything of Node", async () => {
    expect(await page.evaluate("navigator.userAgent")).toContain("Chrome/");
    expect(await page.evaluate("typeof process + typeof require + typeof Buffer")).toBe("undefined".repeat(3));
  });
});
