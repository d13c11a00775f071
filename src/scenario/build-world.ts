import { describe, type Finding } from "./problems.ts";
import type { Domain, Shock, Start } from "./scenario.ts";
import type { ScenarioFile } from "./schema.ts";
import { nearest } from "./suggest.ts";

/** Domains by name; hardship null where the world draws it. */
export function buildDomains({ community }: ScenarioFile): readonly Domain[] {
  return community.domains.map((entry) =>
    typeof entry === "string"
      ? { name: entry, hardship: null }
      : { name: entry.name, hardship: entry.hardship ?? null },
  );
}

/** Shocks with their domains as indices; `known` are the names that are not to be called unknown. */
export function buildShocks(
  { shocks }: ScenarioFile,
  domains: readonly Domain[],
  known: readonly string[],
): { readonly shocks: readonly Shock[]; readonly findings: readonly Finding[] } {
  const names = domains.map(({ name }) => name);
  const findings: Finding[] = [];
  const built = shocks.map((shock, index): Shock => {
    for (const [position, name] of (shock.domains ?? []).entries()) {
      if (known.includes(name)) continue;
      const path = ["shocks", index, "domains", position];
      const expected = `one of ${known.join(", ")}`;
      findings.push({ path, got: describe(name), expected, suggestion: nearest(name, known) });
    }
    const indices = new Set((shock.domains ?? names).map((name) => Math.max(0, names.indexOf(name))));
    return { ...shock, domains: [...indices].sort((a, b) => a - b) };
  });
  return { shocks: built, findings };
}

/** A month, or the threshold of the common shock. */
export function buildStart({ initiative }: ScenarioFile): Start {
  const { start } = initiative;
  return typeof start === "number" ? { month: start } : start;
}
