import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const functions = readFileSync(new URL("in-page.js", import.meta.url), "utf8").replaceAll(
  "export function",
  "function",
);

/** Where the focus is. */
export interface Stop {
  readonly name: string;
  /** Whether one sees that it has the focus. */
  readonly seen: boolean;
  /** Whether it is there for the first time. */
  readonly isNew: boolean;
}

interface InPage {
  readonly stickingOut: readonly string[];
  readonly overlapping: readonly string[];
  readonly unreached: readonly string[];
  readonly stop: Stop | null;
  readonly textsOf: readonly string[];
  readonly calm: true;
}

/** What a function of in-page.js says about the page. */
export function inPage<Name extends keyof InPage>(page: Page, name: Name): Promise<InPage[Name]> {
  return page.evaluate(`(() => { ${functions}; return ${name}(); })()`);
}

/** What is wrong with where things stand at this width: what sticks out sideways, and controls on top of each other. */
export async function layoutFlaws(page: Page, width: number, height = 800): Promise<readonly string[]> {
  await page.setViewportSize({ width, height });
  // Plots follow their place once it has been measured.
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  return [...(await inPage(page, "stickingOut")), ...(await inPage(page, "overlapping"))];
}
