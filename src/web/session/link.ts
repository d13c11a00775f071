import type { Overrides } from "../../scenario/arms.ts";
import { rowsByPath } from "../../scenario/settings.ts";
import { type Plan, type ScreenName, type Session, screens } from "./session.ts";

/** Version of links; older ones are upgraded by `upgrades`. */
export const LINK_VERSION = 1;

/** A link read: what it says, and what of it this page does not understand (shown to the reader, never dropped in silence). */
export interface ReadLink {
  readonly session: Session;
  readonly unknown: readonly string[];
}

type Pairs = readonly (readonly [name: string, value: string])[];

/** From version n to n + 1, in order from 1. */
const upgrades: readonly ((pairs: Pairs) => Pairs)[] = [];

const set = "set.";
const detail = "on.";

function changesText(changes: Overrides): string {
  return Object.entries(changes)
    .map(([path, value]) => `${path}:${value}`)
    .join(",");
}

const plain = ["screen", "language", "preset", "seed", "arm", "outcome", "worlds", "people", "month"] as const;

/**
 * The fragment of an address that restores a session, "#v=1&…"; what equals `initial` is left out, and parts of a link that were
 * not understood ("name=text") are kept for a page that does.
 */
export function linkOf(session: Session, initial: Session, unknown: readonly string[] = []): string {
  const pairs = new URLSearchParams({ v: String(LINK_VERSION) });
  for (const name of plain)
    if (session[name] !== initial[name] || name === "preset") pairs.append(name, String(session[name]));
  for (const [path, value] of Object.entries(session.changes)) pairs.append(set + path, String(value));
  for (const { changes, name } of session.plans) pairs.append("plan", `${name}|${changesText(changes)}`);
  if (session.lesson) pairs.append("lesson", `${session.lesson.name}:${session.lesson.step}`);
  for (const [name, value] of Object.entries(session.details)) pairs.append(detail + name, value);
  for (const part of unknown) {
    const [name = "", ...text] = part.split("=");
    pairs.append(name, text.join("="));
  }
  return `#${pairs}`;
}

/** A value as a row takes it; undefined where the row does not exist or does not take it. */
function valueFrom(path: string, text: string): number | string | undefined {
  const row = rowsByPath.get(path);
  if (row?.kind === "choice") return row.choices.includes(text) ? text : undefined;
  const value = Number(text);
  const fits =
    row && text.trim() !== "" && value >= row.min && value <= row.max && (!row.whole || Number.isInteger(value));
  return fits ? value : undefined;
}

function planOf(text: string): Plan | undefined {
  const bar = text.lastIndexOf("|");
  if (bar < 0) return undefined;
  const entries = text
    .slice(bar + 1)
    .split(",")
    .filter((entry) => entry !== "")
    .map((entry): [string, number | string | undefined] => {
      const colon = entry.indexOf(":");
      return [entry.slice(0, colon), valueFrom(entry.slice(0, colon), entry.slice(colon + 1))];
    });
  if (entries.some(([, value]) => value === undefined)) return undefined;
  return { name: text.slice(0, bar), changes: Object.fromEntries(entries) as Overrides };
}

/** What one pair of a link says; undefined where it is not understood. */
function patchOf(session: Session, name: string, text: string): Partial<Session> | undefined {
  const whole = /^\d{1,7}$/.test(text) ? Number(text) : undefined;
  if (name.startsWith(set)) {
    const value = valueFrom(name.slice(set.length), text);
    return value === undefined ? undefined : { changes: { ...session.changes, [name.slice(set.length)]: value } };
  }
  if (name.startsWith(detail)) return { details: { ...session.details, [name.slice(detail.length)]: text } };
  switch (name) {
    case "screen":
      return screens.includes(text as ScreenName) ? { screen: text as ScreenName } : undefined;
    case "language":
    case "preset":
    case "seed":
    case "arm":
    case "outcome":
      return text === "" ? undefined : { [name]: text };
    case "worlds":
    case "people":
    case "month":
      return whole === undefined || (whole === 0 && name !== "month") ? undefined : { [name]: whole };
    case "plan": {
      const plan = planOf(text);
      return plan && session.plans.length < 4 ? { plans: [...session.plans, plan] } : undefined;
    }
    case "lesson": {
      const [, lesson = "", step = "0"] = /^(.+):(\d+)$/.exec(text) ?? [];
      return lesson === "" ? undefined : { lesson: { name: lesson, step: Number(step) } };
    }
    default:
      return undefined;
  }
}

/** A link's version; that of this page where it states none that could be one. */
function versionOf(pairs: Pairs): number {
  const stated = Number(pairs.find(([name]) => name === "v")?.[1]);
  return Number.isInteger(stated) && stated >= 1 ? stated : LINK_VERSION;
}

/** A link of an older version as this page would have written it; `steps[n]` leads from version n + 1 to n + 2. */
export function upgraded(pairs: Pairs, steps: readonly ((pairs: Pairs) => Pairs)[] = upgrades): Pairs {
  return steps.slice(versionOf(pairs) - 1).reduce((older, upgrade) => upgrade(older), pairs);
}

/** The preset that a link names; undefined where it names none. */
export function presetIn(fragment: string): string | undefined {
  return new URLSearchParams(fragment.replace(/^#/, "")).get("preset") ?? undefined;
}

/** Reads a link on top of the session that a page starts with. Of any version, and never fails. */
export function readLink(fragment: string, initial: Session): ReadLink {
  const written = [...new URLSearchParams(fragment.replace(/^#/, ""))];
  const pairs = upgraded(written);
  const unknown: string[] = versionOf(written) > LINK_VERSION ? [`v=${versionOf(written)}`] : [];
  let session = initial;
  for (const [name, text] of pairs) {
    if (name === "v") continue;
    const patch = patchOf(session, name, text);
    if (patch) session = { ...session, ...patch };
    else unknown.push(`${name}=${text}`);
  }
  return { session, unknown };
}
