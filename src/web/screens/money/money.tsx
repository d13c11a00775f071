import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { preset, scenario, session } from "../../live/store.ts";
import { Room } from "../../plots/room.tsx";
import { usePlotWidth } from "../../plots/width.ts";
import { percent, whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { timeText } from "../futures/amounts.ts";
import { Plane } from "./plane.tsx";
import { RegretPanel } from "./regret.tsx";
import { residentsOf, roomsOf } from "./rooms.ts";
import { SideBySide } from "./side-by-side.tsx";
import { allLived, planName, regrets, results, townOf, wanted, wishes } from "./state.ts";
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
        <Room of={roomsOf(planName(0), session.value.worlds).progress}>
          {text} {done > 0 && done < all ? money.growing : ""}
        </Room>
      </p>
      {wishes.failed.value !== null && <p role="alert">{fill(money.failed, { message: wishes.failed.value })}</p>}
    </div>
  );
}

/** The place of the answer before there is one. */
function Awaited({ rooms }: { readonly rooms: ReturnType<typeof roomsOf> }): JSX.Element {
  return (
    <div class="stack waiting" aria-busy="true">
      <p class="answer">
        <Room of={rooms.answer} />
      </p>
      {[rooms.sure, rooms.wrong].map((room) => (
        <p key={room}>
          <Room of={room} />
        </p>
      ))}
      <p class="note">
        <Room of={rooms.basis} />
      </p>
    </div>
  );
}

/** The plain answer: what the money buys, how sure, and when it would be wrong. */
function Told(): JSX.Element {
  const { money, shell } = words.value;
  const order = ranked(results.value);
  const [first] = order;
  const rooms = roomsOf(planName(0), session.value.worlds);
  if (!first) return <Awaited rooms={rooms} />;
  const { measures } = first.result;
  const more = fill(money["wrong.more"], { screen: shell["screen.assumptions"] });
  const wrong =
    regrets.value === null ? "" : `${wrongSentence(first.place, regrets.value, allLived.value, planName)} ${more}`;
  const { discountRate } = preset.value.scenario.money;
  return (
    <>
      <p class="answer">
        <Room of={rooms.answer}>{buysSentence(order, planName)}</Room>
      </p>
      <p>
        <Room of={rooms.sure}>{sureSentences(order, planName).join(" ")}</Room>
      </p>
      <p>
        <Room of={rooms.wrong}>{wrong}</Room>
      </p>
      <p class="note">
        <Room of={rooms.basis}>
          {fill(money.basis, {
            n: whole(measures.n),
            residents: whole(residentsOf(townOf(first.place)?.scenario ?? scenario.value)),
            time: timeText(measures.month),
            rate: percent(discountRate, 1),
          })}
        </Room>
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
        {(["how.cost", "how.money", "how.resident", "how.ratio", "how.clear", "how.town"] as const).map((key) => (
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
