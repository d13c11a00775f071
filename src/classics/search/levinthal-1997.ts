import type { Month } from "../../engine/context.ts";
import { learning } from "../../engine/processes/learning.ts";
import { drawWords, type Key, open01, processes } from "../../engine/random.ts";
import { power } from "../../numeric/functions.ts";
import type { CellResult, Classic, Estimate, FigurePoint, SettingValues, Target } from "../classic.ts";
import { wholeNumber } from "../number-setting.ts";
import { meanOf } from "../sample.ts";
import { nobody } from "./networks.ts";
import { searchers } from "./searchers.ts";
import { byRound, choice, numberOf } from "./setting.ts";

const IMPROVING = "improving";
const TRIAL = "trial";
const TOLERANCE = { kind: "absolute", amount: 0.3 } as const;

const words = new Uint32Array(4);

/** Distinct practices before the first period and after each. */
function replicate(settings: SettingValues, key: Key): Float64Array {
  const month = searchers({
    key,
    bits: numberOf(settings, "bits"),
    neighbors: numberOf(settings, "neighbors"),
    organizations: numberOf(settings, "organizations"),
    rule: "best",
    visibility: 0,
    ties: nobody(numberOf(settings, "organizations")),
  });
  const adapt = settings.search === TRIAL ? learning : climb;
  const forms = new Float64Array(numberOf(settings, "periods") + 1);
  forms[0] = countForms(month);
  for (let t = 1; t < forms.length; t++) {
    adapt({ ...month, t });
    forms[t] = countForms(month);
  }
  return forms;
}

function countForms({ state }: Month): number {
  return new Set(state.practice).size;
}

/** Each organization takes one of the changes of one bit that improve its practice, drawn at random, if there is any. */
function climb({ state, t, world }: Month): void {
  const { bits } = world.size;
  const { worth } = world.columns;
  for (let j = 0; j < state.practice.length; j++) {
    const own = state.practice[j] as number;
    const better: number[] = [];
    for (let bit = 0; bit < bits; bit++) {
      const other = own ^ (1 << bit);
      if ((worth[other] as number) > (worth[own] as number)) better.push(other);
    }
    if (better.length === 0) continue;
    drawWords(words, world.key, processes.localSearch, j, t, 0);
    state.practice[j] = better[Math.floor(open01(words[0] as number) * better.length)] as number;
  }
}

/** Distinct practices among m drawn from n: n·(1 − (1 − 1/n)^m). */
const EXPECTED_FIRST = 1024 * (1 - power(1 - 1 / 1024, 100));

const published: readonly Target[] = [
  {
    quantity: "forms",
    at: { neighbors: 0 },
    value: 1,
    status: "published",
    tolerance: { kind: "absolute", amount: 0 },
    source: "Figure 1",
  },
  {
    quantity: "forms",
    at: { neighbors: 1 },
    value: [4, 5],
    status: "published",
    tolerance: TOLERANCE,
    source: "Figure 1, read off the curve",
    expectedMiss: true,
    remark:
      "Below the curve in the publication: the forms that remain are local optima, of which a landscape of N = 10 and K = 1 has 3.44 on average (nk-landscapes), and 3.75 if a bit depends on the one beside it. Four to five are left after a shorter search.",
  },
  {
    quantity: "forms",
    at: { neighbors: 5 },
    value: 27,
    status: "published",
    tolerance: TOLERANCE,
    source: "Figure 1, read off the curve",
  },
];

function replicated(at: SettingValues, quantity: string, value: number): Target {
  return {
    quantity,
    at,
    value,
    status: "replicated",
    tolerance: TOLERANCE,
    source: "An independent implementation, 100 landscapes",
  };
}

