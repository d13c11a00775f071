import type { Month } from "../context.ts";
import { nearNormal, personSubkey, personWord } from "../person-random.ts";
import { processes } from "../random.ts";

const f = Math.fround;

/**
 * Every need moves toward what circumstances and the person's other needs make of it, all on last month's needs, in 32-bit
 * floats. Works domain by domain on blocks of persons, because neighbors in memory are what a processor is fast at.
 */
export function moveNeeds(month: Month): void {
  const { people, domains } = month.world.size;
  const old = new Float32Array(domains * BLOCK);
  const subkeys = subkeysOfDomains(month, domains);
  const pulls = pullsOfDomains(month);
  for (let from = 0; from < people; from += BLOCK) {
    const count = Math.min(BLOCK, people - from);
    for (let d = 0; d < domains; d++) {
      const at = d * people + from;
      old.set(month.state.need.subarray(at, at + count), d * BLOCK);
    }
    for (let d = 0; d < domains; d++)
      moveBlock(month, d, from, count, old, pulls[d] as Pull, subkeys[d] as Uint32Array);
  }
}

const BLOCK = 512;
const sums = new Float32Array(BLOCK);

/** What is the same for all persons in a domain this month: the effect of policy and the common and scheduled shocks. */
interface Pull {
  readonly kept: number;
  readonly shock: number;
}

function pullsOfDomains({ shocks, state, world }: Month): readonly Pull[] {
  return Array.from({ length: world.size.domains }, (_, d) => {
    const scheduled = shocks.reduce((sum, shock) => sum + (shock.domains.includes(d) ? shock.hardship : 0), 0);
    return { kept: f(1 - (state.structure[d] as number)), shock: f((state.commonShock[0] as number) + scheduled) };
  });
}

function subkeysOfDomains({ t, world }: Month, domains: number): readonly Uint32Array[] {
  return Array.from({ length: domains }, (_, d) => {
    const subkey = new Uint32Array(4);
    personSubkey(subkey, world.key, processes.need, d, t);
    return subkey;
  });
}

function moveBlock(
  { state, values, world }: Month,
  d: number,
  from: number,
  count: number,
  old: Float32Array,
  { kept, shock }: Pull,
  subkey: Uint32Array,
): void {
  const { people, domains } = world.size;
  const { baseline, linkage } = world.columns;
  const row = d * people + from;
  for (let i = 0; i < count; i++) sums[i] = f((baseline[row + i] as number) * kept);
  for (let k = 0; k < domains; k++) {
    if (k === d) continue;
    const weight = linkage[d * domains + k] as number;
    const other = k * BLOCK;
    for (let i = 0; i < count; i++) sums[i] = f((sums[i] as number) + f(weight * (old[other + i] as number)));
  }
  const rate = f(values.community.adjustment);
  const noise = f(values.community.noise);
  const own = d * BLOCK;
  const a = subkey[0] as number;
  const b = subkey[1] as number;
  const c = subkey[2] as number;
  for (let i = 0; i < count; i++) {
    const x = old[own + i] as number;
    const pull = f(f((sums[i] as number) + shock) - x);
    const moved = f(f(x + f(rate * pull)) + f(noise * nearNormal(personWord(from + i, a, b, c))));
    state.need[row + i] = moved < 0 ? 0 : moved > 1 ? 1 : moved;
  }
}
