import type { JSX } from "preact";
import { DataTable } from "../../plots/figure.tsx";
import { decimal, whole } from "../../words/numbers.ts";
import { armTitle } from "../../words/scenario-titles.ts";
import { fill, words } from "../../words/words.ts";
import { outcomeAt } from "./frame.ts";
import { playing, settled } from "./playing.ts";
import { monthTable, passedOn } from "./tables.ts";
import { toldOf } from "./told.ts";
import type { Shown } from "./watching.ts";
import { timeText } from "./words.ts";

function Part({
  name,
  sentences,
}: {
  readonly name: string;
  readonly sentences: readonly string[];
}): JSX.Element | null {
  if (sentences.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{sentences.join(" ")}</dd>
    </div>
  );
}

/** What led to the month at which the picture stands, read aloud when it stands still. */
export function Now({ shown: { scenario, watched } }: { readonly shown: Shown }): JSX.Element {
  const { community } = words.value;
  const month = settled.value;
  const { both, isolated, other } = toldOf(scenario, watched, month);
  const [one, two] = watched.sides;
  const quiet = both.length + isolated.length + other.length === 0;
  return (
    <section class="now panel" aria-label={community.now}>
      <h3>
        {community.now} <span class="note">{timeText(month)}</span>
      </h3>
      <div aria-live={playing.value ? "off" : "polite"}>
        {quiet && <p>{month === 0 ? community["now.start"] : community["now.none"]}</p>}
        <dl>
          <Part name={community["now.both"]} sentences={both} />
          <Part name={armTitle(one.arm)} sentences={isolated} />
          <Part name={armTitle(two.arm)} sentences={other} />
        </dl>
      </div>
    </section>
  );
}

/** Both sides in a sentence, which says just as plainly where it harms. */
function compared({ scenario, watched }: Shown, month: number): string {
  const { community } = words.value;
  const [isolated, other] = watched.sides;
  const [there, here] = [isolated, other].map((side) => outcomeAt(watched, side, "prevalence", month)) as [
    number,
    number,
  ];
  const counts = fill(community.compare, {
    time: timeText(month),
    here: decimal(100 * here, 1),
    there: decimal(100 * there, 1),
    passedHere: whole(passedOn(scenario, other, month)),
    passedThere: whole(passedOn(scenario, isolated, month)),
  });
  const verdict = here === there ? "compare.same" : here < there ? "compare.better" : "compare.worse";
  return `${counts} ${fill(community[verdict], { arm: armTitle(other.arm) })}`;
}

/** The numbers of the month, and both sides in a sentence. */
export function Numbers({ shown }: { readonly shown: Shown }): JSX.Element {
  const { community } = words.value;
  const month = settled.value;
  return (
    <section class="numbers panel stack">
      <h3>{community.numbers}</h3>
      <p class="lead">{compared(shown, month)}</p>
      <DataTable table={monthTable(shown.scenario, shown.watched, month)} />
    </section>
  );
}
