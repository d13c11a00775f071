import type { Value } from "../../src/scenario/settings.ts";
import { switchAt } from "../support/expressions.ts";
import type { ValuesByPath } from "../support/scenario.ts";

/** What a parameter does when it goes from low to high, all draws the same: an outcome or a quantity rises or falls. */
export interface Direction {
  readonly path: string;
  readonly low: Value;
  readonly high: Value;
  readonly moves: string;
  readonly way: "up" | "down";
  /** Other settings, where the defaults would hide the mechanism in two years of a small world. */
  readonly values: ValuesByPath;
}

function up(path: string, low: Value, high: Value, moves: string, values: ValuesByPath = {}): Direction {
  return { path, low, high, moves, way: "up", values };
}

function down(path: string, low: Value, high: Value, moves: string, values: ValuesByPath = {}): Direction {
  return { path, low, high, moves, way: "down", values };
}

/** Conditions are built at once and everybody takes part, so that what follows from them shows. */
const strong: ValuesByPath = {
  "initiative.buildRate": 1,
  "initiative.participation.startShare": 1,
  "initiative.participation.startContribution": 1,
  "initiative.participation.leaving": 0,
  "initiative.participation.alignmentRate": 0.5,
  "initiative.backbone.budget": 5_000_000,
  "initiative.backbone.fromEnvelope": 0,
  "initiative.backbone.endingEarly": 0,
};
/** Organizations look at peers, and judge without error. */
const learners: ValuesByPath = { "learning.rate": 0.3, "learning.error": 0, "organizations.count": 36 };
const leaving: ValuesByPath = { "initiative.participation.leaving": 0.5 };
const mobilizing: ValuesByPath = { ...strong, "mobilizing.gain": 0.05 };
const winning: ValuesByPath = { ...strong, "policy.winsBase": 0, "policy.winsGain": 6 };
const observing: ValuesByPath = { "organizations.proxyBias": 0, "community.observationError": 0 };
const accountable: ValuesByPath = { "initiative.buildRate": 1, "initiative.participation.contributionRate": 0.3 };

const community: readonly Direction[] = [
  // The same backbone and the same hours cost a small town a larger share of its money.
  down("community.residents", 2000, 1_000_000, "meanNeed"),
  up("community.people", 100, 400, "requests"),
  // A need that others feed comes back more slowly when those are relieved too.
  down("community.interdependence", 0, 0.9, "meanNeed"),
  up("community.adjustment", 0.02, 0.5, "meanNeed"),
  down("community.changeMargin", 0, 0.2, "betterOff", strong),
  up("community.noise", 0, 0.2, "needSpread"),
  down("community.threshold", 0.3, 0.7, "prevalence"),
  up("community.hardship.mean", 0.3, 0.8, "meanNeed"),
  up("community.hardship.spread", 0, 0.3, "hardshipSpread"),
  up("community.hardship.floor", 0, 0.7, "meanNeed"),
  up("community.personal.spread", 0, 0.4, "needSpread"),
  // Needs that are common to all domains of a person leave more persons without any.
  up("community.personal.shared", 0, 1, "thriving"),
  up("community.gap.mean", 0, 0.5, "groupGap"),
  up("community.gap.spread", 0, 0.4, "gapSpread"),
  up("community.commonShock.persistence", 0, 0.99, "shockSize"),
  up("community.commonShock.noise", 0, 0.05, "shockSize"),
  down("community.champion.leaving", 0, 1, "members", { ...leaving, "initiative.participation.champion": 5 }),
  up("community.champion.returning", 0, 1, "members", {
    ...strong,
    "community.champion.leaving": 1,
    "initiative.participation.champion": 5,
    "initiative.participation.reluctance": 4,
    "initiative.participation.leaving": 0.05,
    "initiative.participation.joining": 1,
  }),
];

