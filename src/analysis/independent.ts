import { studentQuantile } from "./distributions/student.ts";
import { checkLevel, type Interval } from "./interval.ts";
import { type MeanTest, testEstimate } from "./mean-test.ts";
import { mean, type Sample, variance } from "./sample.ts";

/** Whether the two variances are estimated apart (Welch) or as one (Student's pooled test). */
export type VarianceModel = "welch" | "pooled";

function checkSizes(arm: Sample, against: Sample): void {
  if (arm.length < 2 || against.length < 2) {
    throw new RangeError(`independent arms: got ${arm.length} and ${against.length} values, expected at least 2 each`);
  }
}

/** Standard error of the difference of means and its degrees of freedom (Welch 1947, doi:10.1093/biomet/34.1-2.28). */
function errorOfDifference(arm: Sample, against: Sample, model: VarianceModel) {
  const [n, m] = [arm.length, against.length];
  const [first, second] = [variance(arm), variance(against)];
  if (model === "pooled") {
    const freedom = n + m - 2;
    const shared = ((n - 1) * first + (m - 1) * second) / freedom;
    return { standardError: Math.sqrt(shared * (1 / n + 1 / m)), freedom };
  }
  const [a, b] = [first / n, second / m];
  const freedom = a + b > 0 ? (a + b) ** 2 / (a ** 2 / (n - 1) + b ** 2 / (m - 1)) : n + m - 2;
  return { standardError: Math.sqrt(a + b), freedom };
}

/**
 * t test of mean(arm) − mean(against) against `threshold` for arms that were NOT run on the same worlds, with its
 * two-sided interval. For paired arms it ignores what pairing gained; there take `compareArms`.
 * @throws RangeError for fewer than two values in an arm
 */
export function compareIndependent(
  arm: Sample,
  against: Sample,
  level: number,
  model: VarianceModel = "welch",
  threshold = 0,
): MeanTest & Interval {
  checkLevel(level);
  checkSizes(arm, against);
  const estimate = mean(arm) - mean(against);
  const { standardError, freedom } = errorOfDifference(arm, against, model);
  const half = -studentQuantile((1 - level) / 2, freedom) * standardError;
  const test = testEstimate(estimate, standardError, freedom, threshold);
  return { ...test, low: estimate - half, high: estimate + half };
}
