import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { session } from "../live/store.ts";
import { takesKeys } from "../screens/lessons/keys.ts";
import { fill, words } from "../words/words.ts";
import "../style/presenter.css";

/** Whether one picture at a time fills the screen. */
export const presenting = signal(false);

const shown = signal(0);
const count = signal(0);

function pictures(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("main figure.plot, main [data-picture]")].filter(
    (each) => each.parentElement?.closest("figure.plot, [data-picture], details:not([open])") == null,
  );
}

/** Marks the picture that is shown; the style sheet lets it fill the screen. A lesson shows itself, step by step. */
function stage(): void {
  const found = pictures();
  count.value = found.length;
  shown.value = Math.min(shown.value, Math.max(0, found.length - 1));
  found.forEach((each, index) => {
    const isShown = presenting.value && session.value.screen !== "lessons" && index === shown.value;
    if (isShown !== each.hasAttribute("data-stage")) each.toggleAttribute("data-stage", isShown);
  });
}

function begin(): void {
  shown.value = 0;
  count.value = pictures().length;
  presenting.value = true;
}

function end(): void {
  presenting.value = false;
}

function turn(by: number): void {
  shown.value = Math.max(0, Math.min(count.value - 1, shown.value + by));
}

const turns: Readonly<Record<string, 1 | -1>> = {
  ...{ ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1 },
  ...{ ArrowLeft: -1, ArrowUp: -1, PageUp: -1 },
};

function onKey(event: KeyboardEvent): void {
  const { altKey, ctrlKey, key, metaKey, target } = event;
  if (altKey || ctrlKey || metaKey || takesKeys(target)) return;
  if (key === "p" || key === "P") {
    if (presenting.value) end();
    else begin();
    return;
  }
  if (!presenting.value) return;
  if (key === "Escape") {
    end();
    return;
  }
  const by = turns[key];
  const isButton = target instanceof HTMLButtonElement && key === " ";
  if (by === undefined || isButton || session.value.screen === "lessons") return;
  event.preventDefault();
  turn(by);
}

/** Button that begins presenting. */
export function PresentButton(): JSX.Element {
  const { lessons } = words.value;
  return (
    <button type="button" class="quiet" title={lessons["presenter.label"]} aria-keyshortcuts="P" onClick={begin}>
      {lessons.presenter}
    </button>
  );
}

function Bar(): JSX.Element {
  const { lessons } = words.value;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    bar.current?.focus();
    return () => before instanceof HTMLElement && before.focus();
  }, []);
  const inLesson = session.value.screen === "lessons";
  const place = fill(lessons["presenter.place"], { place: shown.value + 1, places: count.value });
  return (
    <div ref={bar} class="presenter-bar row" role="toolbar" aria-label={lessons.presenter} tabIndex={-1}>
      {!inLesson && (
        <>
          <button
            type="button"
            aria-label={lessons["presenter.back"]}
            disabled={shown.value === 0}
            onClick={() => turn(-1)}
          >
            ←
          </button>
          <span aria-live="polite">{count.value === 0 ? lessons["presenter.none"] : place}</span>
          <button
            type="button"
            aria-label={lessons["presenter.next"]}
            disabled={shown.value + 1 >= count.value}
            onClick={() => turn(1)}
          >
            →
          </button>
        </>
      )}
      <button type="button" onClick={end}>
        {lessons["presenter.close"]}
      </button>
    </div>
  );
}

/** One picture at a time over the whole screen, in huge type: P begins, arrows turn, Esc ends. Put it into the shell once. */
export function Presenter(): JSX.Element | null {
  const on = presenting.value;
  const { screen } = session.value;
  const at = shown.value;
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => {
    document.documentElement.classList.toggle("presenter", on);
    stage();
    if (!on) return;
    const content = document.getElementById("content");
    const watch = new MutationObserver(stage);
    if (content) watch.observe(content, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [on, screen, at]);
  return on ? <Bar /> : null;
}
