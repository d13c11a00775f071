import { loadScenario } from "../src/scenario/load.ts";
import { outcomesOf } from "../src/scenario/outcome-names.ts";
import type { Scenario } from "../src/scenario/scenario.ts";

/** Sizes of a benchmark's scenario; everything else has its default. */
export interface Sizes {
  readonly people?: number;
  readonly organizations?: number;
  readonly domains?: number;
  /** Arms, isolated and collective among them. */
  readonly arms?: number;
  readonly months?: number;
  readonly burnIn?: number;
}

const needs = ["education", "health", "housing", "income", "safety", "environment"];

/** Ten years of isolated and collective impact after five of burn-in: 10 000 people, 36 organizations, 6 domains. Throws on sizes that are no scenario. */
export async function benchScenario(sizes: Sizes = {}): Promise<Scenario> {
  const { arms = 2, burnIn = 60, domains = 6, months = 120, organizations = 36, people = 10_000 } = sizes;
  const names = Array.from({ length: domains }, (_, d) => needs[d] ?? `domain${d + 1}`);
  const more = Array.from({ length: arms - 2 }, (_, a) => [
    `half${a + 1}`,
    { initiative: { strengths: { agenda: 0.5 } } },
  ]);
  const file = {
    ...{ name: "bench", about: "What is timed", seed: "bench", months, burnIn },
    ...(more.length > 0 ? { arms: Object.fromEntries(more) } : {}),
    community: { residents: Math.max(100_000, people), people, domains: names },
    organizations: { count: organizations },
    compare: { months: [months] },
  };
  const loaded = await loadScenario(JSON.stringify(file), { file: "bench.json" });
  if (!loaded.ok) throw new RangeError(JSON.stringify(loaded.problems));
  return loaded.scenario;
}

/** Person-domain-months of one world: burn-in once, then every arm. */
export function needsOf(scenario: Scenario): number {
  const people = (scenario.arms[0] as Scenario["arms"][0]).settings.community.people as number;
  return people * scenario.domains.length * (scenario.burnIn + scenario.arms.length * scenario.months);
}

/** What `concerted run` records. */
export function recordedNames(scenario: Scenario): readonly string[] {
  return outcomesOf(scenario).map(({ name }) => name);
}
