import type { Side, Watched } from "../../worker/watch.ts";
import { struck } from "../../worker/watch-columns.ts";

/** What happened in one month on one side. */
export interface Happenings {
  readonly launched: boolean;
  readonly joined: readonly number[];
  readonly left: readonly number[];
  /** Organizations that lost a grant, and those whose key staff left. */
  readonly grantLost: readonly number[];
  readonly staffLeft: readonly number[];
  /** Organizations whose practice became worth more. */
  readonly improved: readonly number[];
  /** Domains in which a policy was won. */
  readonly policies: readonly number[];
  readonly backbone: "begins" | "ends" | null;
  readonly champion: "returns" | "leaves" | null;
}

function where(count: number, holds: (at: number) => boolean): readonly number[] {
  return Array.from({ length: count }, (_, at) => at).filter(holds);
}

function turned(column: ArrayLike<number>, month: number): -1 | 0 | 1 {
  const now = column[month] as number;
  const before = column[month - 1] as number;
  return now === before ? 0 : now > before ? 1 : -1;
}

/** What led from month − 1 to month; nothing at month 0. */
export function happeningsIn({ mission }: Watched, side: Side, month: number): Happenings {
  const organizations = mission.length;
  const domains = side.agenda.length / side.launched.length;
  const seen = month > 0;
  const changed = (column: ArrayLike<number>, entries: number, at: number): number =>
    (column[month * entries + at] as number) - (column[(month - 1) * entries + at] as number);
  const members = (sign: number) =>
    where(organizations, (j) => seen && changed(side.member, organizations, j) === sign);
  const hit = (bit: number) =>
    where(organizations, (j) => seen && ((side.struck[month * organizations + j] as number) & bit) !== 0);
  const backbone = seen ? turned(side.backboneAlive, month) : 0;
  const champion = seen ? turned(side.champion, month) : 0;
  return {
    launched: seen && turned(side.launched, month) > 0,
    joined: members(1),
    left: members(-1),
    grantLost: hit(struck.grantLost),
    staffLeft: hit(struck.staffLeft),
    improved: where(organizations, (j) => seen && changed(side.worth, organizations, j) > 0),
    policies: where(domains, (d) => seen && changed(side.structure, domains, d) > 0),
    backbone: backbone === 0 ? null : backbone > 0 ? "begins" : "ends",
    champion: champion === 0 ? null : champion > 0 ? "returns" : "leaves",
  };
}

/** Policies won in each domain in months 1 … month. */
export function policiesUntil(side: Side, month: number): readonly number[] {
  const domains = side.agenda.length / side.launched.length;
  return Array.from({ length: domains }, (_, d) => {
    let won = 0;
    for (let t = 1; t <= month; t++)
      won += Number((side.structure[t * domains + d] as number) > (side.structure[(t - 1) * domains + d] as number));
    return won;
  });
}
