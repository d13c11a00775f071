import type { JSX } from "preact";
import { main } from "../../live/answers.ts";
import { whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { cost, isStale, moment, sight, stage } from "./state.ts";
import { costText, storyOf } from "./story.ts";

/** How many worlds and people are behind the numbers. */
function basisText(): string {
  const { futures } = words.value;
  const answer = sight.value?.answer;
  if (!answer) return "";
  const { people, residents } = answer.scenario.arms[0]?.settings.community ?? {};
  const values = { n: whole(answer.worlds), people: whole(Number(people)) };
  if (typeof residents !== "number") return fill(futures["basis.plan"], values);
  return fill(futures[answer.worlds === 1 ? "basis.one" : "basis.many"], { ...values, residents: whole(residents) });
}

/** What the page is doing about the answer. Always one line, so that nothing below moves. */
function Stage(): JSX.Element {
  const { done, wanted } = main.ready.value;
  const share = wanted > 0 ? done / wanted : 0;
  return (
    <p class={`stage note ${stage.value}`}>
      <span class="bar" style={{ "--done": String(share) }} />
      {fill(words.value.futures[`state.${stage.value}`], { done, wanted })}
    </p>
  );
}

function Told(): JSX.Element | null {
  const [seen, now] = [sight.value, moment.value];
  if (seen === null || now === null) return null;
  const { lead, means, tag, finding } = storyOf(now.compared, seen.outcome.label);
  return (
    <>
      <p class="answer">
        <span class={`tag ${finding}`}>{tag}</span> {lead}
      </p>
      <p>{means}</p>
      {cost.value !== null && <p>{costText(cost.value)}</p>}
      <p class="note">
        {basisText()} {words.value.futures.honesty}
      </p>
    </>
  );
}

/** The answer in words and counts, whichever way it came out. */
export function AnswerText(): JSX.Element {
  const isBusy = stage.value !== "ready";
  return (
    <section class="told stack" aria-live="polite" aria-busy={isBusy}>
      <div class={isStale.value ? "stack stale" : "stack"}>
        <Told />
      </div>
      <Stage />
    </section>
  );
}
