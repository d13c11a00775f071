import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Download,
  type Locator,
  type Page,
} from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";
import { chromiumAdvice, chromiumPath } from "../../scripts/install-chromium.ts";
import { inPage } from "./in-page.ts";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The built explorer and a browser to open it in. Every test file has a browser of its own. */
export interface Explorer {
  readonly browser: Browser;
  /** The built file. */
  readonly file: string;
  /**
   * Opens it from disk, or from `address`, until the test ends, and waits until it is drawn and listens to keys; small worlds, so
   * that answers come soon, unless the fragment says otherwise.
   */
  readonly open: (fragment?: string, options?: OpenOptions) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Where the page is, if not on disk. */
  readonly address?: string;
  /** A script that runs before the page's own. */
  readonly before?: string;
}

export interface Opened {
  readonly page: Page;
  /** Addresses that the page asked for beside itself; data and blobs within the page are none. */
  readonly requests: readonly string[];
  /** Errors and warnings of the console, broken policies among them. */
  readonly errors: readonly string[];
}

/** Few people and worlds: the numbers are those of a small question, the page is the same. */
export const small = "#v=1&people=200&worlds=8";

/** Fewer still, where no number is looked at: half of the time of such a test is its worlds'. */
export const tiny = "#v=1&people=60&worlds=3";

const within = /^(?:data|blob|about):/;

export async function startExplorer(): Promise<Explorer> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error(chromiumAdvice);
  const file = inject("explorer");
  const browser = await chromium.launch({ executablePath, args: quiet });
  const open: Explorer["open"] = async (fragment = small, { address, before, ...options } = {}) => {
    const context = await browser.newContext({ acceptDownloads: true, locale: "en-US", ...options });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    if (before !== undefined) await page.addInitScript(before);
    const here = address ?? pathToFileURL(file).href;
    const requests: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => {
      if (request.url().split("#")[0] !== here && !within.test(request.url())) requests.push(request.url());
    });
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(here + fragment);
    await page.getByRole("tab", { selected: true }).waitFor();
    await inPage(page, "attentive");
    return { page, requests, errors };
  };
  return { browser, file, open, close: () => browser.close() };
}

/** Waits until all worlds of the page's own question are behind the picture. */
export async function settled(page: Page): Promise<void> {
  await page.locator(".page-head .worlds[data-done=true]").waitFor({ timeout: 30_000 });
}

/** Waits until the questions that the open screen asks beside the page's own are answered in all their worlds, too. */
export async function allAnswered(page: Page): Promise<void> {
  await settled(page);
  await expect.poll(() => inPage(page, "awaited"), { timeout: 30_000 }).toEqual([]);
}

/** Keeps what the page says to its workers until letGo() is called in it. */
export const holdWorkers = `(() => {
  const post = Worker.prototype.postMessage;
  const held = [];
  Worker.prototype.postMessage = function (...said) { held.push(() => post.apply(this, said)); };
  window.letGo = () => {
    Worker.prototype.postMessage = post;
    for (const say of held) say();
  };
})()`;

/** Serves a file at the root of a server of its own until the test ends, as a school's web space would. Returns its address. */
export async function serve(file: string): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(readFileSync(file));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** What a click saves, with its name. */
export async function savedBy(page: Page, click: () => Promise<void>): Promise<{ name: string; content: Buffer }> {
  const [download]: [Download, unknown] = await Promise.all([page.waitForEvent("download"), click()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

/** The first button of this name. */
export const button = (page: Page, name: string | RegExp): Locator => page.getByRole("button", { name }).first();

/** The slider of the first screen that every test may move. */
export const backbone = (page: Page): Locator => page.getByRole("slider", { name: "Money for the backbone" }).first();

export const addressOf = (page: Page): Promise<string> => page.evaluate("location.hash");

/** Waits until the address has followed: it holds a text. */
export async function addressHas(page: Page, text: string): Promise<void> {
  await expect.poll(() => addressOf(page).then(decodeURIComponent), { timeout: 30_000 }).toContain(text);
}
