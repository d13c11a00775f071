import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { change, preset, session } from "../../live/store.ts";
import { parameterLabel } from "../../parts/slider.tsx";
import type { Plan } from "../../session/session.ts";
import { misfitText } from "../../words/misfits.ts";
import { fill, words } from "../../words/words.ts";
import { armName } from "../futures/names.ts";
import { isAlone, valueWords } from "./inputs.ts";
import { PlanMark } from "./mark.tsx";
import { MOST_PLANS, presentPlan } from "./plans.ts";
import { readyQuestions } from "./ready.ts";
import { named, plans, results, townOf } from "./state.ts";

/** Most changes named on a card; the table below has all. */
const MOST_NAMED = 3;

function put(next: readonly Plan[]): void {
  change({ plans: next });
}

function ChangesNote({ plan }: { readonly plan: Plan }): JSX.Element {
  const { money } = words.value;
  const alone = isAlone(plan);
  const entries = Object.entries(plan.changes).filter(([path]) => !alone || !path.startsWith("initiative."));
  if (entries.length === 0 && !alone) return <p class="note">{money["plan.same"]}</p>;
  const more = entries.length - MOST_NAMED;
  return (
    <ul class="note">
      {alone && <li>{money["plan.alone"]}</li>}
      {entries.slice(0, MOST_NAMED).map(([path, value]) => (
        <li key={path}>
          {parameterLabel(path)}: {valueWords(path, value)}
        </li>
      ))}
      {more > 0 && <li>+ {more}</li>}
    </ul>
  );
}

/** The name of a plan to type, which goes on to the next line where there is no room; worlds that arrive in the meantime leave what is being typed alone. */
function NameField({
  id,
  name,
  onName,
}: {
  readonly id: string;
  readonly name: string;
  readonly onName: (name: string) => void;
}) {
  const [text, setText] = useState<string | null>(null);
  const commit = (): void => {
    if (text !== null) onName(text);
    setText(null);
  };
  return (
    <textarea
      id={id}
      rows={1}
      value={text ?? name}
      maxLength={60}
      onInput={({ currentTarget }) => setText(currentTarget.value.replace(/\s*\n\s*/g, " "))}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        commit();
      }}
    />
  );
}

function Card({ place, plan }: { readonly place: number; readonly plan: Plan }): JSX.Element {
  const { money } = words.value;
  const id = useId();
  const all = plans.value;
  const trial = townOf(place);
  const rename = (name: string): void => put(all.map((each, p) => (p === place ? { ...each, name } : each)));
  return (
    <li class="panel plan-card">
      <div class="row">
        <PlanMark place={place} />
        <label class="hidden" for={id}>
          {fill(money["plan.name"], { n: place + 1 })}
        </label>
        <NameField id={id} name={plan.name} onName={rename} />
      </div>
      <ChangesNote plan={plan} />
      {results.value[place] === null &&
        trial?.misfits.map(misfitText).map(({ expected, got }) => (
          <p key={got} role="alert">
            {fill(money["plan.misfit"], { got, expected })}
          </p>
        ))}
      <button
        type="button"
        class="quiet"
        disabled={all.length === 1}
        aria-label={fill(money["plan.removed"], { n: place + 1 })}
        onClick={() => put(all.filter((_, p) => p !== place))}
      >
        {money["plan.remove"]}
      </button>
    </li>
  );
}

/** Ready plans, by the question they answer together. */
function Ready(): JSX.Element {
  const { money } = words.value;
  const id = useId();
  const questions = readyQuestions(preset.value);
  const chosen = questions.find(({ plans: ready }) => {
    const changes = (each: readonly Pick<Plan, "changes">[]) => JSON.stringify(each.map((one) => one.changes));
    return changes(ready) === changes(plans.value);
  });
  return (
    <div class="field">
      <label for={id}>{money["tray.ready"]}</label>
      <select
        id={id}
        value={chosen?.key ?? ""}
        onChange={({ currentTarget }) => {
          const found = questions.find(({ key }) => key === currentTarget.value);
          if (found) put(named(found.plans));
        }}
      >
        <option value="" disabled>
          {money["tray.choose"]}
        </option>
        {questions.map(({ key }) => (
          <option key={key} value={key}>
            {money[`question.${key}`]}
          </option>
        ))}
      </select>
    </div>
  );
}

function PinPresent(): JSX.Element {
  const { money } = words.value;
  const { changes, whole } = presentPlan(preset.value, session.value);
  const isFull = plans.value.length >= MOST_PLANS;
  const note = whole
    ? fill(money[isFull ? "tray.full" : "tray.pin.note"], { arm: armName(session.value.arm) })
    : money["tray.pin.whole"];
  const pin = (): void =>
    put([...plans.value, { name: fill(money["plan.new"], { n: plans.value.length + 1 }), changes }]);
  return (
    <div class="stack pin">
      <button type="button" class="primary" disabled={isFull || !whole} onClick={pin} aria-describedby="money-pin">
        {money["tray.pin"]}
      </button>
      <p id="money-pin" class="note">
        {note}
      </p>
    </div>
  );
}

/** The plans that are compared: pinned from the sliders or ready ones. */
export function Tray(): JSX.Element {
  return (
    <section class="stack money-tray" aria-labelledby="money-tray">
      <h3 id="money-tray">{words.value.money.tray}</h3>
      <div class="row tray-tools">
        <Ready />
        <PinPresent />
      </div>
      <ul class="columns plan-cards">
        {plans.value.map((plan, place) => (
          <Card key={place} place={place} plan={plan} />
        ))}
      </ul>
    </section>
  );
}
