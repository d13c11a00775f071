import { normalCdf, normalDensity } from "../analysis/distributions/normal.ts";
import { correlation, mean, standardDeviation } from "../analysis/sample.ts";
import { defaultSettings } from "../scenario/settings.ts";
import type { Panel } from "../table.ts";
import {
  type Begun,
  largestRest,
  type Parts,
  partsOf,
  response,
  type Selection,
  selections,
  shockOf,
  type Told,
} from "./before-after-parts.ts";
import type { Measured } from "./measured.ts";
import { ISOLATED, meanOf, pointOf, ratioOf } from "./measures.ts";
import { type Finding, finding, judged, type Pattern } from "./pattern.ts";
import type { Curve, Picture } from "./picture.ts";
import { FOLLOWED, URGENT } from "./runs.ts";
import { expectedResponse, fitResponse, type ShockPath } from "./shock-response.ts";

/** Persistence of the common shock per month, and its stationary standard deviation, from the defaults of the model. */
const { noise, persistence } = defaultSettings.community.commonShock;
const PERSISTENCE = persistence as number;
const SHOCK_SPREAD = (noise as number) / Math.sqrt(1 - PERSISTENCE * PERSISTENCE);
const YEAR = 12;

const aboutOne = {
  low: 0.8,
  high: 1.2,
  reason: "a formula without anything to be fitted; a fifth is four standard errors of 400 worlds",
};

/** Mean standard normal of those above z: φ(z)/(1 − Φ(z)). */
export function meanAbove(z: number): number {
  return normalDensity(z) / (1 - normalCdf(z));
}

/** How far the shock fell since the start, and how far an autoregressive shock is expected to fall: (1 − ρ^k)·shock at the start. */
function shockFall(told: Told, begun: readonly Begun[], months: number): Measured {
  const fall = begun.map(({ start, world }) => shockOf(told, start, world) - shockOf(told, start + months, world));
  const expected = begun.map(({ start, world }) => (1 - PERSISTENCE ** months) * shockOf(told, start, world));
  return ratioOf(fall, expected);
}

/** Mean and interval of what is above a threshold, as a multiple of what a formula gives for the mean. */
function against(values: readonly number[], expected: number): Measured {
  const { high, low, value } = meanOf(values);
  return { value: value / expected, low: low / expected, high: high / expected };
}

/** Dates so far apart that the shock of one says next to nothing about that of another. */
const dates = [0, 48, 96] as const;

/** Fall of the shock within a year of dates at which it is high, against (1 − ρ^12)·φ(z)/(1 − Φ(z)) SD for each of them. */
function selectedShockFall(panel: Panel): Measured {
  const expected = (1 - PERSISTENCE ** YEAR) * SHOCK_SPREAD * meanAbove(URGENT / SHOCK_SPREAD);
  const shocks = dates.map((date) => [date, date + YEAR].map((month) => panel.values(ISOLATED, "commonShock", month)));
  const falls = Array.from({ length: panel.worlds }, (_, w) =>
    shocks.flatMap(([now, later]) => {
      const shock = (now as Float64Array)[w] as number;
      return shock > URGENT ? [shock - ((later as Float64Array)[w] as number)] : [];
    }),
  );
  return ratioOf(
    falls.map((some) => some.reduce((sum, fall) => sum + fall, 0)),
    falls.map((some) => some.length * expected),
  );
}

/** Fall of need where it was high at month 0, against (1 − correlation)·φ(1)/(1 − Φ(1)) SD. */
function selectedNeedFall(told: Told, all: Selection, bad: Selection, months: number): Measured {
  const [now, later] = [0, months].map((month) =>
    all.begun.map(({ world }) => response(told, all.panel, month, world)),
  ) as [number[], number[]];
  const expected = (1 - correlation(now, later)) * standardDeviation(now) * meanAbove(1);
  return against(
    partsOf(told, bad, months).regression.map((value) => -value),
    expected,
  );
}

/** What the shock does to prevalence after an urgent start, less what is expected from shock and need at the start. */
function responseSurprise(told: Told, { begun }: Selection, months: number): Measured {
  const { urgent } = told;
  const paths = Array.from(
    { length: urgent.worlds },
    (_, world): ShockPath => ({
      shock: urgent.months.map((month) => shockOf(told, month, world)),
      response: urgent.months.map((month) => response(told, urgent, month, world)),
    }),
  );
  const fit = fitResponse(paths);
  return meanOf(
    begun.map(({ start, world }) => {
      const { response: r, shock: e } = paths[world] as ShockPath;
      return (
        (r[start + months] as number) -
        expectedResponse(fit, PERSISTENCE, months, r[start] as number, e[start] as number)
      );
    }),
  );
}

const partNames: readonly (readonly [keyof Parts, string])[] = [
  ["naive", "naive before–after"],
  ["paired", "paired effect"],
  ["regression", "regression of the shock"],
  ["drift", "drift"],
];

function partFindings(parts: Parts, { name }: Selection, months: number): readonly Finding[] {
  return partNames.map(([part, what]) =>
    finding(
      {
        what: `${what}: ${name}, ${months / YEAR} y`,
        unit: "share difference",
        words: "change of prevalence, below 0 is better",
      },
      meanOf(parts[part]),
    ),
  );
}

