/** What docs/scenarios.md tells of a scenario beside its paired differences. */
import { moneyPerYear } from "../src/scenario/costs.ts";
import type { Scenario } from "../src/scenario/scenario.ts";
import type { Panel } from "../src/table.ts";

/**
 * How one value per world becomes a text: shares, points of shares, numbers and dollars as mean and 95 % interval,
 * "range" as the middle 90 % of worlds in points, "worlds" as the number of those with a 1.
 */
export type Telling = "share" | "points" | "number" | "dollars" | "range" | "worlds";

/** One value per world. */
type Read = (panel: Panel, scenario: Scenario) => Float64Array;

export interface Figure {
  readonly label: string;
  readonly month: number;
  readonly telling: Telling;
  readonly read: Read;
}

const pairwise = (a: Float64Array, b: Float64Array, of: (a: number, b: number) => number): Float64Array =>
  a.map((value, world) => of(value, b[world] as number));

const total = (parts: readonly Float64Array[]): Float64Array => parts.reduce((a, b) => pairwise(a, b, (x, y) => x + y));

const change = (panel: Panel, arm: string, outcome: string, month: number): Float64Array =>
  pairwise(panel.values(arm, outcome, month), panel.values(arm, outcome, 0), (now, before) => now - before);

const levelIn =
  (arm: string, outcome: string, month: number): Read =>
  (panel) =>
    panel.values(arm, outcome, month);

const changeIn =
  (arm: string, outcome: string, month: number): Read =>
  (panel) =>
    change(panel, arm, outcome, month);

const differenceIn =
  (arm: string, against: string, outcome: string, month: number): Read =>
  (panel) =>
    pairwise(panel.values(arm, outcome, month), panel.values(against, outcome, month), (a, b) => a - b);

/** 1 where an arm has at least a tenth fewer severe needs than `isolated`. */
const tenthFewer =
  (arm: string, month: number): Read =>
  (panel) => {
    const isolated = panel.values("isolated", "prevalence", month);
    return pairwise(panel.values(arm, "prevalence", month), isolated, (own, other) => Number(own <= 0.9 * other));
  };

/** Number of domains whose prevalence is lower than at month 0. */
const improvedDomains =
  (arm: string, month: number): Read =>
  (panel, { domains }) =>
    total(domains.map(({ name }) => change(panel, arm, `prevalence.${name}`, month).map((by) => Number(by < 0))));

/** Dollars raised until a month, in a scenario without shocks to its money: each month brings what was mobilized before it. */
const raisedUntil =
  (arm: string, month: number): Read =>
  (panel, { arms }) => {
    const settings = arms.find(({ name }) => name === arm)?.settings;
    if (!settings) throw new RangeError(`arm: got ${arm}, expected one of ${arms.map(({ name }) => name).join(", ")}`);
    const shares = Array.from({ length: month }, (_, before) => panel.values(arm, "mobilized", before));
    return total(shares).map((share) => (share * moneyPerYear(settings, 0)) / 12);
  };

const figure = (label: string, month: number, telling: Telling, read: Read): Figure => ({
  label,
  month,
  telling,
  read,
});

const backboneAtWork = (arm: string, month: number): Figure =>
  figure(`worlds with a backbone at work, ${arm}`, month, "worlds", levelIn(arm, "backboneAlive", month));

const members = (arm: string, month: number): Figure =>
  figure(`members, ${arm}`, month, "number", levelIn(arm, "members", month));

const severe = (arm: string, month: number): Figure =>
  figure(`severe needs, ${arm}`, month, "share", levelIn(arm, "prevalence", month));

const beforeAndAfter = (arm: string, month: number): Figure =>
  figure(`change of severe needs since month 0, ${arm}`, month, "points", changeIn(arm, "prevalence", month));

const weightDifference = (month: number): Figure => {
  const read = differenceIn("collective", "isolated", "prevalence.weight", month);
  return figure("weight alone, collective − isolated", month, "points", read);
};

/** By scenario, in the order of the page. */
export const figures: Readonly<Record<string, readonly Figure[]>> = {
  "first-look": [
    severe("isolated", 120),
    severe("collective", 120),
    figure("worlds with at least a tenth fewer severe needs, collective", 120, "worlds", tenthFewer("collective", 120)),
    figure("residents better off, collective", 120, "share", levelIn("collective", "betterOff", 120)),
    figure("residents worse off, collective", 120, "share", levelIn("collective", "worseOff", 120)),
  ],
  strive: [
    severe("isolated", 120),
    ...["collective", "coalition", "larger-backbone"].map((arm) => members(arm, 120)),
    ...["isolated", "collective"].map((arm) =>
      figure(`domains of 6 better than at month 0, ${arm}`, 48, "number", improvedDomains(arm, 48)),
    ),
  ],
  "elizabeth-river": [
    severe("isolated", 240),
    members("collective", 108),
    figure("raised so far, collective", 108, "dollars", raisedUntil("collective", 108)),
    backboneAtWork("collective", 240),
    backboneAtWork("plan-at-once", 240),
  ],
  "shape-up-somerville": [
    severe("isolated", 72),
    weightDifference(12),
    weightDifference(24),
    figure(
      "change of weight since month 0, isolated, middle 90 % of worlds",
      24,
      "range",
      changeIn("isolated", "prevalence.weight", 24),
    ),
  ],
  "calgary-homelessness": [
    severe("isolated", 120),
    beforeAndAfter("isolated", 108),
    beforeAndAfter("collective", 108),
    beforeAndAfter("isolated", 120),
    beforeAndAfter("collective", 120),
  ],
};