const organizations: readonly Direction[] = [
  up("organizations.count", 4, 40, "members"),
  up("organizations.sizeSpread", 0, 2, "largestSize"),
  up("organizations.missionFocus", 0, 1, "disagreement"),
  up("organizations.proxyBias", 0, 1, "observedError", observing),
  // Trying one change at a time finds the best of few practices, and of a smooth landscape.
  down("organizations.landscape.bits", 2, 8, "effectiveness", { ...learners, "learning.rate": 1 }),
  down("organizations.landscape.neighbors", 0, 7, "effectiveness", {
    ...learners,
    "learning.rate": 1,
    "organizations.landscape.bits": 8,
  }),
  up("organizations.grantLoss.chance", 0, 0.3, "money.lost"),
  down("organizations.grantLoss.health", 0, 0.9, "money.lost"),
  down("organizations.grantLoss.recovery", 0.01, 0.9, "money.lost"),
  down("organizations.turnover.chance", 0, 0.5, "alignment"),
  down("organizations.turnover.loss", 0, 1, "alignment", { "organizations.turnover.chance": 0.3 }),
];

const funding: readonly Direction[] = [
  down("funding.perResident", 20, 100, "meanNeed"),
  down("funding.additional", 0, 50_000_000, "meanNeed"),
  up("funding.costPerService", 100, 400, "meanNeed"),
  // Free money can go where an agenda sees need, restricted money cannot.
  up("funding.restricted", 0, 1, "fillSpread", {
    ...strong,
    "initiative.strengths.activities": 0,
    "initiative.agenda.voice": 1,
  }),
  down("funding.crowdingOut", 0, 1, "money.service", {
    ...mobilizing,
    "initiative.participation.startShare": 0.5,
    "initiative.participation.joining": 0,
  }),
  up("funding.mismatch", 0, 1, "fillSpread"),
];

const delivery: readonly Direction[] = [
  down("delivery.effect", 0.1, 0.6, "meanNeed"),
  down("delivery.otherDomains", 0, 1, "meanNeed"),
  up("delivery.willSeeking", 0, 2, "requests", { ...strong, "policy.willGain": 1, "policy.willDecay": 0 }),
  down("delivery.intakeOverhead", 0, 2, "served"),
  down("delivery.intakeSaving", 0, 1, "money.intake"),
  // With a low target all money that can move rushes to the few domains below it, too much for the next month.
  down("delivery.fillTarget", 1, 2, "fillSpread", { ...strong, "funding.perResident": 150 }),
  down("delivery.referral.need", 0.1, 0.9, "requests"),
  up("delivery.referral.base", 0, 0.8, "requests"),
  up("delivery.referral.gain", 0, 0.8, "requests", strong),
  up("delivery.referral.accompanied", 0, 1, "money.coordination", { "delivery.referral.navigatorCost": 50 }),
  up("delivery.referral.navigatorCost", 0, 50, "money.coordination", strong),
];

const learning: readonly Direction[] = [
  up("learning.rate", 0, 0.5, "effectiveness", { "learning.error": 0 }),
  up("learning.visibilityBase", 0, 1, "effectiveness", learners),
  up("learning.visibilityMembers", 0, 1, "effectiveness", { ...strong, ...learners, "learning.visibilityBase": 0 }),
  down("learning.error", 0, 1, "effectiveness", { "learning.rate": 0.5 }),
  up("learning.errorReduction", 0, 1, "effectiveness", { ...strong, "learning.rate": 0.5, "learning.error": 1 }),
  down("learning.misdirection", 0, 1, "effectiveness", { ...strong, ...learners }),
  down("learning.rule", "best", "majority", "effectiveness", {
    ...learners,
    "learning.rate": switchAt(0, 0, 0.1),
    "learning.visibilityBase": 1,
  }),
  up("learning.testedPrograms", 0, 16, "effectiveness"),
];

