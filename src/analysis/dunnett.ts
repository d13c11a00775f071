import { scaleRule } from "./distributions/chi-scale.ts";
import { invertNumerically } from "./distributions/invert.ts";
import { normalCdf, normalDensity } from "./distributions/normal.ts";
import { apply, panelRule } from "./distributions/quadrature.ts";
import { studentQuantile } from "./distributions/student.ts";
import { checkLevel, type Interval } from "./interval.ts";
import { mean, type Sample, variance } from "./sample.ts";

/** One group against the control: adjusted for all groups at once. */
export interface DunnettComparison extends Interval {
  /** Mean of the group − mean of the control. */
  readonly estimate: number;
  readonly statistic: number;
  /** Two-sided p-value, adjusted for the number of groups. */
  readonly p: number;
}

const LINE = panelRule(-8.5, 8.5, 3);

/**
 * P(|T₁| ≤ c, …, |Tₖ| ≤ c) for a multivariate t with correlations λᵢλⱼ: given the common normal and the common scale the
 * statistics are independent (Dunnett 1955, doi:10.1080/01621459.1955.10501294). Double quadrature, error below 10⁻⁹.
 */
export function multivariateStudentWithin(c: number, loadings: readonly number[], freedom: number): number {
  const within = (bound: number) =>
    apply(LINE, (z) =>
      loadings.reduce((product, loading) => {
        const rest = Math.sqrt(1 - loading * loading);
        return product * (normalCdf((bound - loading * z) / rest) - normalCdf((-bound - loading * z) / rest));
      }, normalDensity(z)),
    );
  return Math.min(
    1,
    apply(scaleRule(freedom), (s) => within(c * s)),
  );
}

/** The c with P(all |Tᵢ| ≤ c) = level. */
export function dunnettCritical(level: number, loadings: readonly number[], freedom: number): number {
  checkLevel(level);
  const single = -studentQuantile((1 - level) / 2, freedom);
  const bonferroni = -studentQuantile((1 - level) / 2 / loadings.length, freedom);
  const gap = (c: number) => multivariateStudentWithin(c, loadings, freedom) - level;
  const start = (single + bonferroni) / 2;
  return invertNumerically(gap, start, single * (1 - 1e-12), bonferroni * (1 + 1e-12));
}

/**
 * Dunnett's many-to-one comparison of independent groups with one control: simultaneous two-sided intervals and adjusted
 * p-values from the pooled variance. For arms run on the same worlds the groups are not independent: there take
 * `simultaneousIntervals`, or Holm on the paired p-values.
 * @throws RangeError for no group, an empty group or fewer values than groups
 */
export function dunnett(control: Sample, groups: readonly Sample[], level: number): DunnettComparison[] {
  const all = [control, ...groups];
  const freedom = all.reduce((sum, group) => sum + group.length, 0) - all.length;
  if (groups.length === 0 || freedom < 1 || all.some((group) => group.length === 0)) {
    throw new RangeError(`dunnett: got groups of ${all.map((group) => group.length)}, expected a control and groups`);
  }
  const squares = all.reduce((sum, group) => sum + (group.length > 1 ? (group.length - 1) * variance(group) : 0), 0);
  const deviation = Math.sqrt(squares / freedom);
  const loadings = groups.map((group) => Math.sqrt(group.length / (group.length + control.length)));
  const critical = dunnettCritical(level, loadings, freedom);
  return groups.map((group) => {
    const estimate = mean(group) - mean(control);
    const standardError = deviation * Math.sqrt(1 / group.length + 1 / control.length);
    const statistic = estimate / standardError;
    const p = 1 - multivariateStudentWithin(Math.abs(statistic), loadings, freedom);
    const half = critical * standardError;
    return { estimate, statistic, p, low: estimate - half, high: estimate + half };
  });
}
