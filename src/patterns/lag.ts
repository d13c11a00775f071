import type { Panel } from "../table.ts";
import { COLLECTIVE, gain, halfYears, meanOf, needleMoved, ratioOf, relativeGain, shareOf } from "./measures.ts";
import { type Finding, finding, judged, type Pattern } from "./pattern.ts";
import type { Picture } from "./picture.ts";

const small = {
  low: -0.02,
  high: 0.02,
  reason:
    "2 % of a prevalence near one half is a point, a third of what a survey of 1,000 residents can tell (±3.1 points)",
};

function findingsOf(panel: Panel): readonly Finding[] {
  const early = [12, 24, 36].map((month) => needleMoved(panel, COLLECTIVE, month));
  const anyEarly = (early[0] as readonly boolean[]).map((_, w) => early.some((moved) => moved[w]));
  return [
    finding(
      {
        what: "improvement after 2 years",
        unit: "share",
        band: small,
        words: "relative to prevalence under isolated action",
      },
      relativeGain(panel, COLLECTIVE, 24),
    ),
    finding(
      {
        what: "improvement after 3 years",
        unit: "share",
        band: small,
        words: "relative to prevalence under isolated action",
      },
      relativeGain(panel, COLLECTIVE, 36),
    ),
    finding(
      {
        what: "worlds a tenth better after 1, 2 or 3 years",
        unit: "share",
        band: { low: null, high: 0.04, reason: "none of 25 sites, so fewer than one in 25" },
        words: "sites with a change of the population within 3 years",
      },
      shareOf(anyEarly),
    ),
    finding(
      {
        what: "effect after 3 years as a share of that after 10",
        unit: "ratio",
        band: { low: null, high: 0.3, reason: "0.3 is what steady progress from the first month on would give" },
        words: "the later years bring more than the first",
      },
      ratioOf(gain(panel, COLLECTIVE, 36), gain(panel, COLLECTIVE, 120)),
    ),
  ];
}

function pictureOf(panel: Panel): Picture {
  const points = halfYears(120).map((x) => ({ x, ...meanOf(gain(panel, COLLECTIVE, x)) }));
  return {
    kind: "curves",
    name: "P1-lag",
    title: "Effect of collective on prevalence of need, by year",
    subtitle:
      "Points by which prevalence is lower than under isolated action in the same worlds; bands are 95 % intervals.",
    worlds: panel.worlds,
    x: { label: "Years", unit: "months" },
    panels: [{ label: "Improvement, points", unit: "share", curves: [{ name: COLLECTIVE, points }], published: [] }],
  };
}

/** P1: nothing to be seen in the first years. */
export const lag: Pattern = {
  id: "P1",
  statement: "Little changes in the population before year 3",
  published: "none of 25 sites",
  evidence: [
    {
      text: "No site with population change was younger than 3 years",
      source: "25-site study (Spark & ORS 2018)",
      status: "read",
    },
  ],
  measure:
    "Improvement of prevalence over isolated action in the same worlds, at full strength; the share of worlds that are a tenth better before year 3; and how much of the effect after 10 years is there after 3.",
  runs: ["doses"],
  judge: (panels) => {
    const panel = panels("doses");
    return judged(findingsOf(panel), [pictureOf(panel)]);
  },
};
