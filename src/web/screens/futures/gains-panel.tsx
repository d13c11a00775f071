import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Gains } from "../../../analysis/views/gains.ts";
import { isUnchanged, ofHundred, type PartGains, partsOfPair } from "../../../charts/gain-words.ts";
import { Downloads } from "../../plots/downloads.tsx";
import { DataTable } from "../../plots/figure.tsx";
import { OfHundred } from "../../plots/of-hundred.tsx";
import { capital } from "../../words/capital.ts";
import { decimal, number, percent, signed, whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { timeText } from "./amounts.ts";
import { GainsAwaited } from "./gains-awaited.tsx";
import { spoken } from "./names.ts";
import type { Sight } from "./sight.ts";
import { gainsSpec } from "./specs.ts";
import { gains, sight } from "./state.ts";

function partsOf({ pair }: Sight, found: Gains): readonly PartGains[] {
  return partsOfPair({ gains: found }, pair).filter(({ split }) => split !== "startingNeed");
}

/** Whole numbers of 100, or with a decimal where these would hide someone, as in the report. */
function countsOf(part: PartGains): Readonly<Record<"better" | "worse" | "same", string>> {
  const { better, same, worse } = ofHundred(part);
  const text = (value: string): string => decimal(Number(value), value.includes(".") ? 1 : 0);
  return { better: text(better), worse: text(worse), same: text(same) };
}

function Part({ part }: { readonly part: PartGains }): JSX.Element {
  const { futures } = words.value;
  const isEveryone = part.split === "everyone";
  const counts = fill(futures["gains.counts"], countsOf(part));
  const name = isEveryone ? futures["gains.everyone"] : capital(spoken(part.part));
  return (
    <div class="part">
      <h4>
        {name}
        {!isEveryone && <span class="note"> {fill(futures["gains.share"], { share: percent(part.residents) })}</span>}
      </h4>
      <OfHundred
        better={part.of("better").estimate * 100}
        worse={part.of("worse").estimate * 100}
        label={`${name}. ${counts}`}
      />
      <p class="note">{counts}</p>
    </div>
  );
}

/** People who gain and lose, to two digits. */
function peopleText(everyone: PartGains, residents: number): string {
  const people = (fate: string): string => whole(Number((everyone.of(fate).estimate * residents).toPrecision(2)));
  return fill(words.value.futures["gains.people"], { better: people("better"), worse: people("worse") });
}

function netText(everyone: PartGains): string {
  const { futures } = words.value;
  const { estimate, high, low } = everyone.of("net");
  const net = decimal(Math.abs(estimate) * 100, 1);
  if (low === null || high === null) return fill(futures["gains.net.one"], { net: signed(estimate * 100, 1) });
  const [from, to] = [low, high].map((limit) => signed(limit * 100, 1));
  const range = fill(futures.range, { from: from ?? "", to: to ?? "" });
  const interval = fill(futures.interval, { range });
  if (low <= 0 && high >= 0) return fill(futures["gains.net.undecided"], { interval });
  return fill(futures[estimate < 0 ? "gains.net.worse" : "gains.net"], { net, interval });
}

interface CountedProps {
  readonly found: Gains;
  readonly seen: Sight;
}

/** The table and what can be saved, drawn only once they are opened. */
function Numbers({ found, seen, sentence }: CountedProps & { readonly sentence: string }): JSX.Element {
  const isOpen = useSignal(false);
  const title = words.value.futures["gains.title"];
  const { table } = found;
  return (
    <details
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>{words.value.shell["figure.data"]}</summary>
      {isOpen.value && (
        <>
          <DataTable table={table} />
          <Downloads drawing={{ name: "gains", title, sentence, table, spec: () => gainsSpec(seen, found) }} />
        </>
      )}
    </details>
  );
}

function Counted({ found, seen }: CountedProps): JSX.Element | null {
  const { futures } = words.value;
  const parts = partsOf(seen, found);
  const [everyone] = parts;
  if (!everyone) return null;
  const time = timeText(found.month);
  if (isUnchanged(everyone)) return <p>{fill(futures["gains.unchanged"], { time })}</p>;
  const margin =
    found.margin === null
      ? futures["gains.margin.plan"]
      : fill(futures["gains.margin"], { margin: number(found.margin) });
  return (
    <>
      <p class="note">{fill(futures["gains.lead"], { time, margin })}</p>
      <div class="columns parts">
        {parts.map((part) => (
          <Part key={`${part.split} ${part.part}`} part={part} />
        ))}
      </div>
      <p>
        {netText(everyone)} {found.residents !== null && peopleText(everyone, found.residents)}
      </p>
      <Numbers found={found} seen={seen} sentence={netText(everyone)} />
      <details class="note">
        <summary>{futures["gains.chance.title"]}</summary>
        <p>{futures["gains.chance"]}</p>
      </details>
    </>
  );
}

/** Who gained and who lost: the same persons in both futures. */
export function GainsPanel(): JSX.Element {
  const { futures } = words.value;
  const [found, seen] = [gains.value, sight.value];
  return (
    <section class="gains stack">
      <h3>{futures["gains.title"]}</h3>
      {seen === null && <GainsAwaited />}
      {seen !== null && found === null && <p class="note">{futures["gains.early"]}</p>}
      {seen !== null && found !== null && <Counted found={found} seen={seen} />}
    </section>
  );
}
