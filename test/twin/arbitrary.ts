import fc from "fast-check";
import type {
  Arm,
  Domain,
  Group,
  Organization,
  Scenario,
  Settings,
  Shock,
  Start,
} from "../../src/scenario/scenario.ts";
import { defaultSettings, withValues } from "../../src/scenario/settings.ts";
import { allValues, calm, eager, someValues, stepAt, type Wildness, wild } from "./rows.ts";

const hundredths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min, max }).map((value) => value / 100);

function groups(): fc.Arbitrary<readonly Group[]> {
  const one = fc.record({
    weight: fc.nat({ max: 9 }),
    access: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 9, arbitrary: hundredths(1, 100) }),
    disadvantage: fc.oneof(fc.constantFrom(0, 1), hundredths(0, 100)),
  });
  const list = fc
    .array(one, { minLength: 1, maxLength: 4 })
    .filter((drawn) => drawn.some(({ weight }) => weight > 0) && drawn.some(({ access }) => access > 0));
  return list.map((drawn) => {
    const total = drawn.reduce((sum, { weight }) => sum + weight, 0);
    return drawn.map(({ weight, access, disadvantage }, g) => ({
      name: `group-${g}`,
      share: weight / total,
      access,
      disadvantage,
    }));
  });
}

function domains(count: number): fc.Arbitrary<readonly Domain[]> {
  const hardship = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.constant(0), hundredths(0, 100));
  return fc
    .array(hardship, { minLength: count, maxLength: count })
    .map((drawn) => drawn.map((own, d) => ({ name: `domain-${d}`, hardship: own })));
}

function linkages(count: number): fc.Arbitrary<Scenario["linkages"]> {
  const strength = fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: hundredths(0, 300) },
    fc.constant(1_000_000),
  );
  const row = fc.array(strength, { minLength: count, maxLength: count });
  const matrix = fc
    .array(row, { minLength: count, maxLength: count })
    .map((drawn) => drawn.map((values, d) => values.map((value, k) => (k === d ? 0 : value))));
  return fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: matrix });
}

function organizations(count: number): fc.Arbitrary<Scenario["organizations"]> {
  const one = fc.record({
    domain: fc.nat({ max: count - 1 }),
    budget: fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 9_000_000 }) },
    ),
  });
  const list = fc
    .array(one, { minLength: 1, maxLength: 12 })
    .filter((drawn) => drawn.some(({ budget }) => budget > 0))
    .map((drawn) => drawn.map((own, j) => ({ name: `organization-${j}`, sector: "nonprofit", ...own })));
  return fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: list });
}

function shocks(count: number): fc.Arbitrary<readonly Shock[]> {
  const one = fc.record({
    from: fc.integer({ min: -14, max: 14 }),
    length: fc.integer({ min: 1, max: 12 }),
    money: fc.oneof(fc.constantFrom(0, 1, 100), hundredths(0, 200)),
    hardship: fc.oneof(fc.constantFrom(-1, 0, 1), hundredths(-30, 50)),
    domains: fc.subarray(Array.from({ length: count }, (_, d) => d)),
  });
  return fc
    .array(one, { maxLength: 3 })
    .map((drawn) => drawn.map(({ length, ...rest }, n) => ({ name: `shock-${n}`, to: rest.from + length, ...rest })));
}

function start(): fc.Arbitrary<Start> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant({ month: 0 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }).map((month) => ({ month })) },
    { weight: 1, arbitrary: fc.integer({ min: -20, max: 40 }).map((level) => ({ shockAbove: level / 1000 })) },
  );
}

const strengthPaths = ["agenda", "measurement", "activities", "communication", "backbone"].map(
  (condition) => `initiative.strengths.${condition}`,
);

const allStrengths = (value: Parameters<typeof withValues>[1][string]) =>
  Object.fromEntries(strengthPaths.map((path) => [path, value]));

function furtherArm(own: Settings, wildness: Wildness): fc.Arbitrary<Settings> {
  const overridden = someValues("arm", wildness).map((values) => withValues(own, values));
  const full = someValues("arm", wildness).map((values) => withValues(own, { ...allStrengths(1), ...values }));
  const late = fc.integer({ min: 1, max: 9 }).map((from) => withValues(own, allStrengths(stepAt(from, 0, 1))));
  const brief = fc.integer({ min: 1, max: 9 }).map((to) => withValues(own, allStrengths(stepAt(to, 1, 0))));
  return fc.oneof(overridden, full, late, brief);
}

function arms(own: Settings, wildness: Wildness): fc.Arbitrary<readonly Arm[]> {
  const named = (name: string, settings: Settings): Arm => ({ name, about: name, settings });
  return fc
    .array(furtherArm(own, wildness), { maxLength: 2 })
    .map((further) => [
      named("isolated", withValues(own, allStrengths(0))),
      named("collective", own),
      ...further.map((settings, n) => named(`arm-${n}`, settings)),
    ]);
}

/** What listed organizations spend is the community's money. */
function funded(settings: Settings, listed: readonly Organization[] | null): Settings {
  if (listed === null) return settings;
  const annual = listed.reduce((total, { budget }) => total + budget, 0);
  return withValues(settings, { "funding.perResident": annual / 12 / Number(settings.community.residents) });
}

function scenarioWith(wildness: Wildness, count: number): fc.Arbitrary<Scenario> {
  return fc
    .record({
      seed: fc.integer({ min: 0, max: 1_000_000 }).map((n) => `dock-${n}`),
      months: fc.integer({ min: 3, max: 16 }),
      burnIn: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 14 })),
      domains: domains(count),
      groups: groups(),
      linkages: linkages(count),
      organizations: organizations(count),
      shocks: shocks(count),
      start: start(),
      values: allValues(wildness),
    })
    .chain(({ values, ...rest }) => {
      const own = funded(withValues(defaultSettings, values), rest.organizations);
      return arms(own, wildness).map((drawn) => ({ ...frame, ...rest, arms: drawn }));
    });
}

const frame = {
  name: "docking",
  about: "A random scenario",
  declaration: { evidence: [], assumed: [], notice: [] },
  replications: 1,
  outcomes: [],
  compare: { pairs: [], outcomes: [], months: [] },
  hypotheses: [],
  precision: null,
  money: { priceYear: null, discountRate: 0.03, worth: null },
  sweep: null,
  attribution: null,
  charts: [],
} as const;

/**
 * Small scenarios: 50 to 120 people, 1 to 12 organizations, 1 to 5 domains, 1 to 4 groups, 3 to 16 months, 2 to 4 arms. Every value
 * is in its range. Sums that the loader refuses (roles' shares above 1, a backbone dearer than the envelope, …) occur, so that guards are met.
 */
export function scenarios(): fc.Arbitrary<Scenario> {
  const of = (wildness: Wildness) => fc.integer({ min: 1, max: 5 }).chain((count) => scenarioWith(wildness, count));
  return fc.oneof(of(calm), of(wild), of(eager));
}
