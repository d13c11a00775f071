import { LEVEL } from "../analysis/interval.ts";
import { differences } from "../analysis/paired.ts";
import type { Panel } from "../table.ts";
import { gain, meanOf } from "./measures.ts";
import { type Finding, finding, judged, type Pattern } from "./pattern.ts";
import { doseArms, doses } from "./runs.ts";

const MONTH = 120;
/** Steps from one dose to the next; their intervals hold together (Bonferroni). */
const steps = doses.length - 1;
const STEP_LEVEL = 1 - (1 - LEVEL) / steps;

type Read = (panel: Panel, arm: string) => Float64Array;
const effect: Read = (panel, arm) => gain(panel, arm, MONTH);
const alive: Read = (panel, arm) => panel.values(arm, "backboneAlive", MONTH);

function stepFindings(panel: Panel, read: Read, what: string, unit: string): readonly Finding[] {
  return Array.from({ length: steps }, (_, s) => {
    const [lower, upper] = [doseArms[s] as string, doseArms[s + 1] as string];
    return finding(
      {
        what: `${what}: strength ${doses[s + 1]} less ${doses[s]}`,
        unit,
        band: { low: 0, high: null, reason: "strict and paired; the intervals of the four steps hold together" },
        words: `after ${MONTH / 12} years`,
      },
      meanOf(differences(read(panel, upper), read(panel, lower)), STEP_LEVEL),
    );
  });
}

function curve(panel: Panel, read: Read) {
  return [{ name: "the model", points: doses.map((x, d) => ({ x, ...meanOf(read(panel, doseArms[d] as string)) })) }];
}

/** P8: more of it does more. */
export const dose: Pattern = {
  id: "P8",
  statement: "Higher fidelity, higher survival and effect",
  published: "no figure",
  evidence: [
    {
      text: "Coalitions that function better and keep closer to the program live longer; no figure at hand",
      source: "Feinberg et al. 2008",
      status: "recalled",
    },
  ],
  measure: `All five strengths at ${doses.join(", ")}: each step up, paired, in effect on prevalence and in survival after 10 years.`,
  runs: ["doses", "survival"],
  judge: (panels) => {
    const [panel, long] = [panels("doses"), panels("survival")];
    const findings = [
      ...stepFindings(panel, effect, "effect", "share difference").toReversed(),
      ...stepFindings(long, alive, "alive", "share difference").toReversed(),
    ];
    return judged(findings, [
      {
        kind: "curves",
        name: "P8-dose",
        title: "Fidelity, effect and survival after 10 years",
        subtitle: `Points by which prevalence is lower than under isolated action, and backbones at work (${long.worlds} worlds), by the strength of all five conditions; 95 % intervals.`,
        worlds: panel.worlds,
        x: { label: "Strength of all five conditions", unit: "share" },
        panels: [
          { label: "Improvement, points", unit: "share", curves: curve(panel, effect), published: [] },
          { label: "Alive", unit: "share", curves: curve(long, alive), published: [] },
        ],
      },
    ]);
  },
};
