import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { change, choosePreset, preset, presets } from "../live/store.ts";
import { scenarioAbout, scenarioTitle } from "../words/scenario-titles.ts";
import { language, languages, words } from "../words/words.ts";
import { OpenDialog } from "./dialog.tsx";

function Choices({ onChosen }: { readonly onChosen: () => void }): JSX.Element {
  const { shell } = words.value;
  const choose = (name: string): void => {
    choosePreset(name);
    onChosen();
  };
  return (
    <>
      <p class="note">{shell["scenario.hint"]}</p>
      <ul class="scenarios">
        {presets.map((each) => {
          const { name } = each.scenario;
          const now = each === preset.value;
          return (
            <li key={name}>
              <button type="button" aria-current={now ? "true" : undefined} onClick={() => choose(name)}>
                <strong>{scenarioTitle(name)}</strong>
                {now && <span class="tag">{shell["scenario.now"]}</span>}
                <span class="about">{scenarioAbout(name, each.scenario.about)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Which scenario is shown, and a menu of all with what they are about. */
export function ScenarioMenu(): JSX.Element {
  const [open, setOpen] = useState(false);
  const { shell } = words.value;
  const close = (): void => setOpen(false);
  return (
    <>
      <button type="button" class="scenario" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span class="hidden">{shell.scenario}: </span>
        <strong>{scenarioTitle(preset.value.scenario.name)}</strong> <span aria-hidden="true">▾</span>
      </button>
      {open && (
        <OpenDialog title={shell["scenario.choose"]} onClose={close}>
          <Choices onChosen={close} />
        </OpenDialog>
      )}
    </>
  );
}

/** The language; it goes into the link and is remembered nowhere else. */
export function LanguageMenu(): JSX.Element {
  return (
    <label class="choice">
      <span class="hidden">{words.value.shell.language}</span>
      <select value={language.value} onChange={({ currentTarget }) => change({ language: currentTarget.value })}>
        {Object.entries(languages).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
