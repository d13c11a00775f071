import { community, organizations } from "./community-rows.ts";
import { arm, assumed, choice, estimated, measured, world } from "./row.ts";

/**
 * Every number of the model: default, range, unit, meaning, and grade with source. The scenario file, its types, its JSON Schema,
 * the parameter reference and the assumptions ledger all come from these rows; the equations that use them stand in docs/model.md.
 */

const share = [0, 1] as const;
const feinberg = estimated("", "feinberg-2008");
const referral = measured("referral-trial");
const overhead = estimated("", "indirect-cost");
const meetings = estimated("hours around the meetings assumed", "strive-meetings");
const lazer = estimated("value assumed", "lazer-friedman-2007");
const backbones = assumed("3 to 4 staff and $300,000 to $500,000 a year, for which no source was found");

const plan = { plausible: null, because: "what is planned: a choice" } as const;

const funding = {
  perResident: arm(60, [0, 10_000], "$ per resident and month", "Money for all organizations together"),
  additional: arm(0, [0, 1_000_000_000], "$ per year", "New money beside it, spread as the rest", assumed(), plan),
  costPerService: arm(200, [1, 100_000], "$ per service", "Full cost of one service to one person in one month"),
  restricted: arm(
    0.8,
    share,
    "share",
    "Share of money restricted to an organization's own priorities",
    measured("restricted-grants"),
  ),
  crowdingOut: arm(
    0.5,
    share,
    "share",
    "Money that funders no longer give to non-members per dollar raised for members",
  ),
  mismatch: world(0.75, share, "share", "Weight of funders' emphasis against need in the money by domain"),
} as const;

const delivery = {
  effect: arm(0.28, share, "share", "Share of a need that a perfectly effective service removes"),
  otherDomains: arm(0.85, share, "ratio", "Effectiveness outside an organization's mission against inside"),
  willSeeking: arm(0.3, [0, 2], "ratio", "How much public will raises the seeking of help"),
  intakeOverhead: arm(0.3, [0, 3], "ratio", "Intake cost on top of each service", overhead, {
    plausible: [0.21, 0.89],
    because: "least and most of the 20 nonprofits",
  }),
  intakeSaving: arm(0.35, share, "share", "Share of that cost that full shared measurement saves"),
  fillTarget: arm(1.03, [1, 2], "ratio", "Fill above which a domain is no gap to be filled", assumed(), {
    plausible: [1, 1.1],
    because: "a fill is at most 1, so what lies above 1 only softens the edge",
  }),
  referral: {
    need: arm(0.4, share, "need", "A further need above this is referred"),
    base: arm(0.18, share, "share", "Referrals that arrive", referral),
    gain: arm(0.16, share, "share", "Arrivals added by full coordination between members", referral),
    accompanied: arm(
      0,
      share,
      "share",
      "Referrals that a paid navigator accompanies in any case, besides those between members who work together",
      assumed(),
      plan,
    ),
    navigatorCost: arm(
      0,
      [0, 10_000],
      "$ per referral",
      "Pay of a navigator for one referral accompanied, from the money of whoever refers",
      assumed("the trial of navigators names no cost"),
      { plausible: [0, 50], because: "from nothing to an hour of a member's time for each of a person's needs" },
    ),
  },
} as const;

const learning = {
  rate: arm(0.06, share, "per month", "Chance that an organization looks at its practice", lazer),
  visibilityBase: arm(0.02, share, "share", "Peers of the same mission it sees in any case", lazer),
  visibilityMembers: arm(0.1, share, "share", "Peers seen between members at full communication", lazer),
  error: arm(0.2, [0, 2], "standard deviation", "Error in judging what a practice is worth (worth is 0 to 1)", lazer),
  errorReduction: arm(0.6, share, "share", "Share of that error that full shared measurement removes"),
  misdirection: arm(
    0,
    share,
    "share",
    "How far members at full shared measurement see what an indicator says in place of what a practice is worth",
    assumed(),
    { plausible: [0, 0.5], because: "how far indicators of practice miss what matters is not known" },
  ),
  rule: choice(
    ["best", "majority"],
    "What is copied: the best observed practice or the most common one",
    estimated("", "lazer-friedman-2007", "barkoczi-galesic-2016"),
  ),
  testedPrograms: arm(
    0,
    [0, 32],
    "programs",
    "Tested programs each organization may choose from at the start (0: none)",
    assumed(),
    { whole: true, ...plan },
  ),
} as const;

