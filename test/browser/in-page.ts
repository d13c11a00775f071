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
  readonly attentive: true;
  readonly still: true;
  readonly awaited: readonly string[];
  readonly brokenAmounts: { readonly broken: readonly string[]; readonly negative: number };
}

/** What a function of in-page.js says about the page. */
export function inPage<Name extends keyof InPage>(page: Page, name: Name): Promise<InPage[Name]> {
  return page.evaluate(`(() => { ${functions}; return ${name}(); })()`);
}

/** Makes the window so large, and waits until plots have followed their place, which they measure in the frame after. */
export async function resize(page: Page, width: number, height = 800): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(`new Promise((done) => {
    const frame = (left) => requestAnimationFrame(() => {
      if (innerWidth !== ${width}) frame(2);
      else if (left > 0) frame(left - 1);
      else done();
    });
    frame(2);
  })`);
}

/** What is wrong with where things stand at this width: what sticks out sideways, and controls on top of each other. */
export async function layoutFlaws(page: Page, width: number): Promise<readonly string[]> {
  await resize(page, width);
  return [...(await inPage(page, "stickingOut")), ...(await inPage(page, "overlapping"))];
}
