import type { ComponentChildren, JSX } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { number } from "../words/numbers.ts";
import { fill, words } from "../words/words.ts";

export interface RangeProps {
  readonly label: string;
  /** The value as shown; null where there is no single one (a plan over months), which `plan` then says. */
  readonly value: number | null;
  readonly plan?: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
  /** A value in words, for the ends and for readers of the slider. */
  readonly format: (value: number) => string;
  /** While the slider moves. */
  readonly onDrag?: (value: number) => void;
  /** When it is let go, and when a number is typed. */
  readonly onChange: (value: number) => void;
  /** The value to go back to, and how; where the value is that one already nothing but the room of the button is there. */
  readonly onReset?: (() => void) | undefined;
  readonly resetTo?: string;
  /** More about the value, e.g. what it amounts to. */
  readonly aside?: ComponentChildren;
  /** What the slider does not mean. */
  readonly not?: string | undefined;
  readonly disabled?: boolean;
}

/** Parts of the label row: name, a number that can be typed, its unit. */
function Typed({ id, ...props }: RangeProps & { readonly id: string }): JSX.Element {
  const { disabled, onChange, unit, value } = props;
  const [text, setText] = useState<string | null>(null);
  const commit = (): void => {
    const typed = text === null ? Number.NaN : Number(text.replace(",", "."));
    if (text !== null && text.trim() !== "" && Number.isFinite(typed) && typed !== value) onChange(typed);
    setText(null);
  };
  return (
    <span class="typed">
      <input
        type="text"
        inputMode="decimal"
        aria-labelledby={`${id}-label ${id}-unit`}
        value={text ?? (value === null ? "" : number(value))}
        placeholder={value === null ? "…" : undefined}
        disabled={disabled ?? false}
        onFocus={({ currentTarget }) => {
          setText(value === null ? "" : String(value));
          // To select pulls the focus: not where it has gone on in the meantime.
          requestAnimationFrame(() => document.activeElement === currentTarget && currentTarget.select());
        }}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={commit}
        onKeyDown={({ key }) => key === "Enter" && commit()}
      />
      <span id={`${id}-unit`} class="note">
        {unit}
      </span>
    </span>
  );
}

/** A slider with its label, its number in real units to type, its ends, a way back, and what it does not mean. */
export function Range(props: RangeProps): JSX.Element {
  const { aside, disabled, format, label, max, min, not, onChange, onDrag, onReset, plan, resetTo, step, value } =
    props;
  const id = useId();
  const moving = useRef(false);
  const low = value === null ? min : Math.min(min, value);
  const high = value === null ? max : Math.max(max, value);
  const release = (number: number): void => {
    moving.current = false;
    onChange(number);
  };
  return (
    <div class={`slider${onReset ? " moved" : ""}`}>
      <div class="head">
        <label id={`${id}-label`} for={id}>
          {label}
        </label>
        <Typed {...props} id={id} />
      </div>
      <input
        id={id}
        type="range"
        min={low}
        max={high}
        step={step}
        value={value ?? low}
        disabled={disabled ?? false}
        aria-valuetext={value === null ? plan : format(value)}
        aria-describedby={not ? `${id}-not` : undefined}
        onInput={({ currentTarget }) => {
          moving.current = true;
          onDrag?.(Number(currentTarget.value));
        }}
        onChange={({ currentTarget }) => release(Number(currentTarget.value))}
        onPointerUp={({ currentTarget }) => moving.current && release(Number(currentTarget.value))}
        onBlur={({ currentTarget }) => moving.current && release(Number(currentTarget.value))}
      />
      <div class="ends note">
        <span>{format(low)}</span>
        {aside !== undefined && <span class="aside">{aside}</span>}
        <span>{format(high)}</span>
      </div>
      {plan !== undefined && value === null && <p class="note">{plan}</p>}
      {(not || resetTo !== undefined) && (
        <div class="foot">
          {not && (
            <details class="not">
              <summary>{words.value.shell["slider.not"]}</summary>
              <p id={`${id}-not`} class="note">
                {not}
              </p>
            </details>
          )}
          {resetTo !== undefined && (
            <button type="button" class="quiet reset" onClick={onReset} disabled={disabled || !onReset}>
              {fill(words.value.shell["slider.reset"], { value: resetTo })}
              <span class="hidden">: {label}</span>
            </button>
          )}
        </div>
      )}
    </div>
  );
}