const backbone = {
  budget: arm(400_000, [0, 1_000_000_000], "$ per year", "Cost of the backbone at full strength", backbones, {
    plausible: [300_000, 500_000],
    because: "the range that practitioners mention",
  }),
  fromEnvelope: arm(1, share, "share", "Share of that cost taken from the community's money; the rest is new money"),
  costPerStaff: arm(
    115_000,
    [1000, 10_000_000],
    "$ per full-time year",
    "Cost of one full-time member of staff",
    backbones,
    { plausible: [80_000, 160_000], because: "half and double lie outside what is paid for such work" },
  ),
  hoursPerStaff: arm(140, [1, 744], "hours per month", "Working hours of one full-time member of staff", assumed(), {
    plausible: [120, 170],
    because: "a full-time month with more or fewer holidays",
  }),
  grantMonths: arm(36, [0, 1200], "months", "Length of the founding grants", feinberg, {
    whole: true,
    plausible: [24, 60],
    because: "grants of two to five years",
  }),
  endingEarly: arm(0.035, share, "per year", "Chance to end on an anniversary within the founding grants", feinberg),
  endingLate: arm(0.07, share, "per year", "Scale of that chance afterwards", feinberg, {
    plausible: [0.03, 0.08],
    because: "3 to 8 % a year at a functioning of 0.6",
  }),
  endingOffset: arm(1.6, [1, 10], "ratio", "Chance afterwards = scale × (offset − functioning)", feinberg, {
    plausible: [1.3, 2],
    because: "0.3 to 1 times the scale at full functioning",
  }),
} as const;

const roles = {
  vision: role(0.2, 20, 2, "guide vision and strategy"),
  activities: role(0.2, 20, 2.5, "support aligned activities"),
  measurement: role(0.2, 30, 2.5, "establish shared measurement"),
  will: role(0.14, 30, 0.8, "build public will"),
  policy: role(0.12, 30, 0.8, "advance policy"),
  funding: role(0.14, 20, 0.6, "mobilize funding"),
} as const;

function role(shareOfHours: number, base: number, perMember: number, name: string) {
  return {
    share: arm(shareOfHours, share, "share", `Share of the backbone's hours to ${name}`),
    base: arm(base, [0.1, 10_000], "hours per month", `Hours needed to ${name}, whatever the size`),
    perMember: arm(perMember, [0, 1000], "hours per month and member", `Further hours needed per member to ${name}`),
  } as const;
}

const strengths = {
  agenda: arm(1, share, "share", "Common agenda: how fully it is pursued", assumed(), plan),
  measurement: arm(1, share, "share", "Shared measurement: how fully it is pursued", assumed(), plan),
  activities: arm(1, share, "share", "Mutually reinforcing activities: how fully they are pursued", assumed(), plan),
  communication: arm(1, share, "share", "Continuous communication: how fully it is pursued", assumed(), plan),
  backbone: arm(1, share, "share", "Backbone support: multiplies its hours and its budget", assumed(), plan),
} as const;

const memberHours = {
  agenda: arm(6, [0, 744], "hours per month", "Time each member gives to a full common agenda", meetings),
  activities: arm(10, [0, 744], "hours per month", "Time each member gives to full aligned activities", meetings),
  measurement: arm(12, [0, 744], "hours per month", "Time each member gives to full shared measurement", meetings),
  communication: arm(16, [0, 744], "hours per month", "Time each member gives to full communication", meetings),
  voice: arm(4, [0, 744], "hours per month", "Time each member gives to full resident voice"),
  equity: arm(4, [0, 744], "hours per month", "Time each member gives to full equity work"),
  leadership: arm(4, [0, 744], "hours per month", "Time each member gives to building leadership among many in full"),
} as const;

const agenda = {
  voice: arm(0.2, share, "share", "Residents' say in what is observed and agreed"),
  power: arm(1, share, "share", "Weight of size against one member one vote in the agenda"),
  rule: choice(
    ["mean", "largest", "median"],
    "How members decide: by the weighted mean of their priorities, as the largest of them wants, or by the weighted median of each domain",
  ),
  equity: arm(0.2, share, "share", "Weight added to the needs of groups with less access, and outreach to them"),
  conflict: arm(0.5, share, "share", "How much disagreement slows the agenda"),
  conflictHours: arm(
    0,
    [0, 10],
    "ratio",
    "Further hours of members under full disagreement, relative to their hours (0: conflict takes no time)",
    assumed(),
    { plausible: [0, 1], because: "from none to as many hours again" },
  ),
  pull: arm(
    0.6,
    share,
    "share",
    "How far full alignment moves an organization's priorities to the agenda",
    estimated("weight assumed", "friedkin-johnsen-1990"),
  ),
  voiceClarity: arm(0.7, share, "share", "How much full voice replaces opinion by observation"),
  measurementClarity: arm(0.6, share, "share", "How much full shared measurement replaces opinion by observation"),
  observationGain: arm(0.7, share, "share", "Share of that error that full shared measurement removes"),
} as const;

