import type { Catalog } from "../catalog.ts";
import type { money as english } from "../en/money.ts";

export const money: Catalog<typeof english> = {};
