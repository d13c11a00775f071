import { computed } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { main } from "../live/answers.ts";
import { patient } from "../live/patient.ts";
import { dragging, misfits, unknownParts } from "../live/store.ts";
import { misfitText } from "../words/misfits.ts";
import { whole } from "../words/numbers.ts";
import { fill, words } from "../words/words.ts";

/** Milliseconds of quiet after which a number of worlds is read aloud: not every one that comes. */
const QUIET = 1500;

const shown = patient(main.ready, ({ done, wanted }) => done < wanted);

/** Whether all worlds are behind the picture right now. */
const isDone = computed(() => {
  const { done, wanted } = main.ready.value;
  return done > 0 && done >= wanted && !dragging.value;
});

/** How many worlds are behind the picture. */
export function Worlds(): JSX.Element {
  const { done, wanted } = shown.value;
  const { shell } = words.value;
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    if (done === 0) return;
    const text = fill(shell["worlds.spoken"], { worlds: whole(done) });
    const timer = setTimeout(() => setSpoken(text), QUIET);
    return () => clearTimeout(timer);
  }, [done, shell]);
  const text = done >= wanted ? shell["worlds.done"] : shell["worlds.ready"];
  return (
    <div class="worlds" data-done={isDone.value}>
      <span class="note">{fill(text, { done: whole(done), wanted: whole(wanted) })}</span>
      <span class="bar" aria-hidden="true">
        <span style={{ inlineSize: `${wanted === 0 ? 0 : (100 * done) / wanted}%` }} />
      </span>
      <span class="hidden" role="status">
        {spoken}
      </span>
    </div>
  );
}

/** What the reader has to know: of the link, of values that do not fit, of errors. */
export function Messages(): JSX.Element {
  const { shell } = words.value;
  const parts = unknownParts.value.filter((part) => !part.startsWith("v="));
  const newer = parts.length < unknownParts.value.length;
  return (
    <>
      {(parts.length > 0 || newer) && (
        <p class="message" role="status">
          {newer && `${shell.newer} `}
          {parts.length > 0 && fill(shell.unknown, { parts: parts.join(", ") })}
        </p>
      )}
      {misfits.value.map((misfit) => (
        <p class="message" role="alert" key={misfit.got}>
          {fill(shell.misfit, { ...misfitText(misfit) })}
        </p>
      ))}
      {main.error.value !== null && (
        <p class="message" role="alert">
          {fill(shell.failed, { message: main.error.value })}
        </p>
      )}
    </>
  );
}
