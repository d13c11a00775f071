import type { Classic, Order, Quantity, SettingValues, Target } from "../classic.ts";
import { figurePoint } from "../figure-point.ts";
import { knownAnswer } from "../known-answer.ts";
import { jackknife, meanAcross, meanOf } from "../sample.ts";
import { contribute, roundName, roundNames, settings } from "./contributions.ts";

const held = { measurement: 1, communication: 1 };
const half = { measurement: 0.5, communication: 0.5 };

function quantities(values: SettingValues): readonly Quantity[] {
  const names = roundNames(values);
  const last = roundName(values.rounds as number);
  const beforeLast = roundName((values.rounds as number) - 1);
  const unit = "share";
  return [
    { name: "first", meaning: "Mean contribution in the first round", unit, estimate: meanOf(roundName(1)) },
    { name: "last", meaning: "Mean contribution in the last round", unit, estimate: meanOf(last) },
    {
      name: "mean",
      meaning: "Mean contribution over all rounds",
      unit,
      estimate: meanAcross(names, (...rounds) => rounds.reduce((sum, h) => sum + h, 0) / rounds.length),
    },
    {
      name: "kept",
      meaning: "Last round's mean contribution in relation to that of the round before",
      unit: "ratio",
      estimate: jackknife((sample) => meanOf(last)(sample).value / meanOf(beforeLast)(sample).value),
    },
    ...names.map((name, r) => ({
      name,
      meaning: `Mean contribution in round ${r + 1}`,
      unit,
      curve: true,
      estimate: meanOf(name),
    })),
  ];
}

const targets: readonly Target[] = [
  {
    quantity: "kept",
    at: {},
    value: 0.9,
    status: "exact",
    tolerance: { kind: "absolute", amount: 1e-6 },
    source: "The rule without accountability: each round keeps 1 − rate·(1 − imitation) of the one before",
  },
  {
    quantity: "last",
    at: held,
    value: 0.8 / 0.82,
    status: "exact",
    tolerance: { kind: "absolute", amount: 1e-6 },
    source: "The rule's resting point c/(1 − (1 − c)·imitation) with accountability c = 1 − 0.4·0.5 = 0.8",
  },
  {
    quantity: "last",
    at: held,
    value: [0.9, 1],
    status: "published",
    tolerance: { kind: "absolute", amount: 0 },
    source: "Fehr & Gächter 2000, abstract: almost complete cooperation with punishment",
  },
];

const lastOf = (at: SettingValues) => ({ quantity: "last", at });
const firstOf = (at: SettingValues) => ({ quantity: "first", at });
const recalled = "Fehr & Gächter 2000 and Ledyard 1995; the pattern is recalled, figures not checked against the text";

const orders: readonly Order[] = [
  {
    says: "Without sanctions contributions decay over ten rounds",
    status: "published",
    source: recalled,
    descending: [firstOf({}), lastOf({})],
  },
  {
    says: "With them they rise",
    status: "published",
    source: recalled,
    descending: [lastOf(held), firstOf(held)],
  },
  {
    says: "The more accountability, the higher the contributions in the end",
    status: "published",
    source: recalled,
    descending: [lastOf(held), lastOf(half), lastOf({})],
  },
];

export const publicGoods: Classic = {
  name: "public-goods",
  title: "Contributions to a public good, with and without sanctions",
  reference: {
    text: "Fehr, E. & Gächter, S. (2000). Cooperation and punishment in public goods experiments. American Economic Review 90(4), 980–994.",
    doi: "10.1257/aer.90.4.980",
  },
  question: "Do members keep contributing to what all share if they can, or cannot, hold each other to account?",
  lesson:
    "Goodwill at the start is not enough: partners who give a little less than they see others give let an initiative run dry, although nobody means to. " +
    "Shared measurement and communication make contributions visible and talked about, and that is what keeps them up.",
  readings: [
    "A round is a month of the engine's own participation, without leaving; sanctions are its accountability, which comes from shared measurement and communication.",
    "Contributions move all the way in one round, as subjects choose anew in every round; the engine's own default is 0.08 per month.",
    "First contributions are set to half of what members have: experiments see 40 to 60 % where there is one round only (so the introduction of Unraveling Public Good Games, Games 2011, 2(4), 434, citing Ledyard 1995 and others).",
    "Almost complete cooperation, in the words of the article's abstract, is read as 0.9 or more.",
    "In experiments sanctions work over some rounds; here accountability is complete from the first, so contributions rise at once.",
  ],
  processes: ["participation"],
  settings,
  replications: { full: 1000, check: 100 },
  cells: [{}, half, held],
  observes: roundNames,
  replicate: contribute,
  quantities,
  targets,
  orders,
  figure: {
    title: "Contributions with and without accountability",
    x: "Round",
    y: "Mean contribution (share of what one has)",
    points: (results) =>
      results.flatMap((result) =>
        roundNames(result.settings).map((name, r) =>
          figurePoint(result, name, {
            series: `measurement ${result.settings.measurement}, communication ${result.settings.communication}`,
            x: r + 1,
            published:
              r + 1 === result.settings.rounds ? knownAnswer({ settings, targets }, "last", result.settings) : null,
          }),
        ),
      ),
  },
};
