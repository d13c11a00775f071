import { type Month, meanContribution, roles } from "../context.ts";
import { built, type State } from "../state-columns.ts";

/** The backbone's role that builds each condition. */
const builder = {
  agenda: "vision",
  measurement: "measurement",
  activities: "activities",
  communication: "activities",
} as const;

/** The same as places in `Scratch.intensity`, in the order of `built`. */
const helpers = built.map((condition) => roles.indexOf(builder[condition]));

/** 7.3 Conditions are built by contributions, with a backbone's help or by volunteers alone, and decay without. */
export function conditions({ launched, scratch, state, values, world }: Month): void {
  if (!launched) return;
  const { agenda, buildRate, strengths, volunteers } = values.initiative;
  const contribution = meanContribution(state);
  state.disagreement[0] = disagreementWithAgenda(state, world.size.domains);
  built.forEach((condition, c) => {
    const help = scratch.intensity[helpers[c] as number] as number;
    const concord = condition === "agenda" ? 1 - agenda.conflict * (state.disagreement[0] as number) : 1;
    const target = strengths[condition] * (volunteers + (1 - volunteers) * help) * contribution * concord;
    const achieved = state.conditions[c] as number;
    state.conditions[c] = achieved + buildRate * (target - achieved);
  });
}

/** Members' mean of half the absolute difference between their priorities and the agenda: 0 agreed … 1 opposed. */
function disagreementWithAgenda({ agenda, member, priorities }: State, domains: number): number {
  let sum = 0;
  let members = 0;
  for (let j = 0; j < member.length; j++) {
    if (member[j] === 0) continue;
    let distance = 0;
    for (let d = 0; d < domains; d++) {
      distance += Math.abs((priorities[j * domains + d] as number) - (agenda[d] as number));
    }
    sum += 0.5 * distance;
    members += 1;
  }
  return members === 0 ? 0 : sum / members;
}
