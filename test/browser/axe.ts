import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { inPage } from "./in-page.ts";

/**
 * What axe finds on a page, each with its rule and its element; nothing within `except`.
 * Legacy mode leaves out frames, of which these pages have none, and is several times as fast.
 */
export async function violations(
  page: Page,
  { except }: { readonly except?: string } = {},
): Promise<readonly string[]> {
  // Halfway from one color to another, contrast may be too low.
  await inPage(page, "still");
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations: found } = await (except ? builder.exclude(except) : builder).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id}: ${target.join(" ")} ${html}`));
}
