import { LEVEL } from "../../../analysis/interval.ts";
import { summarize } from "../../../analysis/summarize.ts";
import { differencesByWorld } from "../../../analysis/views/differences.ts";
import type { Gains } from "../../../analysis/views/gains.ts";
import { sampleWorlds } from "../../../analysis/views/trajectories.ts";
import type { Views } from "../../../analysis/views/views.ts";
import { differenceChart } from "../../../charts/difference.ts";
import { gainsChart } from "../../../charts/gains.ts";
import type { Spec } from "../../../charts/spec.ts";
import { trajectoryChart } from "../../../charts/trajectories.ts";
import { worldsChart } from "../../../charts/worlds.ts";
import { chartSource } from "../../plots/chart-source.ts";
import type { Sight } from "./sight.ts";

/** The views behind a report's charts, of the outcome that is looked at, up to a month. */
function viewsOf({ answer, outcome, pair, panel, tables }: Sight, month: number): Views {
  return {
    ...answer.views,
    lastMonth: month,
    finals: summarize(panel, [pair], [outcome.name], [month], LEVEL),
    trajectories: tables.fans,
    samples: sampleWorlds(panel, [outcome.name], panel.months),
    differences: tables.differences,
    worldDifferences: differencesByWorld(panel, [pair], outcome, month),
  };
}

/** Both futures over all months, as a report draws them. */
export function futuresSpec(seen: Sight): Spec {
  const { answer, outcome } = seen;
  return trajectoryChart(viewsOf(seen, answer.scenario.months), chartSource(answer.scenario), outcome.name);
}

/** Their difference over all months. */
export function differenceSpec(seen: Sight): Spec {
  const { answer, outcome } = seen;
  return differenceChart(viewsOf(seen, answer.scenario.months), chartSource(answer.scenario), outcome.name);
}

/** Every world's difference in one month. */
export function worldsSpec(seen: Sight, month: number): Spec {
  const { answer, outcome } = seen;
  return worldsChart(viewsOf(seen, month), chartSource(answer.scenario), outcome.name);
}

/** Who gained and who lost by a month. */
export function gainsSpec(seen: Sight, gains: Gains): Spec {
  return gainsChart({ ...viewsOf(seen, gains.month), gains }, chartSource(seen.answer.scenario));
}
