import { differences } from "../analysis/paired.ts";
import { defaultSettings } from "../scenario/settings.ts";
import type { Panel } from "../table.ts";
import { COLLECTIVE, gain, halfYears, meanOf, ratioOf } from "./measures.ts";
import { type Finding, finding, judged, type Pattern, positive } from "./pattern.ts";
import type { Picture } from "./picture.ts";
import { SUPPORT_ENDS } from "./runs.ts";

const ENDED = "support-ends";
const [TWO_LATER, FOUR_LATER] = [SUPPORT_ENDS + 24, SUPPORT_ENDS + 48];

/** Standard deviation of hardship between persons, the default of `community.personal.spread`: needs vary a little more. */
const PERSONAL_SPREAD = defaultSettings.community.personal.spread as number;

const fades = { low: null, high: 1, reason: "less is left than there was; how much less is not published" };

/** What is left of the effect when support has ended. */
function remains(panel: Panel): readonly Finding[] {
  const end = gain(panel, ENDED, SUPPORT_ENDS);
  return [
    finding(
      {
        what: "effect 4 years later as a share of that at the end",
        unit: "ratio",
        band: fades,
        words: "what is left 4 years after support ended",
      },
      ratioOf(gain(panel, ENDED, FOUR_LATER), end),
    ),
    finding(
      {
        what: "effect 2 years later as a share of that at the end",
        unit: "ratio",
        words: "services go on as they were learned and as money was moved, for a while",
      },
      ratioOf(gain(panel, ENDED, TWO_LATER), end),
    ),
    finding(
      {
        what: "fall of the effect from 2 to 4 years later",
        unit: "share difference",
        band: positive,
        words: "points of prevalence",
      },
      meanOf(differences(gain(panel, ENDED, TWO_LATER), gain(panel, ENDED, FOUR_LATER))),
    ),
  ];
}

/** How large the effect is, beside going on and beside what was measured elsewhere. */
function sizes(panel: Panel): readonly Finding[] {
  const deviations = gain(panel, ENDED, 24, "meanNeed").map((value) => value / PERSONAL_SPREAD);
  return [
    finding(
      {
        what: "what going on would have brought instead",
        unit: "share difference",
        band: positive,
        words: "points of prevalence after 8 years, support all the time less support for 4",
      },
      meanOf(differences(gain(panel, COLLECTIVE, FOUR_LATER), gain(panel, ENDED, FOUR_LATER))),
    ),
    finding(
      {
        what: "effect at the end of support",
        unit: "share difference",
        band: { low: 0, high: 0.061, reason: "above 0 and below the larger figure of Communities That Care" },
        words: "points of prevalence",
      },
      meanOf(gain(panel, ENDED, SUPPORT_ENDS)),
    ),
    finding(
      {
        what: "effect after 2 years in standard deviations of need",
        unit: "SD",
        band: { low: null, high: 0.08, reason: "at most the upper end of Shape Up Somerville's interval" },
        words: "mean need; Shape Up Somerville, a program for children, had 0.06",
      },
      meanOf(deviations),
    ),
  ];
}

function pictureOf(panel: Panel): Picture {
  const curve = (arm: string) => ({
    name: arm,
    points: halfYears(FOUR_LATER).map((x) => ({ x, ...meanOf(gain(panel, arm, x)) })),
  });
  return {
    kind: "curves",
    name: "P4-fading",
    title: "Effect on prevalence while support lasts, and after it ends",
    subtitle:
      "Points by which prevalence is lower than under isolated action in the same worlds; support ends after 4 years in one arm. Bands are 95 % intervals.",
    worlds: panel.worlds,
    x: { label: "Years", unit: "months" },
    panels: [{ label: "Improvement, points", unit: "share", curves: [curve(COLLECTIVE), curve(ENDED)], published: [] }],
  };
}

/** P4: what is left when support ends. */
export const fading: Pattern = {
  id: "P4",
  statement: "Effects are small and fade when support ends",
  published: "small, fading",
  evidence: [
    {
      text: "BMI z −0.06 (95 % −0.08 to −0.04) after 2 years in 1,178 children",
      source: "Shape Up Somerville",
      status: "read",
    },
    { text: "−0.10 in its first year: the effect fades", source: "Shape Up Somerville", status: "recalled" },
    {
      text: "+3.5 to 6.1 points of lifetime abstinence at age 23, in 24 towns by lot",
      source: "Communities That Care",
      status: "read",
    },
  ],
  measure:
    "All strengths, the backbone's included, go to 0 after 4 years. Difference to isolated action in the same worlds at the end, 2 and 4 years later. Comparable with the sources in size only: BMI z with mean need in standard deviations between persons, points of abstinence with points of prevalence; a cohort's lifetime abstinence is not a prevalence, and both programs acted on children directly.",
  runs: ["fading"],
  judge: (panels) => {
    const panel = panels("fading");
    return judged([...remains(panel), ...sizes(panel)], [pictureOf(panel)]);
  },
};
