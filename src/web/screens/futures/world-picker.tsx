import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { fill, words } from "../../words/words.ts";
import { byText, levelText } from "./amounts.ts";
import { rooms } from "./rooms.ts";
import { chosen, moment, nextWorld, playing, sight, world } from "./state.ts";

const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** What can be said of the world that stands out. */
function worldSentence(each: number): string {
  const { futures } = words.value;
  const [seen, now] = [sight.value, moment.value];
  const dot = now?.dots.find((row) => row.world === each);
  if (!seen || !now || !dot) return "";
  const { outcome, pair, panel } = seen;
  const level = (arm: string) =>
    levelText(panel.values(arm, outcome.name, now.compared.month)[each] ?? 0, outcome.unit);
  return fill(futures["world.value"], {
    ...{ world: each + 1, verdict: futures[`world.${dot.verdict}`], by: byText(dot.difference, outcome.unit, null) },
    ...{ arm: level(pair.arm), against: level(pair.against) },
  });
}

function stop(): void {
  playing.value = false;
  chosen.value = null;
}

/** Plays worlds one by one, and picks one from the best to the worst by keyboard. */
export function WorldPicker(): JSX.Element | null {
  const id = useId();
  const { futures } = words.value;
  const [now, each] = [moment.value, world.value];
  // There from the beginning, and not only once there are worlds to pick: what is below stays where it is.
  const { worlds } = rooms.value;
  if (worlds < 2 || (now !== null && now.dots.length !== now.compared.n)) return null;
  const ordered = [...(now?.dots ?? [])].sort((a, b) => a.difference - b.difference);
  const isEmpty = ordered.length < 2;
  const place = ordered.findIndex((dot) => dot.world === each) + 1;
  const said = each === null ? futures["world.hint"] : worldSentence(each);
  return (
    <div class="picker stack">
      <div class="row">
        {!calm.matches && (
          <button type="button" class="play" onClick={togglePlay} disabled={isEmpty}>
            {playing.value ? futures["world.pause"] : futures["world.play"]}
          </button>
        )}
        <button type="button" onClick={nextWorld} disabled={isEmpty}>
          {futures["world.next"]}
        </button>
        <button type="button" onClick={stop} disabled={each === null}>
          {futures["world.all"]}
        </button>
      </div>
      <div class="pick">
        <label for={id}>{futures.world}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={ordered.length}
          step={1}
          value={place}
          disabled={isEmpty}
          aria-valuetext={each === null ? futures["world.none"] : said}
          onInput={({ currentTarget }) => {
            playing.value = false;
            chosen.value = ordered[Number(currentTarget.value) - 1]?.world ?? null;
          }}
        />
      </div>
      <p class="note said">{said}</p>
    </div>
  );
}

function togglePlay(): void {
  playing.value = !playing.value;
  if (playing.value) nextWorld();
}
