import type { Panel } from "../table.ts";
import { responseSurprise, selectedNeedFall, selectedShockFall, shockFall, YEAR } from "./before-after-falls.ts";
import {
  largestRest,
  type Parts,
  partNames,
  partsOf,
  type Selection,
  selections,
  type Told,
} from "./before-after-parts.ts";
import { pictures } from "./before-after-pictures.ts";
import { meanOf, pointOf } from "./measures.ts";
import { type Finding, finding, judged, type Pattern } from "./pattern.ts";
import { FOLLOWED, URGENT } from "./runs.ts";

type Selections = ReturnType<typeof selections>;

const aboutOne = {
  low: 0.8,
  high: 1.2,
  reason: "a formula without anything to be fitted; a fifth is four standard errors of 400 worlds",
};

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

/** What the shock itself does after a start in bad times, against the formulas. */
function shockFindings(told: Told, long: Panel, urgent: Selection): readonly Finding[] {
  return [
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
  ];
}

/** What the shock does to need, against the formulas. */
function needFindings(told: Told, [all, bad, urgent]: Selections): readonly Finding[] {
  return [
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
    const chosen = selections(told);
    const [, bad, urgent] = chosen;
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
      ...shockFindings(told, panels("survival"), urgent),
      ...needFindings(told, chosen),
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
