/** Worlds of a cost-effectiveness plane by what they cost and gain; a world on an axis counts as not costing, not gaining. */
export interface Quadrants {
  readonly costsAndGains: number;
  readonly savesAndGains: number;
  readonly costsAndLoses: number;
  readonly savesAndLoses: number;
}

/** Counts worlds by quadrant; entry w of both vectors is the same world. */
export function quadrants(cost: Float64Array, effect: Float64Array): Quadrants {
  const count = (costly: boolean, gaining: boolean): number =>
    cost.filter((dollars, world) => dollars > 0 === costly && (effect[world] as number) > 0 === gaining).length;
  return {
    costsAndGains: count(true, true),
    savesAndGains: count(false, true),
    costsAndLoses: count(true, false),
    savesAndLoses: count(false, false),
  };
}

/** One point of an acceptability curve: at `worth` $ per unit of effect, in this share of worlds the effect is worth its cost. */
export interface Acceptability {
  readonly worth: number;
  readonly share: number;
}

/** What a unit of effect may be worth, $: nothing, then 1, 2 and 5 times powers of ten. */
export const worths: readonly number[] = [
  0,
  ...[100, 1e3, 1e4, 1e5, 1e6].flatMap((ten) => [ten, 2 * ten, 5 * ten]),
  1e7,
];

/** Net benefit in every world: worth·effect − cost (Stinnett & Mullahy 1998, doi:10.1177/0272989X98018002S09). */
export function netBenefit(cost: Float64Array, effect: Float64Array, worth: number): Float64Array {
  return effect.map((units, world) => worth * units - (cost[world] as number));
}

/** Share of worlds whose net benefit is positive at each worth, ties half (van Hout et al. 1994, doi:10.1002/hec.4730030505). */
export function acceptability(cost: Float64Array, effect: Float64Array): readonly Acceptability[] {
  return worths.map((worth) => {
    const benefits = netBenefit(cost, effect, worth);
    const count = benefits.reduce((sum, benefit) => sum + (benefit > 0 ? 1 : benefit === 0 ? 0.5 : 0), 0);
    return { worth, share: count / benefits.length };
  });
}
