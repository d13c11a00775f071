import { batch, computed, effect, signal } from "@preact/signals";
import type { Scenario } from "../../scenario/scenario.ts";
import { advance, amend, begin, undo as earlier, isLook, redo as later, look } from "../session/history.ts";
import { fitting } from "../session/known.ts";
import { linkOf, presetIn, type ReadLink, readLink } from "../session/link.ts";
import { initialSession, ownValue, type Preset, scenarioOf } from "../session/preset.ts";
import { misfitsOf } from "../session/problems.ts";
import type { Session } from "../session/session.ts";
import { language, languageOf } from "../words/words.ts";

/** The scenarios this page carries, the first one shown first. Throws a RangeError where it carries none. */
export function readPresets(text: string): readonly Preset[] {
  const presets = JSON.parse(text) as readonly Preset[];
  if (presets.length === 0) throw new RangeError("this page carries no scenario");
  return presets;
}

export const presets = readPresets(document.getElementById("presets")?.textContent ?? "[]");

function presetNamed(name: string | undefined): Preset {
  return presets.find(({ scenario }) => scenario.name === name) ?? (presets[0] as Preset);
}

function readFragment(fragment: string): ReadLink {
  const named = presetNamed(presetIn(fragment));
  return fitting(readLink(fragment, initialSession(named)), named);
}

const read = readFragment(location.hash);

/** Parts of the link that this page does not understand. */
export const unknownParts = signal<readonly string[]>(read.unknown);

const history = signal(begin(read.session));
/** Whether the present session is still being dragged into place. */
export const dragging = signal(false);
let beforeDrag: Session | null = null;

export const session = computed(() => history.value.present);
export const canUndo = computed(() => history.value.past.length > 0);
export const canRedo = computed(() => history.value.future.length > 0);
export const preset = computed(() => presetNamed(session.value.preset));

type Asked = Pick<Session, "arm" | "changes" | "people" | "preset" | "seed" | "worlds">;

/** What the numbers depend on, as text, so that nothing is asked again while only the view changes. */
const asked = computed(() => {
  const { arm, changes, people, preset: name, seed, worlds } = session.value;
  return JSON.stringify({ arm, changes, people, preset: name, seed, worlds } satisfies Asked);
});

/** The scenario that the session asks about. The same object as long as the numbers stay the same. */
export const scenario = computed<Scenario>(() => {
  const parts: Asked = JSON.parse(asked.value);
  return scenarioOf(presetNamed(parts.preset), parts);
});

/** Values of the session that do not fit together; while there are any nothing is run. */
export const misfits = computed(() => {
  const parts: Asked = JSON.parse(asked.value);
  return misfitsOf(presetNamed(parts.preset), parts);
});

/** The fragment that restores the session, for links. */
export const link = computed(() => {
  const known = unknownParts.value.filter((part) => !part.startsWith("v="));
  return linkOf(session.value, initialSession(preset.value), known);
});

effect(() => {
  language.value = languageOf(session.value.language);
});

function same(a: Session, b: Session): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Changes the session, as one step that can be undone; where one looks (see `looks`) changes without a step. */
export function change(patch: Partial<Session>): void {
  const before = beforeDrag ?? session.value;
  const next = { ...session.value, ...patch };
  batch(() => {
    if (beforeDrag === null && isLook(patch)) history.value = look(history.value, patch);
    else if (!same(before, next)) history.value = advance(amend(history.value, before), next);
    else history.value = amend(history.value, before);
    beforeDrag = null;
    dragging.value = false;
  });
}

/** Shows what a link says, as one step that can be undone. */
function openLink(fragment: string): void {
  const { session: said, unknown } = readFragment(fragment);
  unknownParts.value = unknown;
  change(said);
}

// Listened to before anything is drawn, so that no address typed in the meantime is missed.
window.addEventListener("hashchange", ({ newURL }) => {
  // By now the page may have put its own address over the one that was typed.
  const { hash } = new URL(newURL);
  if (hash.startsWith("#v=")) openLink(hash);
});

/** Changes the session for as long as a slider is dragged; `change` ends it with one step. */
export function drag(patch: Partial<Session>): void {
  beforeDrag ??= session.value;
  batch(() => {
    dragging.value = true;
    history.value = amend(history.value, { ...session.value, ...patch });
  });
}

/** Sets a value of the scenario; one that equals the preset's is no change. */
export function changesWith(path: string, value: number | string): Session["changes"] {
  const { [path]: _, ...others } = session.value.changes;
  return value === presetValue(path) ? others : { ...others, [path]: value };
}

/** The value that the preset itself has. */
export function presetValue(path: string): unknown {
  return ownValue(preset.value, path);
}

/** Another scenario, from its beginning; screen and language stay. */
export function choosePreset(name: string): void {
  const { language: chosen, screen } = session.value;
  change({ ...initialSession(presetNamed(name)), language: chosen, screen });
}

export function undo(): void {
  history.value = earlier(history.value);
}

export function redo(): void {
  history.value = later(history.value);
}

/** Shows the last change again: before it for a moment, then after it. */
export function replay(pause = 1200): void {
  if (!canUndo.value) return;
  undo();
  setTimeout(redo, pause);
}
