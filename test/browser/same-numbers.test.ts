import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stress } from "../../src/analysis/assumptions/result.ts";
import type { Estimate } from "../../src/analysis/money/cost-per.ts";
import { flowsOf } from "../../src/analysis/money/flows.ts";
import type { MoneyMeasures } from "../../src/analysis/money/measure.ts";
import type { Comparison, Summary } from "../../src/analysis/summary.ts";
import type { Attribution } from "../../src/analysis/views/attribution.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { Panel } from "../../src/table.ts";
import { apartSentence, pairsTold, sharesSentences, wholeSentence } from "../../src/web/screens/conditions/tell.ts";
import { costOf } from "../../src/web/screens/futures/sight.ts";
import { costText, storyOf } from "../../src/web/screens/futures/story.ts";
import { rowGroups } from "../../src/web/screens/money/rows.ts";
import type { Answer } from "../../src/web/session/answer.ts";
import { significant } from "../../src/web/words/numbers.ts";
import { concerted } from "../cli/concerted.ts";
import { temporaryFolder } from "../experiment/folders.ts";
import { backbone, button, type Explorer, savedBy, settled, startExplorer } from "./explorer-page.ts";

/** Sliders that differ from the scenario's own values, in towns too small to be waited for. */
const moved = "#v=1&people=200&worlds=6&set.initiative.agenda.voice=0.6&set.funding.perResident=45";
const months = 120;

type Rows = readonly Readonly<Record<string, string>>[];

const folder = temporaryFolder();
let explorer: Explorer;

beforeAll(async () => {
  explorer = await startExplorer();
});

afterAll(() => explorer?.close());

/** Runs the command line as anyone would, and gives what it prints. */
async function run(...args: readonly string[]): Promise<string> {
  const { code, stderr, stdout } = await concerted(args, { cwd: folder });
  expect(code, stderr).toBe(0);
  return stdout;
}

const read = <Content>(name: string): Content => JSON.parse(readFileSync(join(folder, name), "utf8"));
const rowsOf = (content: Buffer): Rows => parse(content, { columns: true });

/** Saves what is on the page as a scenario file into the folder. */
async function saveYaml(page: Page, name: string): Promise<void> {
  await button(page, "Save and share").click();
  const { content } = await savedBy(page, () => button(page, "Save as YAML").click());
  writeFileSync(join(folder, name), content);
}

/** Opens the numbers of a figure, and gives them as they stand there and as they are saved. */
async function numbersOf(page: Page, title: RegExp): Promise<{ readonly shown: Rows; readonly saved: Rows }> {
  const place = page.getByRole("figure").filter({ has: page.getByRole("heading", { name: title }) });
  await place.locator("summary").first().click();
  await place.locator("tbody tr").first().waitFor();
  const heads = await place.locator("thead th").allInnerTexts();
  const lines = await place
    .locator("tbody tr")
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
  const names = heads.map((head) => head.replace(/ \([^)]*\)$/, ""));
  const shown = lines.map((cells) => Object.fromEntries(cells.map((cell, at) => [names[at] ?? "", cell])));
  const { content } = await savedBy(page, () => place.getByRole("button", { name: "Save as CSV" }).first().click());
  return { shown, saved: rowsOf(content) };
}

/** A table on screen is the saved one, to six digits. */
function expectTwins({ saved, shown }: { readonly shown: Rows; readonly saved: Rows }): void {
  expect(shown).toHaveLength(saved.length);
  for (const [at, row] of shown.entries()) {
    for (const [name, text] of Object.entries(row)) {
      const full = saved[at]?.[name] ?? "";
      const isNumber = full !== "" && Number.isFinite(Number(full));
      expect(text, `${name} in row ${at}`).toBe(isNumber ? significant(Number(full), 6) : full);
    }
  }
}

function limitsOf({ estimate, high, low }: Estimate): readonly (number | null)[] {
  return [estimate, low, high];
}

