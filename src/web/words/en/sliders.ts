/** Names of parameters for everyone, by path; under "PATH.not" what moving the slider does not mean. */
export const sliders = {
  "initiative.backbone.budget": "Money for the backbone",
  "initiative.backbone.budget.not":
    "Not money for services. Unless you say otherwise below, the backbone is paid out of what services would have got, and a larger one helps only as far as there is coordination left to do.",
  "initiative.backbone.fromEnvelope": "Backbone paid out of the services' money",
  "initiative.backbone.fromEnvelope.not":
    "Not a quality of the backbone: it says who pays. At 0 % all of it is new money from outside; at 100 % every dollar of it is missing from services.",
  "initiative.strengths.backbone": "How fully the backbone works",
  "initiative.strengths.backbone.not":
    "Not how good its people are: half the strength is half the hours at half the cost.",
  "initiative.strengths.agenda": "Common agenda",
  "initiative.strengths.agenda.not":
    "Not whether a document was signed: how much of the work of agreeing on shared goals is done, and paid for in members' time.",
  "initiative.strengths.measurement": "Shared measurement",
  "initiative.strengths.measurement.not":
    "Not more data: the same things measured by all, so that they can judge what works. It costs members' time.",
  "initiative.strengths.activities": "Activities that reinforce each other",
  "initiative.strengths.activities.not": "Not more activities: the same money, better placed. It costs members' time.",
  "initiative.strengths.communication": "Continuous communication",
  "initiative.strengths.communication.not":
    "Not goodwill: regular meetings, with the hours they take. On their own they change little.",
  "initiative.agenda.voice": "Residents' say in the agenda",
  "initiative.agenda.voice.not":
    "Not a survey of satisfaction: how much residents themselves decide what counts as a problem.",
  "initiative.agenda.equity": "Weight on those with least access",
  "initiative.agenda.equity.not":
    "Not a promise that gaps close: what matters is who is reached and what is done there.",
  "initiative.agenda.power": "Weight of the large in decisions",
  "initiative.agenda.power.not": "Not conflict: at 100 % budgets decide, at 0 % every member has one vote.",
  "initiative.memberHours.communication": "Hours of meetings per member",
  "initiative.memberHours.communication.not":
    "Not effort that helps more the longer it is: it is only what communication costs each member.",
  "initiative.participation.startShare": "Organizations that join at the start",
  "initiative.participation.startShare.not": "Not how many stay: members join and leave every month.",
  "initiative.hourCost": "Cost of a member's hour",
  "initiative.memberTimeFromEnvelope": "Members' time paid by themselves",
  "funding.perResident": "Money for all organizations",
  "funding.perResident.not":
    "Not what government spends in all: only the money of the organizations in this picture, the same in both futures.",
  "funding.additional": "New money for services",
  "funding.additional.not":
    "Not only for the collective future: both futures get it, so that the comparison stays fair.",
  "funding.restricted": "Money tied to an organization's own priorities",
  "funding.restricted.not": "Not money that is wasted: money that cannot follow a shared plan.",
  "funding.crowdingOut": "Money that funders move instead of adding",
  "funding.costPerService": "Cost of one service",
  "delivery.effect": "What a perfect service achieves",
  "delivery.effect.not": "Not what services achieve here: most practices are far from the best there is.",
  "delivery.referral.base": "Referrals that arrive anyway",
  "delivery.referral.gain": "Further referrals that arrive through coordination",
  "learning.rate": "How often organizations rethink their practice",
  "learning.testedPrograms": "Tested programs to choose from",
  "community.residents": "Residents",
  "community.people": "People simulated",
  "community.people.not":
    "Not the size of the town: how finely it is drawn. More people make each world slower, and differ less by chance.",
  "community.hardship.mean": "Hardship",
  "community.hardship.mean.not": "Not need itself: what pushes need up while services push it down.",
  "community.interdependence": "How much one need feeds another",
  "organizations.count": "Organizations",
} as const;
