import type { Stress } from "../../../analysis/assumptions/result.ts";
import { type Heading, tableOf } from "../../../analysis/views/columns.ts";
import type { Table } from "../../../table.ts";
import { parameterLabel } from "../../parts/slider.tsx";
import { words } from "../../words/words.ts";

/** One end of a parameter's range: the numbers behind one bar. */
interface EndRow {
  readonly parameter: string;
  readonly path: string;
  readonly verdict: string;
  readonly grade: string;
  readonly value: number;
  readonly end: number;
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly change: number;
  readonly changeLow: number;
  readonly changeHigh: number;
  readonly effectP: number;
  readonly changeP: number;
}

const none = Number.NaN;

function endRows({ parameters }: Stress): readonly EndRow[] {
  const { assumptions, shell } = words.value;
  return parameters.flatMap(({ ends, grade, path, value }) =>
    ends.map(({ change, changeP, effect, effectP, value: end, verdict }) => ({
      ...{ parameter: parameterLabel(path), path, verdict: assumptions[`verdict.${verdict}`] },
      ...{ grade: shell[`grade.${grade}` as keyof typeof shell], value, end },
      ...{ effect: effect.estimate, low: effect.low ?? none, high: effect.high ?? none },
      ...{ change: change.estimate, changeLow: change.low ?? none, changeHigh: change.high ?? none },
      ...{ effectP, changeP },
    })),
  );
}

/** Both ends of every range as a table: values in the parameters' own units, effects in that of the outcome. */
export function stressTable(stress: Stress): Table {
  const { unit } = stress;
  const headings: readonly Heading<EndRow>[] = [
    ...([
      ["parameter", ""],
      ["verdict", ""],
      ["grade", ""],
      ["value", ""],
      ["end", ""],
    ] as const),
    ...([
      ["effect", unit],
      ["low", unit],
      ["high", unit],
    ] as const),
    ...([
      ["change", unit],
      ["changeLow", unit],
      ["changeHigh", unit],
    ] as const),
    ...([
      ["effectP", ""],
      ["changeP", ""],
      ["path", ""],
    ] as const),
  ];
  const made = tableOf<EndRow>("assumptions", headings, endRows(stress));
  const named = (name: string): string => words.value.assumptions[`column.${name as keyof EndRow}`];
  return { ...made, columns: made.columns.map((column) => ({ ...column, name: named(column.name) })) };
}
