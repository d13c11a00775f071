import type { Catalog } from "../catalog.ts";
import type { community as english } from "../en/community.ts";

export const community: Catalog<typeof english> = {};
