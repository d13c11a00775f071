import { armWith, conditions, isolated, type StandardArm, type StatedArm, standardArms } from "./arms.ts";
import type { ParseExpression } from "./expression.ts";
import { describe, type Finding, type Path } from "./problems.ts";
import type { ArmOverrides } from "./row-schema.ts";
import type { Arm, Settings } from "./scenario.ts";
import type { ScenarioFile } from "./schema.ts";
import { rowsByPath, type Value } from "./settings.ts";
import type { Span } from "./span.ts";
import { outsideRange, readValues, statedInArm } from "./stated.ts";
import { nearest } from "./suggest.ts";

const collective = "collective";

export interface BuiltArms {
  readonly arms: readonly Arm[];
  readonly stated: readonly StatedArm[];
  readonly findings: readonly Finding[];
}

interface Context {
  readonly own: Settings;
  readonly parse: ParseExpression;
  readonly span: Span;
}

type Written = ScenarioFile["arms"][string];

const standardByName: ReadonlyMap<string, StandardArm> = new Map(standardArms.map((arm) => [arm.name, arm]));

function overridesOf(written: Written): ArmOverrides {
  const { about: _, ...overrides } = written ?? {};
  return overrides as ArmOverrides;
}

/** Arms in their order: isolated, collective, then as written. */
function inOrder(arms: ScenarioFile["arms"]): readonly (readonly [string, Written])[] {
  const others = Object.entries(arms).filter(([name]) => name !== isolated && name !== collective);
  return [[isolated, arms[isolated] ?? null], [collective, arms[collective] ?? null], ...others];
}

/** The burn-in runs under isolated, so an override there would change the past of every arm. */
function isolatedFindings(written: Written): Finding[] {
  return [...statedInArm(overridesOf(written))].map(([path, value]) => {
    const strength = conditions.some((condition) => path === `initiative.strengths.${condition}`);
    const expected = strength
      ? "no override: all five strengths are 0 in isolated"
      : "no override: isolated is the file's own values with all five strengths 0; name another arm";
    return { path: ["arms", isolated, ...path.split(".")], got: describe(value), expected, atKey: true };
  });
}

function standardFindings(name: string, values: Readonly<Record<string, Value>>, span: Span): Finding[] {
  return Object.entries(values).flatMap(([path, value]) => {
    const row = rowsByPath.get(path);
    const outside = row && outsideRange(row, value, ["arms", name, ...path.split(".")], span);
    return outside ? [outside] : [];
  });
}

/** An arm that differs in nothing may be meant so, to see two arms that are alike; near a standard arm's name it is likely a slip. */
function misspeltFindings(name: string): Finding[] {
  const suggestion = nearest(name, standardByName.keys());
  if (suggestion === undefined || name.startsWith(`${suggestion}-`)) return [];
  const got = `the unknown arm ${describe(name)}, which differs in nothing`;
  const expected = "something that differs, or the name of a standard arm";
  return [{ path: ["arms", name], got, expected, suggestion, severity: "warning", atKey: true }];
}

function buildArm(
  name: string,
  written: Written,
  { own, parse, span }: Context,
): { readonly stated: StatedArm; readonly findings: Finding[] } {
  const standard = standardByName.get(name);
  const at: Path = ["arms", name];
  if (!standard && written === null) {
    const expected = `a mapping of what differs, or the name of a standard arm (${[...standardByName.keys()].join(", ")})`;
    const suggestion = nearest(name, standardByName.keys());
    const got = `nothing for the unknown arm ${describe(name)}`;
    return {
      stated: { name, about: "", stated: {} },
      findings: [{ path: at, got, expected, suggestion, atKey: true }],
    };
  }
  const fixed = name === isolated;
  const stated = fixed ? new Map() : statedInArm(overridesOf(written));
  const { values, findings } = readValues(stated, at, parse, span);
  const base = standard?.overrides(own) ?? {};
  const about = written?.about ?? standard?.about ?? "";
  const all = [
    ...findings,
    ...standardFindings(name, base, span),
    ...(fixed ? isolatedFindings(written) : []),
    ...(standard || stated.size > 0 ? [] : misspeltFindings(name)),
  ];
  return { stated: { name, about, stated: values }, findings: all };
}

/** The arms of a scenario with all their parameters, isolated first. */
export function buildArms(file: ScenarioFile, context: Context): BuiltArms {
  const built = inOrder(file.arms).map(([name, written]) => buildArm(name, written, context));
  const stated = built.map((entry) => entry.stated);
  return {
    arms: stated.map((arm) => armWith(context.own, arm)),
    stated,
    findings: built.flatMap(({ findings }) => findings),
  };
}
