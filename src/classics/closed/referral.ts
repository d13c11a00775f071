import type { Month } from "../../engine/context.ts";
import { delivery } from "../../engine/processes/delivery.ts";
import type { Key } from "../../engine/random.ts";
import { power } from "../../numeric/functions.ts";
import type { Classic, Order, Quantity, SettingValues, Target } from "../classic.ts";
import { realNumber, wholeNumber } from "../number-setting.ts";
import { meanOf } from "../sample.ts";
import { stage } from "../stage.ts";

/** Worse than the further need, and sought for certain. */
const SOUGHT = 1;
const REFERRED = 0.9;

/** More than anyone can ask for. */
const PLENTY = 1e9;

/** Share of full coordination at which the engine's ladder gives 0.24, the measured effect of a reminder. */
const REMINDED = 0.375;

const settings = [
  wholeNumber("people", 1000, [50, 20_000], "persons", "Persons who ask at the first provider"),
  realNumber(
    "coordination",
    1,
    [0, 1],
    "share",
    "How far providers measure and work together (0: persons are told where to go, 1: a navigator takes them there)",
  ),
  realNumber("capacity", 1, [0, 1], "share of persons", "Referred persons that the next provider can serve in a month"),
  wholeNumber("handOffs", 4, [1, 12], "hand-offs", "Providers one after the other, after the first"),
  realNumber("base", 0.18, [0, 1], "share", "Referrals that arrive without coordination"),
  realNumber("gain", 0.16, [0, 1], "share", "Arrivals added by full coordination"),
];

function assemble(values: SettingValues, key: Key): Month {
  const month = stage({
    key,
    domains: 2,
    organizations: 2,
    people: values.people as number,
    values: {
      "community.adjustment": 0,
      "community.noise": 0,
      "community.interdependence": 0,
      "delivery.effect": 1,
      "delivery.referral.base": values.base as number,
      "delivery.referral.gain": values.gain as number,
    },
  });
  const { scratch, state, world } = month;
  const room = (values.capacity as number) * (values.people as number);
  state.member.fill(1);
  state.conditions.fill(values.coordination as number);
  world.columns.worth.fill(1);
  scratch.supply.set([PLENTY, 0, 0, room]);
  scratch.supplyOfDomain.set([PLENTY, room]);
  return month;
}

/** One month in which all `here` are served at one provider and referred to the next. */
function handOff(month: Month, here: Uint8Array): void {
  const { need } = month.state;
  const people = here.length;
  here.forEach((is, i) => {
    need[i] = is * SOUGHT;
    need[people + i] = is * REFERRED;
  });
  delivery(month);
}

/**
 * Contact with the next provider, then the shares of persons served there, at the one after it, and so on. Each hand-off takes two
 * months with the same persons: a provider's waiting room is as full as last month's arrivals made it, as where persons keep coming.
 */
function replicate(values: SettingValues, key: Key): readonly number[] {
  const month = assemble(values, key);
  const people = values.people as number;
  const here = new Uint8Array(people).fill(1);
  const numbers: number[] = [];
  for (let step = 0; step < (values.handOffs as number); step++) {
    handOff({ ...month, t: 2 * step }, here);
    handOff({ ...month, t: 2 * step + 1 }, here);
    if (step === 0) numbers.push((month.state.arrivals[1] as number) / people);
    here.forEach((is, i) => {
      here[i] = is === 1 && (month.state.need[people + i] as number) < 0.5 * REFERRED ? 1 : 0;
    });
    numbers.push(here.reduce((sum, is) => sum + is, 0) / people);
  }
  return numbers;
}

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
    source: `Randomized trial of referrals: ${how} reach a service within a month`,
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
    source: "The randomized trial of referrals",
    descending: [{}, { coordination: REMINDED }, { coordination: 0 }].map((at) => ({ quantity: "contact", at })),
  },
];

export const referral: Classic = {
  name: "referral",
  title: "Passing people on from one organization to the next",
  reference: {
    text: "A randomized trial of referrals as the model's ledger has it: 18 % told, 24 % reminded, 34 % with a navigator reach a service within a month; a chain of independent steps.",
    doi: null,
  },
  question:
    "How many of those passed on arrive, over one hand-off and over several, and where the next provider is full?",
  lesson:
    "Most people are lost between organizations, and every further hand-off loses most of those who are left: shortening the chain helps more than any single step. " +
    "A navigator nearly doubles who arrives, but where the next organization is full nobody more is served: build capacity and connection together.",
  readings: [
    "The engine's own month of delivery passes on persons with one need met and one left; coordination is that of two members, between 0 and 1.",
    "The three measured shares are the engine's parameters (0.18 without and 0.16 more with full coordination), so meeting two of them shows that the process does what they say; a reminder is put at 0.375 of full coordination, where the ladder gives 0.24.",
    "Each provider serves all who arrive as far as there is room; only those served are passed on.",
  ],
  processes: ["delivery"],
  settings,
  replications: { full: 400, check: 40 },
  cells: [{ coordination: 0 }, { coordination: REMINDED }, {}, full, fullAndTold],
  observes: (values) => ["contact", ...chain(values).map(servedName)],
  replicate,
  quantities,
  targets,
  orders,
  figure: {
    title: "Persons still served, hand-off by hand-off",
    x: "Hand-offs",
    y: "Served (share of persons)",
    points: (results) =>
      results.flatMap(({ estimates, settings: at }) =>
        chain(at).map((handOffs) => ({
          series: `coordination ${at.coordination}, room for ${at.capacity}`,
          x: handOffs,
          value: estimates[servedName(handOffs)]?.value ?? Number.NaN,
          standardError: estimates[servedName(handOffs)]?.standardError ?? Number.NaN,
          published: at.capacity === 1 ? expectedServed(at, handOffs) : null,
        })),
      ),
  },
};
