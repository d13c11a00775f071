/** What docs/library.md says of which condition does it, where a scenario asks. */
import type { AttributedSwitch } from "../src/analysis/views/attribution.ts";
import {
  byItself,
  countedSwitches,
  finePrecisionOf,
  inOrder,
  limitsWords,
  nounOf,
  nounsOf,
  plainSigned,
  together,
} from "../src/charts/attribution/said.ts";
import { clearPairs, headline, pairSentence, silence } from "../src/charts/attribution/words.ts";
import { capital } from "../src/charts/frame.ts";
import { counted, differenceUnit } from "../src/charts/numbers.ts";
import type { AttributionFile } from "../src/experiment/attribution.ts";
import type { Entry } from "./library-entry.ts";
import { table } from "./markdown.ts";

/** Charts of an attribution that stand on the page: file names in its folder, and what each shows. */
export const attributionPictures = [
  ["attribution", "What each brings: its share, what it does alone, and what is missing without it"],
  ["pairs", "What two do together beyond what they add up to"],
] as const;

function sharesTable(attribution: AttributionFile): string {
  const precision = finePrecisionOf(attribution.switches.map(({ shapley }) => shapley));
  const cells = ({ alone, leftOut, name, shapley }: AttributedSwitch): readonly string[] => {
    const said = together(attribution, shapley);
    const others = [alone, leftOut].map((one) => plainSigned(byItself(attribution, one), precision));
    return [name, `${plainSigned(said, precision)} (${limitsWords(said)})`, ...others];
  };
  const unit = differenceUnit(attribution.unit).trim();
  const head = [nounOf(attribution), `share of the whole, ${unit}`, "alone", "missing where only it is off"];
  return table(head, inOrder(attribution).map(cells));
}

function pairsTable(attribution: AttributionFile): string {
  const pairs = (attribution.interactions ?? []).toSorted((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate));
  const rows = pairs.map((pair) => {
    const said = together(attribution, pair);
    return [`${pair.first} and ${pair.second}`, plainSigned(said), limitsWords(said)];
  });
  return table(
    ["pair", `beyond adding up, ${differenceUnit(attribution.unit).trim()}`, "interval, all pairs at once"],
    rows,
  );
}

/** The part of a section on which condition does it: words, both tables, both charts. Nothing where the scenario does not ask. */
export function attributed({ attribution, file, scenario }: Entry): readonly string[] {
  if (attribution === null) return [];
  const runs = `All ${counted(attribution.combinations.length, "combination")} of ${countedSwitches(attribution)} were run in the same ${counted(attribution.worlds, "world")}, others than those of the test.`;
  const pairs = clearPairs(attribution).map((pair) => `${capital(pairSentence(attribution, pair))}.`);
  const together = pairs.length === 0 ? "No pair can be told from simply adding up." : pairs.join(" ");
  const [shares, both] = attributionPictures.map(
    ([name, about]) => `![${about}: ${scenario.name}](pictures/library/${scenario.name}-${name}.svg)`,
  );
  return [
    `**Which ${nounOf(attribution)} does it.** ${runs} ${headline(attribution)}. ${silence(attribution)}`.trim(),
    sharesTable(attribution),
    shares ?? "",
    `**Do the ${nounsOf(attribution)} depend on each other?** ${together}`,
    pairsTable(attribution),
    both ?? "",
    `\`concerted attribute ${file}\` shows the same with all combinations.`,
  ];
}
