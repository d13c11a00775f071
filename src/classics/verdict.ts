import type { CellResult, Classic, Estimate, Order, SettingValues, Target } from "./classic.ts";
import { sameCell } from "./settings.ts";

/** "unclear" is what the replications cannot tell from "met": outside, but within sampling error. */
export type Verdict = "met" | "missed" | "unclear";

/** Standard errors beyond which a distance is no longer taken for sampling error: about one in 370 by chance. */
const CLEAR = 3;

/** A known answer beside ours. */
export interface JudgedTarget extends Target {
  readonly ours: Estimate;
  /** The tolerance in the unit of the quantity; NaN where it depends on a standard error that nobody knows. */
  readonly allowed: number;
  readonly verdict: Verdict;
}

/** A published order beside ours: differences of neighbors, first − second, each with its standard error. */
export interface JudgedOrder extends Order {
  readonly estimates: readonly Estimate[];
  readonly differences: readonly Estimate[];
  readonly verdict: Verdict;
}

type Cells = readonly CellResult[];

/**
 * Ours of a quantity in a cell.
 * @throws RangeError for a cell that was not run, or a quantity it does not have
 */
function estimateAt(classic: Pick<Classic, "name" | "settings">, cells: Cells, quantity: string, at: SettingValues) {
  const found = cells.find(({ settings }) => sameCell(classic, settings, at))?.estimates[quantity];
  if (found) return found;
  throw new RangeError(`${classic.name}: got no ${quantity} at ${JSON.stringify(at)}, expected one of its cells`);
}

/** How far a number is from a known answer, or from the nearer end of a known range. */
function distance(value: number, known: Target["value"]): number {
  if (typeof known === "number") return Math.abs(value - known);
  return Math.max(0, known[0] - value, value - known[1]);
}

/** The standard error of ours and the known answer's together. */
function combined({ standardError }: Estimate, { standardError: known = 0 }: Target): number {
  return Math.sqrt(standardError * standardError + known * known);
}

/**
 * Ours beside a known answer: "met" within the tolerance. Outside of an absolute one it is "missed" by more than 3 standard errors
 * and "unclear" by less; one in standard errors has the sampling error in it. Without a standard error nothing outside is clear.
 */
export function judgeTarget(target: Target, ours: Estimate): JudgedTarget {
  const error = combined(ours, target);
  const { tolerance } = target;
  const allowed = tolerance.kind === "absolute" ? tolerance.amount : tolerance.count * error;
  const margin = tolerance.kind === "absolute" ? CLEAR * error : 0;
  return {
    ...target,
    ours,
    allowed,
    verdict: verdictOf(distance(ours.value, target.value), allowed, allowed + margin),
  };
}

function verdictOf(far: number, allowed: number, clear: number): Verdict {
  if (far <= allowed) return "met";
  // A value that could not be read is no answer; a limit that nobody knows decides nothing.
  if (Number.isNaN(far)) return "missed";
  return far > clear ? "missed" : "unclear";
}

/**
 * Estimates beside a published order: "met" where each is above the next by more than 3 standard errors of their difference, "missed"
 * where one is as clearly below it, or equal to it where nothing is random. Cells share random numbers, which makes the true standard
 * error smaller than this one of independent estimates.
 */
export function judgeOrder(order: Order, estimates: readonly Estimate[]): JudgedOrder {
  const differences = estimates.slice(1).map((lower, i): Estimate => {
    const upper = estimates[i] as Estimate;
    const variance = upper.standardError * upper.standardError + lower.standardError * lower.standardError;
    return { value: upper.value - lower.value, standardError: Math.sqrt(variance) };
  });
  const isClear = ({ value, standardError }: Estimate): boolean => value > CLEAR * standardError;
  const isReversed = ({ value, standardError }: Estimate): boolean => value <= -CLEAR * standardError;
  const verdict = differences.some(isReversed) ? "missed" : differences.every(isClear) ? "met" : "unclear";
  return { ...order, estimates, differences, verdict };
}

/** All known answers and orders whose cells were run, in the order in which the classic lists them. */
export function judge(
  classic: Pick<Classic, "name" | "settings" | "targets" | "orders">,
  cells: Cells,
): { readonly targets: readonly JudgedTarget[]; readonly orders: readonly JudgedOrder[] } {
  const ran = ({ at }: { readonly at: SettingValues }): boolean =>
    cells.some(({ settings }) => sameCell(classic, settings, at));
  const ours = (place: { readonly quantity: string; readonly at: SettingValues }): Estimate =>
    estimateAt(classic, cells, place.quantity, place.at);
  return {
    targets: classic.targets.filter(ran).map((target) => judgeTarget(target, ours(target))),
    orders: classic.orders
      .filter(({ descending }) => descending.every(ran))
      .map((order) => judgeOrder(order, order.descending.map(ours))),
  };
}
