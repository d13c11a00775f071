import type { OutcomeInfo } from "../table.ts";
import { parseExpectation } from "./expectation.ts";
import { isMapping, plainAt } from "./plain.ts";
import { describe, type Finding, type Path } from "./problems.ts";
import type { Hypothesis, Precision } from "./scenario.ts";
import type { ScenarioFile } from "./schema.ts";
import { nearest } from "./suggest.ts";

/** What hypotheses are about. */
interface Known {
  readonly raw: unknown;
  /** Names of the arms in their order; the first two compared, if nothing else says so. */
  readonly arms: readonly string[];
  readonly firstPair: Pair;
  readonly outcomes: readonly OutcomeInfo[];
  /** Names that are written but faulty: not to be called unknown. */
  readonly faulty: { readonly arms: readonly string[]; readonly outcomes: readonly string[] };
  readonly months: number;
  /** True if the length was changed from outside, so that what lies beyond it is left out with a warning. */
  readonly shortened: boolean;
}

interface Pair {
  readonly arm: string;
  readonly against: string;
}

type Written = ScenarioFile["hypotheses"][number];

function pairProblem(written: string, path: Path, names: readonly string[]): Finding {
  const pairs = names.flatMap((arm) => names.filter((other) => other !== arm).map((other) => `${arm} - ${other}`));
  const expected = 'two arms with " - " between them, as in "collective - isolated"';
  return { path, got: describe(written), expected, suggestion: nearest(written, pairs) };
}

/** "collective - isolated": the two arms, and what is wrong with them. */
function readPair(written: string, path: Path, { arms, faulty }: Known): { pair: Pair; findings: readonly Finding[] } {
  const names = [...new Set([...arms, ...faulty.arms])];
  const [arm = "", against = "", ...more] = written.trim().split(/\s+-\s+/);
  const pair = { arm, against };
  if (against === "" || more.length > 0) return { pair, findings: [pairProblem(written, path, names)] };
  const findings = [arm, against]
    .filter((name) => !names.includes(name))
    .map((name): Finding => {
      const expected = `an arm of this file (${names.join(", ")})`;
      return { path, got: `the unknown arm ${describe(name)}`, expected, suggestion: nearest(name, names) };
    });
  if (arm === against)
    return { pair, findings: [...findings, { path, got: describe(written), expected: "two different arms" }] };
  return { pair, findings };
}

function outcomeFindings(name: string, path: Path, { outcomes, faulty }: Known): readonly Finding[] {
  const names = outcomes.map((outcome) => outcome.name);
  if (names.includes(name) || faulty.outcomes.includes(name)) return [];
  const expected = `one of ${names.join(", ")}`;
  return [{ path, got: `the unknown outcome ${describe(name)}`, expected, suggestion: nearest(name, names) }];
}

function monthFindings(month: number, path: Path, { months, shortened }: Known): readonly Finding[] {
  if (month <= months) return [];
  if (!shortened) return [{ path, got: `${month}`, expected: `a month of the run, at most ${months}` }];
  return [{ path, got: `${month}`, expected: `at most ${months} months, so it is left out`, severity: "warning" }];
}

/** Positions in the file of those hypotheses that are sound in themselves: faulty ones are missing from `kept`. */
function positions(raw: unknown, kept: readonly Written[]): readonly number[] {
  const list = plainAt(raw, ["hypotheses"]);
  const ids = Array.isArray(list) ? list.map((entry) => (isMapping(entry) ? entry.id : undefined)) : [];
  let next = 0;
  return kept.map(({ id }, index) => {
    const found = ids.indexOf(id, next);
    next = found < 0 ? next : found + 1;
    return found < 0 ? index : found;
  });
}

interface Read<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

