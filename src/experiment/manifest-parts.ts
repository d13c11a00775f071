import { plainAt } from "../scenario/plain.ts";
import type { Path } from "../scenario/problems.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { rowsByPath } from "../scenario/settings.ts";

const ofScenario: Readonly<Record<keyof Scenario, true>> = {
  name: true,
  about: true,
  declaration: true,
  seed: true,
  months: true,
  burnIn: true,
  replications: true,
  domains: true,
  groups: true,
  linkages: true,
  organizations: true,
  shocks: true,
  start: true,
  arms: true,
  outcomes: true,
  compare: true,
  hypotheses: true,
  precision: true,
  money: true,
  sweep: true,
  attribution: true,
  charts: true,
};

/**
 * The first part that a manifest of another version lacks, by its path; null where it has all that this version reads. `own`
 * names the parts beside the scenario, which is at `place`.
 */
export function missingPart(manifest: object, own: readonly string[], place: Path = ["scenario"]): string | null {
  const needed = [
    ...own.map((name) => [name]),
    ...Object.keys(ofScenario).map((name) => [...place, name]),
    ...[...rowsByPath.keys()].map((path) => [...place, "arms", 0, "settings", ...path.split(".")]),
  ];
  return needed.find((path) => plainAt(manifest, path) === undefined)?.join(".") ?? null;
}
