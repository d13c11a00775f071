import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Figure } from "../../plots/figure.tsx";
import { usePlotWidth } from "../../plots/width.ts";
import { decimal, percent, whole } from "../../words/numbers.ts";
import { armTitle } from "../../words/scenario-titles.ts";
import { fill, words } from "../../words/words.ts";
import type { Side } from "../../worker/watch.ts";
import { Achieved } from "./achieved.tsx";
import { outcomeAt } from "./frame.ts";
import { layoutOf } from "./layout.ts";
import type { Span } from "./links.ts";
import { fatesOf, People } from "./people.tsx";
import { month, settled } from "./playing.ts";
import { Scene } from "./scene.tsx";
import { organizationsTable } from "./tables.ts";
import type { Shown } from "./watching.ts";
import { timeText } from "./words.ts";

const LARGEST = 620;

export interface PictureProps {
  readonly shown: Shown;
  readonly side: Side;
  readonly span: Span;
  readonly followed: number;
}

/** The drawing alone: it follows the month that is drawn, what stands around it only the one that is settled. */
function Moving({ followed, shown, side, size, span }: PictureProps & { readonly size: number }): JSX.Element {
  const { scenario, watched } = shown;
  const layout = useMemo(
    () => layoutOf(size, scenario.domains.length, watched.mission, watched.size),
    [size, scenario, watched],
  );
  return <Scene frame={{ scenario, watched, side, layout, month: month.value }} span={span} followed={followed} />;
}

function MovingPeople({ shown, side }: Pick<PictureProps, "shown" | "side">): JSX.Element {
  const { scenario, watched } = shown;
  return <People watched={watched} side={side} month={month.value} domains={scenario.domains.length} />;
}

/** What a side looks like in a month, in words. */
function sentenceOf({ watched }: Shown, side: Side, at: number): string {
  const { community } = words.value;
  if (side.launched[at] !== 1) return community["picture.isolated"];
  const had = side.backboneStrength.subarray(0, at + 1).some((strength) => strength > 0);
  const staff = side.staff[at] as number;
  const backbone =
    staff > 0
      ? fill(community["picture.backbone"], { staff: decimal(staff, 1) })
      : community[had ? "picture.ended" : "picture.never"];
  return fill(community["picture.together"], {
    members: whole(outcomeAt(watched, side, "members", at)),
    all: whole(watched.mission.length),
    alignment: percent(outcomeAt(watched, side, "alignment", at)),
    backbone,
  });
}

function PeopleNote({ shown, side }: Pick<PictureProps, "shown" | "side">): JSX.Element {
  const { community } = words.value;
  const { scenario, watched } = shown;
  const isOther = side !== watched.sides[0];
  const { fewer, more } = fatesOf(watched, side, settled.value, scenario.domains.length);
  const text = isOther
    ? fill(community["people.fewer"], { n: whole(fewer), more: whole(more), arm: armTitle(side.arm) })
    : fill(community.people, { n: whole(side.sample) });
  return <p class="note">{text}</p>;
}

/** One side: the picture with its table, what has been built, and some of the residents. */
export function Picture(props: PictureProps): JSX.Element {
  const { shown, side } = props;
  const [place, width] = usePlotWidth();
  const size = Math.min(LARGEST, width);
  const at = settled.value;
  const time = timeText(at);
  const table = useMemo(
    () => organizationsTable(shown.scenario, shown.watched, side, at),
    [shown, side, at, words.value],
  );
  const isolated = side === shown.watched.sides[0];
  return (
    <section class={`side panel stack ${isolated ? "left" : "right"}`}>
      <div ref={place} class="stack">
        <Figure
          name={`community-${side.arm}-${at}`}
          title={fill(words.value.community["picture.label"], { arm: armTitle(side.arm), time })}
          sentence={sentenceOf(shown, side, at)}
          table={table}
          width={size}
          height={size}
          worlds={1}
        >
          <Moving {...props} size={size} />
        </Figure>
        <Achieved side={side} />
        <MovingPeople shown={shown} side={side} />
        <PeopleNote shown={shown} side={side} />
      </div>
    </section>
  );
}
