import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { canRedo, canUndo, redo, replay, undo } from "../live/store.ts";
import { words } from "../words/words.ts";
import { Dialog } from "./dialog.tsx";

/** Whether a key belongs to a text that is being written. */
function isWriting({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches("input[type=text], input[type=search], textarea");
}

function onKey(event: KeyboardEvent): void {
  const { altKey, ctrlKey, key, metaKey, shiftKey } = event;
  if (!(ctrlKey || metaKey) || isWriting(event)) return;
  const letter = key.toLowerCase();
  const isRedo = (letter === "z" && shiftKey) || letter === "y";
  if (letter !== "z" && letter !== "y") return;
  event.preventDefault();
  if (altKey) replay();
  else if (isRedo) redo();
  else undo();
}

/** Undo, redo, replay: as buttons and by keys. */
export function Steps(): JSX.Element {
  const { shell } = words.value;
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <fieldset class="steps row">
      <legend class="hidden">{shell.steps}</legend>
      <button type="button" disabled={!canUndo.value} onClick={undo} aria-keyshortcuts="Control+Z">
        <span aria-hidden="true">↶</span> {shell.undo}
      </button>
      <button type="button" disabled={!canRedo.value} onClick={redo} aria-keyshortcuts="Control+Shift+Z">
        <span aria-hidden="true">↷</span> {shell.redo}
      </button>
      <button type="button" disabled={!canUndo.value} onClick={() => replay()} aria-keyshortcuts="Control+Alt+Z">
        <span aria-hidden="true">⟲</span> {shell.replay}
      </button>
    </fieldset>
  );
}

/** Which key does what. */
export function Keys(): JSX.Element {
  const { shell } = words.value;
  const keys = [
    ["Ctrl+Z", shell["keys.undo"]],
    ["Ctrl+Shift+Z, Ctrl+Y", shell["keys.redo"]],
    ["Ctrl+Alt+Z", shell["keys.replay"]],
    ["P", shell["keys.present"]],
    ["← → Home End", shell["keys.tabs"]],
    ["← →, Page ↑ Page ↓", shell["keys.slider"]],
    ["Home End", shell["keys.ends"]],
    ["Tab, Shift+Tab", shell["keys.tab"]],
    ["Esc", shell["keys.escape"]],
  ];
  return (
    <Dialog button={shell.keys} title={shell.keys}>
      <table>
        <thead>
          <tr>
            <th scope="col">{shell["keys.key"]}</th>
            <th scope="col">{shell["keys.does"]}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
