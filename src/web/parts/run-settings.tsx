import type { JSX } from "preact";
import { change, drag, preset, session } from "../live/store.ts";
import { initialSession } from "../session/preset.ts";
import { whole } from "../words/numbers.ts";
import { words } from "../words/words.ts";
import { Range } from "./range.tsx";

const WORLDS = [8, 16, 24, 48, 100, 200, 400, 1000];
const MOST_PEOPLE = 20_000;

function Worlds(): JSX.Element {
  const { worlds } = session.value;
  const choices = [...new Set([...WORLDS, worlds])].sort((a, b) => a - b);
  return (
    <label class="field">
      <span class="label">{words.value.shell["about.worlds"]}</span>
      <select value={worlds} onChange={({ currentTarget }) => change({ worlds: Number(currentTarget.value) })}>
        {choices.map((count) => (
          <option key={count} value={count}>
            {whole(count)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Seed(): JSX.Element {
  return (
    <label class="field">
      <span class="label">{words.value.shell["about.seed"]}</span>
      <input
        type="text"
        value={session.value.seed}
        maxLength={200}
        onChange={({ currentTarget }) => currentTarget.value !== "" && change({ seed: currentTarget.value })}
      />
    </label>
  );
}

function People(): JSX.Element {
  const { shell, sliders } = words.value;
  const usual = initialSession(preset.value).people;
  const { people } = session.value;
  const fit = (number: number): number => Math.min(MOST_PEOPLE, Math.max(50, Math.round(number)));
  return (
    <Range
      label={shell["about.people"]}
      value={people}
      min={500}
      max={MOST_PEOPLE}
      step={500}
      unit=""
      format={whole}
      onDrag={(number) => drag({ people: fit(number) })}
      onChange={(number) => change({ people: fit(number) })}
      onReset={people === usual ? undefined : () => change({ people: usual })}
      resetTo={whole(usual)}
      not={sliders["community.people.not"]}
    />
  );
}

/** How the scenario is run: worlds, people, seed. */
export function RunSettings(): JSX.Element {
  return (
    <fieldset class="panel stack">
      <legend>{words.value.shell["values.run"]}</legend>
      <div class="columns">
        <Worlds />
        <Seed />
      </div>
      <People />
    </fieldset>
  );
}
