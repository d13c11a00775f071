import type { Month } from "../context.ts";
import { personSubkey, personWord } from "../person-random.ts";
import { processes } from "../random.ts";

const f = Math.fround;
const subkey = new Uint32Array(4);

/** Each person may seek help for the worst need (ties: the lowest domain), the more likely the worse it is and the better their reach. */
export function seek({ scratch, state, t, values, world }: Month, reach: Float64Array): void {
  const { people, domains } = world.size;
  const { group } = world.columns;
  const { need } = state;
  const eagerness = 1 + values.delivery.willSeeking * (state.will[0] as number);
  const chances = Float32Array.from(reach, (access) => access * eagerness);
  personSubkey(subkey, world.key, processes.seeking, 0, t);
  const [a, b, c] = [subkey[0] as number, subkey[1] as number, subkey[2] as number];
  scratch.seekers.fill(0);
  // Without branches: which need is worst, and whether help is sought, is as good as random to a processor.
  for (let i = 0; i < people; i++) {
    let most = need[i] as number;
    for (let at = i + people; at < need.length; at += people) most = Math.max(most, need[at] as number);
    let worst = 0;
    let before = 1;
    for (let at = i; at < need.length; at += people) {
      before &= +((need[at] as number) < most);
      worst += before;
    }
    const p = f((chances[group[i] as number] as number) * most);
    const seeks = +(personWord(i, a, b, c) >>> 1 < Math.floor(p * 2147483648));
    scratch.sought[i] = domains + seeks * (worst - domains);
    scratch.seekers[worst] = (scratch.seekers[worst] as number) + seeks;
  }
}
