import { type Game, playersOf, worth } from "./game.ts";

/** What each player does alone, v({i}) − v(nobody), and what is lost without it, v(everybody) − v(all but i). */
export function soloEffects(game: Game): { readonly alone: Float64Array; readonly leftOut: Float64Array } {
  const players = playersOf(game);
  const everybody = game.length - 1;
  const over = (of: (bit: number) => number) => Float64Array.from({ length: players }, (_, i) => of(1 << i));
  return {
    alone: over((bit) => worth(game, bit) - worth(game, 0)),
    leftOut: over((bit) => worth(game, everybody) - worth(game, everybody ^ bit)),
  };
}

/**
 * Effects of the 2ⁿ factorial design: entry m is the contrast of the players in m, mean of the runs where an even number of
 * them is off minus mean of the others; entry 0 is the grand mean (Yates 1937; Montgomery, Design and Analysis of
 * Experiments, chapter 6).
 */
export function factorialEffects(game: Game): Float64Array {
  const players = playersOf(game);
  const effects = Float64Array.from(game);
  for (let bit = 1; bit < game.length; bit <<= 1) {
    for (let mask = 0; mask < game.length; mask++) {
      if (mask & bit) continue;
      const [off, on] = [effects[mask] as number, effects[mask | bit] as number];
      effects[mask] = on + off;
      effects[mask | bit] = on - off;
    }
  }
  const half = 2 ** (players - 1);
  return effects.map((contrast, mask) => contrast / (mask === 0 ? 2 * half : half));
}
