import type { JSX } from "preact";
import type { Lesson, Step } from "../../lessons/lesson.ts";
import { presets } from "../../live/store.ts";
import { Range } from "../../parts/range.tsx";
import { parameterLabel, Slider } from "../../parts/slider.tsx";
import { ownValue } from "../../session/preset.ts";
import { shown, sliderFor } from "../../session/sliders.ts";
import { inUnit, unitText } from "../../words/parameters.ts";
import { words } from "../../words/words.ts";

/** The name of a slider; lessons name some that no other screen has. */
function labelOf(path: string): string {
  const named = (words.value.lessons as Readonly<Record<string, string>>)[`slider.${path}`];
  return named ?? parameterLabel(path);
}

/** Sliders that a step leaves to the student. */
export function OpenSliders({ step: { open = [] } }: { readonly step: Step }): JSX.Element | null {
  if (open.length === 0) return null;
  return (
    <fieldset class="lesson-sliders stack no-print">
      <legend>{words.value.lessons.open}</legend>
      {open.map((path) => (
        <Slider key={path} path={path} label={labelOf(path)} />
      ))}
    </fieldset>
  );
}

/** Sliders that a step holds fixed, to be seen and not to be moved. */
export function LockedSliders({ lesson, step }: { readonly lesson: Lesson; readonly step: Step }): JSX.Element | null {
  const { ask, locked = [] } = step;
  const preset = presets.find(({ scenario }) => scenario.name === lesson.preset);
  if (locked.length === 0 || !preset) return null;
  return (
    <fieldset class="lesson-sliders locked stack no-print">
      <legend>{words.value.lessons.locked}</legend>
      {locked.map((path) => {
        const spec = sliderFor(path);
        const value = ask?.changes?.[path] ?? ownValue(preset, path);
        if (!spec || typeof value !== "number") return null;
        return (
          <Range
            key={path}
            label={labelOf(path)}
            value={shown(spec, value)}
            min={spec.min}
            max={spec.max}
            step={spec.step}
            unit={unitText(spec.unit)}
            format={(number) => inUnit(number, spec.unit)}
            onChange={() => {}}
            disabled
          />
        );
      })}
    </fieldset>
  );
}
