import type { OutcomeInfo, Panel, Table } from "../../table.ts";
import { type ArmPair, summarize } from "../summarize.ts";
import { differencesByMonth, differencesByWorld } from "./differences.ts";
import { type GainCounts, gainsOf } from "./gains.ts";
import { domainPrefix, gap, moneyPrefix, moneyUses, type NeededSeries, prevalence } from "./names.ts";
import { byDomain, byUse } from "./parts.ts";
import { sampleWorlds, trajectories } from "./trajectories.ts";
import type { Views } from "./views.ts";

/** What to build: which arms are compared, at which months, at which confidence level, and which series the panel holds. */
export interface ViewRequest {
  readonly pairs: readonly ArmPair[];
  readonly months: readonly number[];
  readonly level: number;
  readonly series: NeededSeries;
  /** Persons counted at the last compared month or before; left out where nobody was. */
  readonly gains?: GainCounts | null;
}

/** An outcome of the panel. Throws a RangeError where it has none of that name. */
function outcomeNamed(panel: Panel, name: string): OutcomeInfo {
  const found = panel.outcomes.find((outcome) => outcome.name === name);
  if (found) return found;
  throw new RangeError(`views: got outcome ${name}, expected one of ${panel.outcomes.map((o) => o.name).join(", ")}`);
}

function seriesTables(panel: Panel, { pairs, level, series }: ViewRequest, months: readonly number[]) {
  const held = series.everyMonth.filter((name) => !name.startsWith(moneyPrefix));
  const main = outcomeNamed(panel, prevalence);
  return {
    trajectories: trajectories(panel, held, months),
    samples: sampleWorlds(panel, held, months),
    differences: differencesByMonth(panel, pairs, main, held.includes(prevalence) ? months : [], level),
  };
}

function moneyTable(panel: Panel, { pairs, level, series }: ViewRequest, months: readonly number[]): Table {
  const held = moneyUses.every((use) => series.everyMonth.includes(moneyPrefix + use));
  const spent = held ? months.filter((month) => month > 0) : [];
  return byUse(panel, pairs, spent, level);
}

/**
 * Tables behind the charts. Reads from the panel the outcomes of `series` only.
 * @throws RangeError without a compared month, or for an arm, outcome or month that the panel does not hold
 */
export function buildViews(panel: Panel, request: ViewRequest): Views {
  const { pairs, level, series } = request;
  if (request.months.length === 0) throw new RangeError("views: got no compared month, expected at least one");
  const lastMonth = Math.max(...request.months);
  const months = panel.months.filter((month) => month <= lastMonth);
  const main = outcomeNamed(panel, prevalence);
  const spokenOf = [prevalence, gap].filter((name) => name === prevalence || series.everyMonth.includes(name));
  const domains = series.lastMonth.filter((name) => name.startsWith(domainPrefix));
  return {
    worlds: panel.worlds,
    level,
    arms: panel.arms,
    pairs,
    outcomes: panel.outcomes,
    lastMonth,
    finals: summarize(panel, pairs, spokenOf, [lastMonth], level),
    ...seriesTables(panel, request, months),
    worldDifferences: differencesByWorld(panel, pairs, main, lastMonth),
    domains: byDomain(
      panel,
      pairs,
      domains.map((name) => outcomeNamed(panel, name)),
      lastMonth,
      level,
    ),
    money: moneyTable(panel, request, months),
    gains: gainsOf(request.gains ?? null, pairs, level),
  };
}
