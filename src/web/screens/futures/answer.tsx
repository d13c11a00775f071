import { computed } from "@preact/signals";
import type { JSX } from "preact";
import { Room } from "../../plots/room.tsx";
import { fill, words } from "../../words/words.ts";
import { basisText } from "./captions.ts";
import { rooms } from "./rooms.ts";
import type { Sight } from "./sight.ts";
import { cost, isDimmed, moment, progress, sight } from "./state.ts";
import { costText, storyOf } from "./story.ts";

/** How many worlds and people are behind what is seen. */
function basis({ answer }: Sight): string {
  const { people, residents } = answer.scenario.arms[0]?.settings.community ?? {};
  return basisText(answer.worlds, Number(people), typeof residents === "number" ? residents : null);
}

const stages = ["misfit", "first", "computing", "dragging", "growing", "ready"] as const;

/** What the page is doing about the answer. */
function Stage(): JSX.Element {
  const { done, stage, wanted } = progress.value;
  const share = wanted > 0 ? done / wanted : 0;
  const text = (each: (typeof stages)[number], count: number): string =>
    fill(words.value.futures[`state.${each}`], { done: count, wanted });
  const longest = stages.map((each) => text(each, wanted)).toSorted((a, b) => b.length - a.length)[0] ?? "";
  return (
    <p class={`stage note ${stage}`}>
      <span class="bar" style={{ "--done": String(share) }} />
      <Room of={longest}>{text(stage, done)}</Room>
    </p>
  );
}

/** What is told of the answer; null before the first. */
const story = computed(() => {
  const [seen, now] = [sight.value, moment.value];
  return seen === null || now === null ? null : storyOf(now.compared, seen.outcome.label);
});

function Lead(): JSX.Element {
  if (story.value === null) return <Room of={rooms.value.lead} />;
  const { finding, lead, tag } = story.value;
  return (
    <Room of={rooms.value.lead}>
      <span class={`tag ${finding}`}>{tag}</span> {lead}
    </Room>
  );
}

/** How sure it is, and what it costs. */
function Facts(): JSX.Element {
  const [means, costs] = rooms.value.rest;
  return (
    <div class="facts">
      <p>
        <Room of={means}>{story.value?.means}</Room>
      </p>
      <p>
        <Room of={costs}>{cost.value && costText(cost.value)}</Room>
      </p>
    </div>
  );
}

/** What is behind it all. */
function Behind(): JSX.Element {
  const [, , note] = rooms.value.rest;
  const seen = sight.value;
  return (
    <p class="note">
      <Room of={note}>{seen && `${basis(seen)} ${words.value.futures.honesty}`}</Room>
    </p>
  );
}

/** The answer in words and counts, whichever way it came out. */
export function AnswerText(): JSX.Element {
  const { stage } = progress.value;
  const isBusy = stage !== "ready" && stage !== "misfit";
  const look = sight.value === null ? " waiting" : isDimmed.value ? " stale" : "";
  return (
    <section class="told stack" aria-live="polite" aria-busy={isBusy}>
      <div class={`stack${look}`}>
        <p class="answer">
          <Lead />
        </p>
        <Facts />
        <Behind />
      </div>
      <Stage />
    </section>
  );
}
