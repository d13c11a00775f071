import { normalCdf, normalDensity } from "../analysis/distributions/normal.ts";
import { correlation, standardDeviation } from "../analysis/sample.ts";
import { defaultSettings } from "../scenario/settings.ts";
import type { Panel } from "../table.ts";
import { type Begun, partsOf, response, type Selection, shockOf, type Told } from "./before-after-parts.ts";
import type { Measured } from "./measured.ts";
import { ISOLATED, meanOf, ratioOf } from "./measures.ts";
import { URGENT } from "./runs.ts";
import { expectedResponse, fitResponse, type ShockPath } from "./shock-response.ts";

/** Persistence of the common shock per month, and its stationary standard deviation, from the defaults of the model. */
const { noise, persistence } = defaultSettings.community.commonShock;
export const PERSISTENCE = persistence as number;
const SHOCK_SPREAD = (noise as number) / Math.sqrt(1 - PERSISTENCE * PERSISTENCE);
export const YEAR = 12;

/** Mean standard normal of those above z: φ(z)/(1 − Φ(z)). */
export function meanAbove(z: number): number {
  return normalDensity(z) / (1 - normalCdf(z));
}

/** How far the shock fell since the start, and how far an autoregressive shock is expected to fall: (1 − ρ^k)·shock at the start. */
export function shockFall(told: Told, begun: readonly Begun[], months: number): Measured {
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
export function selectedShockFall(panel: Panel): Measured {
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
export function selectedNeedFall(told: Told, all: Selection, bad: Selection, months: number): Measured {
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
export function responseSurprise(told: Told, { begun }: Selection, months: number): Measured {
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
