import type { MoneyMeasures } from "../analysis/money/measure.ts";
import { capital } from "../charts/frame.ts";
import {
  breakEvenWords,
  costPerWords,
  costSentence,
  countWords,
  dollarsWords,
  yearsWords,
} from "../charts/funding/words.ts";
import { counted, duration, money, percent } from "../charts/numbers.ts";
import type { MoneyTerms } from "../scenario/scenario.ts";
import { drawing } from "./figures.ts";
import { type Html, html, listHtml, tableHtml, words } from "./html.ts";

/** What the section on money is made of. */
export interface FundingInput {
  readonly terms: MoneyTerms;
  readonly measures: readonly MoneyMeasures[];
  /** Drawings by name; those that are missing are left out. */
  readonly svgs: Readonly<Record<string, string>>;
}

function yearsPerThousand({ yearsPerBackboneThousand: found }: MoneyMeasures): string {
  return found
    ? `${yearsWords(found.estimate)} (${yearsWords(found.low ?? Number.NaN)} to ${yearsWords(found.high ?? Number.NaN)})`
    : "no backbone is paid";
}

/** Rows of the board's table: what, and a cell for each arm. */
function rows(measures: readonly MoneyMeasures[], { worth }: MoneyTerms) {
  const row = (what: string, cell: (one: MoneyMeasures) => string) => [
    words(what),
    ...measures.map((one) => words(cell(one))),
  ];
  return [
    row("It costs in all", ({ cost }) => dollarsWords(cost)),
    row("… for the backbone", ({ backbone }) => dollarsWords(backbone)),
    row("… for members’ time", ({ coordination }) => dollarsWords(coordination)),
    row("… given for services in addition", ({ grants }) => dollarsWords(grants)),
    row("New money in the community", ({ newMoney }) => dollarsWords(newMoney)),
    row("Change in money for services", ({ services }) => dollarsWords(services)),
    row("Additional residents who thrive at the end", ({ residents }) => countWords(residents)),
    row("Additional years of thriving", ({ residentYears }) => countWords(residentYears)),
    row("Cost per additional thriving resident", ({ costPerResident }) => costPerWords(costPerResident)),
    row("Cost per additional year of thriving", ({ costPerResidentYear }) => costPerWords(costPerResidentYear)),
    row("New money per additional thriving resident", ({ newMoneyPerResident }) => costPerWords(newMoneyPerResident)),
    row("More residents clearly thrive", ({ breakEven, month }) => breakEvenWords(breakEven.thriving, month)),
    row("… summed up since the beginning", ({ breakEven, month }) => breakEvenWords(breakEven.thrivingYears, month)),
    row("Additional years of thriving per $1,000 of backbone", yearsPerThousand),
    ...(worth === null
      ? []
      : [
          row("Benefit less cost", ({ netBenefit }) => (netBenefit ? dollarsWords(netBenefit) : "–")),
          row("Benefit per $ of backbone", ({ returnPerBackboneDollar: found }) => (found ? dollarsWords(found) : "–")),
          row("Benefit clearly exceeds cost", ({ breakEven, month }) => breakEvenWords(breakEven.worth, month)),
        ]),
  ];
}

function quadrantSentence({ against, arm, n, quadrants }: MoneyMeasures): string {
  const { costsAndGains, costsAndLoses, savesAndGains, savesAndLoses } = quadrants;
  const parts = [
    [costsAndGains, "it costs more and residents thrive longer"],
    [costsAndLoses, "it costs more and they do not"],
    [savesAndGains, "it does not cost more and they thrive longer"],
    [savesAndLoses, "it does not cost more and they do not thrive longer"],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `in ${count} ${what}`);
  return `${capital(arm)} against ${against}: of ${counted(n, "world")}, ${said.join("; ")}.`;
}

/** How dollars are counted. */
export function termsSentences({ discountRate, priceYear, worth }: MoneyTerms): readonly string[] {
  const prices =
    priceYear === null
      ? "Dollars are those of the scenario, which states no price year"
      : `Dollars are of ${priceYear}`;
  return [
    `${prices}; later dollars and later years of thriving are discounted at ${percent(discountRate, 1)} a year to the beginning.`,
    "The cost is what is spent on the backbone, on members’ time and on grants for services beyond those of the other arm. Part of it may be new money; the rest is taken from services, whose loss is already in what residents gain.",
    "An additional resident who thrives stands for as many residents as the simulated ones do. A ratio is stated only where residents clearly gain; its interval is Fieller’s, for the ratio of means over worlds.",
    "“Clearly” means that the interval of the month leaves out zero, in that month and in every later one; the intervals hold one by one.",
    ...(worth === null
      ? ["No one has said what a year of thriving is worth (money.worth), so nothing is valued in dollars."]
      : [`A year of thriving is valued at ${money(worth)}, which is the scenario’s choice.`]),
  ];
}

/** Most pairs whose price the answer states. */
const mostLeads = 6;

/** What it costs, under the answer: a sentence for each of a few pairs. */
export function costLead(measures: readonly MoneyMeasures[]): Html {
  if (measures.length === 0 || measures.length > mostLeads) return html``;
  const sentences = measures.map((one) => `${capital(costSentence(one))}.`);
  const body =
    sentences.length === 1
      ? html`<p><b>The price.</b> ${sentences.join("")}</p>`
      : html`<p><b>The price.</b></p>${listHtml(sentences)}`;
  return html`${body}\n<p class="meta">Dollars and residents in full: <a href="#cost">what it costs</a>.</p>\n`;
}

/** What the arms cost, what residents gain for it, and how sure that is. */
export function fundingHtml({ measures, svgs, terms }: FundingInput): Html {
  const [first] = measures;
  if (!first)
    return html`<p>Nothing after the beginning is compared, so there is nothing that money could have bought.</p>`;
  const others = [...new Set(measures.map(({ against }) => against))];
  const caption = `What it costs and what it buys over ${duration(first.month)}${others.length === 1 ? `, against ${others[0]}` : ""} (${percent(first.level, 0)} intervals)`;
  const headings = ["", ...measures.map(({ arm, against }) => (others.length === 1 ? arm : `${arm} − ${against}`))];
  const pictures = [
    ["plane", "Costs and gains, world by world"],
    ["acceptability", "Is it worth it?"],
  ] as const;
  // The answer has stated the prices of a few pairs already.
  const stated = measures.length > mostLeads ? measures : measures.slice(0, 1);
  const [lead, ...more] = stated.map((one) => `${capital(costSentence(one))}.`);
  return html`<p class="lead">${lead as string}</p>
${more.map((sentence) => html`<p>${sentence}</p>\n`)}${tableHtml(caption, headings, rows(measures, terms))}
${pictures.filter(([name]) => Object.hasOwn(svgs, name)).map(([name, about]) => html`<figure id="chart-${name}"><h3>${about}</h3>${drawing(svgs[name] as string, about)}<figcaption><span class="origin">Drawn from the money and the thriving residents of every month in <code>series.parquet</code>; the means stand in the <a href="#cost">table above</a>.</span></figcaption></figure>\n`)}
${listHtml(measures.map(quadrantSentence))}
<h3>How this is counted</h3>
${listHtml(termsSentences(terms))}`;
}
