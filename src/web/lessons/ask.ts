import { armWith, isolated, type Overrides } from "../../scenario/arms.ts";
import type { Arm, Scenario } from "../../scenario/scenario.ts";
import { coursesOf, type Preset } from "../session/preset.ts";
import type { Ask, Step } from "./lesson.ts";

function kept(changes: Overrides, keeps: (path: string) => boolean): Overrides {
  return Object.fromEntries(Object.entries(changes).filter(([path]) => keeps(path)));
}

/** What a step states of the file's own values: its own where sliders are locked, the session's where they are open. */
export function changesOf({ ask, open = [] }: Step, session: Overrides): Overrides {
  const isOpen = (path: string): boolean => open.includes(path);
  return { ...kept(ask?.changes ?? {}, (path) => !isOpen(path)), ...kept(session, isOpen) };
}

/** The values at which the open sliders of a step stand at first. */
export function firstChanges({ ask, open = [] }: Step): Overrides {
  return kept(ask?.changes ?? {}, (path) => open.includes(path));
}

/** The scenario that a step asks about: every arm compared with isolated action, in the same worlds. */
export function scenarioFor(preset: Preset, ask: Ask, changes: Overrides): Scenario {
  const { arms: listed, organizations, own } = coursesOf(preset, { arm: isolated, changes, people: ask.people });
  const known = new Map(listed.map((arm) => [arm.name, arm]));
  const arms = ask.arms.map(({ name, stated = {} }): Arm => {
    return known.get(name) ?? armWith(own, { name, about: "", stated });
  });
  const alone = known.get(isolated) ?? armWith(own, { name: isolated, about: "", stated: {} });
  return {
    ...preset.scenario,
    organizations,
    replications: ask.worlds,
    start: ask.start ?? preset.scenario.start,
    compare: { ...preset.scenario.compare, pairs: arms.map(({ name }) => ({ arm: name, against: isolated })) },
    arms: [alone, ...arms],
  };
}
