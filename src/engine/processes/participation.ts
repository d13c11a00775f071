import { halving, sigmoid } from "../../numeric/functions.ts";
import { coordinationCost, functioning, type Month, meanContribution } from "../context.ts";
import { drawWords, open01, processes } from "../random.ts";

const words = new Uint32Array(4);

/** 7.5 Organizations join, leave, contribute, and shift their own work. */
export function participation(month: Month): void {
  if (!month.launched) return;
  const { state } = month;
  const mean = meanContribution(state);
  const climate = month.launching ? null : climateOf(month);
  for (let j = 0; j < state.member.length; j++) {
    drawWords(words, month.world.key, processes.membership, j, month.t, 0);
    const was = state.member[j] as number;
    if (climate === null) found(month, j);
    else if (state.member[j] === 1) stayOrLeave(month, j, mean, climate);
    else considerJoining(month, j, mean, climate);
    month.scratch.joined[j] = was === 0 ? (state.member[j] as number) : 0;
    align(month, j);
  }
}

/** What is the same for all organizations in one month. */
interface Climate {
  readonly utility: number;
  readonly cost: number;
  readonly largestShare: number;
  readonly accountability: number;
}

function climateOf(month: Month): Climate {
  const { since, state, values } = month;
  const { participation: p } = values.initiative;
  const led = Math.max(state.champion[0] as number, state.leaders[0] as number);
  return {
    utility:
      -p.reluctance +
      p.champion * led +
      p.urgency * halving(since, p.urgencyHalfLife) -
      p.disagreement * (state.disagreement[0] as number),
    cost: values.initiative.memberTimeFromEnvelope * coordinationCost(month),
    largestShare: state.agenda.reduce((most, value) => Math.max(most, value), 0),
    accountability:
      1 -
      (1 - p.accountabilityMeasurement * (state.conditions[1] as number)) *
        (1 - p.accountabilityCommunication * (state.conditions[3] as number)),
  };
}

function found({ state, values }: Month, j: number): void {
  if (open01(words[0] as number) >= values.initiative.participation.startShare) return;
  state.member[j] = 1;
  state.contribution[j] = values.initiative.participation.startContribution;
}

/** Utility of membership to organization j. */
function utility({ state, values, world }: Month, j: number, climate: Climate): number {
  const { fit, functioning: worth } = values.initiative.participation;
  const mission = state.agenda[world.columns.mission[j] as number] as number;
  const budget = values.funding.perResident * values.community.residents * (world.columns.size[j] as number);
  const strain = climate.cost === 0 ? 0 : budget === 0 ? 1000 : climate.cost / budget;
  return climate.utility + fit * (mission / climate.largestShare) + worth * functioning(state) - strain;
}

function stayOrLeave(month: Month, j: number, mean: number, climate: Climate): void {
  const { state, values } = month;
  const { contributionRate, imitation, leaving } = values.initiative.participation;
  if (open01(words[0] as number) < leaving * sigmoid(-utility(month, j, climate))) {
    state.member[j] = 0;
    state.contribution[j] = 0;
    return;
  }
  const h = state.contribution[j] as number;
  const c = climate.accountability;
  state.contribution[j] = h + contributionRate * ((1 - c) * imitation * mean + c - h);
}

function considerJoining(month: Month, j: number, mean: number, climate: Climate): void {
  const { state, values } = month;
  const chance = values.initiative.participation.joining * (state.conditions[3] as number);
  if (open01(words[1] as number) >= chance * sigmoid(utility(month, j, climate))) return;
  state.member[j] = 1;
  state.contribution[j] = mean;
}

function align({ state, values }: Month, j: number): void {
  const a = state.alignment[j] as number;
  const own = (state.member[j] as number) * (state.conditions[0] as number) * (state.contribution[j] as number);
  state.alignment[j] = a + values.initiative.participation.alignmentRate * (own - a);
}
