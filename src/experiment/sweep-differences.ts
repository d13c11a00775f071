import type { Axis } from "../scenario/axis.ts";
import {
  type Difference,
  digestDifferences,
  engineDifferences,
  listDifference,
  scenarioDifferences,
} from "./differences.ts";
import type { PointRecord, SweepManifest } from "./sweep-manifest.ts";

/** What keeps a new sweep from going on in the folder of another; empty when only more or fewer worlds, words or outcomes are asked for. */
export function sweepDifferences(folder: SweepManifest, asked: SweepManifest): readonly Difference[] {
  const axes = axesDifferences(folder.axes, asked.axes);
  const [there, here] = [folder.points[0], asked.points[0]] as readonly [PointRecord, PointRecord];
  const varied = [...folder.axes, ...asked.axes].map(({ path }) => path);
  const settings = scenarioDifferences(there.scenario, here.scenario).filter(({ path }) => !varied.includes(path));
  return [...engineDifferences(folder, asked), ...digestDifferences(folder, asked, [...axes, ...settings])];
}

/** What is varied, axis by axis, and the order in which it is, where that is all. */
function axesDifferences(folder: readonly Axis[], asked: readonly Axis[]): readonly Difference[] {
  const pathsOf = (axes: readonly Axis[]): readonly string[] => axes.map(({ path }) => path);
  const valuesOf = (axes: readonly Axis[], path: string) => axes.find((axis) => axis.path === path)?.values;
  const paths = [...new Set([...pathsOf(folder), ...pathsOf(asked)])];
  const found = paths.flatMap((path) =>
    listDifference(path, valuesOf(folder, path), valuesOf(asked, path), "one value"),
  );
  return found.length > 0 ? found : listDifference("order of what is varied", pathsOf(folder), pathsOf(asked));
}
