import type { Panel } from "../table.ts";
import type { Measured } from "./measured.ts";
import { blend, meanOf, needleMoved, ratioOf } from "./measures.ts";
import { type Finding, finding, judged, type Pattern } from "./pattern.ts";
import type { Picture } from "./picture.ts";
import { doseArms, doses } from "./runs.ts";

/** How many of a hundred initiatives have each dose; none of it is measured anywhere. */
const mixes = [
  { name: "equal parts of the five strengths", weights: [1, 1, 1, 1, 1] },
  { name: "more weak ones (5 to 1 parts)", weights: [5, 4, 3, 2, 1] },
  { name: "more strong ones (1 to 5 parts)", weights: [1, 2, 3, 4, 5] },
  { name: "only the three strongest", weights: [0, 0, 1, 1, 1] },
  { name: "all at full strength", weights: [0, 0, 0, 0, 1] },
] as const;

function numbers(flags: readonly boolean[]): readonly number[] {
  return flags.map(Number);
}

/** Share of the initiatives at work in a month that are a tenth better than their world under isolated action. */
function amongActive(panel: Panel, month: number, weights: readonly number[]): Measured {
  const alive = doseArms.map((arm) => panel.values(arm, "backboneAlive", month));
  const moved = doseArms.map((arm, d) =>
    needleMoved(panel, arm, month).map((flag, w) => (flag ? ((alive[d] as Float64Array)[w] as number) : 0)),
  );
  return ratioOf(blend(moved, weights), blend(alive, weights));
}

function amongStarted(panel: Panel, month: number, weights: readonly number[]): Measured {
  return meanOf(
    blend(
      doseArms.map((arm) => numbers(needleMoved(panel, arm, month))),
      weights,
    ),
  );
}

const band = {
  low: 0.07,
  high: 0.24,
  reason: "95 % intervals (Wilson) of 12 of 100 and of 12 of 80 reach from 0.07 to 0.24",
};

const [equal, ...others] = mixes;

function findingsOf(panel: Panel): readonly Finding[] {
  return [
    finding(
      {
        what: `at work after 10 years: ${equal.name}`,
        unit: "share",
        band,
        words: "a tenth better, of those at work",
      },
      amongActive(panel, 120, equal.weights),
    ),
    finding(
      { what: `all that started: ${equal.name}`, unit: "share", words: "a tenth better after 10 years" },
      amongStarted(panel, 120, equal.weights),
    ),
    finding(
      { what: `at work after 5 years: ${equal.name}`, unit: "share", words: "a tenth better, of those at work" },
      amongActive(panel, 60, equal.weights),
    ),
    ...others.map(({ name, weights }) =>
      finding(
        { what: `at work after 10 years: ${name}`, unit: "share", words: "a tenth better, of those at work" },
        amongActive(panel, 120, weights),
      ),
    ),
  ];
}

function pictureOf(panel: Panel): Picture {
  const rows = mixes.map(({ name, weights }) => ({
    name,
    main: name === equal.name,
    ...amongActive(panel, 120, weights),
  }));
  return {
    kind: "rows",
    name: "P2-base-rate",
    title: "Active initiatives that are a tenth better after 10 years",
    subtitle:
      "Share of initiatives at work whose prevalence is at least 10 % below that under isolated action, by the mix of their strengths (0.2 to 1). Published: 12 of 80 to 100.",
    worlds: panel.worlds,
    label: "Share of active initiatives",
    unit: "share",
    rows,
  };
}

/** P2: success is the exception. */
export const baseRate: Pattern = {
  id: "P2",
  statement: "About one active initiative in eight passes 10 %",
  published: "12 of 80 to 100",
  evidence: [
    {
      text: "12 needle-moving collaboratives (10 % or more on a community-wide metric) among 80 to 100 active ones; before–after, selected on success",
      source: "White House Council for Community Solutions 2012",
      status: "read",
    },
  ],
  measure: `Of the initiatives whose backbone is at work after 10 years, the share whose prevalence is a tenth below that of the same world under isolated action. Fidelity differs between initiatives: as no one has measured how, they are taken in equal parts at strengths ${doses.join(", ")}; other mixes stand beside it.`,
  runs: ["doses"],
  judge: (panels) => {
    const panel = panels("doses");
    return judged(findingsOf(panel), [pictureOf(panel)]);
  },
};
