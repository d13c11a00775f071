import type { Organization } from "./scenario.ts";

/** Money per resident and month that follows from listed budgets ($ per year). */
export function perResidentOf(list: readonly Pick<Organization, "budget">[], residents: number): number {
  return list.reduce((total, { budget }) => total + budget, 0) / 12 / residents;
}
