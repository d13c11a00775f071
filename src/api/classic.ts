import { answerOf, type ClassicAnswer } from "../classics/answer.ts";
import { readCell, replicateCell } from "../classics/cell.ts";
import type { Classic, FigurePoint, SettingValues } from "../classics/classic.ts";
import { classicNamed } from "../classics/find.ts";
import { cellsOf, completed, flawOf } from "../classics/settings.ts";

export interface ClassicOptions {
  /** Settings that differ from their defaults, a cell each; every cell with a published answer where it is left out. */
  readonly cells?: readonly SettingValues[] | undefined;
  /** Replications per cell; those of the full size where it is left out. */
  readonly replications?: number | undefined;
  readonly seed?: string | undefined;
  /** Called after every cell with the number of finished ones and of all. */
  readonly onCell?: ((done: number, of: number) => void) | undefined;
}

/** A classic that was run: cell by cell, beside the published answers, and its figure with ours in it. */
export interface ClassicStudy extends ClassicAnswer {
  readonly classic: Classic;
  readonly points: readonly FigurePoint[];
}

function cellOf(classic: Classic, values: SettingValues): SettingValues {
  for (const [name, value] of Object.entries(values)) {
    const setting = classic.settings.find((each) => each.name === name);
    const known = classic.settings.map((each) => each.name).join(", ");
    if (!setting) throw new RangeError(`${classic.name}: got the setting ${name}, expected some of ${known}`);
    const flaw = flawOf(setting, value);
    if (flaw) throw new RangeError(`${classic.name}, ${name}: got ${value}, expected ${flaw.expected}`);
  }
  return completed(classic, values);
}

/**
 * Runs a published model again, e.g. "march-1991", in this thread. `cells` has every estimate with its standard error over
 * replications, `targets` what became of each published number, `points` the published figure with ours beside it. The same numbers as
 * `concerted classics` gives for the same seed and replications.
 * @throws RangeError for a name that is no classic, or settings that it cannot take
 */
export function runClassic(name: string, options: ClassicOptions = {}): ClassicStudy {
  const classic = classicNamed(name);
  const { onCell, replications = classic.replications.full, seed = "1" } = options;
  const asked = options.cells?.map((values) => cellOf(classic, values)) ?? cellsOf(classic);
  const cells = asked.map((settings, done) => {
    const result = readCell(classic, settings, replicateCell(classic, settings, seed, 0, replications));
    onCell?.(done + 1, asked.length);
    return result;
  });
  return { classic, ...answerOf(classic, cells), points: classic.figure.points(cells) };
}
