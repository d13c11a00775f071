import { countMembers, functioning, type Month, roles } from "../context.ts";
import { processes, uniform } from "../random.ts";

/** 7.2 The backbone lives or ends, and spreads its hours over six roles. */
export function backbone(month: Month): void {
  const { launched, launching, scratch, state } = month;
  scratch.intensity.fill(0);
  if (!launched) return;
  if (launching) {
    state.launched[0] = 1;
    state.backboneAlive[0] = 1;
  } else if (month.anniversary && state.backboneAlive[0] === 1 && ends(month)) state.backboneAlive[0] = 0;
  if (state.backboneAlive[0] === 1) spreadHours(month);
}

function ends({ since, state, t, values, world }: Month): boolean {
  const { endingEarly, endingLate, endingOffset, grantMonths } = values.initiative.backbone;
  const chance = since <= grantMonths ? endingEarly : endingLate * (endingOffset - functioning(state));
  const unfollowed = 1 - values.initiative.leadership.succession * (state.leaders[0] as number);
  return uniform(world.key, processes.backboneEnd, 0, t) < chance * unfollowed;
}

function spreadHours({ scratch, state, values }: Month): void {
  const { backbone: staff, roles: needs, strengths } = values.initiative;
  const hours = (staff.budget / staff.costPerStaff) * staff.hoursPerStaff * strengths.backbone;
  const members = countMembers(state);
  roles.forEach((role, r) => {
    const { base, perMember, share } = needs[role];
    scratch.intensity[r] = Math.min(1, (hours * share) / (base + perMember * members));
  });
}
