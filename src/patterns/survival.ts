import type { Panel } from "../table.ts";
import type { Measured } from "./measured.ts";
import { blend, meanOf, ratioOf } from "./measures.ts";
import { type Finding, finding, judged, type Pattern } from "./pattern.ts";
import type { Picture } from "./picture.ts";
import { doseArms, doses } from "./runs.ts";

/** Backbones end in the month of an anniversary, so a year's survivors are counted one month after it. */
const afterYears = (years: number): number => 12 * years + 1;

const published = [
  { x: 36, name: "110 coalitions", value: 0.9, low: 0.83, high: 0.94 },
  { x: 84, name: "110 coalitions", value: 0.67, low: 0.58, high: 0.75 },
] as const;

function alive(panel: Panel, years: number): Float64Array {
  const equal = doses.map(() => 1);
  return blend(
    doseArms.map((arm) => panel.values(arm, "backboneAlive", afterYears(years))),
    equal,
  );
}

/** Yearly loss over four years of a share that is left after them. */
function yearlyLoss({ high, low, value }: Measured): Measured {
  const loss = (left: number): number => 1 - left ** 0.25;
  return { value: loss(value), low: loss(high), high: loss(low) };
}

/** Share alive after so many years; `of` of 110 coalitions were. */
function aliveAfter(panel: Panel, years: number, { high, low }: (typeof published)[number], of: number): Finding {
  return finding(
    {
      what: `alive after ${years} years`,
      unit: "share",
      band: { low, high, reason: `95 % interval (Wilson) of ${of} of 110 coalitions` },
      words: "all strengths",
    },
    meanOf(alive(panel, years)),
  );
}

function findingsOf(panel: Panel): readonly Finding[] {
  const [three, seven] = published;
  return [
    aliveAfter(panel, 3, three, 99),
    aliveAfter(panel, 7, seven, 74),
    finding(
      {
        what: "lost a year from the third to the seventh",
        unit: "share",
        band: { low: 0.03, high: 0.08, reason: "the published range of the yearly loss" },
        words: "all strengths",
      },
      yearlyLoss(ratioOf(alive(panel, 7), alive(panel, 3))),
    ),
  ];
}

function pictureOf(panel: Panel): Picture {
  const years = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const curves = [
    { name: "the model", points: years.map((year) => ({ x: 12 * year, ...meanOf(alive(panel, year)) })) },
  ];
  return {
    kind: "curves",
    name: "P3-survival",
    title: "Initiatives whose backbone is at work, by year",
    subtitle:
      "Strengths 0.2 to 1 in equal parts; bands are 95 % intervals over worlds. Points are 110 coalitions (Feinberg et al. 2008) with their 95 % intervals.",
    worlds: panel.worlds,
    x: { label: "Years", unit: "months" },
    panels: [{ label: "Alive", unit: "share", curves, published }],
  };
}

/** P3: how long initiatives live. */
export const survival: Pattern = {
  id: "P3",
  statement: "Nine in ten are alive after 3 years, two in three after 7",
  published: "0.90, then 0.67",
  evidence: [
    {
      text: "110 coalitions: 0.90 alive at 3 years, then 3–8 % a year lost, about 0.67 at 7",
      source: "Feinberg et al. 2008",
      status: "read",
    },
  ],
  measure: `Backbones at work one month after the third and seventh anniversary in whole runs, strengths ${doses.join(", ")} in equal parts (an assumption). The hazards were set from the same source, functioning comes out of the runs.`,
  runs: ["survival"],
  judge: (panels) => {
    const panel = panels("survival");
    return judged(findingsOf(panel), [pictureOf(panel)]);
  },
};
