import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { fill, words } from "../../words/words.ts";
import { timeText } from "./amounts.ts";
import { timeFrame } from "./chart-futures.tsx";
import { look } from "./look.ts";
import { lastMonth, month } from "./state.ts";

/** The month looked at as a slider right under the time axis, for the keyboard. */
export function MonthSlider({ width }: { readonly width: number }): JSX.Element {
  const id = useId();
  const { futures } = words.value;
  const { left, right } = timeFrame(width, 0);
  const at = month.value;
  const edges = { "--from": `${(left / width) * 100}%`, "--to": `${(right / width) * 100}%` };
  return (
    <div class="month" style={edges}>
      <label for={id}>{futures.month}</label>
      <output for={id}>{fill(futures["month.value"], { month: at, time: timeText(at) })}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={lastMonth.value}
        step={1}
        value={at}
        aria-valuetext={fill(futures["month.value"], { month: at, time: timeText(at) })}
        onInput={({ currentTarget }) => look(Number(currentTarget.value))}
      />
    </div>
  );
}
