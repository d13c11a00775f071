import type { Scenario } from "../../../scenario/scenario.ts";
import { fill, words } from "../../words/words.ts";
import { spoken } from "../futures/names.ts";

/** Whole years and months: "2 years, 4 months". */
export function timeText(month: number): string {
  const { community } = words.value;
  if (month === 0) return community["time.start"];
  const [years, months] = [Math.floor(month / 12), month % 12];
  const yearText = years === 1 ? community["time.year"] : fill(community["time.years"], { n: years });
  const monthText = months === 1 ? community["time.month"] : fill(community["time.months"], { n: months });
  if (years === 0) return monthText;
  return months === 0 ? yearText : fill(community["time.both"], { years: yearText, months: monthText });
}

export function domainName({ domains }: Scenario, d: number): string {
  return spoken(domains[d]?.name ?? "");
}

/** The name of an organization: its own, or that of its domain with a number. */
export function organizationName(scenario: Scenario, mission: ArrayLike<number>, j: number): string {
  const listed = scenario.organizations?.[j]?.name;
  if (listed !== undefined) return listed;
  const d = mission[j] as number;
  let number = 1;
  for (let k = 0; k < j; k++) if (mission[k] === d) number += 1;
  return `${domainName(scenario, d)} ${number}`;
}

const MOST_NAMES = 3;

/** "a, b, c and 4 more". */
export function listed(names: readonly string[]): string {
  const some = names.slice(0, MOST_NAMES).join(", ");
  const more = names.length - MOST_NAMES;
  return more > 0 ? fill(words.value.community.list, { names: some, n: more }) : some;
}
