import type { Overrides } from "../../scenario/arms.ts";

export const screens = ["futures", "community", "conditions", "money", "lessons", "assumptions"] as const;
export type ScreenName = (typeof screens)[number];

/** A named set of changes, pinned to be compared with others. */
export interface Plan {
  readonly name: string;
  readonly changes: Overrides;
}

/** Everything that a link holds: who has the same session sees the same numbers. */
export interface Session {
  readonly screen: ScreenName;
  /** Tag of a chosen language; empty for the browser's own. */
  readonly language: string;
  /** Name of the scenario, one of the page's presets. */
  readonly preset: string;
  /** What sliders changed in the file's own values, by path; only what differs from the preset. */
  readonly changes: Overrides;
  readonly seed: string;
  /** Worlds behind the picture, once all have run. */
  readonly worlds: number;
  readonly people: number;
  /** Arm that is compared with isolated action. */
  readonly arm: string;
  readonly outcome: string;
  /** Month that is looked at. */
  readonly month: number;
  /** Up to four plans. */
  readonly plans: readonly Plan[];
  /** The lesson that is open and its step; null where none is. */
  readonly lesson: { readonly name: string; readonly step: number } | null;
  /** What only one screen needs to remember, by "screen.key"; each screen owns its keys. */
  readonly details: Readonly<Record<string, string>>;
}

/** Where one looks: changing only these is no step that could be undone or replayed. */
export const looks = ["screen", "language", "month", "lesson", "details"] as const satisfies readonly (keyof Session)[];
