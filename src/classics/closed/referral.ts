import { power } from "../../numeric/functions.ts";
import type { Classic, Order, Quantity, SettingValues, Target } from "../classic.ts";
import { figurePoint } from "../figure-point.ts";
import { meanOf } from "../sample.ts";
import { passOn, settings } from "./hand-offs.ts";

/** Share of full coordination at which the engine's ladder gives 0.24, the measured effect of a reminder. */
const REMINDED = 0.375;

const servedName = (handOffs: number): string => `served${handOffs}`;

function chain({ handOffs }: SettingValues): readonly number[] {
  return Array.from({ length: handOffs as number }, (_, h) => h + 1);
}

/** Share of persons served after some hand-offs, where every provider has room for all who arrive. */
function expectedServed({ base, coordination, gain }: SettingValues, handOffs: number): number {
  return power(Math.min(1, (base as number) + (gain as number) * (coordination as number)), handOffs);
}

function quantities(values: SettingValues): readonly Quantity[] {
  const unit = "share of persons";
  return [
    {
      name: "contact",
      meaning: "Persons whose first referral arrives within a month",
      unit,
      estimate: meanOf("contact"),
    },
    ...chain(values).map((handOffs) => ({
      name: servedName(handOffs),
      meaning: `Persons served after ${handOffs} ${handOffs === 1 ? "hand-off" : "hand-offs"}`,
      unit,
      estimate: meanOf(servedName(handOffs)),
    })),
  ];
}

const full = { capacity: 0.1 };
const fullAndTold = { capacity: 0.1, coordination: 0 };

function contact(at: SettingValues, value: number, how: string): Target {
  return {
    quantity: "contact",
    at,
    value,
    status: "published",
    tolerance: { kind: "absolute", amount: 0.005 },
    source: `Randomized trial of referrals, recalled: ${how} reach a service within a month`,
  };
}

function served(at: SettingValues, handOffs: number, value: number): Target {
  return {
    quantity: servedName(handOffs),
    at,
    value,
    status: "exact",
    tolerance: { kind: "standardErrors", count: 4 },
    source: `Chain of ${handOffs} independent hand-offs`,
  };
}

function ceiling(at: SettingValues): Target {
  return {
    quantity: servedName(1),
    at,
    value: 0.1,
    status: "exact",
    tolerance: { kind: "absolute", amount: 0.002 },
    source: "No more are served than there is room for",
  };
}

function seriesOf({ capacity, coordination }: SettingValues): string {
  return capacity === 1 ? `coordination ${coordination}` : `coordination ${coordination}, room for ${capacity}`;
}

const targets: readonly Target[] = [
  contact({ coordination: 0 }, 0.18, "18 % of those told where to go"),
  contact({ coordination: REMINDED }, 0.24, "24 % of those reminded"),
  contact({}, 0.34, "34 % of those with a navigator"),
  served({ coordination: 0 }, 3, power(0.18, 3)),
  served({}, 3, power(0.34, 3)),
  ceiling(full),
  ceiling(fullAndTold),
];

const orders: readonly Order[] = [
  {
    says: "A navigator reaches more than a reminder, and that more than words",
    status: "published",
    source: "The randomized trial of referrals, recalled",
    descending: [{}, { coordination: REMINDED }, { coordination: 0 }].map((at) => ({ quantity: "contact", at })),
  },
];

export const referral: Classic = {
  name: "referral",
  title: "Passing people on from one organization to the next",
  reference: {
    text: "A randomized trial of referrals in three arms (told, reminded, with a navigator), of which only the figures are known; a chain of independent steps.",
    doi: null,
  },
  question:
    "How many of those passed on arrive, over one hand-off and over several, and where the next provider is full?",
  lesson:
    "Most people are lost between organizations, and every further hand-off loses most of those who are left: shortening the chain helps more than any single step. " +
    "A navigator nearly doubles who arrives, but where the next organization is full nobody more is served: build capacity and connection together.",
  readings: [
    "The engine's own month of delivery passes on persons with one need met and one left; coordination is that of two members, between 0 and 1.",
    "The trial's figures are recalled: it could not be identified again.",
    "The three measured shares are the engine's parameters (0.18 without and 0.16 more with full coordination), so meeting two of them shows that the process does what they say; a reminder is put at 0.375 of full coordination, where the ladder gives 0.24.",
    "Each provider serves all who arrive as far as there is room; only those served are passed on, and nobody is referred to a provider without any room.",
    "Room is shared out by last month's arrivals, which differ a little from this month's, so slightly more are served on average than there is room for.",
  ],
  processes: ["delivery"],
  settings,
  replications: { full: 400, check: 120 },
  cells: [{ coordination: 0 }, { coordination: REMINDED }, {}, full, fullAndTold],
  observes: (values) => ["contact", ...chain(values).map(servedName)],
  replicate: passOn,
  quantities,
  targets,
  orders,
  figure: {
    title: "Persons still served, hand-off by hand-off",
    x: "Hand-offs",
    y: "Served (share of persons)",
    points: (results) =>
      results.flatMap((result) =>
        chain(result.settings).map((handOffs) =>
          figurePoint(result, servedName(handOffs), {
            series: seriesOf(result.settings),
            x: handOffs,
            published: result.settings.capacity === 1 ? expectedServed(result.settings, handOffs) : null,
          }),
        ),
      ),
  },
};
