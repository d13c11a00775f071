import { type Condition, conditions, strengthPath } from "./arms.ts";
import type { Switch } from "./switch.ts";

const labels: Readonly<Record<Condition, string>> = {
  agenda: "Common agenda",
  measurement: "Shared measurement",
  activities: "Mutually reinforcing activities",
  communication: "Continuous communication",
  backbone: "Backbone support",
};

/** The five conditions; a condition that is off is not pursued at all. All of them off is isolated action. */
export const conditionSwitches: readonly Switch[] = conditions.map((name) => ({
  name,
  about: labels[name],
  on: {},
  off: { [strengthPath(name)]: 0 },
}));

function path(name: string, about: string, off: Switch["off"]): Switch {
  return { name, about, on: {}, off };
}

/**
 * The ways in which an initiative reaches residents (docs/model.md, section 7). What a path sets when it is off belongs to
 * members, to a backbone or to conditions achieved, none of which exist in isolated action: there it changes nothing. With all of
 * them off one thing is left, the agenda's say in which domain an ordinary policy win falls to (7.9). Where a file pays navigators for
 * referrals of all organizations, isolated action pays them too.
 */
export const mechanismSwitches: readonly Switch[] = [
  path("learning", "Members see each other's practices, judge them on shared data, and do an imposed program", {
    "learning.visibilityMembers": 0,
    "learning.errorReduction": 0,
    "learning.misdirection": 0,
    "initiative.program.imposed": 0,
  }),
  path("referral", "Referrals between members arrive more often", { "delivery.referral.gain": 0 }),
  path("allocation", "Members shift their own work and their free money to the agenda and to gaps", {
    "initiative.participation.alignmentRate": 0,
  }),
  path("intake", "Members share one intake, which saves part of its cost", { "delivery.intakeSaving": 0 }),
  path("policy", "Aligned organizations win more policy changes", { "policy.winsGain": 0 }),
  path("outreach", "More people seek help: public will, and equity work for groups with less access", {
    "delivery.willSeeking": 0,
    "initiative.agenda.equity": 0,
  }),
  path("money", "Money is raised for members, part of it at the cost of others", { "mobilizing.gain": 0 }),
  path("costs", "Members' time, navigators and the backbone are paid from the community's money", {
    "initiative.hourCost": 0,
    "delivery.referral.navigatorCost": 0,
    "initiative.backbone.fromEnvelope": 0,
  }),
];
