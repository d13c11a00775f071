import { computed, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { dragging, link, session } from "../live/store.ts";
import { AssumptionsScreen } from "../screens/assumptions/assumptions.tsx";
import { CommunityScreen } from "../screens/community/community.tsx";
import { ConditionsScreen } from "../screens/conditions/conditions.tsx";
import { FuturesScreen } from "../screens/futures/futures.tsx";
import { LessonsScreen } from "../screens/lessons/lessons.tsx";
import { MoneyScreen } from "../screens/money/money.tsx";
import type { ScreenName } from "../session/session.ts";
import { language, words } from "../words/words.ts";
import { About } from "./about.tsx";
import { AllValues } from "./all-values.tsx";
import { Dialog } from "./dialog.tsx";
import { Glossary } from "./glossary.tsx";
import { PresentButton, Presenter } from "./presenter.tsx";
import { PrintSource } from "./print-source.tsx";
import { LanguageMenu, ScenarioMenu } from "./scenario-menu.tsx";
import { Share } from "./share.tsx";
import { Messages, Worlds } from "./status.tsx";
import { Keys, Steps } from "./steps.tsx";
import { Tabs, tabId } from "./tabs.tsx";

const views: Readonly<Record<ScreenName, () => JSX.Element>> = {
  futures: FuturesScreen,
  community: CommunityScreen,
  conditions: ConditionsScreen,
  money: MoneyScreen,
  lessons: LessonsScreen,
  assumptions: AssumptionsScreen,
};

/** Browsers refuse addresses that change many times a second. */
const ADDRESS_PAUSE = 250;

/** Keeps the address and the language of the page as the session has them. */
function useAddress(): void {
  useSignalEffect(() => {
    if (dragging.value) return;
    const address = link.value;
    const timer = setTimeout(() => window.history.replaceState(null, "", address), ADDRESS_PAUSE);
    return () => clearTimeout(timer);
  });
  useSignalEffect(() => {
    document.documentElement.lang = language.value;
    document.title = `${words.value.shell.title}: ${words.value.shell.lead}`;
  });
}

function Skip(): JSX.Element {
  return (
    <button type="button" class="skip" onClick={() => document.getElementById("content")?.focus()}>
      {words.value.shell.skip}
    </button>
  );
}

function Header(): JSX.Element {
  const { shell } = words.value;
  return (
    <header class="page-head">
      <div class="masthead">
        <h1>
          {shell.title} <span class="lead">{shell.lead}</span>
        </h1>
        <LanguageMenu />
      </div>
      <div class="toolbar">
        <ScenarioMenu />
        <Steps />
        <div class="row tools">
          <Dialog button={shell.values} title={shell["values.title"]}>
            {() => <AllValues />}
          </Dialog>
          <Share />
          <PresentButton />
        </div>
        <Worlds />
      </div>
      <Tabs />
    </header>
  );
}

const openScreen = computed(() => session.value.screen);

/** What stands around every screen. */
export function Shell(): JSX.Element {
  useAddress();
  const screen = openScreen.value;
  const Screen = views[screen];
  return (
    <>
      <Skip />
      <Header />
      <main id="content" tabIndex={-1}>
        <Messages />
        <div id="screen" role="tabpanel" aria-labelledby={tabId(screen)}>
          <Screen />
        </div>
        <PrintSource />
      </main>
      <Presenter />
      <footer class="page-foot">
        <About />
        <Glossary />
        <Keys />
      </footer>
    </>
  );
}
