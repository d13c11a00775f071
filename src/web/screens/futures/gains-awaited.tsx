import type { JSX } from "preact";
import { preset } from "../../live/store.ts";
import { OfHundred } from "../../plots/of-hundred.tsx";
import { Room } from "../../plots/room.tsx";
import { number } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { timeText } from "./amounts.ts";
import { spoken } from "./names.ts";
import { month } from "./state.ts";

/** The place of the hundreds of everyone and of each group, before anyone is counted. */
export function GainsAwaited(): JSX.Element {
  const { futures } = words.value;
  const names = [futures["gains.everyone"], ...preset.value.scenario.groups.map(({ name }) => spoken(name))];
  const margin = fill(futures["gains.margin"], { margin: number(0.05) });
  const counts = fill(futures["gains.counts"], { better: "10.1", worse: "10.1", same: "79.8" });
  return (
    <div class="stack waiting" aria-busy="true">
      <p class="note">
        <Room of={fill(futures["gains.lead"], { time: timeText(month.value), margin })} />
      </p>
      <div class="columns parts" aria-hidden="true">
        {names.map((name) => (
          <div class="part" key={name}>
            <h4>{name}</h4>
            <OfHundred better={0} worse={0} label={name} />
            <p class="note">
              <Room of={counts} />
            </p>
          </div>
        ))}
      </div>
    </div>
  );
}
