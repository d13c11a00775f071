import type { Month } from "../context.ts";
import { drawWords, normal, open01, processes, uniform } from "../random.ts";

const words = new Uint32Array(4);

/** 7.1 What happens to everyone: the common shock, the champion, lost grants and lost staff. */
export function shocks(month: Month): void {
  const { state, t, values, world } = month;
  const { champion, commonShock } = values.community;
  state.commonShock[0] =
    commonShock.persistence * (state.commonShock[0] as number) +
    commonShock.noise * normal(world.key, processes.commonShock, 0, t);
  const u = uniform(world.key, processes.champion, 0, t);
  if (state.champion[0] === 1) {
    if (u < champion.leaving / 12) state.champion[0] = 0;
  } else if (u < champion.returning / 12) state.champion[0] = 1;
  for (let j = 0; j < world.size.organizations; j++) strike(month, j);
}

function strike({ state, t, values, world }: Month, j: number): void {
  const { grantLoss, turnover } = values.organizations;
  drawWords(words, world.key, processes.organizationShock, j, t, 0);
  const health = state.health[j] as number;
  state.health[j] = health + grantLoss.recovery * (1 - health);
  if (open01(words[0] as number) < grantLoss.chance) {
    state.health[j] = grantLoss.health;
    const bit = Math.floor(open01(words[1] as number) * world.size.bits);
    state.practice[j] = (state.practice[j] as number) & ~(1 << bit);
  }
  if (open01(words[2] as number) < turnover.chance) {
    state.alignment[j] = (state.alignment[j] as number) * (1 - turnover.loss);
  }
}
