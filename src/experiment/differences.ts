import type { Scenario } from "../scenario/scenario.ts";
import type { Value } from "../scenario/settings.ts";
import { valueText } from "../scenario/words.ts";
import type { Manifest, Provenance } from "./manifest.ts";

/** One thing in which a folder's run and the one asked for differ, in words. */
export interface Difference {
  readonly path: string;
  readonly folder: string;
  readonly asked: string;
}

/** What keeps a new run from going on in a folder; empty when only more or fewer replications, words or charts are asked for. */
export function differences(folder: Manifest, asked: Manifest): readonly Difference[] {
  const first = [...registrationDifferences(folder, asked), ...engineDifferences(folder, asked)];
  const found = scenarioDifferences(folder.scenario, asked.scenario);
  const recorded = listDifference("recorded outcomes", folder.recorded, asked.recorded);
  return [...first, ...digestDifferences(folder, asked, found.length > 0 ? found : recorded)];
}

/** What is behind two digests of scenarios that differ; the digests themselves where nothing else can be told. */
export function digestDifferences(
  folder: Provenance,
  asked: Provenance,
  found: readonly Difference[],
): readonly Difference[] {
  if (folder.scenarioDigest === asked.scenarioDigest) return [];
  const short = ({ scenarioDigest }: Provenance): string => scenarioDigest.slice(0, 12);
  return found.length > 0 ? found : difference("scenario", short(folder), short(asked));
}

/** The engine, where it is another. */
export function engineDifferences(folder: Provenance, asked: Provenance): readonly Difference[] {
  return difference("engine", engineText(folder), engineText(asked));
}

/** Differences in what the worlds depend on, at the paths of the scenario file. */
export function scenarioDifferences(folder: Scenario, asked: Scenario): readonly Difference[] {
  const names = ({ arms }: Scenario): readonly string[] => arms.map(({ name }) => name);
  return [
    ...compareValues("", worldsPart(folder), worldsPart(asked)),
    ...listDifference("arms", names(folder), names(asked)),
    ...compareArms(folder, asked),
  ];
}

/** One difference in words, or none. */
export function difference(path: string, folder: string, asked: string): readonly Difference[] {
  return folder === asked ? [] : [{ path, folder, asked }];
}

/** Longer lists are told by their length, their first entries and their last. */
const MOST_ENTRIES = 6;

type Entries = readonly (number | string)[];

function entriesText(entries: Entries): string {
  if (entries.length <= MOST_ENTRIES) return entries.join(", ");
  return `${entries.length}: ${entries.slice(0, MOST_ENTRIES - 2).join(", ")}, …, ${entries.at(-1)}`;
}

/** One difference of lists in words, or none; a list that only one of both has is told by what is there in its place. */
export function listDifference(
  path: string,
  folder: Entries | undefined,
  asked: Entries | undefined,
  instead = "nothing",
): readonly Difference[] {
  if (folder?.join("\n") === asked?.join("\n")) return [];
  const told = (entries: Entries | undefined): string => (entries ? entriesText(entries) : instead);
  return [{ path, folder: told(folder), asked: told(asked) }];
}

function registrationDifferences(folder: Manifest, asked: Manifest): readonly Difference[] {
  const [there, here] = [folder.registration?.digest, asked.registration?.digest];
  if (there === here) return [];
  if (there === undefined || here === undefined) {
    return difference("registration", (there ?? "none").slice(0, 12), (here ?? "none").slice(0, 12));
  }
  return compareValues("", registeredPart(folder.scenario), registeredPart(asked.scenario));
}

/** What is registered beside the worlds: hypotheses by name, and how many worlds decide on them. */
function registeredPart({ hypotheses, precision, replications }: Scenario): unknown {
  const named = Object.fromEntries(hypotheses.map(({ id, ...rest }) => [id, rest]));
  return { hypotheses: named, precision, replications: precision ? null : replications };
}

function engineText({ concerted, engineDigest }: Provenance): string {
  return `${concerted} (${engineDigest.slice(0, 12)})`;
}

/** What worlds depend on beside the settings of the arms, at the paths of the scenario file. */
function worldsPart(scenario: Scenario): unknown {
  const { burnIn, domains, groups, linkages, months, organizations, outcomes, seed, shocks, start } = scenario;
  return {
    seed,
    months,
    burnIn,
    community: { domains, groups, linkages },
    organizations: { list: organizations },
    initiative: { start },
    shocks,
    outcomes: outcomes.map(({ better, name, text, unit }) => ({ name, expression: text, unit, better })),
  };
}

/** Differences in the settings of arms that both have; one that is the same in all of them is told once, without an arm. */
function compareArms(folder: Scenario, asked: Scenario): readonly Difference[] {
  const byArm = folder.arms.flatMap(({ name, settings }) => {
    const other = asked.arms.find((arm) => arm.name === name);
    return other ? [{ name, found: compareValues("", settings, other.settings) }] : [];
  });
  const texts = byArm.map(({ found }) => new Set(found.map((each) => JSON.stringify(each))));
  const inAll = (each: Difference): boolean => texts.every((set) => set.has(JSON.stringify(each)));
  return byArm.flatMap(({ name, found }, a) =>
    found.flatMap((each) => {
      if (!inAll(each)) return [{ ...each, path: `arms.${name}.${each.path}` }];
      return a === 0 ? [each] : [];
    }),
  );
}

function compareValues(path: string, folder: unknown, asked: unknown): readonly Difference[] {
  if (!isBranch(folder) || !isBranch(asked)) return difference(path, text(folder), text(asked));
  const names = [...new Set([...Object.keys(folder), ...Object.keys(asked)])];
  return names.flatMap((name) => compareValues(path === "" ? name : `${path}.${name}`, folder[name], asked[name]));
}

/** A mapping or a list, but not an expression, which is compared as a whole. */
function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !isTree(value);
}

function isTree(value: object): boolean {
  return "type" in value;
}

function text(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && isTree(value)) return JSON.stringify(valueText(value as Value));
  return JSON.stringify(value);
}
