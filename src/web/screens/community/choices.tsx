import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { outcomesOf } from "../../../scenario/outcome-names.ts";
import { change, scenario, session } from "../../live/store.ts";
import { Room } from "../../plots/room.tsx";
import { fill, words } from "../../words/words.ts";
import { timeText as duration } from "../futures/amounts.ts";
import { outcomeName } from "../futures/names.ts";
import { type Span, spans } from "./links.ts";
import { Speed } from "./player.tsx";
import { among, chooseWorld, isChosen, type Shown, world } from "./watching.ts";
import { organizationName } from "./words.ts";

const FOLLOWED = "community.organization";
const SPAN = "community.span";

/** The organization that stands out; −1 for none. */
export function followed({ watched }: Shown): number {
  const text = session.value.details[FOLLOWED] ?? "";
  const j = /^\d{1,6}$/.test(text) ? Number(text) : -1;
  return j < watched.mission.length ? j : -1;
}

export function chosenSpan(): Span {
  return session.value.details[SPAN] === "1" ? 1 : 12;
}

function note(name: string, value: string): void {
  change({ details: { ...session.value.details, [name]: value } });
}

/** Which world is shown, and why. */
export function WorldChoice(): JSX.Element {
  const id = useId();
  const { community } = words.value;
  const shownWorld = world.value;
  const { month, outcome } = session.value;
  const info = outcomesOf(scenario.value).find(({ name }) => name === outcome);
  const typical = {
    ...{ among: among.value, time: duration(month), world: (shownWorld ?? 0) + 1 },
    outcome: info ? outcomeName(info) : outcome,
  };
  return (
    <div class="row world-choice">
      <label for={id}>{community["world.label"]}</label>
      <input
        id={id}
        class="world"
        type="number"
        min={1}
        step={1}
        value={shownWorld === null ? "" : shownWorld + 1}
        onChange={({ currentTarget: { valueAsNumber } }) =>
          valueAsNumber >= 1 && chooseWorld(Math.floor(valueAsNumber) - 1)
        }
      />
      {isChosen.value && (
        <button type="button" onClick={() => chooseWorld(null)}>
          {community["world.back"]}
        </button>
      )}
      <p class={shownWorld === null ? "note world-note waiting" : "note world-note"}>
        <Room of={`${fill(community["world.typical"], typical)} ${community["world.one"]}`}>
          {shownWorld !== null &&
            `${fill(community[isChosen.value ? "world.chosen" : "world.typical"], typical)} ${community["world.one"]}`}
        </Room>
      </p>
    </div>
  );
}

/** What stands out in the pictures. */
export function PictureChoices({ shown }: { readonly shown: Shown }): JSX.Element {
  const [organization, span] = [useId(), useId()];
  const { community } = words.value;
  const { mission } = shown.watched;
  return (
    <div class="row choices">
      <label for={organization}>{community["follow.label"]}</label>
      <select
        id={organization}
        value={followed(shown)}
        onChange={({ currentTarget }) => note(FOLLOWED, currentTarget.value)}
      >
        <option value={-1}>{community["follow.none"]}</option>
        {Array.from(mission.keys(), (j) => (
          <option key={j} value={j}>
            {organizationName(shown.scenario, mission, j)}
          </option>
        ))}
      </select>
      <label for={span}>{community["span.label"]}</label>
      <select id={span} value={chosenSpan()} onChange={({ currentTarget }) => note(SPAN, currentTarget.value)}>
        {spans.map((months) => (
          <option key={months} value={months}>
            {community[`span.${months}`]}
          </option>
        ))}
      </select>
      <Speed />
    </div>
  );
}
