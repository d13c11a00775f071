/**
 * Values of a game by coalition: entry m is the value with exactly the players whose bits are set in m switched on, so
 * entry 0 is nobody and the last entry everybody. The length is 2ⁿ.
 */
export type Game = Float64Array | readonly number[];

/** Beyond this many players all coalitions are too many to run; sample permutations instead. */
export const MOST_PLAYERS = 10;

/** Number of players of a game. @throws RangeError for a length that is not 2ⁿ, n = 1 … 10 */
export function playersOf(game: Game): number {
  const players = Math.log2(game.length);
  if (Number.isInteger(players) && players >= 1 && players <= MOST_PLAYERS) return players;
  throw new RangeError(
    `game: got ${game.length} coalitions, expected 2 to the number of players, 1 to ${MOST_PLAYERS}`,
  );
}

/** Value of one coalition. */
export function worth(game: Game, mask: number): number {
  return game[mask] as number;
}

/**
 * Applies a solution to the game of every world: `values[m]` holds the outcomes with coalition m, entry w in world w.
 * Entry i of the answer is the vector over worlds of the solution's i-th number, ready for `meanInterval`.
 * @throws RangeError for coalitions with different numbers of worlds
 */
export function overWorlds(values: readonly Float64Array[], solve: (game: Game) => Float64Array): Float64Array[] {
  const worlds = values[0]?.length ?? 0;
  if (worlds === 0 || values.some((outcomes) => outcomes.length !== worlds)) {
    throw new RangeError(
      `overWorlds: got ${values.map((v) => v.length)} worlds by coalition, expected the same in all`,
    );
  }
  const solved = Array.from({ length: worlds }, (_, world) =>
    solve(values.map((outcomes) => outcomes[world] as number)),
  );
  const length = solved[0]?.length ?? 0;
  return Array.from({ length }, (_, i) => Float64Array.from(solved, (solution) => solution[i] as number));
}