function readHypothesis(written: Written, position: number, known: Known): Read<Hypothesis> {
  const path = ["hypotheses", position];
  const { id, claim, outcome, month, alpha } = written;
  const { pair, findings } = readPair(written.compare, [...path, "compare"], known);
  const better = known.outcomes.find(({ name }) => name === outcome)?.better ?? null;
  const expected = parseExpectation(written.expect, better);
  const sound = "expectation" in expected;
  const expect = sound ? expected.expectation : { text: written.expect, low: null, high: null, closed: false };
  return {
    value: { id, claim, ...pair, outcome, month, expect, alpha },
    findings: [
      ...findings,
      ...outcomeFindings(outcome, [...path, "outcome"], known),
      ...monthFindings(month, [...path, "month"], known),
      ...(sound ? [] : [{ path: [...path, "expect"], ...expected.flaw }]),
    ],
  };
}

const place = ["precision"];

/** What `until: decided` has no use for. */
function decidedFindings({ precision, hypotheses }: ScenarioFile, raw: unknown): readonly Finding[] {
  const unused = ["compare", "outcome", "month", "halfWidth", "relative", "lookAhead"].filter(
    (key) => plainAt(raw, [...place, key]) !== undefined,
  );
  const expected = "nothing where the test ends with the verdicts (until: decided)";
  const findings = unused.map((key) => {
    const here = [...place, key];
    return { path: here, got: describe(plainAt(raw, here)), expected, atKey: true };
  });
  const without = { path: [...place, "until"], got: describe(precision?.until), expected: "hypotheses to decide on" };
  return hypotheses.length === 0 ? [...findings, without] : findings;
}

/** What `until: precise` needs. */
function preciseFindings(raw: unknown): readonly Finding[] {
  const stated = (key: string): boolean => plainAt(raw, [...place, key]) !== undefined;
  const widths = ["halfWidth", "relative"].filter(stated).length;
  const wrong = [
    ...(stated("outcome") ? [] : [["no outcome", "the outcome whose interval is to be narrow"]]),
    ...(stated("month") ? [] : [["no month", "the month at which the interval is to be narrow"]]),
    ...(widths === 0 ? [["neither halfWidth nor relative", "one of the two"]] : []),
    ...(widths === 2 ? [["both halfWidth and relative", "one of the two"]] : []),
  ];
  return wrong.map(([got = "", expected = ""]) => ({ path: place, got, expected, atKey: true }));
}

function readPrecision(file: ScenarioFile, known: Known, hypotheses: readonly Hypothesis[]): Read<Precision | null> {
  const { precision } = file;
  if (!precision) return { value: null, findings: [] };
  const { compare, outcome = "", month = 0, halfWidth, relative, minimum, lookAhead, maximumReplications } = precision;
  const ceiling = { path: [...place, "minimum"], got: `${minimum}`, expected: `at most ${maximumReplications} worlds` };
  const tooFew: readonly Finding[] = minimum > maximumReplications ? [ceiling] : [];
  if (precision.until === "decided") {
    const value: Precision = { until: "decided", minimum, maximumReplications };
    return { value, findings: [...tooFew, ...decidedFindings(file, known.raw)] };
  }
  const first = hypotheses[0] ?? known.firstPair;
  const { pair, findings } = compare
    ? readPair(compare, [...place, "compare"], known)
    : { pair: { arm: first.arm, against: first.against }, findings: [] };
  const beyond = monthFindings(month, [...place, "month"], known);
  const width = { halfWidth: halfWidth ?? relative ?? 0, relative: relative !== undefined };
  const sizes = { minimum, lookAhead, maximumReplications };
  return {
    value: beyond.length > 0 ? null : { until: "precise", ...pair, outcome, month, ...width, ...sizes },
    findings: [
      ...tooFew,
      ...preciseFindings(known.raw),
      ...findings,
      ...(precision.outcome === undefined ? [] : outcomeFindings(outcome, [...place, "outcome"], known)),
      ...beyond,
    ],
  };
}

/** Hypotheses and precision: names are looked up, expectations read. */
export function buildHypotheses(file: ScenarioFile, known: Known) {
  const places = positions(known.raw, file.hypotheses);
  const read = file.hypotheses.map((written, index) => readHypothesis(written, places[index] as number, known));
  const hypotheses = read.map(({ value }) => value).filter(({ month }) => month <= known.months);
  const precision = readPrecision(file, known, hypotheses);
  return {
    hypotheses,
    precision: precision.value,
    findings: [...read.flatMap(({ findings }) => findings), ...precision.findings],
  };
}
