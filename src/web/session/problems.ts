import { armChecks } from "../../scenario/arm-checks.ts";
import type { Checked } from "../../scenario/checks.ts";
import { valueAt } from "../../scenario/settings.ts";
import { coursesOf, type Preset } from "./preset.ts";
import type { Session } from "./session.ts";

/** Values that do not fit together, as where a file is read. */
export interface Misfit {
  readonly got: string;
  readonly expected: string;
}

/** What no file could say: nothing is run for it. None where everything fits. */
export function misfitsOf(preset: Preset, session: Pick<Session, "arm" | "changes" | "people">): readonly Misfit[] {
  const { burnIn, months } = preset.scenario;
  const { arms, organizations, own } = coursesOf(preset, session);
  const smallestBudget = organizations ? Math.min(...organizations.map(({ budget }) => budget)) : null;
  // These checks look at arms only; what the file says of anything else cannot have changed.
  const checked = { arms, smallestBudget, raw: {}, span: { from: -burnIn, to: months } } as unknown as Checked;
  const found = armChecks.flatMap(({ find }) => find(checked)).filter(({ severity }) => severity !== "warning");
  const residents = Number(valueAt(own, "community.residents"));
  const crowd = { got: `${session.people} people simulated`, expected: `at most the ${residents} residents` };
  return [...found.map(({ expected, got }) => ({ got, expected })), ...(session.people > residents ? [crowd] : [])];
}
