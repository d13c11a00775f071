import type { Classic } from "../classic.ts";

/** Search and learning: how well a group finds what works. */
export const search: readonly Classic[] = [];
