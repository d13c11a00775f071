import { backbone } from "../../engine/processes/backbone.ts";
import type { Key } from "../../engine/random.ts";
import { power } from "../../numeric/functions.ts";
import type { Classic, Quantity, SettingValues, Target } from "../classic.ts";
import { figurePoint } from "../figure-point.ts";
import { realNumber, wholeNumber } from "../number-setting.ts";
import { jackknife, meanOf } from "../sample.ts";
import { stage } from "../stage.ts";

const settings = [
  realNumber(
    "functioning",
    0.586,
    [0, 1],
    "share",
    "How well the initiative functions: mean of the four achieved conditions, held",
  ),
  wholeNumber("years", 10, [7, 50], "years", "Years that are watched"),
  wholeNumber("grantMonths", 36, [0, 600], "months", "Length of the founding grants"),
  realNumber("endingEarly", 0.035, [0, 1], "per year", "Chance to end on an anniversary within the founding grants"),
  realNumber("endingLate", 0.07, [0, 1], "per year", "Scale of that chance afterwards"),
  realNumber("endingOffset", 1.6, [1, 10], "ratio", "Chance afterwards = scale × (offset − functioning)"),
];

const aliveName = (year: number): string => `alive${year}`;

function years({ years: watched }: SettingValues): readonly number[] {
  return Array.from({ length: watched as number }, (_, y) => y + 1);
}

/** Whether one backbone is alive after each year. */
function replicate(values: SettingValues, key: Key): readonly number[] {
  const month = stage({
    key,
    domains: 1,
    organizations: 1,
    values: Object.fromEntries(
      ["grantMonths", "endingEarly", "endingLate", "endingOffset"].map((name) => [
        `initiative.backbone.${name}`,
        values[name] as number,
      ]),
    ),
  });
  month.state.conditions.fill(values.functioning as number);
  backbone({ ...month, since: 0, anniversary: true, launching: true });
  return years(values).map((year) => {
    backbone({ ...month, t: 12 * year, since: 12 * year, anniversary: true });
    return month.state.backboneAlive[0] as number;
  });
}

/** Chance to be alive after a year, from the chances to end. */
function expectedAlive(values: SettingValues, year: number): number {
  const { endingEarly, endingLate, endingOffset, functioning, grantMonths } = values as Record<string, number>;
  const early = Math.min(year, Math.floor((grantMonths as number) / 12));
  const late = Math.max(0, 1 - (endingLate as number) * ((endingOffset as number) - (functioning as number)));
  return power(1 - (endingEarly as number), early) * power(late, year - early);
}

function quantities(values: SettingValues): readonly Quantity[] {
  return [
    {
      name: "yearlyLoss",
      meaning: "Share of those alive that ends each year, on average from the third to the seventh year",
      unit: "per year",
      estimate: jackknife((sample) => {
        const [three, seven] = [aliveName(3), aliveName(7)].map((name) => meanOf(name)(sample).value) as [
          number,
          number,
        ];
        return three === 0 ? Number.NaN : 1 - power(seven / three, 0.25);
      }),
    },
    ...years(values).map((year) => ({
      name: aliveName(year),
      meaning: `Backbones alive after ${year} ${year === 1 ? "year" : "years"}`,
      unit: "share",
      curve: year !== 3 && year !== 7,
      estimate: meanOf(aliveName(year)),
    })),
  ];
}

const feinberg = "Feinberg, Bontempo & Greenberg 2008, abstract";

function exactly(functioning: number): Target {
  const late = 1 - 0.07 * (1.6 - functioning);
  return {
    quantity: aliveName(7),
    at: { functioning },
    value: power(0.965, 3) * power(late, 4),
    status: "exact",
    tolerance: { kind: "standardErrors", count: 4 },
    source: "Product of the yearly chances to go on",
  };
}

const targets: readonly Target[] = [
  {
    quantity: aliveName(3),
    at: {},
    value: 0.9,
    status: "published",
    tolerance: { kind: "absolute", amount: 0.01 },
    source: `${feinberg}: 90 % of 110 coalitions went on after the founding grant of 3 years`,
  },
  {
    quantity: aliveName(7),
    at: {},
    value: 0.67,
    status: "published",
    tolerance: { kind: "absolute", amount: 0.02 },
    source: `${feinberg}: about two thirds still operated 4 years later`,
  },
  {
    quantity: "yearlyLoss",
    at: {},
    value: [0.03, 0.08],
    status: "published",
    tolerance: { kind: "absolute", amount: 0 },
    source: `${feinberg}: 3 to 8 % ended each year after the founding grant`,
  },
  exactly(0),
  exactly(1),
];

const sevenYears = (functioning: number) => ({ quantity: aliveName(7), at: { functioning } });

export const coalitionSurvival: Classic = {
  name: "coalition-survival",
  title: "How long coalitions live",
  reference: {
    text: "Feinberg, M. E., Bontempo, D. E. & Greenberg, M. T. (2008). Predictors and level of sustainability of community prevention coalitions. American Journal of Preventive Medicine 34(6), 495–501.",
    doi: "10.1016/j.amepre.2008.01.030",
  },
  question: "How many coalitions are still there years after their founding grant has ended?",
  lesson:
    "Most coalitions outlive their founding grant, but a few in a hundred end each year after it, and those that function badly end soonest. " +
    "Effects on a population take years, so a plan has to pay for the backbone, and keep the work together, for longer than the first grant.",
  readings: [
    "One replication is one backbone of the engine, with the achieved conditions held where they are; it may end on each anniversary.",
    "The default functioning of 0.586 is the one that fits two thirds alive after seven years.",
    "Within the founding grant, its third anniversary included, the chance to end does not depend on functioning.",
  ],
  processes: ["backbone"],
  settings,
  replications: { full: 20_000, check: 1500 },
  cells: [0, 0.586, 1].map((functioning) => ({ functioning })),
  observes: (values) => years(values).map(aliveName),
  replicate,
  quantities,
  targets,
  orders: [
    {
      says: "Coalitions that function better live longer",
      status: "published",
      source: `${feinberg}: functioning predicted survival`,
      descending: [sevenYears(1), sevenYears(0.586), sevenYears(0)],
    },
  ],
  figure: {
    title: "Coalitions alive, by how well they function",
    x: "Years",
    y: "Alive (share)",
    points: (results) =>
      results.flatMap((result) =>
        years(result.settings).map((year) =>
          figurePoint(result, aliveName(year), {
            series: `functioning ${result.settings.functioning}`,
            x: year,
            published: expectedAlive(result.settings, year),
          }),
        ),
      ),
  },
};