/** The best of many programs, without error, and the first of one, at random. */
const wellChosen: ValuesByPath = { ...strong, "initiative.program.considered": 64, "learning.error": 0 };
const program: readonly Direction[] = [
  up("initiative.program.imposed", 0, 1, "effectiveness", wellChosen),
  up("initiative.program.considered", 1, 64, "effectiveness", { ...strong, "initiative.program.imposed": 1 }),
  // Who is free goes on from a random program to better practices.
  down("initiative.program.fidelity", 0, 1, "effectiveness", {
    ...strong,
    ...learners,
    "learning.visibilityBase": 1,
    "initiative.program.imposed": 1,
  }),
];

const strengths: readonly Direction[] = [
  up("initiative.strengths.agenda", 0, 1, "alignment"),
  up("initiative.strengths.measurement", 0, 1, "measurement"),
  up("initiative.strengths.activities", 0, 1, "activities"),
  up("initiative.strengths.communication", 0, 1, "communication"),
  up("initiative.strengths.backbone", 0, 1, "functioning"),
];

const backbone: readonly Direction[] = [
  up("initiative.backbone.budget", 100_000, 1_000_000, "functioning"),
  down("initiative.backbone.fromEnvelope", 0, 1, "money.service"),
  down("initiative.backbone.costPerStaff", 50_000, 500_000, "functioning"),
  up("initiative.backbone.hoursPerStaff", 20, 400, "functioning"),
  up("initiative.backbone.grantMonths", 0, 240, "backboneAlive", {
    "initiative.backbone.endingEarly": 0,
    "initiative.backbone.endingLate": 0.5,
  }),
  down("initiative.backbone.endingEarly", 0, 1, "backboneAlive"),
  down("initiative.backbone.endingLate", 0, 1, "backboneAlive", { "initiative.backbone.grantMonths": 0 }),
  down("initiative.backbone.endingOffset", 1, 10, "backboneAlive", { "initiative.backbone.grantMonths": 0 }),
];

/** A role with more of the backbone's hours does more, one that needs more hours does less. */
function role(name: string, moves: string, values: ValuesByPath = {}): readonly Direction[] {
  const path = `initiative.roles.${name}`;
  return [
    up(`${path}.share`, 0, 0.5, moves, values),
    down(`${path}.base`, 1, 5000, moves, values),
    down(`${path}.perMember`, 0, 500, moves, values),
  ];
}

const roles: readonly Direction[] = [
  ...role("vision", "agenda"),
  ...role("activities", "activities"),
  ...role("measurement", "measurement"),
  ...role("will", "will"),
  ...role("policy", "structure", winning),
  ...role("funding", "mobilized"),
];

const hours: readonly Direction[] = [
  ...["agenda", "activities", "measurement", "communication", "voice", "equity"].map((name) =>
    up(`initiative.memberHours.${name}`, 0, 40, "money.coordination"),
  ),
  up("initiative.memberHours.leadership", 0, 40, "money.coordination", { "initiative.leadership.effort": 1 }),
  up("initiative.hourCost", 0, 100, "money.coordination"),
  down("initiative.memberTimeFromEnvelope", 0, 1, "money.service"),
];

const agenda: readonly Direction[] = [
  up("initiative.buildRate", 0.01, 0.5, "functioning"),
  up("initiative.volunteers", 0, 1, "functioning", { "initiative.strengths.backbone": 0 }),
  down("initiative.agenda.voice", 0, 1, "observedError", { ...observing, "organizations.proxyBias": 1 }),
  down("initiative.agenda.power", 0, 1, "distanceToLargest", { ...strong, "organizations.sizeSpread": 2 }),
  down("initiative.agenda.rule", "mean", "largest", "distanceToLargest", { ...strong, "initiative.agenda.power": 0 }),
  up("initiative.agenda.equity", 0, 1, "requests", strong),
  down("initiative.agenda.conflict", 0, 1, "agenda"),
  up("initiative.agenda.conflictHours", 0, 5, "money.coordination"),
  down("initiative.agenda.pull", 0, 1, "disagreement", strong),
  down("initiative.agenda.voiceClarity", 0, 1, "agendaDistance", { "initiative.agenda.voice": 1 }),
  down("initiative.agenda.measurementClarity", 0, 1, "agendaDistance", strong),
  up("community.observationError", 0, 2, "observedError", observing),
  down("initiative.agenda.observationGain", 0, 1, "observedError", {
    ...strong,
    ...observing,
    "community.observationError": 2,
  }),
];

