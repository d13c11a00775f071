import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { percent } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { at, domainClass, type Frame, peopleOf } from "./frame.ts";
import { policiesUntil } from "./happenings.ts";
import { arcPath } from "./layout.ts";
import { domainName } from "./words.ts";

const GAP = 0.02;

/** Up to three marks, then one with a number. */
function marks(won: number): string {
  return won > 3 ? ` ◆${won}` : won > 0 ? ` ${"◆".repeat(won)}` : "";
}

/** Domains around the ring: residents with a severe need as an arc and a percentage, policies won as marks. */
export function Rim({ layout, month, scenario, side }: Frame): JSX.Element {
  const id = useId();
  const won = policiesUntil(side, month);
  const people = peopleOf(scenario);
  return (
    <g class="rim">
      {layout.sectors.map(({ from, to }, d) => {
        const share = at(side.above, scenario.domains.length, month, d) / people;
        const [start, end] = [from + GAP, to - GAP];
        const middle = (from + to) / 2;
        const below = Math.sin(middle) > 0.02;
        const path = `${id}-${d}`;
        const reach = 0.9;
        const text = fill(words.value.community["picture.share"], {
          domain: domainName(scenario, d),
          share: percent(share),
        });
        const along = below
          ? arcPath(layout, layout.rim + 19, middle + reach, middle - reach)
          : arcPath(layout, layout.rim + 9, middle - reach, middle + reach);
        return (
          <g key={path} class={domainClass(d)}>
            <path class="track" d={arcPath(layout, layout.rim, start, end)} />
            {share > 0 && <path class="needs" d={arcPath(layout, layout.rim, start, start + share * (end - start))} />}
            <path id={path} class="along" d={along} />
            <text>
              <textPath href={`#${path}`} startOffset="50%" text-anchor="middle">
                {text}
                {marks(won[d] as number)}
              </textPath>
            </text>
          </g>
        );
      })}
    </g>
  );
}
