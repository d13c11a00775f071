import { standardArms } from "../../scenario/arms.ts";
import { outcomesOf } from "../../scenario/outcome-names.ts";
import type { ReadLink } from "./link.ts";
import { initialSession, type Preset } from "./preset.ts";
import type { Session } from "./session.ts";

/** What of a session its preset does not have, each with whether it does. */
function checks({ arms, scenario }: Preset, session: Session) {
  const { arm, month, outcome, preset } = session;
  const isArm = [...arms, ...standardArms].some(({ name }) => name === arm && name !== "isolated");
  return {
    preset: preset === scenario.name,
    arm: isArm,
    outcome: outcomesOf(scenario).some(({ name }) => name === outcome),
    month: month <= scenario.months,
  } as const;
}

/** A link read for a preset: names that the preset does not have give way to its own, and are said to be unknown. */
export function fitting({ session, unknown }: ReadLink, preset: Preset): ReadLink {
  const initial = initialSession(preset);
  const strange = Object.entries(checks(preset, session)).filter(([, has]) => !has);
  const names = strange.map(([name]) => name as keyof ReturnType<typeof checks>);
  const own = Object.fromEntries(names.map((name) => [name, initial[name]]));
  return { session: { ...session, ...own }, unknown: [...unknown, ...names.map((name) => `${name}=${session[name]}`)] };
}
