/** An order in which players are switched on. */
export type Order = readonly number[];

function shuffled(players: number, random: () => number): number[] {
  const order = Array.from({ length: players }, (_, player) => player);
  for (let last = players - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
  return order;
}

/**
 * Random orders of the players, each followed by its reverse: antithetic pairs, which estimate Shapley values of games with
 * pairwise interactions exactly (Mitchell et al. 2022, JMLR 23). `random` gives uniform numbers in [0, 1).
 */
export function sampleOrders(players: number, pairs: number, random: () => number): Order[] {
  if (!(Number.isInteger(players) && players >= 1 && players <= 30 && pairs >= 1)) {
    throw new RangeError(`sampleOrders: got ${players} players, ${pairs} pairs, expected 1 to 30 and at least 1`);
  }
  return Array.from({ length: pairs }, () => shuffled(players, random)).flatMap((order) => [order, order.toReversed()]);
}

/** The coalitions met along an order, from nobody to everybody, as bit masks. */
export function coalitionsAlong(order: Order): number[] {
  let mask = 0;
  return [0, ...order.map((player) => (mask |= 1 << player))];
}

/** The distinct coalitions that a set of orders needs values for, in increasing order. */
export function coalitionsOf(orders: readonly Order[]): number[] {
  return [...new Set(orders.flatMap(coalitionsAlong))].sort((a, b) => a - b);
}

/**
 * Marginal contribution of every player along every order: entry i holds, order by order, what switching player i on
 * changed. Their mean estimates the Shapley value, over all n! orders it is the Shapley value (Castro, Gómez & Tejada 2009,
 * doi:10.1016/j.cor.2008.04.004). `value` is asked for the coalitions of `coalitionsOf`.
 */
export function marginalContributions(orders: readonly Order[], value: (mask: number) => number): Float64Array[] {
  const players = orders[0]?.length ?? 0;
  const marginals = Array.from({ length: players }, () => new Float64Array(orders.length));
  for (const [index, order] of orders.entries()) {
    const values = coalitionsAlong(order).map(value);
    for (const [place, player] of order.entries()) {
      const marginal = marginals[player];
      if (marginal === undefined) throw new RangeError(`marginalContributions: order ${index} has other players`);
      marginal[index] = (values[place + 1] as number) - (values[place] as number);
    }
  }
  return marginals;
}
