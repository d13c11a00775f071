import { useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { scenario, session } from "../../live/store.ts";
import "../../style/community.css";
import { fill, words } from "../../words/words.ts";
import { chosenSpan, followed, PictureChoices, WorldChoice } from "./choices.tsx";
import { Now, Numbers } from "./now.tsx";
import { Picture } from "./picture.tsx";
import { Player } from "./player.tsx";
import { last, month, playing, settled } from "./playing.ts";
import { failure, type Shown, shown, watch, world } from "./watching.ts";

const reading = ["circle", "fill", "member", "health", "center", "links", "rim", "people"] as const;
const hints = ["notice.1", "notice.2", "notice.3", "notice.4"] as const;

function Reading(): JSX.Element {
  const { community } = words.value;
  return (
    <section class="panel stack">
      <h3>{community["key.title"]}</h3>
      <ul>
        {reading.map((part) => (
          <li key={part}>{community[`key.${part}`]}</li>
        ))}
      </ul>
    </section>
  );
}

function Hints(): JSX.Element {
  const { community } = words.value;
  return (
    <section class="panel stack">
      <h3>{community.notice}</h3>
      <ol>
        {hints.map((hint) => (
          <li key={hint}>{community[hint]}</li>
        ))}
      </ol>
    </section>
  );
}

function Town({ town }: { readonly town: Shown }): JSX.Element {
  const picture = { shown: town, span: chosenSpan(), followed: followed(town) };
  return (
    <>
      <Player />
      <div class="sides">
        {town.watched.sides.map((side, s) => (
          <Picture key={s} {...picture} side={side} />
        ))}
      </div>
      <PictureChoices shown={town} />
      <Now shown={town} />
      <Numbers shown={town} />
    </>
  );
}

function Status(): JSX.Element | null {
  const { community } = words.value;
  if (failure.value !== null) return <p role="alert">{fill(community.failed, { message: failure.value })}</p>;
  const number = world.value;
  const up = shown.value;
  if (number === null) return <p role="status">{community.waiting}</p>;
  const ready = up !== null && up.scenario === scenario.value && up.watched.world === number;
  return ready ? null : <p role="status">{fill(community.running, { world: number + 1 })}</p>;
}

/** The place of the player and of both pictures before the first world is run. */
function Awaited(): JSX.Element {
  return (
    <>
      <div class="player panel awaited">
        <Status />
      </div>
      <div class="sides" aria-hidden="true">
        <div class="side panel left awaited" />
        <div class="side panel right awaited" />
      </div>
    </>
  );
}

/** One world under both courses of action, month by month. */
export function CommunityScreen(): JSX.Element {
  useSignalEffect(() => {
    if (world.value !== null) watch(scenario.value, world.value, session.value.arm);
  });
  useSignalEffect(() => {
    if (shown.value === null || month.value <= last.value) return;
    month.value = last.value;
    settled.value = last.value;
  });
  useEffect(
    () => () => {
      playing.value = false;
    },
    [],
  );
  return (
    <div class="community stack">
      <h2 class="hidden">{words.value.shell["screen.community"]}</h2>
      <p class="about">{words.value.community.lead}</p>
      <WorldChoice />
      {shown.value === null ? (
        <Awaited />
      ) : (
        <>
          <Status />
          <Town town={shown.value} />
        </>
      )}
      <div class="columns">
        <Hints />
        <Reading />
      </div>
    </div>
  );
}
