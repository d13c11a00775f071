import type { Value } from "../../../scenario/settings.ts";
import { ownValue, type Preset } from "../../session/preset.ts";
import type { Plan } from "../../session/session.ts";
import { shown, sliderFor } from "../../session/sliders.ts";
import { choiceText, inUnit } from "../../words/parameters.ts";

/** A value of a parameter with its unit, as on its slider. */
export function valueWords(path: string, value: Value): string {
  const spec = sliderFor(path);
  if (typeof value !== "number" || !spec) return choiceText(value);
  return inUnit(shown(spec, value), spec.unit);
}

/** Parameters in which plans differ from each other or from the scenario, and each plan's value. */
export function differingInputs(
  preset: Preset,
  plans: readonly Plan[],
): readonly { readonly path: string; readonly values: readonly Value[] }[] {
  const paths = [...new Set(plans.flatMap(({ changes }) => Object.keys(changes)))];
  return paths
    .map((path) => ({ path, values: plans.map(({ changes }) => changes[path] ?? ownValue(preset, path)) }))
    .filter(({ path, values }) => {
      const all = [...values, ownValue(preset, path)].map((value) => JSON.stringify(value));
      return new Set(all).size > 1;
    });
}
