import { armChecks } from "../../scenario/arm-checks.ts";
import type { Checked } from "../../scenario/checks.ts";
import type { Arm } from "../../scenario/scenario.ts";
import { valueAt } from "../../scenario/settings.ts";
import { coursesOf, type Preset } from "./preset.ts";
import type { Session } from "./session.ts";

/** Values that do not fit together, as where a file is read. */
export interface Misfit {
  readonly got: string;
  readonly expected: string;
}

/** Settings of arms, and what they are checked against. */
type Courses = Pick<ReturnType<typeof coursesOf>, "organizations" | "own"> & { readonly arms: readonly Arm[] };

/** What no file could say of these arms. None where everything fits. */
export function misfitsAmong({ arms, organizations, own }: Courses, preset: Preset, people: number): readonly Misfit[] {
  const { burnIn, months } = preset.scenario;
  const smallestBudget = organizations ? Math.min(...organizations.map(({ budget }) => budget)) : null;
  // These checks look at arms only; what the file says of anything else cannot have changed.
  const checked = { arms, smallestBudget, raw: {}, span: { from: -burnIn, to: months } } as unknown as Checked;
  const found = armChecks.flatMap(({ find }) => find(checked)).filter(({ severity }) => severity !== "warning");
  const residents = Number(valueAt(own, "community.residents"));
  const crowd = { got: `${people} people simulated`, expected: `at most the ${residents} residents` };
  return [...found.map(({ expected, got }) => ({ got, expected })), ...(people > residents ? [crowd] : [])];
}

/** What no file could say: nothing is run for it. None where everything fits. */
export function misfitsOf(preset: Preset, session: Pick<Session, "arm" | "changes" | "people">): readonly Misfit[] {
  return misfitsAmong(coursesOf(preset, session), preset, session.people);
}
