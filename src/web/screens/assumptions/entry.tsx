import type { JSX } from "preact";
import { worstVerdict } from "../../../analysis/assumptions/rank.ts";
import { evidenceById } from "../../../evidence/index.ts";
import type { LedgerEntry } from "../../../scenario/ledger.ts";
import { plausibleAround } from "../../../scenario/plausible.ts";
import type { NumberRow, Row } from "../../../scenario/row.ts";
import type { Value } from "../../../scenario/settings.ts";
import { session } from "../../live/store.ts";
import { parameterLabel } from "../../parts/slider.tsx";
import { choiceText, howReadText, meaningOf } from "../../words/parameters.ts";
import { armTitle } from "../../words/scenario-titles.ts";
import { fill, words } from "../../words/words.ts";
import { bareValue, valueSaid } from "./said.ts";
import { stress } from "./state.ts";
import { leftText } from "./tell.ts";

/** The value of every future; once where they agree. */
function hereText({ path, values }: LedgerEntry): string {
  const said = values.map(({ arm, value }) => ({ arm, text: value === null ? "–" : valueSaid(path, value) }));
  const [first] = said;
  if (first && said.every(({ text }) => text === first.text)) return first.text;
  return said
    .map(({ arm, text }) => fill(words.value.assumptions.differs, { value: text, arm: armTitle(arm) }))
    .join(", ");
}

function rangeOf(path: string, [low, high]: readonly [Value, Value]): string {
  return fill(words.value.assumptions.range, { low: bareValue(path, low), high: valueSaid(path, high) });
}

/** Between which values it is varied, or why not. */
function plausibleText({ path, values }: LedgerEntry, row: NumberRow): string {
  const value = values[0]?.value;
  const range = typeof value === "number" ? plausibleAround(value, row) : null;
  if (range !== null) return rangeOf(path, range);
  const why = row.plausible === null ? leftText({ path, value: null, reason: row.plausibleReason }) : "";
  return why === "" ? words.value.assumptions["plausible.none"] : why;
}

function Values({ entry }: { readonly entry: LedgerEntry }): JSX.Element {
  const { assumptions } = words.value;
  const { path, row } = entry;
  const facts: readonly (readonly [name: string, text: string])[] =
    row.kind === "choice"
      ? [
          [assumptions.here, hereText(entry)],
          [assumptions.usual, choiceText(row.default)],
          [assumptions.possible, row.choices.map(choiceText).join(", ")],
        ]
      : [
          [assumptions.here, hereText(entry)],
          [assumptions.usual, valueSaid(path, row.default)],
          [assumptions.plausible, plausibleText(entry, row)],
          [assumptions.possible, rangeOf(path, [row.min, row.max])],
        ];
  return (
    <dl class="values">
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One source: what it says, how it is known, where it stands. Its link leads out of the page, and only when it is followed. */
function Source({ id }: { readonly id: string }): JSX.Element {
  const { assumptions } = words.value;
  const { figure, how, link, short, source, status } = evidenceById(id);
  return (
    <details class="source">
      <summary>
        <span lang="en">{short}</span> <span class="note">({assumptions[`status.${status}`]})</span>
      </summary>
      <div class="note">
        <p lang="en">{figure}.</p>
        <p>
          <span lang="en">{source}</span> ({howReadText(how)})
        </p>
        {link !== null && (
          <p>
            <a href={link} target="_blank" rel="noreferrer">
              {link.replace(/^https?:\/\//, "")}
            </a>
          </p>
        )}
      </div>
    </details>
  );
}

function Known({ row }: { readonly row: Row }): JSX.Element {
  const { assumptions, shell } = words.value;
  const { evidence, grade, note } = row;
  const reason = row.kind === "number" && row.plausible !== null ? row.plausibleReason : "";
  return (
    <div class="known">
      <span class={`tag grade ${grade}`}>{shell[`grade.${grade}`]}</span>
      {evidence.map((id) => (
        <Source key={id} id={id} />
      ))}
      {evidence.length === 0 && note === "" && <p class="note">{assumptions["source.none"]}</p>}
      {[note, reason].map(
        (text) =>
          text !== "" && (
            <p class="note" lang="en" key={text}>
              {text}
            </p>
          ),
      )}
    </div>
  );
}

/** Who stated the value: nobody, the scenario, or the reader. */
function statedText({ path, stated }: LedgerEntry): string | null {
  const { assumptions } = words.value;
  if (Object.hasOwn(session.value.changes, path)) return assumptions["stated.you"];
  return stated === "default" ? null : assumptions[`stated.${stated}`];
}

/** A parameter: what it means, its values, how it is known, and what it does to the answer where that has been tried. */
export function Entry({ entry }: { readonly entry: LedgerEntry }): JSX.Element {
  const { path, row } = entry;
  const label = parameterLabel(path);
  const meaning = meaningOf(path);
  const tried = stress.value?.parameters.find((one) => one.path === path);
  const verdict = tried && worstVerdict(tried);
  const stated = statedText(entry);
  return (
    <li class="entry">
      <div class="what">
        <strong>{label}</strong>
        {meaning !== label && <p class="note">{meaning}</p>}
        <code class="note">{path}</code>
        <p class="row">
          {stated !== null && <span class="tag stated">{stated}</span>}
          {verdict && <span class={`tag verdict ${verdict}`}>{words.value.assumptions[`verdict.${verdict}`]}</span>}
        </p>
      </div>
      <Values entry={entry} />
      <Known row={row} />
    </li>
  );
}
