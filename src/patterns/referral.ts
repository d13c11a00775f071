import { differences } from "../analysis/paired.ts";
import type { Panel } from "../table.ts";
import type { Measured } from "./measured.ts";
import { COLLECTIVE, ISOLATED, meanOf, ratioOf } from "./measures.ts";
import { type Finding, finding, judged, type Pattern, positive } from "./pattern.ts";
import type { Picture } from "./picture.ts";
import { COUNTED_MONTH } from "./runs.ts";

/** Requests of the counted month, from the share and the number of those served; NaN where all are served. */
function requests(panel: Panel, arm: string): Float64Array {
  const served = panel.values(arm, "served", COUNTED_MONTH);
  return panel.values(arm, "unmet", COUNTED_MONTH).map((unmet, w) => unmet / (1 - (served[w] as number)));
}

function servedRequests(panel: Panel, arm: string): Float64Array {
  const unmet = panel.values(arm, "unmet", COUNTED_MONTH);
  return requests(panel, arm).map((count, w) => count - (unmet[w] as number));
}

/**
 * Of an arm's referrals, the share that arrives and the share that is served. Three arms are alike up to the counted month; in
 * it no referral arrives in the one, every referral in the other, so that their differences count referrals.
 */
function referrals(panel: Panel, arm: string): { readonly arrived: Measured; readonly completed: Measured } {
  const none = requests(panel, `${arm}-none`);
  const all = differences(requests(panel, `${arm}-all`), none);
  return {
    arrived: ratioOf(differences(requests(panel, arm), none), all),
    completed: ratioOf(differences(servedRequests(panel, arm), servedRequests(panel, `${arm}-none`)), all),
  };
}

/** By how much more is served with a navigator, relative to without. */
function moreServed(panel: Panel, arm: string, against: string): Measured {
  const without = servedRequests(panel, against);
  return ratioOf(differences(servedRequests(panel, arm), without), without);
}

/** World by world, by how much prevalence is lower with a navigator. */
function improvement(panel: Panel, arm: string, against: string): Float64Array {
  return differences(
    panel.values(against, "prevalence", COUNTED_MONTH),
    panel.values(arm, "prevalence", COUNTED_MONTH),
  );
}

function lessNeed(panel: Panel, arm: string, against: string): Measured {
  return meanOf(improvement(panel, arm, against));
}

/** What becomes of referrals when told of, isolated, and under the initiative. */
function arrivals(panel: Panel): readonly Finding[] {
  const [alone, together] = [referrals(panel, ISOLATED), referrals(panel, COLLECTIVE)];
  return [
    finding(
      {
        what: "referrals that arrive, isolated",
        unit: "share",
        band: { low: 0.16, high: 0.2, reason: "0.18, within 2 points" },
        words: "told",
      },
      alone.arrived,
    ),
    finding(
      {
        what: "referrals that arrive, collective",
        unit: "share",
        band: {
          low: 0.18,
          high: 0.34,
          reason: "a navigator for every referral is the most; only members coordinate, and not fully",
        },
        words: "after 5 years at full strength",
      },
      together.arrived,
    ),
    finding({ what: "referrals completed, isolated", unit: "share", words: "arrived and served" }, alone.completed),
    finding(
      { what: "referrals completed, collective", unit: "share", words: "arrived and served" },
      together.completed,
    ),
  ];
}

/** What a navigator for everybody brings at the usual money, and how much more where there is plenty. */
function navigator(panel: Panel): readonly Finding[] {
  const spare = differences(
    improvement(panel, "ample-navigator", "ample"),
    improvement(panel, "scarce-navigator", "scarce"),
  );
  return [
    finding(
      {
        what: "more served with a navigator at the usual money",
        unit: "share",
        words: "some domains have capacity to spare",
      },
      moreServed(panel, "navigator", ISOLATED),
    ),
    finding(
      {
        what: "fall of prevalence by a navigator, ample less scarce money",
        unit: "share difference",
        band: positive,
        words: "points; a navigator is worth more where there is capacity",
      },
      meanOf(spare),
    ),
  ];
}

function pictureOf(panel: Panel): Picture {
  return {
    kind: "rows",
    name: "P6-capacity",
    title: "What a navigator for everybody changes, by the money there is",
    subtitle:
      "Points by which prevalence is lower after 5 years than without a navigator, in the same worlds under isolated action; 95 % intervals.",
    worlds: panel.worlds,
    label: "Improvement, points",
    unit: "share",
    rows: [
      { name: "a sixth of the usual money", main: false, ...lessNeed(panel, "scarce-navigator", "scarce") },
      { name: "the usual money", main: true, ...lessNeed(panel, "navigator", ISOLATED) },
      { name: "twice the usual money", main: false, ...lessNeed(panel, "ample-navigator", "ample") },
    ],
  };
}

/** P6: referrals, and what they can do where capacity is short. */
export const referral: Pattern = {
  id: "P6",
  statement: "Referrals that arrive rise from 0.18 to 0.34 at most, bounded by capacity",
  published: "0.18 to 0.34",
  evidence: [
    {
      text: "18 % told, 24 % reminded, 34 % with a navigator reach a service within a month",
      source: "randomized trial of referrals",
      status: "read",
    },
    {
      text: "Navigation without capacity: no better connection",
      source: "Accountable Health Communities, 28 sites",
      status: "read",
    },
  ],
  measure:
    "Whole runs. In the month before year 5 ends no referral, or every one, is let through in two further arms, which counts them. A navigator for everybody is referral.base 0.34 without an initiative, at the usual money, at a sixth of it, and at twice as much. Only the total is judged: in the model an arrival is served like anyone who seeks help, so that those who are navigated gain places that others lose, while the trial found no gain for them either.",
  runs: ["referral"],
  judge: (panels) => {
    const panel = panels("referral");
    const short = finding(
      {
        what: "more served with a navigator where all are short",
        unit: "share",
        band: { low: -0.02, high: 0.02, reason: "no more served; one in fifty is the tolerance" },
        words: "a sixth of the usual money",
      },
      moreServed(panel, "scarce-navigator", "scarce"),
    );
    return judged([short, ...arrivals(panel), ...navigator(panel)], [pictureOf(panel)]);
  },
};
