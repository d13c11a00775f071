import { baseRate } from "./base-rate.ts";
import { beforeAfter } from "./before-after.ts";
import { dose } from "./dose.ts";
import { fading } from "./fading.ts";
import { hub } from "./hub.ts";
import { indicators } from "./indicators.ts";
import { lag } from "./lag.ts";
import type { Pattern } from "./pattern.ts";
import { referral } from "./referral.ts";
import { survival } from "./survival.ts";

/** What is published and the model is held against, and the before–after look beside the paired one. */
export const patterns: readonly Pattern[] = [
  lag,
  baseRate,
  survival,
  fading,
  indicators,
  referral,
  hub,
  dose,
  beforeAfter,
];
