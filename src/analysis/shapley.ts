import { type Game, playersOf, worth } from "./game.ts";

function size(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count++;
  return count;
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

/** Σ over coalitions without `left` of weight(size)·f(coalition); weights are whole numbers, so that small games stay exact. */
function overCoalitions(
  players: number,
  left: number,
  weight: (size: number) => number,
  f: (mask: number) => number,
): number {
  const weights = Array.from({ length: players }, (_, count) => weight(count));
  let sum = 0;
  for (let mask = 0; mask < 2 ** players; mask++) {
    if ((mask & left) === 0) sum += (weights[size(mask)] as number) * f(mask);
  }
  return sum;
}

/**
 * Shapley value of every player, Σ_S |S|!(n−|S|−1)!/n! (v(S+i) − v(S)) (Shapley 1953). They add up to v(everybody) − v(nobody).
 */
export function shapleyValues(game: Game): Float64Array {
  const players = playersOf(game);
  const weight = (count: number) => factorial(count) * factorial(players - count - 1);
  return Float64Array.from({ length: players }, (_, player) => {
    const bit = 1 << player;
    const sum = overCoalitions(players, bit, weight, (mask) => worth(game, mask | bit) - worth(game, mask));
    return sum / factorial(players);
  });
}

/** Banzhaf value of every player: its marginal contribution averaged over all coalitions of the others (Banzhaf 1965). */
export function banzhafValues(game: Game): Float64Array {
  const players = playersOf(game);
  return Float64Array.from({ length: players }, (_, player) => {
    const bit = 1 << player;
    const sum = overCoalitions(
      players,
      bit,
      () => 1,
      (mask) => worth(game, mask | bit) - worth(game, mask),
    );
    return sum / 2 ** (players - 1);
  });
}

/** A number for a pair of players, first < second. */
export interface PairValue {
  readonly first: number;
  readonly second: number;
  readonly value: number;
}

/**
 * Shapley interaction index of every pair: the mean over orders of v(S+i+j) − v(S+i) − v(S+j) + v(S), positive where two
 * players do more together (Grabisch & Roubens 1999, doi:10.1007/s001820050125).
 */
export function shapleyInteractions(game: Game): PairValue[] {
  const players = playersOf(game);
  const weight = (count: number) => (count > players - 2 ? 0 : factorial(count) * factorial(players - count - 2));
  return pairs(players).map(({ first, second }) => {
    const [a, b] = [1 << first, 1 << second];
    const together = (mask: number) =>
      worth(game, mask | a | b) - worth(game, mask | a) - worth(game, mask | b) + worth(game, mask);
    return { first, second, value: overCoalitions(players, a | b, weight, together) / factorial(players - 1) };
  });
}

function pairs(players: number): { first: number; second: number }[] {
  return Array.from({ length: players }, (_, first) => first).flatMap((first) =>
    Array.from({ length: players - first - 1 }, (_, offset) => ({ first, second: first + 1 + offset })),
  );
}

/**
 * Harsanyi dividend of every coalition: what it adds beyond all its parts, Σ_{T⊆S} (−1)^(|S|−|T|) v(T) (Harsanyi 1959),
 * by the Möbius transform in place. Entry 0 is v(nobody); all dividends add up to v(everybody).
 */
export function harsanyiDividends(game: Game): Float64Array {
  const players = playersOf(game);
  const dividends = Float64Array.from(game);
  for (let player = 0; player < players; player++) {
    const bit = 1 << player;
    for (let mask = 0; mask < dividends.length; mask++) {
      if (mask & bit) dividends[mask] = (dividends[mask] as number) - (dividends[mask ^ bit] as number);
    }
  }
  return dividends;
}
