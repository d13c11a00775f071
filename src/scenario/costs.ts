import { compile } from "../numeric/tree.ts";
import { conditions } from "./arms.ts";
import { hourPaths, numbersAt, sumOfHours } from "./member-hours.ts";
import type { Settings } from "./scenario.ts";

/** What an arm's initiative costs in a month, as $ per year and hours per month. */
export interface ArmCost {
  /** True if any of the five strengths is above 0: otherwise nothing of the initiative exists. */
  readonly active: boolean;
  /** $ per year at full running. */
  readonly backbone: number;
  /** $ per year of it taken from the community's money. */
  readonly fromEnvelope: number;
  readonly hoursPerMember: number;
  /** The same if members disagreed in full. */
  readonly hoursInConflict: number;
  /** $ per member and year. */
  readonly perMember: number;
  /** $ per member and year of it that is new money. */
  readonly perMemberNew: number;
  /** New money for services, $ per year. */
  readonly additional: number;
  /** $ per referral that a navigator accompanies; 0 where none does. */
  readonly perReferral: number;
}

/** Numbers at paths in one month. */
export function numbersIn(settings: Settings, paths: readonly string[], month: number): readonly number[] {
  return numbersAt(settings, paths).map((value) => (typeof value === "number" ? value : compile(value)(() => month)));
}

/** What an arm costs at full running in a month, before anyone joins or leaves. */
export function costOf(settings: Settings, month: number): ArmCost {
  const strengths = numbersIn(
    settings,
    conditions.map((name) => `initiative.strengths.${name}`),
    month,
  );
  const active = strengths.some((strength) => strength > 0);
  const [budget = 0, strength = 0, share = 0, hourCost = 0, additional = 0, borne = 1] = numbersIn(
    settings,
    [
      "initiative.backbone.budget",
      "initiative.strengths.backbone",
      "initiative.backbone.fromEnvelope",
      "initiative.hourCost",
      "funding.additional",
      "initiative.memberTimeFromEnvelope",
    ],
    month,
  );
  const [wage = 0, accompanied = 0, conflictHours = 0] = numbersIn(
    settings,
    ["delivery.referral.navigatorCost", "delivery.referral.accompanied", "initiative.agenda.conflictHours"],
    month,
  );
  const hoursPerMember = active ? sumOfHours(numbersIn(settings, hourPaths, month)) : 0;
  const backbone = budget * strength;
  return {
    active,
    backbone,
    fromEnvelope: backbone * share,
    hoursPerMember,
    hoursInConflict: hoursPerMember * (1 + conflictHours),
    perMember: hoursPerMember * hourCost * 12,
    perMemberNew: (1 - borne) * hoursPerMember * hourCost * 12,
    additional,
    perReferral: active || accompanied > 0 ? wage : 0,
  };
}

/** Money for all organizations together in a month without shocks, as $ per year. */
export function moneyPerYear(settings: Settings, month: number): number {
  const paths = ["funding.perResident", "community.residents", "funding.additional"];
  const [perResident = 0, residents = 0, additional = 0] = numbersIn(settings, paths, month);
  return perResident * residents * 12 + additional;
}
