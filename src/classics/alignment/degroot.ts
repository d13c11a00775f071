import type { Classic, Quantity, SettingValues, Target } from "../classic.ts";
import { meanAcross } from "../sample.ts";
import { listenForRounds, listening, opinionNames, opinionQuantities } from "./listening.ts";
import { opinionFigure } from "./opinion-figure.ts";

const ends = ["opinion1", "opinion2", "opinion3"] as const;
const stubborn = { w11: 1, w12: 0, w13: 0 };

const targets: readonly Target[] = [
  {
    quantity: "consensus",
    at: {},
    value: 19 / 34,
    status: "exact",
    tolerance: { kind: "absolute", amount: 1e-6 },
    source: "Weights of the limit: the left eigenvector (4, 7, 6)/17 of the matrix",
  },
  {
    quantity: "disagreement",
    at: {},
    value: 0,
    status: "exact",
    tolerance: { kind: "absolute", amount: 1e-6 },
    source: "All weights positive: everyone ends up with the same opinion",
  },
  {
    quantity: "consensus",
    at: stubborn,
    value: 0,
    status: "exact",
    tolerance: { kind: "absolute", amount: 1e-6 },
    source: "Who listens to nobody has all the weight in the limit",
  },
];

function quantities(settings: SettingValues): readonly Quantity[] {
  const unit = "share of attention";
  return [
    {
      name: "consensus",
      meaning: "Mean opinion after the last round; what all agree on if there is no disagreement",
      unit,
      estimate: certain((...opinions) => opinions.reduce((sum, opinion) => sum + opinion, 0) / opinions.length),
    },
    {
      name: "disagreement",
      meaning: "Largest minus smallest opinion after the last round",
      unit,
      estimate: certain((...opinions) => Math.max(...opinions) - Math.min(...opinions)),
    },
    ...opinionQuantities(settings),
  ];
}

/** Nothing is random, so a single replication knows its value. */
function certain(of: (...opinions: readonly number[]) => number): Quantity["estimate"] {
  const estimate = meanAcross(ends, of);
  return (sample) => ({ value: estimate(sample).value, standardError: 0 });
}

const known = { settings: listening, targets };

export const degroot: Classic = {
  name: "degroot",
  title: "Reaching a consensus",
  reference: {
    text: "DeGroot, M. H. (1974). Reaching a consensus. Journal of the American Statistical Association 69(345), 118–121.",
    doi: "10.1080/01621459.1974.10480137",
  },
  question: "If everyone keeps moving to a weighted mean of what the others want, what do they agree on?",
  lesson:
    "Talking until all agree does not make a common agenda a fair one: each organization's say in it is how much it is listened to, " +
    "directly and through others, and whoever listens to nobody ends up setting the agenda for all. Before the first meeting, ask who is listened to.",
  readings: [
    "An opinion is the share of attention that an organization gives to the first of two needs.",
    "Each round is one meeting per organization, by the engine's own agenda, at which members are as large as their weights in that organization's row; what an organization wanted at first has no weight of its own.",
    "Rows of the matrix are scaled to 1; in a row of zeros all count the same.",
    "The numbers of the matrix are an example with a known limit, not taken from the article.",
  ],
  processes: ["agenda"],
  settings: listening,
  replications: { full: 1, check: 1 },
  cells: [{}, stubborn],
  observes: opinionNames,
  replicate: (settings, key) => listenForRounds({ settings, key, susceptibility: [1, 1, 1] }),
  quantities,
  targets,
  orders: [],
  figure: opinionFigure(known, "Three organizations that listen to each other", () => "consensus"),
};
