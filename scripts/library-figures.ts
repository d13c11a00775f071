/** What the page tells of the worlds of a scenario one by one: how many moved by a tenth, and what choosing on success shows. */
import type { FinishedRun } from "../src/experiment/run.ts";
import type { Scenario } from "../src/scenario/scenario.ts";
import { collect } from "../src/study/panel.ts";
import type { OutcomeInfo, Panel } from "../src/table.ts";

/** Worlds in which an arm has at least a tenth fewer severe needs than what it is compared with. */
export interface Tenth {
  readonly arm: string;
  readonly against: string;
  readonly worlds: number;
}

export interface WorldFigures {
  readonly worlds: number;
  readonly month: number;
  readonly tenths: readonly Tenth[];
  /** Change of prevalence since month 0 under `isolated`: mean over all worlds, and over the eighth in which it fell most. */
  readonly change: number;
  readonly bestChange: number;
  /** Number of worlds in that eighth. */
  readonly best: number;
  /** Share of domains in worlds whose prevalence fell since month 0 under `isolated`; null where domains were not recorded. */
  readonly improving: number | null;
}

/** One collaborative in eight is what was chosen in 2012: 12 of 80 to 100 (evidence needle-moving-2012). */
const CHOSEN = 1 / 8;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Outcomes by domain among those of a panel. */
const domainsIn = ({ outcomes }: Panel): readonly string[] =>
  outcomes.map(({ name }) => name).filter((name) => name.startsWith("prevalence."));

/** What moved the right way although nothing was done, as a share of all that is measured. */
function improvingShare(panel: Panel, month: number): number | null {
  const fell = domainsIn(panel).flatMap((name) => {
    const before = panel.values("isolated", name, 0);
    return [...panel.values("isolated", name, month)].map((after, world) =>
      after < (before[world] as number) ? 1 : 0,
    );
  });
  return fell.length === 0 ? null : mean(fell);
}

/** The figures of a panel that holds prevalence at month 0 and at `month`. */
export function worldFigures(panel: Panel, { compare }: Pick<Scenario, "compare">, month: number): WorldFigures {
  const at = (arm: string, when: number): readonly number[] => [...panel.values(arm, "prevalence", when)];
  const tenths = compare.pairs.map(({ arm, against }) => {
    const other = at(against, month);
    return {
      arm,
      against,
      worlds: at(arm, month).filter((own, world) => own <= 0.9 * (other[world] as number)).length,
    };
  });
  const before = at("isolated", 0);
  const changes = at("isolated", month)
    .map((after, world) => after - (before[world] as number))
    .sort((a, b) => a - b);
  const best = Math.max(1, Math.round(changes.length * CHOSEN));
  return {
    worlds: panel.worlds,
    month,
    tenths,
    change: mean(changes),
    bestChange: mean(changes.slice(0, best)),
    best,
    improving: improvingShare(panel, month),
  };
}

/** The same of a finished run, at its last compared month. */
export function figuresOf(run: FinishedRun, scenario: Scenario, outcomes: readonly OutcomeInfo[]): WorldFigures {
  const month = Math.max(...scenario.compare.months);
  const { recorded, replications } = run.manifest;
  const names = recorded.filter((name) => name === "prevalence" || name.startsWith("prevalence."));
  const wanted = [{ outcomes: names, months: [0, month] }];
  const panel = collect(run.chunks, replications, run.dimensions, outcomes, wanted);
  return worldFigures(panel, scenario, month);
}
