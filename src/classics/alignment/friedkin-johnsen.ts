import type { Classic, Target } from "../classic.ts";
import { numbersOf, realNumber } from "../number-setting.ts";
import { listenForRounds, listening, opinionNames, opinionQuantities } from "./listening.ts";
import { opinionFigure } from "./opinion-figure.ts";

const susceptibilities = ["s1", "s2", "s3"] as const;
const defaults = [0.8, 0.5, 1] as const;

/** One meeting for all, in which weight is size: the engine's agenda as it stands, with its pull of 0.6 under full alignment. */
const oneMeeting = {
  ...Object.fromEntries([1, 2, 3].flatMap((i) => [0.5, 0.3, 0.2].map((weight, j) => [`w${i}${j + 1}`, weight]))),
  s1: 0.6,
  s2: 0.6,
  s3: 0.6,
};

const settings = [
  ...listening,
  ...susceptibilities.map((name, i) =>
    realNumber(
      name,
      defaults[i] as number,
      [0, 1],
      "share",
      `How far organization ${i + 1} moves from what it wants for itself to what it hears (0: not at all, 1: all the way)`,
    ),
  ),
];

function ends(at: Target["at"], values: readonly number[], source: string): readonly Target[] {
  return values.map((value, i) => ({
    quantity: `opinion${i + 1}`,
    at,
    value,
    status: "exact",
    tolerance: { kind: "absolute", amount: 1e-6 },
    source,
  }));
}

const targets = [
  ...ends({}, [7 / 24, 11 / 24, 5 / 12], "Solution of x = (I − SW)⁻¹(I − S)x(0)"),
  ...ends(
    oneMeeting,
    [0.21, 0.41, 0.61],
    "Agreed agenda Σw(1 − s)x(0) ÷ (1 − Σws) = 0.35; 0.4 of each first opinion and 0.6 of it",
  ),
];

export const friedkinJohnsen: Classic = {
  name: "friedkin-johnsen",
  title: "Social influence and opinions",
  reference: {
    text: "Friedkin, N. E. & Johnsen, E. C. (1990). Social influence and opinions. Journal of Mathematical Sociology 15(3–4), 193–206.",
    doi: "10.1080/0022250X.1990.9990069",
  },
  question: "What happens to a consensus if everyone stays partly attached to what it wanted at first?",
  lesson:
    "Organizations that keep a mission of their own, and money tied to it, do not end in agreement however long they talk: they settle at a lasting disagreement, closer than at first. " +
    "A common agenda is therefore measured by how far members move, not by whether they agree, and the least movable member pulls the agenda toward its own mission.",
  readings: [
    "An opinion is the share of attention that an organization gives to the first of two needs; susceptibility is the engine's alignment times the agenda's pull.",
    "Each round is one meeting per organization, by the engine's own agenda, at which members are as large as their weights in that organization's row.",
    "With equal rows all these meetings are one, which is the engine's case: weight is size.",
    "Rows of the matrix are scaled to 1; in a row of zeros all count the same.",
    "The numbers of the matrix and the susceptibilities are an example with a known limit, not taken from the article.",
  ],
  processes: ["agenda"],
  settings,
  replications: { full: 1, check: 1 },
  cells: [{}, oneMeeting],
  observes: opinionNames,
  replicate: (values, key) =>
    listenForRounds({ settings: values, key, susceptibility: numbersOf(values, susceptibilities) }),
  quantities: opinionQuantities,
  targets,
  orders: [],
  figure: opinionFigure(
    { settings, targets },
    "Three organizations that stay attached to their own views",
    (i) => `opinion${i}`,
  ),
};
