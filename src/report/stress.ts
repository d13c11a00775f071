import { worstVerdict } from "../analysis/assumptions/rank.ts";
import type { NotStressed, Stress, StressedParameter } from "../analysis/assumptions/result.ts";
import { claimRests } from "../charts/assumptions/claim-words.ts";
import { baseSentence, restsOn, stressCaveats, withInterval } from "../charts/assumptions/words.ts";
import { counted, differenceUnit } from "../charts/numbers.ts";
import { shortValue } from "../charts/sweep/values.ts";
import { ledgerOf } from "../scenario/ledger.ts";
import { gradeSentence } from "./assumptions.ts";
import { drawing } from "./figures.ts";
import { type Cell, figure, foldable, type Html, html, listHtml, tableHtml, words } from "./html.ts";
import type { ReportInput } from "./input.ts";
import type { Section } from "./page.ts";

/** The command that finds out what an answer rests on, as it would be typed for this scenario. */
function command({ provenance }: Pick<ReportInput, "provenance">): string {
  const { file = "SCENARIO", set = [] } = provenance.source ?? {};
  const quoted = set.map((one) => ` --set ${/^[\w.=:/+-]+$/.test(one) ? one : `'${one}'`}`);
  return `concerted assumptions ${file}${quoted.join("")} --stress --out FOLDER`;
}

function untried(input: ReportInput, why: string): Html {
  return html`<p><b>This conclusion rests on assumptions.</b> ${gradeSentence(ledgerOf(input.scenario))} Which of them it hangs on ${why}; with FOLDER the one of this page, this finds out and adds it here:</p>
<pre><code>${command(input)}</code></pre>`;
}

/** What the conclusion rests on, right under the answer. */
export function restsHtml(input: ReportInput): Html {
  const known = input.stress ?? null;
  const body =
    known === null
      ? untried(input, "has not been tried")
      : "other" in known
        ? untried(input, `is not known: an assumptions.json lies beside this page, but ${known.other}`)
        : html`<p><b>This conclusion rests on assumptions.</b> ${gradeSentence(ledgerOf(input.scenario))} ${restsOn(known.stress).join(" ")}</p>
<p class="about">Tried with ${counted(known.stress.worlds, "world")} and ${counted(known.stress.people, "person", "people")}: <a href="#stress">what moves the answer</a>.</p>`;
  return html`<div class="rests">${body}</div>\n`;
}

function endCell(parameter: StressedParameter, lower: boolean, stress: Stress): Cell {
  const end = parameter.ends.find(({ value }) => value < parameter.value === lower);
  if (!end) return figure("–");
  const change = `change ${withInterval(end.change, stress)}`;
  return {
    ...figure(withInterval(end.effect, stress)),
    note: `at ${shortValue(end.value, parameter.unit)}; ${change}; ${end.verdict}`,
  };
}

function row(parameter: StressedParameter, stress: Stress): readonly Cell[] {
  return [
    { ...words(parameter.path), href: `#parameter-${parameter.path}`, note: parameter.meaning },
    words(worstVerdict(parameter)),
    words(parameter.grade),
    figure(shortValue(parameter.value, parameter.unit)),
    endCell(parameter, true, stress),
    endCell(parameter, false, stress),
  ];
}

function leftRow({ path, reason, value }: NotStressed): readonly Cell[] {
  return [words(path), words(value === null ? "–" : String(value)), words(reason)];
}

/** Every parameter that was varied, and those that were not, with the reason. */
export function stressTables(stress: Stress): Html {
  const unit = differenceUnit(stress.unit).trim();
  const caption = `Effect of ${stress.arm} against ${stress.against} at both ends of every range${unit === "" ? "" : `, in ${unit}`}`;
  const headings = ["Parameter", "The answer", "Grade", "Value", "At the lower end", "At the upper end"];
  const table = tableHtml(
    caption,
    headings,
    stress.parameters.map((one) => row(one, stress)),
  );
  const left = tableHtml("Not varied", ["Parameter", "Value", "Why"], stress.left.map(leftRow));
  return html`${table}
${stress.left.length === 0 ? null : foldable(`Not varied: ${counted(stress.left.length, "entry", "entries")}`, left)}`;
}

/** What the answer is at both ends of every plausible range: chart, table, and how far it can be trusted. */
export function stressHtml(stress: Stress, svg: string | undefined): Html {
  const about = "What moves the answer";
  const claimed = claimRests(stress).join(" ");
  return html`<p>${baseSentence(stress)}. ${restsOn(stress).join(" ")}</p>
${claimed === "" ? null : html`<p>${claimed}</p>\n`}${svg === undefined ? null : html`<figure id="chart-assumptions"><h3>The effect at both ends of every range</h3>${drawing(svg, about)}<figcaption><span class="origin">Drawn from the table below, which is <code>stress.parameters</code> of <code>assumptions.json</code>.</span></figcaption></figure>`}
${stressTables(stress)}
${listHtml(stressCaveats(stress))}`;
}

/** The section on a stress run beside the results; none where there is none about the same question. */
export function stressSection({ stress: known = null, svgs }: ReportInput): readonly Section[] {
  if (known === null || "other" in known) return [];
  return [{ id: "stress", heading: "What moves the answer", body: stressHtml(known.stress, svgs.assumptions) }];
}
