import { assumptions } from "./assumptions.ts";
import { community } from "./community.ts";
import { conditions } from "./conditions.ts";
import { futures } from "./futures.ts";
import { glossary } from "./glossary.ts";
import { lessons } from "./lessons.ts";
import { money } from "./money.ts";
import { scenarios } from "./scenarios.ts";
import { shell } from "./shell.ts";
import { sliders } from "./sliders.ts";

/** All words, a part for each screen and for what stands around them. */
export const english = {
  shell,
  scenarios,
  sliders,
  glossary,
  futures,
  community,
  conditions,
  money,
  lessons,
  assumptions,
} as const;
