import type { JSX } from "preact";
import { percent } from "../../words/numbers.ts";
import { words } from "../../words/words.ts";
import type { Side } from "../../worker/watch.ts";
import { month } from "./playing.ts";

const built = ["agenda", "measurement", "activities", "communication"] as const;

/** The five conditions as far as they have been achieved, in the month that is drawn. */
export function Achieved({ side }: { readonly side: Side }): JSX.Element {
  const { community } = words.value;
  const t = month.value;
  const values = [...built.map((_, c) => side.conditions[4 * t + c] as number), side.backboneStrength[t] as number];
  return (
    <dl class="achieved" aria-label={community.achieved}>
      {[...built, "backbone" as const].map((name, c) => (
        <div key={name}>
          <dt>{community[`achieved.${name}`]}</dt>
          <dd>
            <span class="bar" aria-hidden="true">
              <span style={{ inlineSize: `${Math.min(1, values[c] as number) * 100}%` }} />
            </span>
            <span class="number">{percent(values[c] as number)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