const targets: readonly Target[] = [
  ...[0, 1, 5].map(
    (neighbors): Target => ({
      quantity: "firstForms",
      at: { neighbors },
      value: EXPECTED_FIRST,
      status: "exact",
      tolerance: { kind: "standardErrors", count: 4 },
      source: "2^N·(1 − (1 − 2^−N)^m) distinct of m drawn",
    }),
  ),
  ...published,
  replicated({ neighbors: 0 }, "forms", 1),
  replicated({ neighbors: 1 }, "forms", 3.44),
  replicated({ neighbors: 5 }, "forms", 27.2),
  replicated({ neighbors: 0, search: TRIAL }, "formsAt50", 3.3),
  replicated({ neighbors: 1, search: TRIAL }, "formsAt50", 7.1),
  replicated({ neighbors: 5, search: TRIAL }, "formsAt50", 30.8),
];

function points(results: readonly CellResult[]): readonly FigurePoint[] {
  return results.flatMap(({ estimates, settings }) => {
    const series = `K = ${settings.neighbors}${settings.search === TRIAL ? ", one trial a period" : ""}`;
    const periods = numberOf(settings, "periods");
    return byRound("forms", periods).map((name, x): FigurePoint => {
      const known = published.find(({ at }) => at.neighbors === settings.neighbors && settings.search === IMPROVING);
      const value = typeof known?.value === "number" ? known.value : null;
      return { ...(estimates[name] as Estimate), series, x, published: x === periods ? value : null };
    });
  });
}

export const levinthal1997: Classic = {
  name: "levinthal-1997",
  title: "Adaptation on rugged landscapes: where you end depends on where you began",
  reference: {
    text: "Levinthal, D. A. (1997). Adaptation on rugged landscapes. Management Science 43(7): 934–950",
    doi: "10.1287/mnsc.43.7.934",
  },
  question: "If organizations with different practices each improve their own step by step, do they end up alike?",
  lesson:
    "Where the parts of a practice are independent, everybody finds the same best one alone. Where they depend on each other, organizations that improve on their own stay different for good, and most of them below what some peer has already found: that is what there is to gain from seeing each other's results.",
  readings: [
    "Each period an organization adopts one of the changes of one bit that improve its practice, drawn at random; with a single random trial a period, improving or not, far more forms are left after 50 periods than in the publication.",
    "Organizations do not see each other and do not go under: this is the figure without selection.",
    "The setting “trial” is the engine's own process of learning with nobody in sight.",
  ],
  processes: ["landscape", "learning"],
  settings: [
    wholeNumber("bits", 10, [1, 16], "bits", "Length of a practice (N)"),
    wholeNumber("neighbors", 5, [0, 15], "bits", "Other bits each bit's worth depends on (K), N − 1 at most"),
    wholeNumber("organizations", 100, [1, 1000], "organizations", "Organizations on each landscape"),
    wholeNumber("periods", 100, [1, 1000], "periods", "Periods of search"),
    choice("search", [IMPROVING, TRIAL], "A random one of the improving changes, or one trial of a random change"),
  ],
  replications: { full: 4000, check: 40 },
  cells: [0, 1, 5].map((neighbors) => ({ neighbors })),
  observes: (settings) => byRound("forms", numberOf(settings, "periods")),
  replicate,
  quantities: (settings) => {
    const periods = numberOf(settings, "periods");
    return [
      {
        name: "firstForms",
        unit: "practices",
        meaning: "Distinct practices at the start",
        estimate: meanOf("forms@0"),
      },
      {
        name: "formsAt50",
        unit: "practices",
        meaning: "Distinct practices after 50 periods, or after the last where there are fewer",
        estimate: meanOf(`forms@${Math.min(50, periods)}`),
      },
      {
        name: "forms",
        unit: "practices",
        meaning: "Distinct practices after the last period",
        estimate: meanOf(`forms@${periods}`),
      },
      ...byRound("forms", periods).map((name, period) => ({
        name,
        unit: "practices",
        meaning: `Distinct practices after period ${period}`,
        curve: true,
        estimate: meanOf(name),
      })),
    ];
  },
  targets,
  orders: [
    {
      says: "The more parts depend on each other, the more different forms remain",
      status: "published",
      source: "Figure 1",
      descending: [5, 1, 0].map((neighbors) => ({ quantity: "forms", at: { neighbors } })),
    },
  ],
  figure: { title: "Distinct organizational forms over time", x: "Period", y: "Distinct forms", points },
};
