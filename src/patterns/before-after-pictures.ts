import { mean } from "../analysis/sample.ts";
import { PERSISTENCE } from "./before-after-falls.ts";
import { partNames, partsOf, type Selection, shockOf, type Told } from "./before-after-parts.ts";
import { meanOf, pointOf } from "./measures.ts";
import type { Curve, Picture } from "./picture.ts";
import { FOLLOWED } from "./runs.ts";

function shockCurves(told: Told, { begun }: Selection): readonly Curve[] {
  const months = Array.from({ length: FOLLOWED / 3 + 1 }, (_, i) => i * 3);
  const start = mean(begun.map(({ start, world }) => shockOf(told, start, world)));
  return [
    {
      name: "measured",
      points: months.map((x) => ({ x, ...meanOf(begun.map(({ start, world }) => shockOf(told, start + x, world))) })),
    },
    { name: "expected", points: months.map((x) => ({ x, ...pointOf(start * PERSISTENCE ** x) })) },
  ];
}

/** The looks at need and their parts, and the shock after an urgent start. */
export function pictures(told: Told, chosen: readonly Selection[], urgent: Selection): readonly Picture[] {
  const rows = chosen.flatMap((selection) => {
    const parts = partsOf(told, selection, FOLLOWED);
    return partNames.map(([part, what]) => ({
      name: `${selection.name}: ${what}`,
      main: part === "naive",
      ...meanOf(parts[part]),
    }));
  });
  return [
    {
      kind: "rows",
      name: "naive-and-paired",
      title: "Before–after looks at collective after 4 years, and their parts",
      subtitle:
        "Change of prevalence, points; the naive change is the sum of the three lines below it. Negative is better; 95 % intervals over worlds.",
      worlds: told.urgent.worlds,
      label: "Change of prevalence, points",
      unit: "share",
      rows,
    },
    {
      kind: "curves",
      name: "naive-shock",
      title: "The common shock after a start out of urgency",
      subtitle:
        "Mean over the worlds that start, from the first month in which the shock is above one standard deviation; expected is ρ^k times the shock at the start, ρ 0.95.",
      worlds: urgent.begun.length,
      x: { label: "Years since the start", unit: "months" },
      panels: [{ label: "Common shock, need", unit: "need", curves: shockCurves(told, urgent), published: [] }],
    },
  ];
}