function shockCurves(told: Told, { begun }: Selection): readonly Curve[] {
  const months = Array.from({ length: FOLLOWED / 3 + 1 }, (_, i) => i * 3);
  const start = mean(begun.map(({ start, world }) => shockOf(told, start, world)));
  return [
    {
      name: "measured",
      points: months.map((x) => ({ x, ...meanOf(begun.map(({ start, world }) => shockOf(told, start + x, world))) })),
    },
    { name: "expected", points: months.map((x) => ({ x, ...pointOf(start * PERSISTENCE ** x) })) },
  ];
}

function pictures(told: Told, chosen: readonly Selection[], urgent: Selection): readonly Picture[] {
  const rows = chosen.flatMap((selection) => {
    const parts = partsOf(told, selection, FOLLOWED);
    return partNames.map(([part, what]) => ({
      name: `${selection.name}: ${what}`,
      main: part === "naive",
      ...meanOf(parts[part]),
    }));
  });
  return [
    {
      kind: "rows",
      name: "naive-and-paired",
      title: "Before–after looks at collective after 4 years, and their parts",
      subtitle:
        "Change of prevalence, points; the naive change is the sum of the three lines below it. Negative is better; 95 % intervals over worlds.",
      worlds: told.urgent.worlds,
      label: "Change of prevalence, points",
      unit: "share",
      rows,
    },
    {
      kind: "curves",
      name: "naive-shock",
      title: "The common shock after a start out of urgency",
      subtitle:
        "Mean over the worlds that start, from the first month in which the shock is above one standard deviation; expected is ρ^k times the shock at the start, ρ 0.95.",
      worlds: urgent.begun.length,
      x: { label: "Years since the start", unit: "months" },
      panels: [{ label: "Common shock, need", unit: "need", curves: shockCurves(told, urgent), published: [] }],
    },
  ];
}

/** Naive and paired: what a start in bad times earns for nothing. */
export const beforeAfter: Pattern = {
  id: "naive",
  statement: "Starting in bad times earns an improvement for nothing",
  published: "a formula",
  evidence: [
    {
      text: "(1 − ρ)·φ(z)/(1 − Φ(z)) standard deviations for a start above z; 0.305 at ρ 0.8, z 1",
      source: "regression to the mean of a normal variable",
      status: "exact",
    },
  ],
  measure: `Initiatives from month 0, and others from the first month in which the common shock is above ${URGENT}, one standard deviation. The isolated arm of the same worlds without any common shock parts what the shock does (regression) from what happens anyway (drift): naive = paired + regression + drift, world by world.`,
  runs: ["doses", "survival", "urgency", "calm"],
  judge: (panels) => {
    const told: Told = { fixed: panels("doses"), urgent: panels("urgency"), calm: panels("calm") };
    const long = panels("survival");
    const chosen = selections(told);
    const [all, bad, urgent] = chosen;
    const rest = Math.max(...chosen.map((selection) => largestRest(partsOf(told, selection, FOLLOWED))));
    const findings = [
      finding(
        {
          what: "regression where much need is at month 0, 4 y",
          unit: "share difference",
          band: { low: null, high: 0, reason: "worlds picked for much need have less of it later, whoever does what" },
          words: "change of prevalence under isolated action that comes from the shock alone",
        },
        meanOf(partsOf(told, bad, FOLLOWED).regression),
      ),
      finding(
        {
          what: "shock after an urgent start, fall in 4 y ÷ expected",
          unit: "ratio",
          band: aboutOne,
          words: "(1 − ρ^48)·E[shock | start]",
        },
        shockFall(told, urgent.begun, FOLLOWED),
      ),
      finding(
        {
          what: "shock after an urgent start, fall in 1 y ÷ expected",
          unit: "ratio",
          band: { ...aboutOne, low: 0.7, high: 1.3, reason: "as for 4 years; the fall is half as large" },
          words: "(1 − ρ^12)·E[shock | start]",
        },
        shockFall(told, urgent.begun, YEAR),
      ),
      finding(
        {
          what: "shock high at a date, fall in 1 y ÷ expected",
          unit: "ratio",
          band: aboutOne,
          words: "(1 − ρ^12)·φ(z)/(1 − Φ(z)) SD, at months 0, 48 and 96",
        },
        selectedShockFall(long),
      ),
      finding(
        {
          what: "need high at month 0, fall in 4 y ÷ expected",
          unit: "ratio",
          band: { low: 0.5, high: 1.5, reason: "a sixth of the worlds, and a correlation estimated from all of them" },
          words: "(1 − ρ)·φ(1)/(1 − Φ(1)) SD with the correlation ρ of the need that the shock adds",
        },
        selectedNeedFall(told, all, bad, FOLLOWED),
      ),
      ...[YEAR, FOLLOWED].map((months) =>
        finding(
          {
            what: `need after an urgent start, ${months / YEAR} y: measured − expected`,
            unit: "share difference",
            band: { low: -0.005, high: 0.005, reason: "half a point" },
            words:
              "expected from shock and need at the start, with the answer of prevalence to shocks fitted over all months",
          },
          responseSurprise(told, urgent, months),
        ),
      ),
      finding(
        {
          what: "largest rest of the parts in any world",
          unit: "share difference",
          band: { low: null, high: 1e-12, reason: "rounding" },
          words: "naive − (paired + regression + drift)",
        },
        pointOf(rest),
      ),
      ...chosen.flatMap((selection) => partFindings(partsOf(told, selection, FOLLOWED), selection, FOLLOWED)),
      ...partFindings(partsOf(told, urgent, YEAR), urgent, YEAR),
    ];
    return judged(findings, pictures(told, chosen, urgent));
  },
};
