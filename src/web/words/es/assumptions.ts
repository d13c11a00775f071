import type { Catalog } from "../catalog.ts";
import type { assumptions as english } from "../en/assumptions.ts";

export const assumptions: Catalog<typeof english> = {};
