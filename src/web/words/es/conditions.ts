import type { Catalog } from "../catalog.ts";
import type { conditions as english } from "../en/conditions.ts";

export const conditions: Catalog<typeof english> = {};
