import { expect, it } from "vitest";
import { binomialAtLeast, binomialCdf } from "../../src/analysis/distributions/binomial.ts";
import { normalQuantile } from "../../src/analysis/distributions/normal.ts";
import { uniformFrom } from "../analysis/generator.ts";

/** Random numbers of one replayable test. */
export interface Draws {
  readonly uniform: () => number;
  readonly normal: () => number;
}

/** Chance, at either side, that a correct program fails one of these tests for a seed nobody has looked at. */
const FALSE_ALARM = 5e-7;

/** A claim about the chance that a trial holds. */
export interface Claim {
  readonly seed: number;
  readonly trials: number;
  readonly atLeast: number;
  readonly atMost: number;
}

/** Uniform and normal numbers from a seed. */
export function drawsFrom(seed: number): Draws {
  const uniform = uniformFrom(seed);
  return { uniform, normal: () => normalQuantile(uniform()) };
}

/**
 * A test that a trial holds with a probability between `atLeast` and `atMost`: it fails when the number of trials that hold
 * would be in a binomial tail of probability 5·10⁻⁷ at either end, so one test raises a false alarm at most once in a
 * million seeds.
 */
export function holdsWithProbability(title: string, claim: Claim, trial: (draws: Draws) => boolean): void {
  const { seed, trials, atLeast, atMost } = claim;
  const between = atLeast === atMost ? `${atMost}` : `${atLeast} to ${atMost}`;
  it(`${title}: probability ${between} (${trials} trials, seed ${seed}, false alarm 1e-6)`, () => {
    const draws = drawsFrom(seed);
    let held = 0;
    for (let i = 0; i < trials; i++) held += Number(trial(draws));
    const tooFew = binomialCdf(held, trials, atLeast);
    const tooMany = binomialAtLeast(held, trials, atMost);
    expect(tooFew, `${held} of ${trials} are too few for ${atLeast}`).toBeGreaterThan(FALSE_ALARM);
    expect(tooMany, `${held} of ${trials} are too many for ${atMost}`).toBeGreaterThan(FALSE_ALARM);
  });
}

/** n values of a function of the draws. */
export function sampleOf(n: number, value: () => number): Float64Array {
  return Float64Array.from({ length: n }, value);
}
