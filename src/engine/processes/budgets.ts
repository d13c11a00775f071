import { countMembers, type Month } from "../context.ts";

/** Money of a month, $: what funders give, what was raised, and of the backbone's bill what is taken from the former, and paid. */
export interface Funds {
  readonly base: number;
  readonly raised: number;
  readonly taken: number;
  readonly paid: number;
}

/** Where the month's money comes from, $: the core envelope, additional and raised money, the backbone's bill. */
export function envelope({ shocks, state, values }: Month): Funds {
  const { funding, initiative } = values;
  const factor = shocks.reduce((product, shock) => product * shock.money, 1);
  const core = funding.perResident * values.community.residents * factor;
  const base = core + funding.additional / 12;
  const raised = core * (state.mobilized[0] as number);
  const alive = state.backboneAlive[0] === 1;
  const bill = alive ? (initiative.strengths.backbone * initiative.backbone.budget) / 12 : 0;
  const taken = Math.min(initiative.backbone.fromEnvelope * bill, base);
  const fresh = (1 - initiative.backbone.fromEnvelope) * bill;
  return { base, raised, taken, paid: taken + fresh };
}

/** Budget of each organization, $: its share of the base, more with money raised for members, less for others where that displaced theirs. */
export function distribute({ scratch, state, values, world }: Month, { base, raised, taken }: Funds): Float64Array {
  const { size } = world.columns;
  const { budgets } = scratch;
  for (let j = 0; j < budgets.length; j++) budgets[j] = (base - taken) * (size[j] as number);
  if (countMembers(state) === 0) {
    for (let j = 0; j < budgets.length; j++) budgets[j] = (budgets[j] as number) + raised * (size[j] as number);
    return budgets;
  }
  const displaced = Math.min(values.funding.crowdingOut * raised, sumOf(budgets, state.member, 0));
  add(budgets, state.member, 1, size, raised);
  add(budgets, state.member, 0, size, -displaced);
  return budgets;
}

/** Sum over the organizations that are members (1) or not (0). */
function sumOf(column: Float64Array, member: Uint8Array, which: 0 | 1): number {
  let sum = 0;
  for (let j = 0; j < member.length; j++) if (member[j] === which) sum += column[j] as number;
  return sum;
}

/**
 * Spreads an amount over the members (1) or the others (0) in proportion to their size, equally where all sizes are 0; rounding must
 * leave nobody with less than nothing.
 */
function add(budgets: Float64Array, member: Uint8Array, which: 0 | 1, size: Float64Array, amount: number): void {
  const total = sumOf(size, member, which);
  let count = 0;
  for (const is of member) if (is === which) count += 1;
  for (let j = 0; j < member.length; j++) {
    if (member[j] !== which) continue;
    const part = total === 0 ? 1 / count : (size[j] as number) / total;
    budgets[j] = Math.max(0, (budgets[j] as number) + amount * part);
  }
}
