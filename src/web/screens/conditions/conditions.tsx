import type { JSX } from "preact";
import { useEffect, useId } from "preact/hooks";
import type { Attribution } from "../../../analysis/views/attribution.ts";
import { conditions as all, strengthPath } from "../../../scenario/arms.ts";
import { change, preset, session } from "../../live/store.ts";
import { usePlotWidth } from "../../plots/width.ts";
import { whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { timeText } from "../futures/amounts.ts";
import { OutcomeChoice } from "../futures/choices.tsx";
import { storyOf } from "../futures/story.ts";
import { type Combinations, switchedArm } from "./question.ts";
import { combinations, on, planned, wish, wishes } from "./state.ts";
import { Switches } from "./switches.tsx";
import {
  apartSentence,
  broughtBy,
  conditionName,
  pairsTold,
  sharesSentences,
  silentSentences,
  switchedText,
  wholeSentence,
} from "./tell.ts";
import { Waterfall } from "./waterfall.tsx";
import "../../style/conditions.css";

/** After how long it is looked at: the compared months, and the one looked at elsewhere. */
function MonthChoice(): JSX.Element {
  const id = useId();
  const { month } = session.value;
  const { compare } = preset.value.scenario;
  const months = [...new Set([...compare.months, month])].toSorted((a, b) => a - b);
  return (
    <div class="field">
      <label for={id}>{words.value.conditions.month}</label>
      <select id={id} value={month} onChange={({ currentTarget }) => change({ month: Number(currentTarget.value) })}>
        {months.map((each) => (
          <option key={each} value={each}>
            {timeText(each)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** How far the worlds are. */
function Progress(): JSX.Element {
  const { conditions } = words.value;
  const { done, waiting, wanted } = wishes.progress.value;
  const arms = planned.value.scenario.arms.length;
  const text = waiting
    ? conditions.waiting
    : done === 0
      ? conditions.first
      : fill(conditions.progress, { done: whole(done), wanted: whole(wanted), arms });
  return (
    <div class="conditions-progress">
      <progress max={Math.max(1, wanted)} value={done} aria-label={text} />
      <p class="note">
        {text} {done > 0 && done < wanted ? conditions.growing : ""}
      </p>
      {wishes.failed.value !== null && <p role="alert">{fill(conditions.failed, { message: wishes.failed.value })}</p>}
    </div>
  );
}

/** Shows what is switched on here on all screens. */
function showElsewhere(): void {
  const { changes } = session.value;
  const off = all.filter((name) => !on.value.includes(name));
  const zeros = Object.fromEntries(off.map((name) => [strengthPath(name), 0]));
  const kept = Object.entries(changes).filter(
    ([path]) => !all.some((name) => strengthPath(name) === path && off.includes(name)),
  );
  change({ arm: switchedArm(preset.value), changes: { ...Object.fromEntries(kept), ...zeros }, screen: "futures" });
}

/** The answer for what is switched on, against working alone in the same worlds. */
function Present({ attribution, compared }: Combinations): JSX.Element {
  const { conditions } = words.value;
  const found = compared(on.value);
  const arm = found.arm.split(" + ").map(conditionName).join(" + ");
  const { lead, means, tag, finding } = storyOf(
    found.arm.includes(" + ") ? { ...found, arm } : found,
    attribution.label,
  );
  const isNothing = on.value.length === 0;
  return (
    <section class="stack told" aria-labelledby="conditions-present" aria-live="polite">
      <h3 id="conditions-present">{conditions.present}</h3>
      <p class="print-only">{switchedText(on.value)}</p>
      {isNothing ? (
        <p class="answer">{conditions.none}</p>
      ) : (
        <>
          <p class="answer">
            <span class={`tag ${finding}`}>{tag}</span> {lead}
          </p>
          <p>{means}</p>
          <p>
            <button type="button" onClick={showElsewhere}>
              {conditions.use}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function Brought({ attribution }: { readonly attribution: Attribution }): JSX.Element {
  const { conditions } = words.value;
  return (
    <div class="stack">
      <h3 id="conditions-brought">{conditions["table.title"]}</h3>
      <p class="note">{conditions["table.lead"]}</p>
      <section class="scroll" tabIndex={0} aria-labelledby="conditions-brought">
        <table class="conditions-table">
          <thead>
            <tr>
              <th scope="col">{conditions["column.condition"]}</th>
              <th scope="col">{conditions["table.brings"]}</th>
              <th scope="col">{conditions["table.alone"]}</th>
              <th scope="col">{conditions["table.missing"]}</th>
            </tr>
          </thead>
          <tbody>
            {broughtBy(attribution).map(({ alone, finding, leftOut, name, shapley }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td class={finding}>{shapley}</td>
                <td>{alone}</td>
                <td>{leftOut}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Pairs({ attribution }: { readonly attribution: Attribution }): JSX.Element {
  const { lead, pairs } = pairsTold(attribution);
  return (
    <section class="stack" aria-labelledby="conditions-pairs">
      <h3 id="conditions-pairs">{words.value.conditions["pairs.title"]}</h3>
      <p>{lead}</p>
      {pairs.length > 0 && (
        <ul>
          {pairs.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Whole({ attribution }: { readonly attribution: Attribution }): JSX.Element {
  const { conditions } = words.value;
  const [place, width] = usePlotWidth();
  const { month, outcome, worlds } = attribution;
  return (
    <section class="panel stack" aria-labelledby="conditions-whole">
      <h3 id="conditions-whole">{conditions.whole}</h3>
      <p class="lead">{[wholeSentence(attribution), ...sharesSentences(attribution)].join(" ")}</p>
      {silentSentences(attribution).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <div ref={place}>
        <Waterfall attribution={attribution} width={width} />
      </div>
      {worlds > 1 && <p>{apartSentence(attribution)}</p>}
      <Brought attribution={attribution} />
      <Pairs attribution={attribution} />
      <p class="note">
        {conditions.command}{" "}
        <code>{`concerted attribute FILE --over conditions --outcome ${outcome} --month ${month} --replications ${worlds}`}</code>
      </p>
    </section>
  );
}

/** Which of the five conditions does it: switches, the answer for what is on, and a small attribution. */
export function ConditionsScreen(): JSX.Element {
  const { conditions } = words.value;
  const asked = wish.value;
  useEffect(() => wishes.want([asked]), [asked.key]);
  useEffect(() => () => wishes.want([]), []);
  const found = combinations.value;
  return (
    <div class="stack conditions">
      <header class="stack">
        <h2>{conditions.title}</h2>
        <p class="lead">{conditions.lead}</p>
      </header>
      <div class="split">
        <div class="stack">
          <Switches />
          <section class="panel stack">
            <OutcomeChoice />
            <MonthChoice />
          </section>
        </div>
        <div class="stack">
          <section class="panel stack">
            {found && <Present {...found} />}
            <Progress />
          </section>
          {found && <Whole attribution={found.attribution} />}
        </div>
      </div>
    </div>
  );
}
