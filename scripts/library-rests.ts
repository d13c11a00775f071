/** What docs/library.md says an answer rests on: how the assumed values were tried, what they do to it, and the three that do most. */
import { type ClaimUnderStress, claimUnderStress } from "../src/analysis/assumptions/claim.ts";
import { largestChange, withVerdict, worstVerdict } from "../src/analysis/assumptions/rank.ts";
import type { Stress, StressedParameter } from "../src/analysis/assumptions/result.ts";
import { claimRests } from "../src/charts/assumptions/claim-words.ts";
import { baseSentence, directionRests, rangeText, withInterval } from "../src/charts/assumptions/words.ts";
import { counted, differenceUnit } from "../src/charts/numbers.ts";
import { shortValue } from "../src/charts/sweep/values.ts";
import { gradeSentence } from "../src/report/assumptions.ts";
import { ledgerOf } from "../src/scenario/ledger.ts";
import type { Entry } from "./library-entry.ts";
import { table } from "./markdown.ts";

/** Parameters of which the figures are told. */
const MOVERS = 3;

const endsOf = ({ parameters }: Stress): number => parameters.reduce((sum, { ends }) => sum + ends.length, 0);

/** The place of a parameter on the page of parameters: the table of its group. */
const linked = (path: string): string => `[${path}](parameters.md#${path.slice(0, path.indexOf("."))})`;

/** The parameters with the largest changes, whatever can be told of them. */
function movers({ parameters }: Stress): readonly StressedParameter[] {
  return parameters.toSorted((a, b) => largestChange(b) - largestChange(a)).slice(0, MOVERS);
}

function standingsOf({ ends }: ClaimUnderStress, path: string): string {
  const own = ends.filter(({ parameter }) => parameter.path === path);
  return own
    .toSorted((a, b) => a.end.value - b.end.value)
    .map(({ standing }) => standing)
    .join("; ");
}

/** The three parameters that do most, with the effect at both ends of their ranges. */
function moverTable(stress: Stress): readonly string[] {
  const most = movers(stress);
  const claimed = claimUnderStress(stress);
  const unit = differenceUnit(stress.unit).trim();
  const rows = most.map((one) => {
    const end = (lower: boolean): string => {
      const found = one.ends.find(({ value }) => value < one.value === lower);
      return found ? withInterval(found.effect, stress) : "–";
    };
    const standings = claimed === null ? [] : [standingsOf(claimed, one.path)];
    const unclear = worstVerdict(one) === "holds" ? " (too little to tell at this size)" : "";
    return [
      `${linked(one.path)}: ${one.meaning}${unclear}`,
      `${rangeText(one)} (here ${shortValue(one.value, one.unit)})`,
      end(true),
      end(false),
      ...standings,
    ];
  });
  const of = unit === "" ? "" : `, ${unit}`;
  const head = ["moves it most", "plausible range", `effect at the lower end${of}`, `at the upper end${of}`];
  return [table([...head, ...(claimed === null ? [] : ["the claim at both"])], rows)];
}

/** "direction: none of 114; claim: 9": for the table at the top. */
export function restsShort({ stress }: Pick<Entry, "stress">): string {
  if (stress === null) return "not tried";
  const grave = withVerdict(stress, "flips", "undoes", "settles").length;
  const found = claimUnderStress(stress);
  const turning = new Set(found?.turning.map(({ parameter }) => parameter.path)).size;
  const direction = `direction: ${grave === 0 ? "none" : grave} of ${stress.parameters.length}`;
  return found === null ? direction : `${direction}; claim: ${turning === 0 ? "none" : turning}`;
}

/** What was put under stress, at which size, and what came of it. */
function stressed(stress: Stress): readonly string[] {
  const size = `${counted(stress.worlds, "world")} of ${counted(stress.people, "person", "people")}`;
  const tried = `To find out on which of them the answer hangs, ${counted(stress.parameters.length, "assumed or estimated value")} were taken to both ends of their plausible ranges, one at a time (${counted(endsOf(stress), "end")}), in the same ${size}; others than those above.`;
  const direction = `- *Which way it goes.* ${baseSentence(stress)}. ${directionRests(stress).join(" ")}`;
  const claimed = claimRests(stress).join(" ");
  const points = [direction, ...(claimed === "" ? [] : [`- *What was claimed.* ${claimed}`])];
  return [tried, points.join("\n"), ...moverTable(stress)];
}

/** What an answer rests on; says so where it has not been tried. */
export function rests({ scenario, stress }: Entry): readonly string[] {
  const entries = ledgerOf(scenario);
  const own = entries.filter(({ stated }) => stated !== "default").length;
  const grades = `${gradeSentence(entries)} ${counted(own, "parameter")} ${own === 1 ? "differs" : "differ"} from the default or between arms.`;
  if (stress === null) return [`**What it rests on.** ${grades} Which of them the answer hangs on has not been tried.`];
  const [tried = "", ...more] = stressed(stress);
  return [`**What it rests on.** ${grades} ${tried}`, ...more];
}