const participation: readonly Direction[] = [
  up("initiative.participation.startShare", 0, 1, "members"),
  up("initiative.participation.startContribution", 0.1, 1, "contribution"),
  down("initiative.participation.leaving", 0, 0.5, "members"),
  up("initiative.participation.joining", 0, 1, "members"),
  down("initiative.participation.reluctance", -5, 5, "members"),
  up("initiative.participation.champion", 0, 5, "members", leaving),
  up("initiative.participation.urgency", 0, 5, "members", leaving),
  up("initiative.participation.urgencyHalfLife", 1, 600, "members", {
    ...leaving,
    "initiative.participation.urgency": 5,
  }),
  up("initiative.participation.fit", 0, 5, "members", leaving),
  up("initiative.participation.functioning", 0, 5, "members", leaving),
  down("initiative.participation.disagreement", 0, 5, "members", leaving),
  // Up from a low start with accountability; it would fall from a high start without.
  up("initiative.participation.contributionRate", 0, 1, "contribution", {
    "initiative.buildRate": 1,
    "initiative.participation.startContribution": 0.3,
    "initiative.participation.accountabilityCommunication": 1,
  }),
  up("initiative.participation.imitation", 0, 1, "contribution"),
  up("initiative.participation.accountabilityMeasurement", 0, 1, "contribution", accountable),
  up("initiative.participation.accountabilityCommunication", 0, 1, "contribution", accountable),
  up("initiative.participation.alignmentRate", 0.01, 0.5, "alignment"),
];

const leading: ValuesByPath = { "initiative.leadership.effort": 1 };

const leadership: readonly Direction[] = [
  // Nobody is there but those who were built.
  up("initiative.leadership.effort", 0, 1, "members", {
    ...leaving,
    "initiative.leadership.build": 0.5,
    "initiative.participation.champion": 5,
    "community.champion.leaving": 1,
    "community.champion.returning": 0,
  }),
  up("initiative.leadership.build", 0.01, 0.3, "leaders", leading),
  down("initiative.leadership.loss", 0, 0.3, "leaders", leading),
  up("initiative.leadership.succession", 0, 1, "backboneAlive", {
    ...leading,
    "initiative.leadership.build": 1,
    "initiative.leadership.loss": 0,
    "initiative.backbone.endingEarly": 0.7,
  }),
];

const policy: readonly Direction[] = [
  up("policy.willGain", 0, 0.3, "will"),
  down("policy.willDecay", 0, 0.3, "will"),
  up("policy.winsBase", 0, 6, "structure"),
  up("policy.winsGain", 0, 6, "structure", { ...strong, "policy.winsBase": 0 }),
  up("policy.willFloor", 0, 1, "structure", winning),
  up("policy.willWeight", 0, 1, "structure", { ...winning, "policy.willFloor": 0, "policy.willGain": 0.5 }),
  up("policy.step", 0, 0.5, "structure", { "policy.winsBase": 3 }),
  up("policy.ceiling", 0.05, 0.8, "structure", { "policy.winsBase": 6 }),
  up("mobilizing.gain", 0, 0.05, "mobilized"),
  down("mobilizing.decay", 0, 0.5, "mobilized"),
  up("mobilizing.ceiling", 0.01, 0.5, "mobilized", { "mobilizing.gain": 0.05 }),
];

/** One entry for each row of the parameters. */
export const directions: readonly Direction[] = [
  ...community,
  ...organizations,
  ...funding,
  ...delivery,
  ...learning,
  ...program,
  ...strengths,
  ...backbone,
  ...roles,
  ...hours,
  ...agenda,
  ...participation,
  ...leadership,
  ...policy,
];
