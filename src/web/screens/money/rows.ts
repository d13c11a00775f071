import type { MoneyMeasures } from "../../../analysis/money/measure.ts";
import type { Comparison } from "../../../analysis/summary.ts";
import { halfWidth } from "../../../charts/words.ts";
import { fill, words } from "../../words/words.ts";
import { byText, rangeText } from "../futures/amounts.ts";
import type { PlanResult } from "./results.ts";
import { countCell, dollarsCell, priceCell, sinceCell, yearsCell } from "./tell.ts";

/** A row of the comparison: what, and a cell for a plan. */
export interface Row {
  readonly key: string;
  readonly label: string;
  readonly cell: (result: PlanResult) => string;
}

export interface RowGroup {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly Row[];
}

type Label = Extract<keyof typeof words.value.money, `row.${string}`>;

function row(label: Label, cell: (measures: MoneyMeasures) => string): Row {
  return { key: label, label: words.value.money[label], cell: ({ measures }) => cell(measures) };
}

function comparedCell(compared: Comparison | undefined): string {
  if (!compared) return "";
  const { estimate, high, low, unit } = compared;
  const by = byText(estimate, unit, halfWidth(low, high));
  return low === null || high === null || low === high ? by : `${by} (${rangeText(low, high, unit)})`;
}

function outcomeRow(label: Label, outcome: string): Row {
  return {
    key: label,
    label: words.value.money[label],
    cell: ({ comparisons }) => comparedCell(comparisons.find((each) => each.outcome === outcome)),
  };
}

function worldsCell(count: number, n: number): string {
  return fill(words.value.money["cell.worlds"], { count, n });
}

/** The rows of the comparison in groups; those on worth only where the scenario says what a thriving year is worth. */
export function rowGroups(hasWorth: boolean): readonly RowGroup[] {
  const { money } = words.value;
  const worth = [
    row("row.netBenefit", ({ netBenefit }) => (netBenefit ? dollarsCell(netBenefit) : "")),
    row("row.worth", ({ breakEven, month }) => sinceCell(breakEven.worth, month)),
  ];
  return [
    {
      key: "outcomes",
      label: money["group.outcomes"],
      rows: [
        row("row.residents", ({ residents }) => countCell(residents)),
        row("row.years", ({ residentYears }) => countCell(residentYears)),
        outcomeRow("row.prevalence", "prevalence"),
        outcomeRow("row.groupGap", "groupGap"),
      ],
    },
    {
      key: "costs",
      label: money["group.costs"],
      rows: [
        row("row.cost", ({ cost }) => dollarsCell(cost)),
        row("row.backbone", ({ backbone }) => dollarsCell(backbone)),
        row("row.coordination", ({ coordination }) => dollarsCell(coordination)),
        row("row.grants", ({ grants }) => dollarsCell(grants)),
        row("row.newMoney", ({ newMoney }) => dollarsCell(newMoney)),
        row("row.services", ({ services }) => dollarsCell(services)),
      ],
    },
    {
      key: "price",
      label: money["group.price"],
      rows: [
        row("row.costPerResident", ({ cost, costPerResident }) => priceCell(cost, costPerResident)),
        row("row.costPerYear", ({ cost, costPerResidentYear }) => priceCell(cost, costPerResidentYear)),
        row("row.newPerResident", ({ newMoney, newMoneyPerResident }) => priceCell(newMoney, newMoneyPerResident)),
        row("row.backboneThousand", yearsCell),
        ...(hasWorth ? worth.slice(0, 1) : []),
      ],
    },
    {
      key: "time",
      label: money["group.time"],
      rows: [
        row("row.breakEven", ({ breakEven, month }) => sinceCell(breakEven.thriving, month)),
        row("row.breakEvenYears", ({ breakEven, month }) => sinceCell(breakEven.thrivingYears, month)),
        ...(hasWorth ? worth.slice(1) : []),
      ],
    },
    {
      key: "worlds",
      label: money["group.worlds"],
      rows: [
        row("row.gains", ({ n, quadrants }) => worldsCell(quadrants.costsAndGains + quadrants.savesAndGains, n)),
        row("row.savesGains", ({ n, quadrants }) => worldsCell(quadrants.savesAndGains, n)),
      ],
    },
  ];
}
