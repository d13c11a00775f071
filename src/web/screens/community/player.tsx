import { useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { calm, last, month, pass, playing, run, settle, settled, speed, speeds, togglePlay } from "./playing.ts";
import { timeText } from "./words.ts";

interface StepProps {
  readonly sign: string;
  readonly label: string;
  readonly to: number;
  /** Leads to the start or the end, as Home and End do in the slider. */
  readonly end?: boolean;
}

function Step({ end, label, sign, to }: StepProps): JSX.Element {
  const at = settled.value;
  const there = to < 0 ? at === 0 : at === last.value;
  return (
    <button
      type="button"
      class={end ? "step end" : "step"}
      title={label}
      disabled={there && !playing.value}
      onClick={() => settle(month.peek() + to)}
    >
      {sign}
      <span class="hidden">: {label}</span>
    </button>
  );
}

/** How fast it plays; nothing where less motion is asked for. */
export function Speed(): JSX.Element | null {
  const id = useId();
  const { community } = words.value;
  if (calm.matches) return null;
  return (
    <>
      <label for={id}>{community.speed}</label>
      <select
        id={id}
        value={speed.value}
        onChange={({ currentTarget }) => {
          speed.value = Number(currentTarget.value);
        }}
      >
        {speeds.map((months) => (
          <option key={months} value={months}>
            {fill(community["speed.value"], { n: months })}
          </option>
        ))}
      </select>
    </>
  );
}

/** Keys of the slider beside those that every slider has. */
function onKey(event: KeyboardEvent): void {
  const years = event.key === "PageUp" ? 12 : event.key === "PageDown" ? -12 : 0;
  const plays = event.key === " " && !calm.matches;
  if (years === 0 && !plays) return;
  event.preventDefault();
  if (plays) togglePlay();
  else settle(month.peek() + years);
}

function Scrubber(): JSX.Element {
  const id = useId();
  const { community } = words.value;
  const said = `${timeText(month.value)} (${fill(community["month.of"], { month: month.value, last: last.value })})`;
  return (
    <div class="scrubber">
      <label for={id}>{community["month.label"]}</label>
      <output for={id} aria-live="off">
        <strong>{timeText(month.value)}</strong>{" "}
        <span class="note">{fill(community["month.of"], { month: whole(month.value), last: whole(last.value) })}</span>
      </output>
      <input
        id={id}
        type="range"
        min={0}
        max={last.value}
        step={1}
        value={month.value}
        aria-valuetext={said}
        onKeyDown={onKey}
        onInput={({ currentTarget }) => pass(Number(currentTarget.value))}
        onChange={({ currentTarget }) => settle(Number(currentTarget.value))}
      />
    </div>
  );
}

/** Plays, pauses, steps and scrubs through the months. Nothing moves by itself, and where less motion is asked for there are steps only. */
export function Player(): JSX.Element {
  const { community } = words.value;
  useSignalEffect(() => (playing.value ? run() : undefined));
  return (
    <section class="player panel" aria-label={community["month.label"]}>
      <div class="row">
        <Step sign="|◀" label={community.first} to={-last.value} end />
        <Step sign="−12" label={community["back.year"]} to={-12} />
        <Step sign="−1" label={community["back.month"]} to={-1} />
        {!calm.matches && (
          <button type="button" class="primary play" onClick={togglePlay}>
            <span aria-hidden="true">{playing.value ? "❚❚" : "▶"}</span>{" "}
            {playing.value ? community.pause : community.play}
          </button>
        )}
        <Step sign="+1" label={community["on.month"]} to={1} />
        <Step sign="+12" label={community["on.year"]} to={12} />
        <Step sign="▶|" label={community.last} to={last.value} end />
      </div>
      <Scrubber />
    </section>
  );
}
