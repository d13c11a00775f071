import { alignment } from "./alignment/index.ts";
import type { Classic } from "./classic.ts";
import { closed } from "./closed/index.ts";
import { search } from "./search/index.ts";

/** Every classic, in the order in which they are listed. */
export const classics: readonly Classic[] = [...search, ...alignment, ...closed];
