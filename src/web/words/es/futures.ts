import type { Catalog } from "../catalog.ts";
import type { futures as english } from "../en/futures.ts";

export const futures: Catalog<typeof english> = {};
