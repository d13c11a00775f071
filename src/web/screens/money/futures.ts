import type { Overrides } from "../../../scenario/arms.ts";
import type { Shock } from "../../../scenario/scenario.ts";
import { ownValue, type Preset } from "../../session/preset.ts";

/** A way the times may go: what it changes of the town, what happens from outside, and when a funder leaves. */
export interface Future {
  readonly name: "as-is" | "recession" | "funder-leaves" | "small-town" | "tied-needs";
  readonly possible: (preset: Preset) => boolean;
  /** Values of the town by path; `own` are those of the plan. */
  readonly changes: (preset: Preset, own: Overrides) => Overrides;
  readonly shocks: (preset: Preset) => readonly Shock[];
  /** Month in which money from outside ends; null for never. */
  readonly leavesAt: number | null;
}

/** Month in which bad news comes, and how long a recession lasts. */
export const TURN = 36;
const LASTS = 24;

/** How a recession is: a fifth less money, and harder lives. The same as in the scenario of that name. */
const recession = { name: "recession", from: TURN, to: TURN + LASTS, money: 0.8, hardship: 0.05 };

/** A small town has a tenth of the residents; tied needs feed each other more by this share. */
const SMALL = 10;
const TIED = 0.3;

const RESIDENTS = "community.residents";
const INTERDEPENDENCE = "community.interdependence";

function numberOf(preset: Preset, own: Overrides, path: string): number | null {
  const value = own[path] ?? ownValue(preset, path);
  return typeof value === "number" ? value : null;
}

const always = (): boolean => true;
const nothing = (): Overrides => ({});
const quiet = (): readonly Shock[] => [];

/** The futures that plans are tried in, the present one first. */
export const futures: readonly Future[] = [
  { name: "as-is", possible: always, changes: nothing, shocks: quiet, leavesAt: null },
  {
    name: "recession",
    possible: ({ scenario }) => scenario.months > TURN,
    changes: nothing,
    shocks: ({ scenario }) => [{ ...recession, domains: scenario.domains.map((_, domain) => domain) }],
    leavesAt: null,
  },
  {
    name: "funder-leaves",
    possible: ({ scenario }) => scenario.months > TURN,
    changes: nothing,
    shocks: quiet,
    leavesAt: TURN,
  },
  {
    name: "small-town",
    // Listed organizations bring their own money along, however small the town.
    possible: ({ scenario }) => scenario.organizations === null,
    changes: (preset, own) => {
      const residents = numberOf(preset, own, RESIDENTS);
      return residents === null ? {} : { [RESIDENTS]: Math.max(100, Math.round(residents / SMALL)) };
    },
    shocks: quiet,
    leavesAt: null,
  },
  {
    name: "tied-needs",
    possible: always,
    changes: (preset, own) => {
      const before = numberOf(preset, own, INTERDEPENDENCE) ?? 0;
      return { [INTERDEPENDENCE]: Number(Math.min(0.9, before + TIED).toPrecision(6)) };
    },
    shocks: quiet,
    leavesAt: null,
  },
];

/** The futures that a preset can be tried in. */
export function futuresOf(preset: Preset): readonly Future[] {
  return futures.filter(({ possible }) => possible(preset));
}
