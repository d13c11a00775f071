/**
 * Pictures of the explorer for README.md, docs/teaching.md and docs/funding.md: the built file, opened in Chromium from disk.
 *   node scripts/explorer-pictures.ts [name …]     writes docs/pictures/explorer/NAME.png, all of them by default
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { buildExplorer } from "./explorer.ts";
import { chromiumAdvice, chromiumPath } from "./install-chromium.ts";

/** Largest picture in the repository, in bytes. */
const LARGEST = 200_000;
const SIZE = { width: 1280, height: 800 } as const;
/** Longest wait for all worlds of a picture, ms. */
const PATIENCE = 90_000;

interface Shot {
  readonly name: string;
  /** What the link says. */
  readonly fragment: string;
  /** What is there once all worlds are in. */
  readonly ready: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** What is done on the page before it is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

const allWorlds = ".page-head .worlds[data-done=true]";
const drawn = ".step-picture > .note:last-child:has-text('simulated people')";
const lesson = (name: string, step: number): string => `screen=lessons&lesson=${name}:${step}`;

async function commit(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "This is my prediction" });
  await button.waitFor({ timeout: PATIENCE });
  await button.click();
}

/** Sets the fields of a drawn line, as a hopeful student would. */
function draws(values: readonly number[]): (page: Page) => Promise<void> {
  return async (page) => {
    const fields = await page.locator(".lesson-points input").all();
    for (const [index, field] of fields.entries()) {
      await field.fill(String(values[index]));
      await field.press("Tab");
    }
    await commit(page);
  };
}

function picks(answer: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByRole("radio", { name: answer }).check();
    await commit(page);
  };
}

async function present(page: Page): Promise<void> {
  await page.keyboard.press("p");
  await page.locator("[data-stage]").waitFor();
}

/** Until all bars of the screen that tell how many worlds have run are full. */
async function quiet(page: Page): Promise<void> {
  const still = "[...document.querySelectorAll('main progress')].some((each) => each.value < each.max)";
  const end = Date.now() + PATIENCE;
  do await page.waitForTimeout(1000);
  while (Date.now() < end && (await page.evaluate(still)));
}

const shots: readonly Shot[] = [
  { name: "two-futures", fragment: "", ready: allWorlds },
  { name: "small-town", fragment: "set.community.residents=10000&month=24", ready: allWorlds },
  {
    name: "community",
    fragment: "screen=community&on.community.month=60&on.community.span=1",
    size: { width: 840, height: 800 },
    ready: ".community .organizations",
  },
  { name: "conditions", fragment: "screen=conditions", ready: "main figure.plot", act: quiet },
  { name: "money", fragment: "screen=money", ready: "main figure.plot", act: quiet },
  { name: "assumptions", fragment: "screen=assumptions", ready: "main .lead" },
  { name: "lessons", fragment: "screen=lessons", ready: ".lesson-card" },
  { name: "meetings-predict", fragment: lesson("meetings", 2), ready: ".lesson-points" },
  {
    name: "meetings-answer",
    fragment: lesson("meetings", 3),
    ready: ".lesson-points",
    act: draws([49, 47, 45.5, 44, 43]),
  },
  {
    name: "backbone-answer",
    fragment: lesson("backbone", 2),
    ready: ".lesson-points",
    act: draws([0, -0.5, -1, -2, -3, -4, -5]),
  },
  {
    name: "small-town-lesson",
    fragment: lesson("backbone", 3),
    ready: ".lesson-points",
    act: draws([-1, -2, -3, -3.5, -4]),
  },
  {
    name: "before-after-answer",
    fragment: lesson("before-after", 1),
    ready: ".lesson-picks",
    act: picks("in about a quarter at most"),
  },
  { name: "bad-times", fragment: lesson("before-after", 3), ready: ".lesson-points", act: draws([52, 53, 54, 55]) },
  { name: "teacher", fragment: `${lesson("meetings", 0)}&on.lessons.view=teacher`, ready: ".teacher-step" },
  {
    name: "handout",
    fragment: `${lesson("before-after", 0)}&on.lessons.view=handout`,
    size: { width: 900, height: 1150 },
    ready: ".paper svg",
  },
  { name: "presenting", fragment: "", ready: allWorlds, size: { width: 1024, height: 768 }, act: present },
];

async function take(browser: Browser, address: string, folder: string, shot: Shot): Promise<void> {
  const page = await browser.newPage({ viewport: shot.size ?? SIZE, colorScheme: "light", locale: "en-US" });
  await page.goto(`${address}#v=1&${shot.fragment}`);
  await page.locator(shot.ready).first().waitFor({ timeout: PATIENCE });
  await shot.act?.(page);
  if (await page.locator(".step-picture").count()) await page.locator(drawn).waitFor({ timeout: PATIENCE });
  await page.evaluate("scrollTo(0, 0)");
  const path = join(folder, `${shot.name}.png`);
  await page.screenshot({ path, animations: "disabled" });
  await page.close();
  const { size } = statSync(path);
  console.log(`${path}: ${Math.round(size / 1000)} kB`);
  if (size > LARGEST) throw new Error(`${path}: got ${size} bytes, expected at most ${LARGEST}`);
}

const executablePath = chromiumPath();
if (executablePath === null) throw new Error(chromiumAdvice);
const wanted = process.argv.slice(2);
const folder = fileURLToPath(new URL("../docs/pictures/explorer", import.meta.url));
const built = mkdtempSync(join(tmpdir(), "concerted-explorer-"));
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const file = join(built, "explorer.html");
  await buildExplorer(file);
  const chosen = shots.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  for (const shot of chosen) await take(browser, pathToFileURL(file).href, folder, shot);
} finally {
  await browser.close();
  rmSync(built, { recursive: true, force: true });
}
