import type { JSX } from "preact";
import { conditions, strengthPath } from "../../../scenario/arms.ts";
import { change, changesWith, drag, preset, presetValue, session } from "../../live/store.ts";
import { Range } from "../../parts/range.tsx";
import { parameterLabel } from "../../parts/slider.tsx";
import { initialSession } from "../../session/preset.ts";
import type { Session } from "../../session/session.ts";
import { sliderFor } from "../../session/sliders.ts";
import { number, whole } from "../../words/numbers.ts";
import { inUnit, unitText } from "../../words/parameters.ts";
import { fill, words } from "../../words/words.ts";

const strengths = conditions.map(strengthPath);

/** The one value of all strengths; null where they differ or follow a plan. */
function common(values: readonly unknown[]): number | null {
  const [first] = values;
  return typeof first === "number" && values.every((value) => value === first) ? first : null;
}

function withStrengths(value: number): Pick<Session, "changes"> {
  const others = Object.entries(session.value.changes).filter(([path]) => !strengths.includes(path));
  const own = strengths.filter((path) => presetValue(path) !== value).map((path) => [path, value] as const);
  return { changes: Object.fromEntries([...others, ...own]) };
}

const inPercent = (value: unknown): string => (typeof value === "number" ? `${number(value * 100)} %` : "…");

/** One slider for the strengths of all five conditions. */
export function StrengthsSlider(): JSX.Element {
  const { futures } = words.value;
  const { changes } = session.value;
  const values = strengths.map((path) => changes[path] ?? presetValue(path));
  const value = common(values);
  const before = common(strengths.map(presetValue));
  const isMoved = strengths.some((path) => Object.hasOwn(changes, path));
  const reset = (): void => {
    const others = Object.entries(changes).filter(([path]) => !strengths.includes(path));
    change({ changes: Object.fromEntries(others) });
  };
  const plan = fill(futures["strengths.mixed"], { values: values.map(inPercent).join(", ") });
  return (
    <Range
      label={futures["strengths.label"]}
      value={value === null ? null : value * 100}
      {...(value === null ? { plan } : {})}
      min={0}
      max={100}
      step={5}
      unit={futures["strengths.unit"]}
      format={(shown) => `${number(shown)} %`}
      onDrag={(shown) => drag(withStrengths(Math.min(1, Math.max(0, shown / 100))))}
      onChange={(shown) => change(withStrengths(Math.min(1, Math.max(0, shown / 100))))}
      onReset={isMoved ? reset : undefined}
      resetTo={before === null ? strengths.map(presetValue).map(inPercent).join(", ") : inPercent(before)}
      not={futures["strengths.not"]}
    />
  );
}

const RESIDENTS = "community.residents";

/** The size of the town; there are never more people simulated than live there. */
export function ResidentsSlider(): JSX.Element | null {
  const spec = sliderFor(RESIDENTS);
  const { changes, people } = session.value;
  const value = changes[RESIDENTS] ?? presetValue(RESIDENTS);
  if (!spec || typeof value !== "number") return null;
  const put = (residents: number): Partial<Session> => {
    const whole = Math.max(1, Math.round(residents));
    const most = Math.max(people, initialSession(preset.value).people);
    return { changes: changesWith(RESIDENTS, whole), people: Math.min(most, whole) };
  };
  const before = Number(presetValue(RESIDENTS));
  return (
    <Range
      label={parameterLabel(RESIDENTS)}
      value={value}
      min={spec.min}
      max={spec.max}
      step={spec.step}
      unit={unitText(spec.unit)}
      format={whole}
      onDrag={(residents) => drag(put(residents))}
      onChange={(residents) => change(put(residents))}
      onReset={value === before ? undefined : () => change(put(before))}
      resetTo={inUnit(before, spec.unit)}
      aside={fill(words.value.futures["residents.people"], { n: number(Number((value / people).toPrecision(3))) })}
    />
  );
}
