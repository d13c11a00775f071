import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { buildExplorer } from "../scripts/explorer.ts";
import { chromiumAdvice, chromiumPath } from "../scripts/install-chromium.ts";
import { shippedPresets } from "../src/experiment/explorer.ts";
import { outcomesOf } from "../src/scenario/outcome-names.ts";
import { initialSession, type Preset, scenarioOf } from "../src/web/session/preset.ts";
import { createAnswerer } from "../src/web/worker/worlds.ts";
import type { Mode } from "./mode.ts";
import { type Figure, figure } from "./table.ts";

const WORLDS = [2, 8, 24] as const;
const DRAG = 2000;

const functions = readFileSync(new URL("explorer-page.js", import.meta.url), "utf8").replaceAll("export ", "");

function inPage<Result>(page: Page, call: string): Promise<Result> {
  return page.evaluate(`(() => { ${functions}; return ${call}; })()`);
}

/** Positions of the slider, each another than the one before. */
function positions(rounds: number): readonly number[] {
  return Array.from({ length: rounds + 1 }, (_, round) => 100_000 + 25_000 * round);
}

async function opened(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(address);
  return page;
}

/** From opening the file to a first picture, each time in a browser window that knows nothing. */
async function firstAnswers(browser: Browser, address: string, rounds: number): Promise<Figure> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await opened(browser, address);
    times.push(await inPage<number>(page, "firstAnswer()"));
    await page.context().close();
  }
  return figure("explorer", "first answer after opening", "ms", times);
}

/** From letting a slider go to all worlds, burn-ins known, as one sees it: drawn. */
async function releases(browser: Browser, address: string, worlds: number, rounds: number): Promise<Figure> {
  const page = await opened(browser, `${address}#v=1&worlds=${worlds}`);
  await page.locator(".page-head .worlds[data-done=true]").waitFor({ timeout: 120_000 });
  const times: number[] = [];
  for (const value of positions(rounds)) times.push(await inPage<number>(page, `released(${value})`));
  await page.context().close();
  return figure("explorer", `${worlds} worlds after the slider is let go`, "ms", times.slice(1));
}

interface Dragged {
  readonly perSecond: number;
  readonly gaps: readonly number[];
}

async function drags(browser: Browser, address: string, rounds: number): Promise<readonly Figure[]> {
  const page = await opened(browser, `${address}#v=1&worlds=8`);
  await page.locator(".page-head .worlds[data-done=true]").waitFor({ timeout: 120_000 });
  const found: Dragged[] = [];
  for (let round = 0; round <= rounds; round++) found.push(await inPage<Dragged>(page, `dragged(${DRAG})`));
  await page.context().close();
  const warm = found.slice(1);
  const gaps = warm.flatMap((one) => one.gaps);
  return [
    figure(
      "explorer",
      "frames while the slider is dragged",
      "per second",
      warm.map(({ perSecond }) => perSecond),
    ),
    ...(gaps.length > 0 ? [figure("explorer", "from one picture to the next meanwhile", "ms", gaps)] : []),
  ];
}

/** The same worlds in Node, one thread, burn-ins known, nothing drawn. */
function inNode(preset: Preset, worlds: number, rounds: number): Figure {
  const session = initialSession(preset);
  const answerer = createAnswerer();
  const times = positions(rounds).map((budget, id) => {
    const scenario = scenarioOf(preset, { ...session, changes: { "initiative.backbone.budget": budget } });
    const start = performance.now();
    answerer.ask({ id, scenario, outcomes: outcomesOf(scenario).map(({ name }) => name) });
    for (let world = 0; world < worlds; world++) answerer.answer(id, world);
    return performance.now() - start;
  });
  return figure("explorer", `${worlds} worlds in Node, 1 thread`, "ms", times.slice(1));
}

/**
 * The explorer in Chromium as a person meets it, by the clock: the first answer after opening the file, answers after a slider is
 * let go, and frames while it is dragged; beside the same worlds in Node.
 */
export const explorer: Mode = async ({ rounds }) => {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error(chromiumAdvice);
  const folder = mkdtempSync(join(tmpdir(), "concerted-explorer-"));
  const file = join(folder, "explorer.html");
  const [preset] = (await shippedPresets()) as [Preset];
  await buildExplorer(file);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const address = pathToFileURL(file).href;
  try {
    const figures = [await firstAnswers(browser, address, rounds)];
    for (const worlds of WORLDS) figures.push(await releases(browser, address, worlds, rounds));
    figures.push(...(await drags(browser, address, rounds)));
    return [...figures, ...WORLDS.map((worlds) => inNode(preset, worlds, rounds))];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
