import { countMembers, functioning, type Month, roles } from "../context.ts";
import { processes, uniform } from "../random.ts";

/** 7.2 The backbone begins, lives or ends, and spreads its hours over six roles. */
export function backbone(month: Month): void {
  const { launched, scratch, state } = month;
  scratch.intensity.fill(0);
  if (!launched) return;
  state.launched[0] = 1;
  if ((state.backboneBegan[0] as number) < 0) begin(month);
  else if (state.backboneAlive[0] === 1 && ends(month)) state.backboneAlive[0] = 0;
  if (state.backboneAlive[0] === 1) spreadHours(month);
}

/** A backbone may come after the others: its years are its own. */
function begin({ since, state, values }: Month): void {
  if (values.initiative.strengths.backbone === 0) return;
  state.backboneBegan[0] = since;
  state.backboneAlive[0] = 1;
}

function ends({ since, state, t, values, world }: Month): boolean {
  const age = since - (state.backboneBegan[0] as number);
  if (age % 12 !== 0) return false;
  const { endingEarly, endingLate, endingOffset, grantMonths } = values.initiative.backbone;
  const chance = age <= grantMonths ? endingEarly : endingLate * (endingOffset - functioning(state));
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
