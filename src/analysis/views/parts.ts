import type { Better, OutcomeInfo, Panel, Table } from "../../table.ts";
import { compareArms } from "../paired.ts";
import type { ArmPair } from "../summarize.ts";
import { tableOf } from "./columns.ts";
import { domainPrefix, moneyPrefix, moneyUses } from "./names.ts";
import type { PartRow } from "./views.ts";

/** A part (a domain, a use of money) and its value in every world under an arm. */
interface Part {
  readonly name: string;
  readonly better: Better;
  readonly values: (arm: string) => Float64Array;
}

function partRows(parts: readonly Part[], { arm, against }: ArmPair, level: number): readonly PartRow[] {
  return parts.map(({ name, better, values }) => {
    const compared = compareArms(values(arm), values(against), better, level);
    const { armMean, againstMean, estimate, low, high } = compared;
    return { arm, against, part: name, armMean, againstMean, estimate, low, high };
  });
}

function partTable(name: string, unit: string, rows: readonly PartRow[]): Table {
  return tableOf<PartRow>(
    name,
    [
      ["arm", ""],
      ["against", ""],
      ["part", ""],
      ["armMean", unit],
      ["againstMean", unit],
      ["estimate", unit],
      ["low", unit],
      ["high", unit],
    ],
    rows,
  );
}

/** Prevalence by domain of every pair at one month: a share of people. */
export function byDomain(
  panel: Panel,
  pairs: readonly ArmPair[],
  outcomes: readonly OutcomeInfo[],
  month: number,
  level: number,
): Table {
  const parts = outcomes.map(
    ({ name, better }): Part => ({
      name: name.slice(domainPrefix.length),
      better,
      values: (arm) => panel.values(arm, name, month),
    }),
  );
  const rows = pairs.flatMap((pair) => partRows(parts, pair, level));
  return partTable("domains", outcomes[0]?.unit ?? "share", rows);
}

/** Mean over months of a monthly flow, per year, in every world. */
function yearly(panel: Panel, arm: string, outcome: string, months: readonly number[]): Float64Array {
  const total = new Float64Array(panel.worlds);
  for (const month of months) {
    const values = panel.values(arm, outcome, month);
    for (let world = 0; world < panel.worlds; world++)
      total[world] = (total[world] as number) + (values[world] as number);
  }
  return total.map((sum) => (sum / months.length) * 12);
}

/**
 * Money by use of every pair, $ per year, mean over the months given: each value is what was spent in the month that ends
 * there, so month 0 does not belong to them.
 */
export function byUse(panel: Panel, pairs: readonly ArmPair[], months: readonly number[], level: number): Table {
  const parts = moneyUses.map(
    (use): Part => ({
      name: use,
      better: "neither",
      values: (arm) => yearly(panel, arm, moneyPrefix + use, months),
    }),
  );
  const rows = months.length === 0 ? [] : pairs.flatMap((pair) => partRows(parts, pair, level));
  return partTable("money", "$ per year", rows);
}
