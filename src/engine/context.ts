import { conditions } from "../scenario/arms.ts";
import type { Shock, Values } from "../scenario/scenario.ts";
import type { Size } from "./size.ts";
import type { State } from "./state-columns.ts";
import type { World } from "./world-columns.ts";

/** Roles of a backbone, in the order of `Scratch.intensity` (the six of Turner, Merchant, Kania & Martin 2012). */
export const roles = ["vision", "activities", "measurement", "will", "policy", "funding"] as const;

/** Working space of the organizations in one world's months; nothing in it lasts from one month to the next. */
export interface Scratch {
  /** Role intensities 0 … 1. */
  readonly intensity: Float64Array;
  /** Capacity of organization j in domain d, simulated persons per month: entry j·domains + d. */
  readonly supply: Float64Array;
  readonly supplyOfDomain: Float64Array;
  readonly overhead: Float64Array;
  /** Where capacity is short, as shares, by domain. */
  readonly gap: Float64Array;
  /** Members' priorities as one opinion, by domain. */
  readonly opinion: Float64Array;
  /** By organization: its budget, its weight in the agenda, its practice before anybody learns, and what that is worth. */
  readonly budgets: Float64Array;
  readonly weight: Float64Array;
  readonly held: Int32Array;
  readonly worth: Float64Array;
  /** 1 for each organization that joined this month; only of a launched month. */
  readonly joined: Uint8Array;
  /** Access to help with outreach, by group. */
  readonly reach: Float64Array;
}

export function createScratch(size: Size): Scratch {
  return {
    intensity: new Float64Array(roles.length),
    supply: new Float64Array(size.organizations * size.domains),
    supplyOfDomain: new Float64Array(size.domains),
    overhead: new Float64Array(size.domains),
    gap: new Float64Array(size.domains),
    opinion: new Float64Array(size.domains),
    budgets: new Float64Array(size.organizations),
    weight: new Float64Array(size.organizations),
    held: new Int32Array(size.organizations),
    worth: new Float64Array(size.organizations),
    joined: new Uint8Array(size.organizations),
    reach: new Float64Array(size.groups),
  };
}

/** All that a process may read, and the state it changes, in one month of one arm. */
export interface Month {
  readonly world: World;
  readonly state: State;
  readonly values: Values;
  readonly scratch: Scratch;
  /** Whole months since the burn-in's end; negative in the burn-in. */
  readonly t: number;
  /** Whole months since the start of the initiative; −1 before it. */
  readonly since: number;
  readonly anniversary: boolean;
  /** This is the month in which the arm is launched. */
  readonly launching: boolean;
  /** The arm is launched, this month included. */
  readonly launched: boolean;
  /** Scheduled shocks in force. */
  readonly shocks: readonly Shock[];
  /** For each organization, whose practices it may see at all, in ascending order; null where that is everybody's. */
  readonly ties: readonly Int32Array[] | null;
}

/** True if any of the five conditions is pursued. */
export function pursued(values: Values): boolean {
  return conditions.some((condition) => values.initiative.strengths[condition] > 0);
}

/** Resident voice and equity work: parts of the initiative, so 0 before its launch. */
export function commitments({ launched, values }: Month): { readonly voice: number; readonly equity: number } {
  const { voice, equity } = values.initiative.agenda;
  return launched ? { voice, equity } : { voice: 0, equity: 0 };
}

/** Mean of the four achieved conditions. */
export function functioning({ conditions: achieved }: State): number {
  return ((achieved[0] as number) + (achieved[1] as number) + (achieved[2] as number) + (achieved[3] as number)) / 4;
}

/** Number of members. */
export function countMembers({ member }: State): number {
  let members = 0;
  for (const is of member) members += is;
  return members;
}

/** Members' mean contribution, 0 without members. */
export function meanContribution({ member, contribution }: State): number {
  let sum = 0;
  let members = 0;
  for (let j = 0; j < member.length; j++) {
    if (member[j] === 0) continue;
    sum += contribution[j] as number;
    members += 1;
  }
  return members === 0 ? 0 : sum / members;
}

/** What taking part costs a member, $ per month (docs/model.md, 7.5). */
export function coordinationCost(month: Month): number {
  if (!month.launched) return 0;
  const { agenda, strengths, memberHours, hourCost, leadership } = month.values.initiative;
  const { voice, equity } = commitments(month);
  return (
    hourCost *
    (strengths.agenda * memberHours.agenda +
      strengths.measurement * memberHours.measurement +
      strengths.activities * memberHours.activities +
      strengths.communication * memberHours.communication +
      voice * memberHours.voice +
      equity * memberHours.equity +
      leadership.effort * memberHours.leadership) *
    (1 + agenda.conflictHours * (month.state.disagreement[0] as number))
  );
}
