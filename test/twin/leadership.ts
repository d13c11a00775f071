import { meanContribution, members } from "./measures.ts";
import type { Month, TwinWorld } from "./world.ts";

/** 7.10: members build leadership among many, and leaders leave. */
export function buildLeadership(world: TwinWorld, month: Month): void {
  const { community, organizations } = world;
  if (!community.launched) return;
  const { leadership, volunteers } = month.values.initiative;
  const { build, effort, loss } = leadership;
  const taught = volunteers + (1 - volunteers) * month.intensity.vision;
  const gain = build * effort * taught * meanContribution(world) * (members(world).length / organizations.length);
  community.leaders = community.leaders + gain * (1 - community.leaders) - loss * community.leaders;
}
