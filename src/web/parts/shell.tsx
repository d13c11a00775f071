import { useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { main } from "../live/answers.ts";
import { canRedo, canUndo, change, link, redo, replay, session, undo, unknownParts } from "../live/store.ts";
import { AssumptionsScreen } from "../screens/assumptions/assumptions.tsx";
import { CommunityScreen } from "../screens/community/community.tsx";
import { ConditionsScreen } from "../screens/conditions/conditions.tsx";
import { FuturesScreen } from "../screens/futures/futures.tsx";
import { LessonsScreen } from "../screens/lessons/lessons.tsx";
import { MoneyScreen } from "../screens/money/money.tsx";
import { type ScreenName, screens } from "../session/session.ts";
import { fill, language, words } from "../words/words.ts";

const views: Readonly<Record<ScreenName, () => JSX.Element>> = {
  futures: FuturesScreen,
  community: CommunityScreen,
  conditions: ConditionsScreen,
  money: MoneyScreen,
  lessons: LessonsScreen,
  assumptions: AssumptionsScreen,
};

function Tabs(): JSX.Element {
  const { screen } = session.value;
  return (
    <nav>
      {screens.map((name) => (
        <button
          type="button"
          key={name}
          aria-current={name === screen ? "page" : undefined}
          onClick={() => change({ screen: name })}
        >
          {words.value.shell[`screen.${name}`]}
        </button>
      ))}
    </nav>
  );
}

function Steps(): JSX.Element {
  const { shell } = words.value;
  return (
    <div class="steps">
      <button type="button" disabled={!canUndo.value} onClick={undo}>
        {shell.undo}
      </button>
      <button type="button" disabled={!canRedo.value} onClick={redo}>
        {shell.redo}
      </button>
      <button type="button" disabled={!canUndo.value} onClick={() => replay()}>
        {shell.replay}
      </button>
    </div>
  );
}

/** What stands around every screen. */
export function Shell(): JSX.Element {
  useSignalEffect(() => window.history.replaceState(null, "", link.value));
  useSignalEffect(() => {
    document.documentElement.lang = language.value;
  });
  const { shell } = words.value;
  const Screen = views[session.value.screen];
  return (
    <>
      <a class="skip" href="#content">
        {shell.skip}
      </a>
      <header>
        <h1>{shell.title}</h1>
        <p>{shell.lead}</p>
        <Tabs />
        <Steps />
        <p class="worlds">{fill(shell["worlds.ready"], main.ready.value)}</p>
      </header>
      {unknownParts.value.length > 0 && (
        <p role="status">{fill(shell.unknown, { parts: unknownParts.value.join(", ") })}</p>
      )}
      {main.error.value !== null && <p role="alert">{fill(shell.failed, { message: main.error.value })}</p>}
      <main id="content" tabIndex={-1}>
        <Screen />
      </main>
    </>
  );
}
