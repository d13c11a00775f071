import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { type Browser, chromium, type Page } from "playwright-core";
import { buildExplorer } from "../scripts/explorer.ts";
import { chromiumAdvice, chromiumPath } from "../scripts/install-chromium.ts";
import { shippedPresets } from "../src/experiment/explorer.ts";
import { outcomesOf } from "../src/scenario/outcome-names.ts";
import { initialSession, type Preset, scenarioOf } from "../src/web/session/preset.ts";
import type { Share } from "./explorer-worker.ts";
import { untilQuiet } from "./measure.ts";
import type { Mode } from "./mode.ts";
import { type Figure, figure } from "./table.ts";

const WORLDS = [2, 8, 24] as const;
const DRAG = 2000;
const THREADS = 2;
/** Rounds before those that count, after which page and workers are warm. */
const WARM = 20;
/** Seconds to wait at most for the machine's other work before a round. */
const PATIENCE = 3;

const functions = readFileSync(new URL("explorer-page.js", import.meta.url), "utf8").replaceAll("export ", "");

function inPage<Result>(page: Page, call: string): Promise<Result> {
  return page.evaluate(`(() => { ${functions}; return ${call}; })()`);
}

/** Positions of the slider: beyond its end it would stand still, and ask nothing. */
const POSITIONS = 36;

/** A position of the slider for every round, each another than the one before. */
function positionIn(round: number): number {
  return 100_000 + 25_000 * (round % POSITIONS);
}

/** Where and how often to measure; `quiet` waits a little for the machine's other work and notes how much of it is left. */
interface Bench {
  readonly browser: Browser;
  readonly address: string;
  readonly rounds: number;
  readonly quiet: () => Promise<void>;
}

async function opened(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.addInitScript(`(() => { ${functions}; watchQuestions(); })()`);
  await page.goto(address);
  return page;
}

/** From opening the file to a first picture, each time in a browser window that knows nothing. */
async function firstAnswers({ address, browser, quiet, rounds }: Bench): Promise<Figure> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await quiet();
    const page = await opened(browser, address);
    times.push(await inPage<number>(page, "firstAnswer()"));
    await page.context().close();
  }
  return figure("explorer", "first answer after opening", "ms", times);
}

/** A question of the page in workers of Node. */
type InNode = (worlds: number, budget: number) => Promise<number>;

/** Waits for so many answers of a worker. */
function answers(worker: Worker, count: number): Promise<void> {
  return new Promise((done) => {
    let left = count;
    const hear = (): void => {
      left -= 1;
      if (left > 0) return;
      worker.off("message", hear);
      done();
    };
    worker.on("message", hear);
  });
}

/** The same worlds over as many workers of Node as the page has, which remember as much; nothing is drawn. */
function nodeWorkers(preset: Preset): { readonly ask: InNode; readonly end: () => Promise<unknown> } {
  const session = initialSession(preset);
  const workers = Array.from({ length: THREADS }, () => new Worker(new URL("explorer-worker.ts", import.meta.url)));
  let id = 0;
  const ask: InNode = async (worlds, budget) => {
    const start = performance.now();
    id += 1;
    const scenario = scenarioOf(preset, { ...session, changes: { "initiative.backbone.budget": budget } });
    const question = { id, scenario, outcomes: outcomesOf(scenario).map(({ name }) => name) };
    const all = workers.map(async (worker, at) => {
      const own = Array.from({ length: worlds }, (_, world) => world).filter((world) => world % THREADS === at);
      worker.postMessage({ question, worlds: own } satisfies Share);
      await answers(worker, own.length);
    });
    await Promise.all(all);
    return performance.now() - start;
  };
  return { ask, end: () => Promise.all(workers.map((worker) => worker.terminate())) };
}

/** Milliseconds from letting a slider go until the page has all worlds, and until it has drawn them. */
interface Released {
  readonly heard: number;
  readonly drawn: number;
}

/**
 * From letting a slider go to all worlds, burn-ins and isolated action known, as one sees it: drawn. In every round the same worlds in
 * Node, too, which draws nothing, and how many times as long the page takes to have them and to have drawn them.
 */
async function releases(
  { address, browser, quiet, rounds }: Bench,
  worlds: number,
  inNode: InNode,
): Promise<readonly Figure[]> {
  const page = await opened(browser, `${address}#v=1&worlds=${worlds}`);
  await page.locator(".page-head .worlds[data-done=true]").waitFor({ timeout: 120_000 });
  const lived: number[] = [];
  const released: Released[] = [];
  for (let round = 0; round < WARM + rounds; round++) {
    if (round >= WARM) await quiet();
    lived.push(await inNode(worlds, positionIn(round)));
    released.push(await inPage<Released>(page, `released(${positionIn(round)})`));
  }
  await page.context().close();
  const [drawn, heard] = [released.map((each) => each.drawn), released.map((each) => each.heard)];
  const overNode = (times: readonly number[]): readonly number[] =>
    times.map((time, round) => time / (lived[round] as number));
  const one = (name: string, unit: string, values: readonly number[]): Figure =>
    figure("explorer", name, unit, values.slice(WARM));
  return [
    one(`${worlds} worlds after the slider is let go`, "ms", drawn),
    one(`${worlds} worlds in Node, ${THREADS} workers`, "ms", lived),
    one(`${worlds} worlds in the page, not yet drawn, over Node`, "times", overNode(heard)),
    one(`${worlds} worlds drawn, over Node`, "times", overNode(drawn)),
  ];
}

interface Dragged {
  readonly perSecond: number;
  readonly gaps: readonly number[];
  readonly ages: readonly number[];
}

async function drags({ address, browser, quiet, rounds }: Bench): Promise<readonly Figure[]> {
  const page = await opened(browser, `${address}#v=1&worlds=8`);
  await page.locator(".page-head .worlds[data-done=true]").waitFor({ timeout: 120_000 });
  const found: Dragged[] = [];
  for (let round = 0; round <= rounds; round++) {
    await quiet();
    found.push(await inPage<Dragged>(page, `dragged(${DRAG})`));
  }
  await page.context().close();
  const warm = found.slice(1);
  const one = (name: string, unit: string, values: readonly number[]): readonly Figure[] =>
    values.length > 0 ? [figure("explorer", name, unit, values)] : [];
  const [ages, gaps] = [warm.flatMap((each) => each.ages), warm.flatMap((each) => each.gaps)];
  return [
    ...one(
      "frames while the slider is dragged",
      "per second",
      warm.map(({ perSecond }) => perSecond),
    ),
    ...one("from one picture to the next meanwhile", "ms", gaps),
    ...one("age of the answer in a frame meanwhile", "ms", ages),
  ];
}

/**
 * The explorer in Chromium as a person meets it, by the clock: the first answer after opening the file, answers after a slider is
 * let go, and frames and the age of the answer while it is dragged; beside the same worlds in Node.
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
  const node = nodeWorkers(preset);
  const used: number[] = [];
  const quiet = async (): Promise<void> => {
    used.push(await untilQuiet(PATIENCE));
  };
  const bench: Bench = { browser, address, rounds, quiet };
  try {
    const figures = [await firstAnswers(bench)];
    for (const worlds of WORLDS) figures.push(...(await releases(bench, worlds, node.ask)));
    figures.push(...(await drags(bench)));
    return [...figures, figure("explorer", "in use by other programs, just before", "processors", used)];
  } finally {
    await browser.close();
    await node.end();
    rmSync(folder, { recursive: true, force: true });
  }
};