/** Months of a run's series as a panel. */
function panelOf(rows: Rows, worlds: number): Panel {
  const values = new Map(
    rows.map(({ arm, month, outcome, replication, value }) => [
      `${arm} ${outcome} ${month} ${replication}`,
      Number(value),
    ]),
  );
  return {
    ...{ worlds, arms: [], outcomes: [], months: [] },
    values: (arm, outcome, month) =>
      Float64Array.from(
        { length: worlds },
        (_, world) => values.get(`${arm} ${outcome} ${month} ${world}`) ?? Number.NaN,
      ),
  };
}

/** What the cost sentence says, from the money that a run recorded month by month. */
function costFrom(series: Rows, worlds: number, residents: number): string {
  const terms = { residents: 1, discountRate: 0, worth: null, grants: () => 0 };
  const flows = flowsOf(panelOf(series, worlds), { arm: "collective", against: "isolated" }, months, terms);
  const scenario = { arms: [{ settings: { community: { residents } } }] } as unknown as Scenario;
  const cost = costOf({ scenario } as Answer, flows, months);
  return cost === null ? "" : costText(cost);
}

describe("what the page says is what the command line finds for the saved scenario, to the last digit", () => {
  it("in two futures: comparisons, worlds, every month of the charts, and the sentences", async () => {
    const { page } = await explorer.open(moved);
    await settled(page);
    await backbone(page).focus();
    for (let press = 0; press < 4; press++) await page.keyboard.press("ArrowRight");
    await settled(page);
    const told = await page.locator(".told").innerText();
    const difference = await numbersOf(page, /^What changes/);
    await saveYaml(page, "futures.yaml");
    const comparisons = rowsOf((await savedBy(page, () => button(page, /Save comparisons/).click())).content);
    const worlds = rowsOf((await savedBy(page, () => button(page, /Save worlds/).click())).content);

    await run("run", "futures.yaml", "--out", "futures", "--csv");
    const summary = read<Summary>("futures/summary.json");
    const found = summary.comparisons.filter(({ against, arm }) => arm === "collective" && against === "isolated");
    expect(comparisons).toHaveLength(found.length);
    for (const [at, row] of comparisons.entries()) {
      const same = found[at] as unknown as Readonly<Record<string, unknown>>;
      for (const [name, text] of Object.entries(row))
        expect(text, `${same.outcome} at ${same.month}: ${name}`).toBe(String(same[name] ?? ""));
    }
    const series = rowsOf(readFileSync(join(folder, "futures/series.csv")));
    const recorded = new Map(
      series.map(({ arm, month, outcome, replication, value }) => [`${replication} ${arm} ${month} ${outcome}`, value]),
    );
    const kinds = new Set(found.map(({ month, outcome }) => `${outcome} ${month}`)).size;
    expect(worlds).toHaveLength(2 * 6 * kinds);
    for (const { arm, month, outcome, replication, value } of worlds)
      expect(value).toBe(recorded.get(`${replication} ${arm} ${month} ${outcome}`));
    const last = found.find(({ month, outcome }) => month === months && outcome === "prevalence") as Comparison;
    expect(told).toContain(storyOf(last, "").lead);
    expect(told).toContain(storyOf(last, "").means);
    expect(told).toContain(costFrom(series, 6, 100_000));

    expectTwins(difference);
    const every = Array.from({ length: months + 1 }, (_, month) => month).join(",");
    const again: { comparisons: readonly Comparison[] } = JSON.parse(
      await run("compare", "futures", "--outcomes", "prevalence", "--months", every, "--json"),
    );
    expect(difference.saved).toHaveLength(months + 1);
    for (const { estimate, high, low, month } of again.comparisons) {
      const row = difference.saved[month];
      expect([row?.estimate, row?.low, row?.high], `month ${month}`).toEqual([estimate, low, high].map(String));
    }
  });

  it("in which condition does it: every sentence and step", async () => {
    const { page } = await explorer.open(`${moved}&worlds=3&screen=conditions&outcome=thriving&month=60`);
    await page.getByText("3 of 3 worlds, each lived 32 times.").waitFor({ timeout: 60_000 });
    const said = await page.locator("main").innerText();
    const steps = await numbersOf(page, /^Step by step/);
    await saveYaml(page, "conditions.yaml");

    const asked = ["--over", "conditions", "--outcome", "thriving", "--month", "60"];
    await run("attribute", "conditions.yaml", ...asked, "--out", "conditions", "--quiet");
    const attribution = read<Attribution>("conditions/attribution.json");
    const { lead, pairs } = pairsTold(attribution);
    const sentences = [wholeSentence(attribution), ...sharesSentences(attribution), apartSentence(attribution), lead];
    for (const sentence of [...sentences, ...pairs]) expect(said).toContain(sentence);
    expectTwins(steps);
    expect(steps.saved).toHaveLength(5);
    const numbers = steps.saved.map((row) => Object.values(row).slice(1, 6).sort());
    const same = attribution.switches.map(({ alone, leftOut, shapley }) =>
      [shapley.estimate, shapley.simultaneousLow, shapley.simultaneousHigh, alone.estimate, leftOut.estimate]
        .map(String)
        .sort(),
    );
    expect(numbers.sort()).toEqual(same.sort());
  });

  it("in money: every cell of a plan, as the same values of the file", async () => {
    const plan = ["initiative.backbone.budget:200000", "initiative.backbone.fromEnvelope:0"];
    const { page } = await explorer.open(
      `${moved}&screen=money&plan=${encodeURIComponent(`Half|funding.perResident:45,${plan.join(",")}`)}`,
    );
    await page.locator(`.money-progress progress[value="${6 * 5}"]`).waitFor({ timeout: 60_000 });
    const shown = await page.locator(".money-table").first().locator("tr").allInnerTexts();
    await saveYaml(page, "money.yaml");

    const set = [...plan, "initiative.agenda.voice:0.2"].flatMap((each) => ["--set", each.replace(":", "=")]);
    await run("run", "money.yaml", ...set, "--out", "money", "--quiet");
    const summary = read<Summary & { readonly money: readonly MoneyMeasures[] }>("money/summary.json");
    const measures = summary.money.find(({ arm }) => arm === "collective") as MoneyMeasures;
    const comparisons = summary.comparisons.filter(({ arm, month }) => arm === "collective" && month === months);
    const result = { measures, comparisons, plane: [], gains: new Float64Array(), residents: new Float64Array() };
    const cells = rowGroups(false).flatMap(({ rows }) => rows.map(({ cell, label }) => `${label}\t${cell(result)}`));
    expect(cells.length).toBeGreaterThan(15);
    for (const cell of cells) expect(shown.map((each) => each.replaceAll("\n", ""))).toContain(cell);
  });

  it("in assumptions: both ends of every range, and what follows for the answer", async () => {
    const asked = `${moved}&people=60&month=6&screen=assumptions&on.assumptions.worlds=4`;
    const { page } = await explorer.open(asked);
    await page.locator(".tornado").waitFor({ timeout: 50_000 });
    await page.locator(".tried progress").waitFor({ state: "detached", timeout: 50_000 });
    const said = await page.locator(".rests").innerText();
    const ends = await numbersOf(page, /^The answer at both ends/);
    await saveYaml(page, "assumptions.yaml");

    const options = ["--stress", "--outcome", "prevalence", "--month", "6", "--people", "60", "--replications", "4"];
    const printed = await run("assumptions", "assumptions.yaml", ...options, "--out", "assumptions", "--json");
    const { parameters }: Stress = JSON.parse(printed);
    expect(said).toContain(`Of ${parameters.length} numbers tried`);
    expectTwins(ends);
    const found = parameters.flatMap(({ ends: own, path, value }) =>
      own.map(({ change, changeP, effect, effectP, value: end }) =>
        [value, end, ...limitsOf(effect), ...limitsOf(change), effectP, changeP, path].map((each) =>
          String(each ?? ""),
        ),
      ),
    );
    expect(ends.saved.map((row) => Object.values(row).slice(3, 14))).toEqual(found);
  });
});
