import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { gradeCounts, grades, type LedgerEntry } from "../../../scenario/ledger.ts";
import type { Grade } from "../../../scenario/row.ts";
import { change, session } from "../../live/store.ts";
import { groupOf, parameterGroups } from "../../parts/parameter-groups.ts";
import { parameterLabel } from "../../parts/slider.tsx";
import { whole } from "../../words/numbers.ts";
import { meaningOf } from "../../words/parameters.ts";
import { fill, language, words } from "../../words/words.ts";
import { Entry } from "./entry.tsx";
import { ledger } from "./state.ts";

const keys = { text: "assumptions.find", grade: "assumptions.grade", changed: "assumptions.changed" } as const;

/** What of the ledger the reader wants to see, as the session keeps it. */
interface Wanted {
  readonly text: string;
  readonly grade: Grade | null;
  readonly changed: boolean;
}

function wantedIn(details: Readonly<Record<string, string>>): Wanted {
  return {
    text: details[keys.text] ?? "",
    grade: grades.find((grade) => grade === details[keys.grade]) ?? null,
    changed: details[keys.changed] === "1",
  };
}

function want(name: keyof typeof keys, value: string): void {
  const { [keys[name]]: _, ...others } = session.value.details;
  change({ details: value === "" ? others : { ...others, [keys[name]]: value } });
}

function matches({ changed, grade, text }: Wanted, { path, row, stated }: LedgerEntry): boolean {
  if ((grade !== null && row.grade !== grade) || (changed && stated === "default")) return false;
  const where = `${path} ${parameterLabel(path)} ${meaningOf(path)} ${row.source}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => where.includes(word));
}

/** How many numbers are known how, as lengths and as buttons that show only these. */
function Grades({ wanted }: { readonly wanted: Wanted }): JSX.Element {
  const { assumptions } = words.value;
  const counts = gradeCounts(ledger.value);
  return (
    <div class="grades stack">
      <div class="grade-bar" aria-hidden="true">
        {grades.map((grade) => (
          <span key={grade} class={grade} style={{ flexGrow: counts[grade] }} />
        ))}
      </div>
      <fieldset class="row">
        <legend class="hidden">{assumptions["ledger.grades"]}</legend>
        <button type="button" class="toggle" aria-pressed={wanted.grade === null} onClick={() => want("grade", "")}>
          {assumptions["ledger.all"]} {whole(ledger.value.length)}
        </button>
        {grades.map((grade) => (
          <button
            type="button"
            class={`toggle grade ${grade}`}
            key={grade}
            aria-pressed={wanted.grade === grade}
            title={assumptions[`grade.${grade}.is`]}
            onClick={() => want("grade", wanted.grade === grade ? "" : grade)}
          >
            {assumptions[`grade.${grade}`]} {whole(counts[grade])}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

function Find({ wanted }: { readonly wanted: Wanted }): JSX.Element {
  const { assumptions } = words.value;
  const id = useId();
  return (
    <div class="row find">
      <input
        type="search"
        placeholder={assumptions["ledger.find"]}
        aria-label={assumptions["ledger.find"]}
        value={wanted.text}
        onInput={({ currentTarget }) => want("text", currentTarget.value)}
      />
      <span>
        <input
          id={id}
          type="checkbox"
          checked={wanted.changed}
          onChange={({ currentTarget }) => want("changed", currentTarget.checked ? "1" : "")}
        />{" "}
        <label for={id}>{assumptions["ledger.changed"]}</label>
      </span>
    </div>
  );
}

function Group({ entries, group, open }: GroupProps): JSX.Element {
  const { assumptions, shell } = words.value;
  const counts = gradeCounts(entries);
  const told = grades.filter((grade) => counts[grade] > 0);
  return (
    <details class="group" open={open}>
      <summary>
        <strong>{shell[`group.${group}` as keyof typeof shell]}</strong>{" "}
        <span class="note">
          {told.map((grade) => `${assumptions[`grade.${grade}`].toLowerCase()} ${whole(counts[grade])}`).join(" · ")}
        </span>
      </summary>
      <ul class="entries">
        {entries.map((entry) => (
          <Entry key={entry.path} entry={entry} />
        ))}
      </ul>
    </details>
  );
}

interface GroupProps {
  readonly entries: readonly LedgerEntry[];
  readonly group: string;
  readonly open: boolean;
}

/** Every parameter with value, range, grade and source, in groups, to be found by words and by how it is known. */
export function Ledger(): JSX.Element {
  const { assumptions } = words.value;
  const wanted = wantedIn(session.value.details);
  const found = ledger.value.filter((entry) => matches(wanted, entry));
  const open = wanted.text !== "" || wanted.grade !== null || wanted.changed;
  const counts = { count: whole(found.length), all: whole(ledger.value.length) };
  return (
    <section class="panel stack ledger" aria-labelledby="ledger-title">
      <h3 id="ledger-title">{assumptions.ledger}</h3>
      <Grades wanted={wanted} />
      <Find wanted={wanted} />
      <p class="note" role="status">
        {found.length === 0 ? assumptions["ledger.none"] : fill(assumptions["ledger.count"], counts)}
      </p>
      {language.value !== "en" && <p class="note">{assumptions["source.english"]}</p>}
      {parameterGroups.map((group) => {
        const entries = found.filter(({ path }) => groupOf(path) === group);
        return entries.length === 0 ? null : (
          <Group key={`${group} ${open}`} group={group} entries={entries} open={open} />
        );
      })}
    </section>
  );
}
