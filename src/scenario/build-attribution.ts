import type { WrittenAttribution, WrittenSwitch } from "./attribution-schema.ts";
import type { ParseExpression } from "./expression.ts";
import { plainAt } from "./plain.ts";
import { describe, type Finding, type Path } from "./problems.ts";
import type { Span } from "./span.ts";
import { readValues, type StatedValues, statedInArm } from "./stated.ts";
import { nearest } from "./suggest.ts";
import type { AttributionRequest, Switch } from "./switch.ts";

/** What switches are about. */
interface Known {
  readonly raw: unknown;
  readonly parse: ParseExpression;
  readonly span: Span;
  readonly outcomes: readonly string[];
  /** Names that are written but faulty: not to be called unknown. */
  readonly faultyOutcomes: readonly string[];
  readonly months: number;
  /** True if the length was changed from outside, so that a month beyond it is replaced with a warning. */
  readonly shortened: boolean;
  readonly lastCompared: number;
}

/** Names of what is shown beside the switches: arms that are not named after them, and what none of them does. */
const reserved = ["isolated", "collective", "all-off", "all-on", "rest"];
const mostSwitches = 30;
const section = ["attribution"];
const sides = ["on", "off"] as const;

function statedIn(written: WrittenSwitch, side: (typeof sides)[number]): StatedValues {
  return statedInArm(written[side] ?? {});
}

/** Everything that switches state, for finding out whether expressions are among it. */
export function statedInSwitches(attribution: WrittenAttribution | undefined) {
  return Object.values(attribution?.switches ?? {}).flatMap((written) =>
    sides.flatMap((side) => [...statedIn(written, side)]),
  );
}

interface ReadSwitch {
  readonly value: Switch;
  readonly findings: readonly Finding[];
}

function readSwitch(name: string, written: WrittenSwitch, { raw, parse, span }: Known): ReadSwitch {
  const path: Path = [...section, "switches", name];
  const [on, off] = sides.map((side) => readValues(statedIn(written, side), [...path, side], parse, span));
  const value = { name, about: written.about ?? "", on: on?.values ?? {}, off: off?.values ?? {} };
  const empty = !sides.some((side) => Object.keys(plainAt(raw, [...path, side]) ?? {}).length > 0);
  const nothing = {
    path,
    got: "a switch that sets nothing",
    expected: "parameters under on, off or both",
    atKey: true,
  };
  const expected = `another name: ${reserved.join(", ")} stand for something else`;
  const taken = { path, got: describe(name), expected, atKey: true };
  return {
    value,
    findings: [
      ...(on?.findings ?? []),
      ...(off?.findings ?? []),
      ...(empty ? [nothing] : []),
      ...(reserved.includes(name) ? [taken] : []),
    ],
  };
}

/** Two switches on one parameter would leave open which of them counts. */
function shared(switches: Readonly<Record<string, WrittenSwitch>>): readonly Finding[] {
  const owners = new Map<string, string>();
  return Object.entries(switches).flatMap(([name, written]) =>
    sides.flatMap((side) =>
      [...statedIn(written, side).keys()].flatMap((parameter): Finding[] => {
        const owner = owners.get(parameter) ?? name;
        owners.set(parameter, owner);
        if (owner === name) return [];
        const path = [...section, "switches", name, side, ...parameter.split(".")];
        return [{ path, got: `${parameter} again, which ${owner} sets`, expected: "each parameter in one switch" }];
      }),
    ),
  );
}

function outcomeFindings(outcome: string, { outcomes, faultyOutcomes }: Known): readonly Finding[] {
  if (outcomes.includes(outcome) || faultyOutcomes.includes(outcome)) return [];
  const got = `the unknown outcome ${describe(outcome)}`;
  const expected = `one of ${outcomes.join(", ")}`;
  return [{ path: [...section, "outcome"], got, expected, suggestion: nearest(outcome, outcomes) }];
}

function monthFindings(month: number, { months, shortened, lastCompared }: Known): readonly Finding[] {
  if (month <= months) return [];
  const path = [...section, "month"];
  if (!shortened) return [{ path, got: `${month}`, expected: `a month of the run, at most ${months}` }];
  return [{ path, got: `${month}`, expected: `at most ${months}, so it is ${lastCompared}`, severity: "warning" }];
}

/** What the file wants to know of switches; null where it says nothing about them. */
export function buildAttribution(
  written: WrittenAttribution | undefined,
  known: Known,
): { readonly attribution: AttributionRequest | null; readonly findings: readonly Finding[] } {
  if (!written) return { attribution: null, findings: [] };
  const { switches, outcome, month = known.lastCompared } = written;
  const read = Object.entries(switches).map(([name, one]) => readSwitch(name, one, known));
  const count = read.length;
  const got = `${count} switches`;
  const many = { path: [...section, "switches"], got, expected: `at most ${mostSwitches}`, atKey: true };
  return {
    attribution: {
      switches: read.map(({ value }) => value),
      outcome,
      month: month <= known.months ? month : known.lastCompared,
    },
    findings: [
      ...read.flatMap(({ findings }) => findings),
      ...shared(switches),
      ...(count > mostSwitches ? [many] : []),
      ...outcomeFindings(outcome, known),
      ...monthFindings(month, known),
    ],
  };
}
