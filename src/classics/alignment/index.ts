import type { Classic } from "../classic.ts";

/** Alignment: how opinions and contributions come together, or do not. */
export const alignment: readonly Classic[] = [];
