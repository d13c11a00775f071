import type { JSX } from "preact";
import type { Stress } from "../../../analysis/assumptions/result.ts";
import { misfits } from "../../live/store.ts";
import { parameterLabel } from "../../parts/slider.tsx";
import { usePlotWidth } from "../../plots/width.ts";
import { percent, whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { OutcomeChoice } from "../futures/choices.tsx";
import { FEW, MANY, rounds, stress, tryIn, wanted } from "./state.ts";
import { baseText, caveats, leftText, restsText, tallyText } from "./tell.ts";
import { Tornado } from "./tornado.tsx";

/** What the button offers next: to begin, to stop, or to become surer; nothing where there is no more. */
function Offer({ known, running }: { readonly known: Stress | null; readonly running: boolean }): JSX.Element | null {
  const { assumptions } = words.value;
  if (running)
    return (
      <button type="button" onClick={() => tryIn(0)}>
        {assumptions.stop}
      </button>
    );
  const next = known === null ? FEW : 2 * known.worlds;
  if (next > MANY) return null;
  return (
    <button type="button" class={known === null ? "primary" : ""} onClick={() => tryIn(next)}>
      {fill(assumptions[known === null ? "try" : "more"], { worlds: whole(next) })}
    </button>
  );
}

function Progress({ known }: { readonly known: Stress | null }): JSX.Element {
  const { assumptions } = words.value;
  const { done, wanted: all } = rounds.progress.value;
  const share = all === 0 ? 0 : done / all;
  const text = rounds.waiting.value ? assumptions.waiting : fill(assumptions.progress, { share: percent(share) });
  return (
    <div class="tried-progress">
      <progress max={1} value={share} aria-label={text} />
      <p class="note">
        {text} {known !== null && fill(assumptions.growing, { worlds: whole(known.worlds) })}
      </p>
    </div>
  );
}

/** Button, progress, and what stands in the way. */
function Run(): JSX.Element {
  const { assumptions } = words.value;
  const known = stress.value;
  const running = wanted.value > (known?.worlds ?? 0) && misfits.value.length === 0;
  const failed = rounds.failed.value;
  return (
    <div class="stack tried-run">
      <div class="row">
        <OutcomeChoice />
        <Offer known={known} running={running} />
      </div>
      {misfits.value.length > 0 && <p role="alert">{assumptions.misfit}</p>}
      {failed !== null && <p role="alert">{fill(assumptions.failed, { message: failed })}</p>}
      {running ? <Progress known={known} /> : known === null && <p class="note">{assumptions["try.why"]}</p>}
    </div>
  );
}

function Left({ found }: { readonly found: Stress }): JSX.Element | null {
  const { left } = found;
  if (left.length === 0) return null;
  return (
    <details>
      <summary>{fill(words.value.assumptions["left.title"], { count: whole(left.length) })}</summary>
      <ul class="note">
        {left.map((one) => (
          <li key={`${one.path} ${one.value}`}>
            {parameterLabel(one.path)}: {leftText(one)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Found({ found }: { readonly found: Stress }): JSX.Element {
  const [place, width] = usePlotWidth();
  return (
    <div class="stack" ref={place}>
      <section class="stack rests" aria-labelledby="rests-title">
        <p>{baseText(found)}</p>
        <h3 id="rests-title">{words.value.assumptions.rests}</h3>
        {restsText(found).map((sentence) => (
          <p class="lead" key={sentence}>
            {sentence}
          </p>
        ))}
        <p class="note">{tallyText(found)}</p>
      </section>
      <Tornado stress={found} width={width} />
      <ul class="note">
        {caveats(found).map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
      <Left found={found} />
    </div>
  );
}

/** Which assumption flips the answer: both ends of every plausible range, in the same worlds. */
export function Tried(): JSX.Element {
  const found = stress.value;
  return (
    <section class="panel stack tried" aria-label={words.value.assumptions.title}>
      <Run />
      {found !== null && <Found found={found} />}
    </section>
  );
}
