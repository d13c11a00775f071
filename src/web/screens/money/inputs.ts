import { conditions, strengthPath } from "../../../scenario/arms.ts";
import type { Value } from "../../../scenario/settings.ts";
import { parameterLabel } from "../../parts/slider.tsx";
import { ownValue, type Preset } from "../../session/preset.ts";
import type { Plan } from "../../session/session.ts";
import { shown, sliderFor } from "../../session/sliders.ts";
import { choiceText, inUnit } from "../../words/parameters.ts";
import { words } from "../../words/words.ts";

const strengths: readonly string[] = conditions.map(strengthPath);

/** Whether a plan has no initiative at all. */
export function isAlone({ changes }: Plan): boolean {
  return strengths.every((path) => changes[path] === 0);
}

/** A value of a parameter with its unit, as on its slider. */
export function valueWords(path: string, value: Value): string {
  const spec = sliderFor(path);
  if (typeof value !== "number" || !spec) return choiceText(value);
  return inUnit(shown(spec, value), spec.unit);
}

interface Input {
  readonly path: string;
  /** By plan. */
  readonly values: readonly Value[];
}

/** Parameters in which plans differ from each other or from the scenario. */
function differingInputs(preset: Preset, plans: readonly Plan[]): readonly Input[] {
  const paths = [...new Set(plans.flatMap(({ changes }) => Object.keys(changes)))];
  return paths
    .map((path) => ({ path, values: plans.map(({ changes }) => changes[path] ?? ownValue(preset, path)) }))
    .filter(({ path, values }) => {
      const all = [...values, ownValue(preset, path)].map((value) => JSON.stringify(value));
      return new Set(all).size > 1;
    });
}

/** What differs as rows of words. Conditions that every plan pursues equally stand in one row. */
export function inputRows(
  preset: Preset,
  plans: readonly Plan[],
): readonly { readonly path: string; readonly label: string; readonly cells: readonly string[] }[] {
  const { money } = words.value;
  const inputs = differingInputs(preset, plans);
  const [first, ...others] = inputs.filter(({ path }) => strengths.includes(path));
  const same = JSON.stringify(first?.values);
  const isOne = others.length === strengths.length - 1 && others.every(({ values }) => JSON.stringify(values) === same);
  const isShown = (input: Input): boolean => !isOne || !others.includes(input);
  return inputs.filter(isShown).map(({ path, values }) => ({
    path,
    label: isOne && path === first?.path ? money["row.conditions"] : parameterLabel(path),
    cells: plans.map((plan, place) =>
      isAlone(plan) && path.startsWith("initiative.") ? money["cell.alone"] : valueWords(path, values[place] ?? null),
    ),
  }));
}
