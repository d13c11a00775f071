import type { Classic } from "../classic.ts";
import { bestOfK } from "./best-of-k.ts";
import { coalitionSurvival } from "./coalition-survival.ts";
import { duplication } from "./duplication.ts";
import { referral } from "./referral.ts";
import { regressionToTheMean } from "./regression-to-the-mean.ts";

/** Closed forms and ladders: what follows from counting, and what trials measured. */
export const closed: readonly Classic[] = [duplication, bestOfK, regressionToTheMean, coalitionSurvival, referral];
