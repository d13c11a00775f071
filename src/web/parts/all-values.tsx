import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Row } from "../../scenario/row.ts";
import { rowsByPath } from "../../scenario/settings.ts";
import { change, changesWith, preset, presetValue, session } from "../live/store.ts";
import { shown, sliderFor } from "../session/sliders.ts";
import { choiceText, inUnit, meaningOf } from "../words/parameters.ts";
import { fill, words } from "../words/words.ts";
import { groupOf, parameterGroups } from "./parameter-groups.ts";
import { RunSettings } from "./run-settings.tsx";
import { parameterLabel, Slider } from "./slider.tsx";

/** How a page simulates is set elsewhere in it. */
const elsewhere = ["community.people"];

function derivedFromList(path: string): boolean {
  return path === "organizations.count" && preset.value.scenario.organizations !== null;
}

/** Range, usual value, grade and source of a parameter. */
function Known({ path, row }: { readonly path: string; readonly row: Row }): JSX.Element {
  const { shell } = words.value;
  const spec = sliderFor(path);
  const said = (value: number): string => (spec ? inUnit(shown(spec, value), spec.unit) : String(value));
  const range = row.kind === "number" ? fill(shell["values.range"], { low: said(row.min), high: said(row.max) }) : "";
  const usual = fill(shell["values.default"], {
    value: row.kind === "number" ? said(row.default) : choiceText(row.default),
  });
  return (
    <p class="note known">
      {[range, usual, shell[`grade.${row.grade}`]].filter((part) => part !== "").join(" · ")}
      {row.grade !== "assumption" && (
        <>
          {" · "}
          {shell["values.source"]}: <span lang="en">{row.source}</span>
        </>
      )}
    </p>
  );
}

function Choice({ path, row }: { readonly path: string; readonly row: Row }): JSX.Element | null {
  if (row.kind !== "choice") return null;
  const value = String(session.value.changes[path] ?? presetValue(path));
  return (
    <label class="field">
      <span class="label">{parameterLabel(path)}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => change({ changes: changesWith(path, currentTarget.value) })}
      >
        {row.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choiceText(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Parameter({ path, row }: { readonly path: string; readonly row: Row }): JSX.Element {
  const label = parameterLabel(path);
  const meaning = meaningOf(path);
  return (
    <li>
      {row.kind === "choice" ? (
        <Choice path={path} row={row} />
      ) : (
        <Slider path={path} disabled={derivedFromList(path)} />
      )}
      {meaning !== label && <p class="note">{meaning}</p>}
      {derivedFromList(path) && <p class="note">{words.value.shell["values.list"]}</p>}
      <Known path={path} row={row} />
    </li>
  );
}

interface Wanted {
  readonly text: string;
  readonly changed: boolean;
}

function matches({ changed, text }: Wanted, path: string): boolean {
  if (changed && !Object.hasOwn(session.value.changes, path)) return false;
  const where = `${path} ${parameterLabel(path)} ${meaningOf(path)}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => where.includes(word));
}

function Groups({ wanted }: { readonly wanted: Wanted }): JSX.Element {
  const { shell } = words.value;
  const found = [...rowsByPath].filter(([path]) => !elsewhere.includes(path) && matches(wanted, path));
  const open = wanted.text !== "" || wanted.changed;
  return (
    <>
      <p class="note" role="status">
        {found.length === 0 ? shell["values.none"] : fill(shell["values.count"], { count: found.length })}
      </p>
      {parameterGroups.map((group) => {
        const rows = found.filter(([path]) => groupOf(path) === group);
        if (rows.length === 0) return null;
        return (
          <details key={`${group} ${open}`} open={open}>
            <summary>
              {shell[`group.${group}` as keyof typeof shell]} ({rows.length})
            </summary>
            <ul class="parameters">
              {rows.map(([path, row]) => (
                <Parameter key={path} path={path} row={row} />
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}

/** Every number of the model, in groups, to be found and changed, with what is known of it. */
export function AllValues(): JSX.Element {
  const { shell } = words.value;
  const [text, setText] = useState("");
  const [changed, setChanged] = useState(false);
  const any = Object.keys(session.value.changes).length > 0;
  return (
    <div class="all-values stack">
      <RunSettings />
      <div class="row">
        <input
          type="search"
          placeholder={shell["values.find"]}
          aria-label={shell["values.find"]}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <label class="row">
          <input
            type="checkbox"
            checked={changed}
            onChange={({ currentTarget }) => setChanged(currentTarget.checked)}
          />
          {shell["values.changed"]}
        </label>
        <button type="button" class="quiet" disabled={!any} onClick={() => change({ changes: {} })}>
          {shell["values.reset"]}
        </button>
      </div>
      <Groups wanted={{ text, changed }} />
    </div>
  );
}
