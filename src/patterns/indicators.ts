import { domainPrefix } from "../analysis/views/names.ts";
import type { Panel } from "../table.ts";
import { COLLECTIVE, ISOLATED, meanOf, shareOf } from "./measures.ts";
import { type Finding, finding, judged, type Pattern } from "./pattern.ts";

const MONTHS = 48;
/** 34 of 53 indicators. */
const STRIVE = 34 / 53;

/** World by world, the share of domain indicators that are lower than at the start. */
function improving(panel: Panel, arm: string): Float64Array {
  const names = panel.outcomes.map(({ name }) => name).filter((name) => name.startsWith(domainPrefix));
  const fell = names.map((name) => {
    const before = panel.values(arm, name, 0);
    return panel.values(arm, name, MONTHS).map((value, w) => Number(value < (before[w] as number)));
  });
  return Float64Array.from({ length: panel.worlds }, (_, w) =>
    fell.reduce((sum, flags) => sum + (flags[w] as number) / names.length, 0),
  );
}

function findingsOf(panel: Panel): readonly Finding[] {
  const isolated = improving(panel, ISOLATED);
  const succeeds = (shares: Float64Array): readonly boolean[] => Array.from(shares, (share) => share >= STRIVE);
  const fell = panel.values(ISOLATED, "prevalence", 0);
  const lower = panel.values(ISOLATED, "prevalence", MONTHS).map((value, w) => Number(value < (fell[w] as number)));
  return [
    finding(
      {
        what: "isolated worlds that a before–after look calls a success",
        unit: "share",
        band: {
          low: 0.05,
          high: null,
          reason: "34 of 53 would tell an initiative from isolated action only below 5 %",
        },
        words: "at least 34 of 53 indicators improve with no initiative at all",
      },
      shareOf(succeeds(isolated)),
    ),
    finding(
      {
        what: "domain indicators that improve under isolated action",
        unit: "share",
        band: { low: 1 / 3, high: 5 / 6, reason: "some and not all: between one in three and five in six" },
        words: "beside 0.64 of Strive",
      },
      meanOf(isolated),
    ),
    finding(
      { what: "the same under collective", unit: "share", words: "beside 0.64 of Strive" },
      meanOf(improving(panel, COLLECTIVE)),
    ),
    finding(
      { what: "collective worlds called a success", unit: "share", words: "by the same look" },
      shareOf(succeeds(improving(panel, COLLECTIVE))),
    ),
    finding(
      { what: "isolated worlds whose whole prevalence fell", unit: "share", words: "after 4 years" },
      meanOf(lower),
    ),
  ];
}

/** P5: change is not effect. */
export const indicators: Pattern = {
  id: "P5",
  statement: "Indicators also move without the initiative",
  published: "34 of 53",
  evidence: [
    { text: "34 of 53 indicators improving after 4 years", source: "Strive Partnership (SSIR 2011)", status: "read" },
    {
      text: "Most measures improved in the alliances and in their controls",
      source: "Aligning Forces for Quality, 16 alliances",
      status: "read",
    },
  ],
  measure:
    "Prevalence in each of six domains at the start and 4 years later under isolated action alone. A world is called a success if at least 34 of 53 of its indicators improve, which means 4 of 6.",
  runs: ["doses"],
  judge: (panels) => judged(findingsOf(panels("doses"))),
};
