import type { ChoiceSetting, SettingValues } from "../classic.ts";

/** A setting that takes one of some words, the first of them by default. */
export function choice(name: string, choices: readonly [string, ...string[]], meaning: string): ChoiceSetting {
  return { kind: "choice", name, meaning, default: choices[0], choices };
}

/** The number that a setting has. */
export function numberOf(settings: SettingValues, name: string): number {
  return settings[name] as number;
}

/** Names of one number in each of the rounds 0 … `rounds`. */
export function byRound(name: string, rounds: number): readonly string[] {
  return Array.from({ length: rounds + 1 }, (_, round) => `${name}@${round}`);
}
