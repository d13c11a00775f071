import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { screens } from "../../src/web/session/session.ts";
import { allAnswered, type Explorer, startExplorer, tiny } from "./explorer-page.ts";
import { inPage, type Stop } from "./in-page.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await startExplorer();
});

afterAll(() => explorer?.close());

/** More presses of Tab than any screen has controls. */
const MOST_PRESSES = 400;

/** Every stop of one round through the page by the Tab key alone. */
async function walk(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < MOST_PRESSES; press++) {
    await page.keyboard.press("Tab");
    const found = await inPage(page, "stop");
    if (found === null || !found.isNew) return stops;
    stops.push(found);
  }
  throw new Error(`the focus goes on after ${MOST_PRESSES} presses, at ${stops.at(-1)?.name}`);
}

describe("by keyboard alone", () => {
  it.each(screens)(
    "every control of the screen %s is reached and seen to be, and none holds the focus",
    async (screen) => {
      const { page } = await explorer.open(`${tiny}&screen=${screen}`, { reducedMotion: "reduce" });
      await allAnswered(page);
      const stops = await walk(page);
      expect(stops.length).toBeGreaterThan(8);
      expect(stops.filter(({ seen }) => !seen).map(({ name }) => name)).toEqual([]);
      expect(await inPage(page, "unreached")).toEqual([]);
    },
  );
});
