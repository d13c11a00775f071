import { clamp } from "../../numeric/functions.ts";
import { countMembers, functioning, type Month } from "../context.ts";
import { drawIndex, drawWords, open01, processes } from "../random.ts";

const words = new Uint32Array(4);

/** 7.9 Public will, policy wins (the only lasting change), and money raised. */
export function policy(month: Month): void {
  buildWill(month);
  winPolicy(month);
  keepBelowCeiling(month);
  raiseMoney(month);
}

function buildWill({ scratch, state, values, world }: Month): void {
  const { willDecay, willGain } = values.policy;
  const w = state.will[0] as number;
  const reach = countMembers(state) / world.size.organizations;
  state.will[0] = w + willGain * (scratch.intensity[3] as number) * reach * (1 - w) - willDecay * w;
}

function winPolicy({ scratch, state, t, values, world }: Month): void {
  const { ceiling, step, willFloor, willWeight, winsBase, winsGain } = values.policy;
  if (ceiling === 0) return;
  const alignment = state.alignment.reduce((sum, a) => sum + a, 0) / world.size.organizations;
  const effort = (scratch.intensity[4] as number) * alignment * (willFloor + willWeight * (state.will[0] as number));
  drawWords(words, world.key, processes.policyWin, 0, t, 0);
  if (open01(words[0] as number) >= (winsBase + winsGain * effort) / 12) return;
  const d = drawIndex(state.agenda, open01(words[1] as number));
  const s = Math.min(state.structure[d] as number, ceiling);
  state.structure[d] = s + step * (1 - s / ceiling);
}

/** The ceiling may have been lowered by an arm or an expression. */
function keepBelowCeiling({ state, values }: Month): void {
  for (let d = 0; d < state.structure.length; d++) {
    state.structure[d] = clamp(state.structure[d] as number, 0, values.policy.ceiling);
  }
}

function raiseMoney({ scratch, state, values }: Month): void {
  const { ceiling, decay, gain } = values.mobilizing;
  const raised = Math.min(state.mobilized[0] as number, ceiling);
  const grown =
    raised + gain * (scratch.intensity[5] as number) * functioning(state) * (1 - raised / ceiling) - decay * raised;
  state.mobilized[0] = ceiling === 0 ? 0 : clamp(grown, 0, ceiling);
}
