import type { Tree } from "../numeric/tree.ts";
import type { Arm, Settings } from "./scenario.ts";
import { type Value, withValues } from "./settings.ts";

/** The five conditions of collective impact (Kania & Kramer 2011). */
export const conditions = ["agenda", "measurement", "activities", "communication", "backbone"] as const;
export type Condition = (typeof conditions)[number];

/** The arm without an initiative, which always exists and comes first. */
export const isolated = "isolated";

/** Values by path. */
export type Overrides = Readonly<Record<string, Value>>;

/** An arm that any scenario can name; `overrides` are relative to the file's own values. */
export interface StandardArm {
  readonly name: string;
  readonly about: string;
  readonly overrides: (own: Settings) => Overrides;
}

/** Path of a condition's strength. */
export const strengthPath = (condition: Condition): string => `initiative.strengths.${condition}`;

function switchedOff(off: readonly Condition[]): Overrides {
  return Object.fromEntries(off.map((condition) => [strengthPath(condition), 0]));
}

function standard(name: string, about: string, overrides: (own: Settings) => Overrides): StandardArm {
  return { name, about, overrides };
}

/** Sum of two values of which either may be an expression. */
function plus(a: number | Tree, b: number | Tree): number | Tree {
  if (typeof a === "number" && typeof b === "number") return a + b;
  return { type: "call", operator: "add", operands: [asTree(a), asTree(b)] };
}

function times(a: number | Tree, b: number | Tree): number | Tree {
  if (typeof a === "number" && typeof b === "number") return a * b;
  return { type: "call", operator: "multiply", operands: [asTree(a), asTree(b)] };
}

function asTree(value: number | Tree): Tree {
  return typeof value === "number" ? { type: "number", value } : value;
}

/** The arms every comparison can name, `isolated` first. */
export const standardArms: readonly StandardArm[] = [
  standard("isolated", "The same organizations, each working alone", () => switchedOff(conditions)),
  standard("collective", "The initiative as the scenario describes it", () => ({})),
  standard("coalition", "The other four conditions without a backbone", () => switchedOff(["backbone"])),
  standard("collaboration", "Meetings only: continuous communication and nothing else", () =>
    switchedOff(conditions.filter((condition) => condition !== "communication")),
  ),
  standard("isolated-plus-money", "Working alone, with the backbone's budget as new money for services", (own) => ({
    ...switchedOff(conditions),
    "funding.additional": plus(
      own.funding.additional,
      times(own.initiative.backbone.budget, own.initiative.strengths.backbone),
    ),
  })),
  standard("voice-and-equity", "The initiative with full resident voice and equity work", () => ({
    "initiative.agenda.voice": 1,
    "initiative.agenda.equity": 1,
  })),
  standard("top-down", "The initiative led by the largest, without resident voice and equity work", () => ({
    "initiative.agenda.voice": 0,
    "initiative.agenda.equity": 0,
    "initiative.agenda.power": 1,
  })),
  standard("tested-programs", "Working alone, with a menu of tested programs to choose from at the start", () => ({
    ...switchedOff(conditions),
    "learning.testedPrograms": 8,
  })),
  ...conditions.map((condition) =>
    standard(`only-${condition}`, `Of the five conditions only ${condition}`, () =>
      switchedOff(conditions.filter((other) => other !== condition)),
    ),
  ),
  ...conditions.map((condition) =>
    standard(`without-${condition}`, `All conditions but ${condition}`, () => switchedOff([condition])),
  ),
];

/** An arm of a scenario with these own values: what its name stands for, and on top of it what is stated of it. */
export function armWith(own: Settings, { name, about, stated }: StatedArm): Arm {
  const base = standardArms.find((arm) => arm.name === name)?.overrides(own) ?? {};
  return { name, about, settings: withValues(own, { ...base, ...stated }) };
}

/** An arm as a file states it. */
export interface StatedArm {
  readonly name: string;
  readonly about: string;
  readonly stated: Overrides;
}

/** Where a scenario's arms come from: the file's own values, and what it states of each arm. */
export interface Origin {
  readonly own: Settings;
  readonly arms: readonly StatedArm[];
}
