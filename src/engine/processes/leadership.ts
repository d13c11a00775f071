import { countMembers, type Month, meanContribution } from "../context.ts";

/** 7.10 Leadership among many is built by members' time, with the backbone's vision or by volunteers, and leaves with leaders. */
export function leadership({ launched, scratch, state, values, world }: Month): void {
  if (!launched) return;
  const { leadership: many, volunteers } = values.initiative;
  const help = volunteers + (1 - volunteers) * (scratch.intensity[0] as number);
  const reach = countMembers(state) / world.size.organizations;
  const built = many.build * many.effort * help * meanContribution(state) * reach;
  const leaders = state.leaders[0] as number;
  state.leaders[0] = leaders + built * (1 - leaders) - many.loss * leaders;
}
