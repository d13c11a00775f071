import type { Catalog } from "../catalog.ts";
import type { lessons as english } from "../en/lessons.ts";

export const lessons: Catalog<typeof english> = {};
