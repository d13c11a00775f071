import { domainPrefix } from "../analysis/views/names.ts";
import { defaultSettings } from "../scenario/settings.ts";

/** What is simulated for the patterns: scenarios that change little of the defaults, all over worlds of one seed. */

/** Worlds and simulated people. */
export interface Size {
  readonly worlds: number;
  readonly people: number;
}

/** A scenario as YAML, which outcomes of it are kept, and how large it is run. */
export interface PatternRun {
  readonly name: RunName;
  readonly text: string;
  readonly outcomes: readonly string[];
  readonly full: Size;
  /** For `--check`. */
  readonly check: Size;
}

export type RunName = "doses" | "survival" | "fading" | "referral" | "hub" | "urgency" | "calm";

const conditions = ["agenda", "measurement", "activities", "communication", "backbone"];
const domains = ["education", "health", "housing", "income", "safety", "environment"];

/** The same strength of all five conditions, a number or an expression of month. */
function strengths(value: string): string {
  return `strengths: { ${conditions.map((name) => `${name}: ${value}`).join(", ")} }`;
}

const alone = strengths("0");

/** Strengths of all five conditions that stand for fidelity, weakest first, and the arms that have them. */
export const doses = [0.2, 0.4, 0.6, 0.8, 1] as const;
export const doseArms = doses.map((dose) => (dose === 1 ? "collective" : `dose-${Math.round(dose * 100)}`));

const doseArmsText = doses
  .slice(0, -1)
  .map((dose, d) => `  ${doseArms[d]}: { initiative: { ${strengths(`${dose}`)} } }`)
  .join("\n");

/** Month in which support ends. */
export const SUPPORT_ENDS = 48;

/** The month whose referrals are counted by letting none, or all, arrive. */
export const COUNTED_MONTH = 60;

/** As usual until the month before the counted one, then something else. */
function inTheEnd(usual: number, then: number): string {
  return `"month < ${COUNTED_MONTH - 1} ? ${usual} : ${then}"`;
}

function probe(name: string, arrive: number, isolated: boolean): string {
  const referral = `delivery: { referral: { base: ${inTheEnd(0.18, arrive)}, gain: ${inTheEnd(0.16, 0)} } }`;
  return `  ${name}: { ${isolated ? `initiative: { ${alone} }, ` : ""}${referral} }`;
}

function navigator(name: string, base: number, perResident: number): string {
  const funding = `funding: { perResident: ${perResident} }`;
  return `  ${name}: { initiative: { ${alone} }, ${funding}, delivery: { referral: { base: ${base} } } }`;
}

/** $ per resident and month: as usual, so little that every domain is short, twice the usual. */
const money = { usual: 60, scarce: 10, ample: 120 } as const;

const referralArms = [
  probe("isolated-none", 0, true),
  probe("isolated-all", 1, true),
  probe("collective-none", 0, false),
  probe("collective-all", 1, false),
  navigator("navigator", 0.34, money.usual),
  navigator("scarce", 0.18, money.scarce),
  navigator("scarce-navigator", 0.34, money.scarce),
  navigator("ample", 0.18, money.ample),
  navigator("ample-navigator", 0.34, money.ample),
].join("\n");

/** Members, by their share of 36 organizations, and full-time staff of the backbone. */
export const memberShares = [0.25, 0.5, 0.75, 1] as const;
export const staffs = [1, 4] as const;
const costPerStaff = defaultSettings.initiative.backbone.costPerStaff as number;
export const hubArm = (share: number, staff: number): string => `members-${Math.round(36 * share)}-staff-${staff}`;

const hubArms = memberShares
  .flatMap((share) =>
    staffs.map(
      (staff) =>
        `  ${hubArm(share, staff)}: { initiative: { backbone: { budget: ${costPerStaff * staff} }, participation: { startShare: ${share} } } }`,
    ),
  )
  .join("\n");

/** The common shock that starts an initiative out of urgency: one standard deviation of it. */
export const URGENT = 0.016;
/** Latest month of such a start, and how long it is followed. */
export const LATEST_START = 120;
export const FOLLOWED = 48;
const urgency = `initiative: { start: { shockAbove: ${URGENT} } }`;

function scenario(name: RunName, months: number, rest: string): string {
  return `name: ${name}\nseed: patterns\nmonths: ${months}\n${rest}\n`;
}

export const patternRuns: readonly PatternRun[] = [
  {
    name: "doses",
    text: scenario("doses", 120, `arms:\n${doseArmsText}`),
    outcomes: ["prevalence", ...domains.map((domain) => `${domainPrefix}${domain}`), "meanNeed", "backboneAlive"],
    full: { worlds: 400, people: 2000 },
    check: { worlds: 24, people: 200 },
  },
  {
    name: "survival",
    text: scenario("survival", 120, `arms:\n${doseArmsText}`),
    outcomes: ["backboneAlive", "commonShock"],
    full: { worlds: 2000, people: 200 },
    check: { worlds: 80, people: 50 },
  },
  {
    name: "fading",
    text: scenario(
      "fading",
      96,
      `arms:\n  support-ends: { initiative: { ${strengths(`"month < ${SUPPORT_ENDS} ? 1 : 0"`)} } }`,
    ),
    outcomes: ["prevalence", "meanNeed"],
    full: { worlds: 400, people: 2000 },
    check: { worlds: 24, people: 200 },
  },
  {
    name: "referral",
    text: scenario("referral", COUNTED_MONTH, `arms:\n${referralArms}`),
    outcomes: ["prevalence", "served", "unmet"],
    full: { worlds: 400, people: 2000 },
    check: { worlds: 24, people: 300 },
  },
  {
    name: "hub",
    text: scenario("hub", 120, `initiative: { participation: { joining: 0, leaving: 0 } }\narms:\n${hubArms}`),
    outcomes: ["prevalence", "functioning", "members"],
    full: { worlds: 200, people: 2000 },
    check: { worlds: 24, people: 200 },
  },
  {
    name: "urgency",
    text: scenario("urgency", LATEST_START + FOLLOWED, urgency),
    outcomes: ["prevalence", "commonShock"],
    full: { worlds: 400, people: 2000 },
    check: { worlds: 24, people: 200 },
  },
  {
    name: "calm",
    text: scenario("calm", LATEST_START + FOLLOWED, `${urgency}\ncommunity: { commonShock: { noise: 0 } }`),
    outcomes: ["prevalence"],
    full: { worlds: 400, people: 2000 },
    check: { worlds: 24, people: 200 },
  },
];

/** A run by its name. */
export function patternRun(name: RunName): PatternRun {
  const found = patternRuns.find((run) => run.name === name);
  if (found) return found;
  throw new RangeError(`run: got ${name}, expected one of ${patternRuns.map((run) => run.name).join(", ")}`);
}
