import type { Classic } from "../classic.ts";
import { lazerFriedman2007 } from "./lazer-friedman-2007.ts";
import { levinthal1997 } from "./levinthal-1997.ts";
import { march1991 } from "./march-1991.ts";
import { nkLandscapes } from "./nk-landscapes.ts";
import { zollman2007 } from "./zollman-2007.ts";

/** Search and learning: how well a group finds what works. */
export const search: readonly Classic[] = [nkLandscapes, levinthal1997, lazerFriedman2007, march1991, zollman2007];
