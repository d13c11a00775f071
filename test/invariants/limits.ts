import fc from "fast-check";
import { parameters } from "../../src/scenario/parameters.ts";
import { listRows, type Row } from "../../src/scenario/row.ts";
import type { Domain, Group, Scenario } from "../../src/scenario/scenario.ts";
import type { ScenarioParts, ValuesByPath } from "../support/scenario.ts";

/** Sizes are fuzzed within these instead of their ranges, to be fast; their upper limits have tests of their own. */
export const sizes: Readonly<Record<string, readonly number[]>> = {
  "community.people": [50, 73],
  "organizations.count": [1, 2, 9],
  "organizations.landscape.bits": [2, 5],
};

export const rows = listRows(parameters);

/** The ends of a row's range and its default. */
export function extremes(path: string, row: Row): readonly (number | string)[] {
  if (row.kind === "choice") return row.choices;
  return sizes[path] ?? [...new Set([row.min, row.max, row.default])];
}

/** Some of the rows, each at an end of its range: few in some scenarios, most in others. */
function someAtLimits(chosen: typeof rows): fc.Arbitrary<ValuesByPath> {
  const one = chosen.map(({ path, row }) => fc.tuple(fc.constant(path), fc.constantFrom(...extremes(path, row))));
  const draw = fc.tuple(...one.map((value) => fc.tuple(fc.integer({ min: 0, max: 99 }), value)));
  return fc
    .tuple(fc.integer({ min: 0, max: 100 }), draw)
    .map(([percent, drawn]) => Object.fromEntries(drawn.filter(([at]) => at < percent).map(([, pair]) => pair)));
}

function groups(): fc.Arbitrary<readonly Group[]> {
  const limit = fc.constantFrom(0, 0.5, 1);
  return fc
    .array(fc.record({ access: limit, disadvantage: limit }), { minLength: 0, maxLength: 2 })
    .map((others) => [{ access: 1, disadvantage: 0 }, ...others])
    .map((all) => all.map((own, g) => ({ ...own, name: `group ${g}`, share: 1 / all.length })));
}

function domains(): fc.Arbitrary<readonly Domain[]> {
  return fc
    .array(fc.constantFrom(null, null, 0, 1), { minLength: 1, maxLength: 4 })
    .map((own) => own.map((hardship, d) => ({ name: `domain_${d}`, hardship })));
}

const shock = fc.record({
  name: fc.constant("shock"),
  from: fc.integer({ min: -2, max: 6 }),
  to: fc.integer({ min: 7, max: 12 }),
  money: fc.constantFrom(0, 1, 100),
  hardship: fc.constantFrom(-1, 0, 1),
  domains: fc.constantFrom([], [0]),
});

const start = fc.constantFrom<Scenario["start"]>({ month: 0 }, { month: 3 }, { shockAbove: 0 });

const smallest = Object.fromEntries(Object.entries(sizes).map(([path, values]) => [path, values.at(-1) as number]));

/** Small scenarios whose parameters are at the limits of their ranges, with one other arm; what is not listed has its default. */
export function scenariosAtLimits(): fc.Arbitrary<ScenarioParts> {
  const ofArms = rows.filter(({ row }) => row.scope === "arm");
  const parts = fc.record({
    seed: fc.integer({ min: 0, max: 1_000_000 }).map((n) => `limits ${n}`),
    values: someAtLimits(rows).map((values) => ({ ...smallest, ...values })),
    arms: someAtLimits(ofArms).map((other) => ({ collective: {}, other })),
    groups: groups(),
    domains: domains(),
    shocks: fc.array(shock, { maxLength: 2 }),
    burnIn: fc.constantFrom(0, 3),
    start,
  });
  return parts.map((drawn) => ({ ...drawn, months: 14 }));
}
