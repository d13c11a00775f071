import fc from "fast-check";
import { rowsByPath, type Value } from "../../src/scenario/settings.ts";
import { switchAt } from "../support/expressions.ts";
import type { ScenarioParts, ValuesByPath } from "../support/scenario.ts";

/** Values of what an initiative can do beyond the five conditions, at the ends of the ranges and in between: the first of each is off. */
const extensions: Readonly<Record<string, readonly Value[]>> = {
  "initiative.program.imposed": [0, 0.5, 1],
  "initiative.program.considered": [1, 64],
  "initiative.program.fidelity": [0.8, 0, 1],
  "learning.misdirection": [0, 0.5, 1],
  "initiative.leadership.effort": [0, 0.5, 1],
  "initiative.leadership.build": [0.03, 1, 0],
  "initiative.leadership.loss": [0.0125, 1, 0],
  "initiative.leadership.succession": [0.5, 1, 0],
  "initiative.memberHours.leadership": [4, 744, 0],
  "initiative.agenda.conflictHours": [0, 1, 10],
  "initiative.participation.disagreement": [0, 1, 5],
  "initiative.agenda.rule": ["mean", "largest", "median"],
  "delivery.referral.accompanied": [0, 0.5, 1],
  "delivery.referral.navigatorCost": [0, 50, 10_000],
};

/** A ceiling that comes down on what stands above it. */
const lowered = switchAt(8, 0.5, 0.01);

/** Values of what the extensions meet in the month. */
const surroundings: Readonly<Record<string, readonly Value[]>> = {
  "initiative.strengths.measurement": [1, 0],
  "initiative.strengths.activities": [1, 0],
  "initiative.strengths.backbone": [1, 0],
  "initiative.buildRate": [0.05, 0.5, 1],
  "initiative.volunteers": [0.25, 0, 1],
  "initiative.hourCost": [50, 0, 1000],
  "initiative.memberTimeFromEnvelope": [1, 0, 0.3],
  "initiative.backbone.budget": [400_000, 0, 5_000_000, 1_000_000_000],
  "initiative.backbone.fromEnvelope": [1, 0, 0.4],
  "initiative.backbone.endingEarly": [0.035, 0, 1],
  "initiative.agenda.conflict": [0.5, 0, 1],
  "initiative.agenda.power": [1, 0],
  "initiative.agenda.voice": [0.2, 0, 1],
  "initiative.agenda.equity": [0.2, 0, 1],
  "initiative.agenda.pull": [0.6, 0, 1],
  "initiative.participation.startShare": [0.5, 0, 1],
  "initiative.participation.startContribution": [0.7, 0, 1],
  "initiative.participation.leaving": [0.04, 0, 1],
  "initiative.participation.joining": [0.1, 0, 1],
  "initiative.participation.champion": [0.5, 5],
  "initiative.participation.contributionRate": [0.08, 0, 1],
  "initiative.participation.alignmentRate": [0.05, 0, 1],
  "learning.rate": [0.06, 0, 1],
  "learning.error": [0.2, 0, 2],
  "learning.testedPrograms": [0, 8],
  "delivery.referral.base": [0.18, 0, 1e-310, 1],
  "delivery.referral.gain": [0.16, 0, 1],
  "delivery.intakeOverhead": [0.3, 0, 3],
  "delivery.intakeSaving": [0.35, 0, 1],
  "funding.perResident": [60, 0, 5, 10_000],
  "funding.crowdingOut": [0.5, 0, 1],
  "funding.restricted": [0.8, 0, 1],
  "mobilizing.gain": [0.001, 1],
  "mobilizing.ceiling": [0.08, 0, 1, lowered],
  "policy.winsBase": [0.05, 6],
  "policy.ceiling": [0.3, 0, 1, lowered],
  "community.champion.leaving": [0.15, 0, 1],
  "organizations.grantLoss.chance": [0.01, 1],
  "organizations.turnover.chance": [0.015, 1],
};

/** Months of every scenario. */
const months = 16;

function oneOf(path: string, values: readonly Value[]): fc.Arbitrary<Value> {
  const still = fc.constantFrom(...values);
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === 0 || rowsByPath.get(path)?.scope !== "arm") return still;
  const number = fc.constantFrom(...numbers);
  const changing = fc
    .tuple(fc.integer({ min: -1, max: months - 2 }), number, number)
    .map(([from, before, after]) => switchAt(from, before, after));
  return fc.oneof({ weight: 5, arbitrary: still }, { weight: 1, arbitrary: changing });
}

/** Each of the values with some chance, out of 100; what is not drawn has its default. */
function some(chance: number, values: Readonly<Record<string, readonly Value[]>>): fc.Arbitrary<ValuesByPath> {
  const entries = Object.entries(values).map(([path, choices]) =>
    fc.tuple(fc.nat({ max: 99 }), fc.constant(path), oneOf(path, choices)),
  );
  return fc
    .tuple(...entries)
    .map((drawn) => Object.fromEntries(drawn.filter(([at]) => at < chance).map(([, path, value]) => [path, value])));
}

const small: ValuesByPath = {
  "community.people": 50,
  "organizations.count": 7,
  "organizations.landscape.bits": 4,
};

/** Small communities in which an initiative does much beyond the five conditions, all at once; isolated action and `collective`. */
export function extended(): fc.Arbitrary<ScenarioParts> {
  return fc
    .record({
      seed: fc.nat({ max: 1_000_000 }).map((n) => `extended ${n}`),
      own: some(75, extensions),
      around: some(40, surroundings),
      domains: fc.integer({ min: 1, max: 4 }),
      start: fc.constantFrom({ month: 0 }, { month: 3 }),
    })
    .map(({ around, domains, own, seed, start }) => ({
      ...{ seed, start, months, burnIn: 3 },
      domains: Array.from({ length: domains }, (_, d) => `domain ${d}`),
      values: { ...small, ...around, ...own },
    }));
}

/** The same with the extensions as they are in its file from a month on, and off before. */
export function fromMonth(month: number, { values = {}, ...parts }: ScenarioParts): ScenarioParts {
  const later = Object.entries(values).flatMap(([path, value]): [string, Value][] => {
    const off = extensions[path]?.[0];
    return typeof off === "number" && typeof value === "number" ? [[path, switchAt(month, off, value)]] : [];
  });
  return { ...parts, values: { ...values, ...Object.fromEntries(later) } };
}

/** What of a file acts only where there is an initiative (docs/model.md, sections 3 and 7). */
function isOfInitiative(path: string): boolean {
  return (
    path.startsWith("initiative.") ||
    path.startsWith("mobilizing.") ||
    [
      "learning.misdirection",
      "learning.errorReduction",
      "learning.visibilityMembers",
      "delivery.referral.gain",
      "delivery.intakeSaving",
      "funding.crowdingOut",
    ].includes(path)
  );
}

/** The same file without a word about an initiative, and without an arm that has one. */
export function withoutInitiative({ values = {}, ...parts }: ScenarioParts): ScenarioParts {
  const left = Object.entries(values).filter(([path]) => !isOfInitiative(path));
  return { ...parts, values: Object.fromEntries(left), arms: [] };
}
