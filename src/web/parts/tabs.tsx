import type { JSX, TargetedKeyboardEvent } from "preact";
import { useEffect } from "preact/hooks";
import { change, session } from "../live/store.ts";
import { type ScreenName, screens } from "../session/session.ts";
import { words } from "../words/words.ts";

const moves: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: () => screens.length - 1,
};

export const tabId = (name: ScreenName): string => `tab-${name}`;

function onKey(event: TargetedKeyboardEvent<HTMLDivElement>): void {
  const step = moves[event.key];
  if (!step) return;
  event.preventDefault();
  const rightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
  const at = screens.indexOf(session.value.screen);
  const next = step(at);
  const to = rightToLeft && event.key.startsWith("Arrow") ? 2 * at - next : next;
  const name = screens[(to + screens.length) % screens.length] as ScreenName;
  change({ screen: name });
  document.getElementById(tabId(name))?.focus();
}

/** The screens, one of which is open: arrow keys lead from one to the next. */
export function Tabs(): JSX.Element {
  const { screen } = session.value;
  const { shell } = words.value;
  // On narrow screens not all fit: the open one is always seen.
  useEffect(
    () => document.getElementById(tabId(screen))?.scrollIntoView({ block: "nearest", inline: "nearest" }),
    [screen],
  );
  return (
    <div class="tabs" role="tablist" aria-label={shell.screens} onKeyDown={onKey}>
      {screens.map((name) => (
        <button
          type="button"
          role="tab"
          key={name}
          id={tabId(name)}
          aria-selected={name === screen}
          aria-controls="screen"
          tabIndex={name === screen ? 0 : -1}
          onClick={() => change({ screen: name })}
        >
          {shell[`screen.${name}`]}
        </button>
      ))}
    </div>
  );
}
