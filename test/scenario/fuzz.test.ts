import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { loadParser } from "../../src/scenario/expression.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { formatProblem } from "../../src/scenario/problems.ts";
import { rowsByPath } from "../../src/scenario/settings.ts";
import { organizationsTemplate, scenarioTemplate } from "../../src/scenario/template.ts";

const seed = 2;
const whole = scenarioTemplate("town").replaceAll(/^#(?! \S)/gm, "");
const paths = [
  ...rowsByPath.keys(),
  ...[
    "name",
    "seed",
    "months",
    "burnIn",
    "arms",
    "compare",
    "outcomes",
    "shocks",
    "community.domains",
    "community.groups",
  ],
  ...["community.linkages", "organizations.list", "organizations.csv", "initiative.start", "charts", "declaration"],
  ...[
    "arms.mine",
    "arms.mine.funding.perResident",
    "compare.arms",
    "compare.months",
    "shocks.0.to",
    "hypotheses",
    "hypotheses.0.expect",
    "precision",
    "precision.until",
    "sweep",
    "sweep.vary",
    "money",
    "money.discountRate",
    "community.groups.0.share",
  ],
];

async function behaves(text: string, set: readonly string[] = []): Promise<void> {
  const loaded = await loadScenario(text, { file: "a.yaml", readText: () => organizationsTemplate(), set });
  const problems = loaded.ok ? loaded.warnings : loaded.problems;
  expect(loaded.ok || problems.some(({ severity }) => severity === "error")).toBe(true);
  for (const problem of problems) {
    expect(formatProblem(problem)).toMatch(/^(warning: )?\S.*: got .+, expected .+$/s);
    expect(problem.line === 0 || problem.column >= 1).toBe(true);
    expect(problem.line).toBeLessThanOrEqual(text.split("\n").length + 1);
  }
}

type Steps = readonly (string | number)[];
type Holder = Record<string | number, unknown>;

function pathsOf(value: unknown, path: Steps = []): Steps[] {
  const inner =
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))
      : [];
  return path.length === 0 ? inner : [path, ...inner];
}

function alter(value: unknown, at: Steps, kind: string, other: unknown): void {
  const parent = at.slice(0, -1).reduce<unknown>((place, step) => (place as Holder | undefined)?.[step], value);
  const key = at.at(-1);
  if (typeof parent !== "object" || parent === null || key === undefined) return;
  const holder = parent as Holder;
  if (kind === "rename") holder[`${key}x`] = holder[key];
  if (kind === "set") holder[key] = other;
  else delete holder[key];
}

/** Nothing that can stand in a file makes the loader throw: every run ends in a scenario or in problems with a place. */
describe(`any text (seed ${seed})`, () => {
  it("that is a scenario with lines and characters lost, doubled or changed", async () => {
    const edit = fc.record({ at: fc.nat(whole.length - 1), length: fc.nat(30), text: fc.string({ maxLength: 8 }) });
    const mutated = fc
      .array(edit, { minLength: 1, maxLength: 5 })
      .map((edits) =>
        edits.reduce((text, { at, length, text: added }) => text.slice(0, at) + added + text.slice(at + length), whole),
      );
    await fc.assert(
      fc.asyncProperty(mutated, (text) => behaves(text)),
      { seed, numRuns: 150 },
    );
  });

  it("that is a scenario in which parts were replaced, renamed or taken out", async () => {
    const places = pathsOf(parse(whole));
    const other = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom("month", null, -1, 1e300, "collective"));
    const change = fc.record({ at: fc.constantFrom(...places), kind: fc.constantFrom("set", "rename", "cut"), other });
    const changed = fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
      const value = parse(whole);
      for (const { at, kind, other: item } of changes) alter(value, at, kind, item);
      return stringify(value);
    });
    await fc.assert(
      fc.asyncProperty(changed, (text) => behaves(text)),
      { seed, numRuns: 250 },
    );
  });

  it("that is any YAML or JSON value at any path", async () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(".nan", "-.inf", "1e400", "month", "[[]]", "{a: {b: }}", "0x7f"),
    );
    const set = fc
      .array(fc.tuple(fc.constantFrom(...paths), value), { minLength: 1, maxLength: 4 })
      .map((pairs) => pairs.map(([path, item]) => `${path}=${typeof item === "string" ? item : JSON.stringify(item)}`));
    await fc.assert(
      fc.asyncProperty(set, (list) => behaves("name: town", list)),
      { seed, numRuns: 250 },
    );
  });

  it("that is no scenario at all", async () => {
    const text = fc.oneof(fc.string({ maxLength: 200, unit: "binary" }), fc.json());
    await fc.assert(
      fc.asyncProperty(text, (any) => behaves(any)),
      { seed, numRuns: 150 },
    );
  });

  it("that is an expression of mathjs", async () => {
    const parseExpression = await loadParser();
    const piece = fc.constantFrom(
      ..."month 1 2.5 + - * / ^ % ( ) , ? : and or not < == = ; [ ] { } ' \" ! . min( sqrt( f( will e pi # ~ |".split(
        " ",
      ),
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(" "));
    fc.assert(
      fc.property(text, (any) => {
        const { flaws } = parseExpression(any, ["month"]);
        for (const { got, expected, offset = 0 } of flaws) {
          expect(got !== "" && expected !== "").toBe(true);
          expect(offset).toBeLessThanOrEqual(any.length);
        }
      }),
      { seed, numRuns: 2000 },
    );
  });
});
