import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { preset } from "../../live/store.ts";
import { usePlotWidth } from "../../plots/width.ts";
import { percent, whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { timeText } from "../futures/amounts.ts";
import { Plane } from "./plane.tsx";
import { RegretPanel } from "./regret.tsx";
import { SideBySide } from "./side-by-side.tsx";
import { allLived, planName, regrets, results, wanted, wishes } from "./state.ts";
import { buysSentence, ranked, sureSentences, wrongSentence } from "./tell.ts";
import { Tray } from "./tray.tsx";
import "../../style/money.css";

/** How far the worlds are. */
function Progress(): JSX.Element {
  const { money } = words.value;
  const { done, waiting, wanted: all } = wishes.progress.value;
  const values = { done: whole(done), wanted: whole(all) };
  const text = waiting ? money.waiting : done === 0 ? money.first : fill(money.progress, values);
  return (
    <div class="money-progress">
      <progress max={Math.max(1, all)} value={done} aria-label={text} />
      <p class="note">
        {text} {done > 0 && done < all ? money.growing : ""}
      </p>
      {wishes.failed.value !== null && <p role="alert">{fill(money.failed, { message: wishes.failed.value })}</p>}
    </div>
  );
}

/** The plain answer: what the money buys, how sure, and when it would be wrong. */
function Told(): JSX.Element | null {
  const { money } = words.value;
  const order = ranked(results.value);
  const [first] = order;
  if (!first) return null;
  const { measures } = first.result;
  const wrong = regrets.value === null ? "" : wrongSentence(first.place, regrets.value, allLived.value, planName);
  const { discountRate } = preset.value.scenario.money;
  return (
    <>
      <p class="answer">{buysSentence(order, planName)}</p>
      {sureSentences(order, planName).length > 0 && <p>{sureSentences(order, planName).join(" ")}</p>}
      {wrong !== "" && <p>{wrong}</p>}
      <p class="note">
        {fill(money.basis, {
          n: whole(measures.n),
          time: timeText(measures.month),
          rate: percent(discountRate, 1),
        })}
      </p>
    </>
  );
}

function Picture(): JSX.Element {
  const [place, width] = usePlotWidth();
  return (
    <section class="panel" aria-label={words.value.money["plane.title"]}>
      <div ref={place}>
        <Plane results={results.value} width={width} />
      </div>
    </section>
  );
}

function How(): JSX.Element {
  const { money } = words.value;
  return (
    <details class="money-how">
      <summary>{money.how}</summary>
      <ul>
        {(["how.cost", "how.resident", "how.ratio", "how.clear", "how.town"] as const).map((key) => (
          <li key={key}>{money[key]}</li>
        ))}
      </ul>
    </details>
  );
}

/** The funding tray: up to four plans side by side, what they cost and buy, and how they fare if things come differently. */
export function MoneyScreen(): JSX.Element {
  const { money } = words.value;
  const wishesNow = wanted.value;
  useEffect(() => wishes.want(wishesNow), [wishesNow]);
  useEffect(() => () => wishes.want([]), []);
  return (
    <div class="stack money">
      <header class="stack">
        <h2>{money.title}</h2>
        <p class="lead">{money.lead}</p>
      </header>
      <section class="panel stack told" aria-label={money.answer} aria-live="polite">
        <Told />
        <Progress />
      </section>
      <Tray />
      <SideBySide />
      <div class="money-pictures">
        <Picture />
        <RegretPanel />
      </div>
      <How />
    </div>
  );
}
