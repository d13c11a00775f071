import { drawIndex, drawWords, open01, processes } from "../../src/engine/random.ts";
import { clamp } from "../../src/numeric/functions.ts";
import { functioning, members, sum } from "./measures.ts";
import type { Month, TwinWorld } from "./world.ts";

/** 7.9: public will, policy wins, money mobilized. */
export function advance(world: TwinWorld, month: Month): void {
  moveWill(world, month);
  winPolicy(world, month);
  mobilize(world, month);
}

function moveWill(world: TwinWorld, { values, intensity }: Month): void {
  const { willGain, willDecay } = values.policy;
  const part = members(world).length / world.organizations.length;
  const { will } = world.community;
  world.community.will = will + willGain * intensity.will * part * (1 - will) - willDecay * will;
}

function winPolicy(world: TwinWorld, { values, intensity, t }: Month): void {
  const { winsBase, winsGain, willFloor, willWeight, step, ceiling } = values.policy;
  const { community, domains, organizations } = world;
  const alignment = sum(organizations.map((organization) => organization.alignment)) / organizations.length;
  const words = new Uint32Array(4);
  drawWords(words, world.key, processes.policyWin, 0, t, 0);
  const perYear = winsBase + winsGain * intensity.policy * alignment * (willFloor + willWeight * community.will);
  if (ceiling > 0 && open01(words[0]) < perYear / 12) {
    const agreed = domains.map((domain) => domain.agreed);
    const won = domains[drawIndex(agreed, open01(words[1]))];
    const before = Math.min(won.structure, ceiling);
    won.structure = before + step * (1 - before / ceiling);
  }
  for (const domain of domains) domain.structure = clamp(domain.structure, 0, ceiling);
}

function mobilize(world: TwinWorld, { values, intensity }: Month): void {
  const { gain, decay, ceiling } = values.mobilizing;
  const mobilized = Math.min(world.community.mobilized, ceiling);
  const grown =
    ceiling === 0
      ? 0
      : mobilized + gain * intensity.funding * functioning(world) * (1 - mobilized / ceiling) - decay * mobilized;
  world.community.mobilized = clamp(grown, 0, ceiling);
}
