import { differences } from "../analysis/paired.ts";
import { mean } from "../analysis/sample.ts";
import type { Panel } from "../table.ts";
import { gain, meanOf } from "./measures.ts";
import { type Finding, finding, judged, type Pattern, positive } from "./pattern.ts";
import type { CurvePanel, Picture } from "./picture.ts";
import { hubArm, memberShares, staffs } from "./runs.ts";

const [FEW, MANY] = [memberShares[0], memberShares[3]];
const [SMALL, LARGE] = staffs;
const [BUILT, LATE] = [60, 120];

function functioning(panel: Panel, share: number, staff: number): Float64Array {
  return panel.values(hubArm(share, staff), "functioning", BUILT);
}

function effect(panel: Panel, share: number, staff: number): Float64Array {
  return gain(panel, hubArm(share, staff), LATE);
}

/** World by world, what a member more brings over the whole range, per member. */
function marginal(panel: Panel, staff: number): Float64Array {
  const members = (share: number): Float64Array => panel.values(hubArm(share, staff), "members", BUILT);
  const more = differences(members(MANY), members(FEW));
  return differences(effect(panel, MANY, staff), effect(panel, FEW, staff)).map(
    (value, w) => value / (more[w] as number),
  );
}

function staffWords(staff: number): string {
  return staff === 1 ? "1 member of staff" : `${staff} members of staff`;
}

function curves(panel: Panel, of: (panel: Panel, share: number, staff: number) => Float64Array): CurvePanel["curves"] {
  return staffs.map((staff) => ({
    name: staffWords(staff),
    points: memberShares.map((share) => ({
      x: mean(panel.values(hubArm(share, staff), "members", BUILT)),
      ...meanOf(of(panel, share, staff)),
    })),
  }));
}

/** What a hub short of staff loses, and what more staff brings. */
function shortages(panel: Panel): readonly Finding[] {
  return [
    finding(
      {
        what: "functioning lost from a quarter to all as members",
        unit: "ratio",
        band: positive,
        words: "with 1 member of staff",
      },
      meanOf(differences(functioning(panel, FEW, SMALL), functioning(panel, MANY, SMALL))),
    ),
    finding(
      {
        what: "functioning gained from 1 to 4 staff",
        unit: "ratio",
        band: positive,
        words: "all organizations as members",
      },
      meanOf(differences(functioning(panel, MANY, LARGE), functioning(panel, MANY, SMALL))),
    ),
    finding(
      {
        what: "effect gained from 1 to 4 staff",
        unit: "share difference",
        band: positive,
        words: "all organizations as members, points of prevalence after 10 years",
      },
      meanOf(differences(effect(panel, MANY, LARGE), effect(panel, MANY, SMALL))),
    ),
  ];
}

/** What a member more brings with little and with much staff. */
function members(panel: Panel): readonly Finding[] {
  return [
    finding(
      {
        what: "a member more: 4 staff less 1",
        unit: "share difference",
        band: positive,
        words: "points of prevalence per member; a short hub makes less of each",
      },
      meanOf(differences(marginal(panel, LARGE), marginal(panel, SMALL))),
    ),
    finding(
      {
        what: "a member more with 1 member of staff",
        unit: "share difference",
        words: "points of prevalence per member; below 0 a further member would be a loss",
      },
      meanOf(marginal(panel, SMALL)),
    ),
    finding(
      {
        what: "functioning lost from a quarter to all with 4 staff",
        unit: "ratio",
        words: "no bottleneck where it is next to 0",
      },
      meanOf(differences(functioning(panel, FEW, LARGE), functioning(panel, MANY, LARGE))),
    ),
  ];
}

function pictureOf(panel: Panel): Picture {
  return {
    kind: "curves",
    name: "P7-hub",
    title: "Members, staff, and what a hub builds",
    subtitle:
      "Functioning after 5 years, and points by which prevalence is lower than under isolated action after 10, by the number of members, with 1 and 4 full-time staff; 95 % intervals.",
    worlds: panel.worlds,
    x: { label: "Members", unit: "organizations" },
    panels: [
      { label: "Functioning", unit: "ratio", curves: curves(panel, functioning), published: [] },
      { label: "Improvement, points", unit: "share", curves: curves(panel, effect), published: [] },
    ],
  };
}

/** P7: a hub short of staff. */
export const hub: Pattern = {
  id: "P7",
  statement: "A hub short of staff is a bottleneck",
  published: "no figure",
  evidence: [
    {
      text: "A hub short of staff as a way to lose; 3–4 staff at 300,000 to 500,000 $ a year",
      source: "no figure published",
      status: "assumption",
    },
  ],
  measure:
    "Full strength with 1 or 4 full-time members of staff, and a quarter to all of 36 organizations as members for good (nobody joins or leaves later). Functioning after 5 years and effect after 10, in the same worlds; the same organizations join first.",
  runs: ["hub"],
  judge: (panels) => {
    const panel = panels("hub");
    return judged([...shortages(panel), ...members(panel)], [pictureOf(panel)]);
  },
};
