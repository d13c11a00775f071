import { standardArms } from "../../src/scenario/arms.ts";
import type { Arm, CustomOutcome, Domain, Group, Scenario, Settings } from "../../src/scenario/scenario.ts";
import { defaultSettings, type Value, withValues } from "../../src/scenario/settings.ts";

/** Values by path, e.g. { "funding.perResident": 30 }. */
export type ValuesByPath = Readonly<Record<string, Value>>;

/** What a test says about its scenario; the rest is small and standard. */
export interface ScenarioParts {
  readonly values?: ValuesByPath;
  /** Standard arms by name, or own arms by name with what differs from `values`. `isolated` is added in front where it is missing. */
  readonly arms?: readonly string[] | Readonly<Record<string, ValuesByPath>>;
  readonly domains?: readonly (string | Domain)[];
  readonly groups?: readonly Group[];
  readonly months?: number;
  readonly burnIn?: number;
  readonly seed?: string;
  readonly shocks?: Scenario["shocks"];
  readonly start?: Scenario["start"];
  readonly organizations?: Scenario["organizations"];
  readonly linkages?: Scenario["linkages"];
  readonly outcomes?: readonly CustomOutcome[];
}

const sixDomains = ["education", "health", "housing", "income", "safety", "environment"];

const twoGroups: readonly Group[] = [
  { name: "majority", share: 0.7, access: 0.5, disadvantage: 0 },
  { name: "disadvantaged", share: 0.3, access: 0.28, disadvantage: 1 },
];

function standardArm(own: Settings, name: string): Arm {
  const found = standardArms.find((arm) => arm.name === name);
  if (!found)
    throw new RangeError(`arm: got ${name}, expected one of ${standardArms.map((arm) => arm.name).join(", ")}`);
  return { name, about: found.about, settings: withValues(own, found.overrides(own)) };
}

function armsOf(own: Settings, arms: NonNullable<ScenarioParts["arms"]>): readonly Arm[] {
  const listed = Array.isArray(arms)
    ? arms.map((name: string) => standardArm(own, name))
    : Object.entries(arms as Readonly<Record<string, ValuesByPath>>).map(
        ([name, values]): Arm => ({ name, about: name, settings: withValues(own, values) }),
      );
  return [standardArm(own, "isolated"), ...listed.filter(({ name }) => name !== "isolated")];
}

/** What is of no importance to the engine. */
const frame = {
  name: "test",
  about: "",
  declaration: { evidence: [], assumed: [], notice: [] },
  replications: 1,
  compare: { pairs: [], outcomes: [], months: [] },
  hypotheses: [],
  precision: null,
  money: { priceYear: null, discountRate: 0.03, worth: null },
  sweep: null,
  attribution: null,
  charts: [],
} as const;

/** A valid scenario of 300 people, 24 months and the arms isolated and collective, but for what is stated. */
export function scenarioOf(parts: ScenarioParts = {}): Scenario {
  const { arms = ["collective"], domains = sixDomains, values = {} } = parts;
  const own = withValues(defaultSettings, { "community.people": 300, ...values });
  return {
    ...frame,
    seed: parts.seed ?? "test",
    months: parts.months ?? 24,
    burnIn: parts.burnIn ?? 12,
    domains: domains.map((domain) => (typeof domain === "string" ? { name: domain, hardship: null } : domain)),
    groups: parts.groups ?? twoGroups,
    linkages: parts.linkages ?? null,
    organizations: parts.organizations ?? null,
    shocks: parts.shocks ?? [],
    start: parts.start ?? { month: 0 },
    arms: armsOf(own, arms),
    outcomes: parts.outcomes ?? [],
  };
}
