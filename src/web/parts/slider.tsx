import { useComputed } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import type { Tree } from "../../numeric/tree.ts";
import { change, changesWith, drag, presetValue, session } from "../live/store.ts";
import { type SliderSpec, shown, sliderFor, valueFromShown } from "../session/sliders.ts";
import { choiceText, inUnit, meaningOf, unitText } from "../words/parameters.ts";
import { fill, words } from "../words/words.ts";
import { Range } from "./range.tsx";

export interface SliderProps {
  /** Parameter of the scenario that the slider moves. */
  readonly path: string;
  /** Its name; by default that of the catalog, else what the parameter means. */
  readonly label?: string;
  /** More about a value (in the parameter's own unit), e.g. "about 3.5 people". */
  readonly aside?: (value: number) => ComponentChildren;
  readonly disabled?: boolean;
}

type Sliders = Readonly<Record<string, string>>;

/** The name of a parameter for everyone. */
export function parameterLabel(path: string): string {
  return (words.value.sliders as Sliders)[path] ?? meaningOf(path);
}

function textOf(spec: SliderSpec, value: unknown): string {
  return typeof value === "number" ? inUnit(shown(spec, value), spec.unit) : choiceText(value as string | Tree);
}

/** A slider over a parameter of the scenario: the answer follows while it moves; letting it go is one step that can be undone. */
export function Slider({ aside, disabled, label, path }: SliderProps): JSX.Element | null {
  const spec = sliderFor(path);
  // Only what the slider itself shows: it is not drawn anew while another one moves.
  const value = useComputed(() => session.value.changes[path] ?? presetValue(path)).value;
  const changed = useComputed(() => Object.hasOwn(session.value.changes, path)).value;
  if (!spec) return null;
  const put = (number: number) => ({ changes: changesWith(path, valueFromShown(spec, number)) });
  const reset = (): void => {
    const { [path]: _, ...others } = session.value.changes;
    change({ changes: others });
  };
  const not = (words.value.sliders as Sliders)[`${path}.not`];
  const isNumber = typeof value === "number";
  return (
    <Range
      label={label ?? parameterLabel(path)}
      value={isNumber ? shown(spec, value) : null}
      {...(isNumber ? {} : { plan: fill(words.value.shell["slider.plan"], { plan: textOf(spec, value) }) })}
      min={spec.min}
      max={spec.max}
      step={spec.step}
      unit={unitText(spec.unit)}
      format={(number) => inUnit(number, spec.unit)}
      onDrag={(number) => drag(put(number))}
      onChange={(number) => change(put(number))}
      onReset={changed ? reset : undefined}
      resetTo={textOf(spec, presetValue(path))}
      aside={isNumber ? aside?.(value) : undefined}
      not={not}
      disabled={disabled ?? false}
    />
  );
}
