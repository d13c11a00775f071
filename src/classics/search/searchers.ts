import type { Month } from "../../engine/context.ts";
import { rawLandscape } from "../../engine/landscape.ts";
import { type Key, processes, uniform } from "../../engine/random.ts";
import { stage } from "../stage.ts";

/** Who searches what, and by which of the engine's parameters of learning. */
export interface Search {
  readonly key: Key;
  readonly bits: number;
  readonly neighbors: number;
  readonly organizations: number;
  readonly rule: string;
  /** Share of the tied seen each round. */
  readonly visibility: number;
  readonly ties: Month["ties"];
}

/**
 * Organizations of one mission that look at their practice in every round and judge without error, each with a first practice drawn
 * from all: a month on which the engine's process of learning runs. Worth is that of the raw landscape, as the papers have it.
 */
export function searchers({ bits, key, neighbors, organizations, rule, ties, visibility }: Search): Month {
  const month = stage({
    key,
    domains: 1,
    organizations,
    values: {
      "learning.rate": 1,
      "learning.error": 0,
      "learning.visibilityBase": visibility,
      "learning.rule": rule,
    },
  });
  const { columns, size } = month.world;
  const worth = rawLandscape(key, 0, bits, neighbors);
  for (let j = 0; j < organizations; j++) {
    month.state.practice[j] = Math.floor(uniform(key, processes.practice, j, 0) * worth.length);
  }
  return { ...month, ties, world: { ...month.world, size: { ...size, bits }, columns: { ...columns, worth } } };
}
