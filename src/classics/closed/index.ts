import type { Classic } from "../classic.ts";

/** Closed forms and ladders: what follows from counting, and what trials measured. */
export const closed: readonly Classic[] = [];
