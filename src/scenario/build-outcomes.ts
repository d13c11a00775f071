import type { ParseExpression } from "./expression.ts";
import { recordedOutcomes } from "./outcome-names.ts";
import { describe, type Finding } from "./problems.ts";
import type { CustomOutcome, Domain } from "./scenario.ts";
import type { ScenarioFile } from "./schema.ts";

/** The scenario's own outcomes as trees over recorded ones; `knownDomains` are the names that are not to be called unknown. */
export function buildOutcomes(
  { outcomes }: ScenarioFile,
  domains: readonly Domain[],
  knownDomains: readonly string[],
  parse: ParseExpression,
): { readonly outcomes: readonly CustomOutcome[]; readonly findings: readonly Finding[] } {
  const taken = recordedOutcomes(domains).map(({ name }) => name);
  const recorded = recordedOutcomes(knownDomains.map((name) => ({ name }))).map(({ name }) => name);
  const findings: Finding[] = [];
  const built = outcomes.map(({ name, unit, better, expression }, index): CustomOutcome => {
    const path = ["outcomes", index];
    if (taken.includes(name)) {
      findings.push({ path: [...path, "name"], got: describe(name), expected: "a name that no recorded outcome has" });
    }
    const { tree, flaws } = parse(expression, recorded);
    const at = [...path, "expression"];
    findings.push(...flaws.map((flaw) => ({ path: at, ...flaw, got: `${flaw.got} in ${describe(expression)}` })));
    return { name, unit, better, text: expression, tree };
  });
  return { outcomes: built, findings };
}