const participation = {
  startShare: arm(0.5, share, "share", "Chance that an organization joins at the start"),
  startContribution: arm(0.7, share, "share", "Contribution of those who join at the start"),
  leaving: arm(0.04, share, "per month", "Largest chance to leave"),
  joining: arm(0.1, share, "per month", "Largest chance to join, at full communication"),
  reluctance: arm(1, [-5, 5], "utility", "What speaks against membership for anyone"),
  champion: arm(0.5, [0, 5], "utility", "Worth of an influential champion"),
  urgency: arm(0.7, [0, 5], "utility", "Worth of urgency at the start"),
  urgencyHalfLife: arm(36, [0, 1200], "months", "Time in which urgency halves (0: no urgency)"),
  fit: arm(0.5, [0, 5], "utility", "Worth of an agenda that puts one's own mission first"),
  functioning: arm(1, [0, 5], "utility", "Worth of a fully functioning initiative"),
  disagreement: arm(
    0,
    [0, 5],
    "utility",
    "What full disagreement among members takes from the worth of membership (0: conflict drives nobody out)",
    assumed(),
    { plausible: [0, 1], because: "from nothing to the worth of a fully functioning initiative" },
  ),
  contributionRate: arm(0.08, share, "share per month", "How fast contributions move"),
  imitation: arm(
    0.9,
    share,
    "ratio",
    "Contribution of others that is matched without accountability",
    estimated("slightly below others’ mean", "fischbacher-2001", "fehr-gachter-2000"),
  ),
  accountabilityMeasurement: arm(0.6, share, "share", "Accountability from full shared measurement"),
  accountabilityCommunication: arm(0.5, share, "share", "Accountability from full communication"),
  alignmentRate: arm(0.05, share, "share per month", "How fast an organization's own work shifts"),
} as const;

const program = {
  imposed: arm(
    0,
    share,
    "share",
    "Chance that a member does the program that the initiative imposes in its domain (0: no such program)",
    assumed(),
    plan,
  ),
  considered: arm(1, [1, 64], "programs", "Programs looked at when that one is chosen", assumed(), {
    whole: true,
    ...plan,
  }),
  fidelity: arm(0.8, share, "share", "Chance in a month that a member is held to it, and changes nothing", assumed(), {
    plausible: [0.5, 1],
    because: "from a program kept loosely to one kept to the letter",
  }),
} as const;

const leadership = {
  effort: arm(
    0,
    share,
    "share",
    "Leadership among many: how fully it is pursued (0: nobody is prepared to follow the champion)",
    assumed(),
    plan,
  ),
  build: arm(0.03, share, "share per month", "Leadership built by a full effort of all organizations"),
  loss: arm(
    0.0125,
    share,
    "share per month",
    "Leadership lost as leaders leave",
    assumed("as fast as champions leave"),
  ),
  succession: arm(0.5, share, "share", "Share of the backbone's chance to end that full leadership removes"),
} as const;

const initiative = {
  strengths,
  backbone,
  roles,
  memberHours,
  hourCost: arm(50, [0, 1000], "$ per hour", "Cost of a member's hour"),
  memberTimeFromEnvelope: arm(1, share, "share", "Share of that cost members bear themselves; the rest is new money"),
  buildRate: arm(0.05, share, "share per month", "How fast conditions are built"),
  volunteers: arm(0.25, share, "share", "What volunteers build of a condition without a backbone"),
  agenda,
  participation,
  program,
  leadership,
} as const;

const policy = {
  willGain: arm(0.03, share, "share per month", "Public will built by a full effort of all organizations"),
  willDecay: arm(0.02, share, "share per month", "Public will lost"),
  winsBase: arm(0.05, [0, 6], "per year", "Policy wins without an initiative"),
  winsGain: arm(0.5, [0, 6], "per year", "Policy wins added by a full effort of aligned organizations"),
  willFloor: arm(0.3, share, "share", "Share of that effort that works without public will"),
  willWeight: arm(0.7, share, "share", "Share of that effort that needs public will"),
  step: arm(0.06, share, "share", "Hardship of a domain removed by one win"),
  ceiling: arm(0.3, share, "share", "Most that policy can remove (0: no policy)"),
} as const;

const mobilizing = {
  gain: arm(0.001, share, "share per month", "Money raised for members by a full effort, relative to all money"),
  decay: arm(0.01, share, "share per month", "Share of raised money that ends each month"),
  ceiling: arm(0.08, share, "share", "Most that can be raised (0: nothing)"),
} as const;

export const parameters = {
  community,
  organizations,
  funding,
  delivery,
  learning,
  initiative,
  policy,
  mobilizing,
} as const;
