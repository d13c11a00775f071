import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { main } from "../live/answers.ts";
import { link, preset, session } from "../live/store.ts";
import { csvOf, save } from "../plots/save.ts";
import { comparisonsTable, worldsTable } from "../session/results.ts";
import { yamlOf } from "../session/yaml.ts";
import { version } from "../version.ts";
import { fill, words } from "../words/words.ts";
import { Dialog } from "./dialog.tsx";

function CopyLink(): JSX.Element {
  const { shell } = words.value;
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const address = location.href.replace(/#.*$/, "") + link.value;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      setSaid(shell["share.copied"]);
    } catch {
      field.current?.select();
      setSaid(shell["share.failed"]);
    }
  };
  return (
    <section class="stack">
      <h3>{shell["share.link"]}</h3>
      <p class="note">{shell["share.link.why"]}</p>
      <div class="row">
        <input ref={field} class="link" type="text" readOnly value={address} aria-label={shell["share.link"]} />
        <button type="button" class="primary" onClick={copy}>
          {shell["share.copy"]}
        </button>
        <span role="status">{said}</span>
      </div>
    </section>
  );
}

function SaveScenario(): JSX.Element {
  const { shell } = words.value;
  const file = `${preset.value.scenario.name}-explored.yaml`;
  return (
    <section class="stack">
      <h3>{shell["share.yaml"]}</h3>
      <p class="note">{fill(shell["share.yaml.why"], { file })}</p>
      <p>
        <button
          type="button"
          onClick={() => save(file, "application/yaml", yamlOf(preset.value, session.value, version))}
        >
          {shell["share.yaml.save"]}
        </button>
      </p>
    </section>
  );
}

function SaveResults(): JSX.Element {
  const { shell } = words.value;
  const answer = main.answer.value;
  const name = preset.value.scenario.name;
  return (
    <section class="stack">
      <h3>{shell["share.results"]}</h3>
      <p class="note">{shell["share.results.why"]}</p>
      {answer === null ? (
        <p>{shell["share.wait"]}</p>
      ) : (
        <p class="row">
          <button
            type="button"
            onClick={() => save(`${name}-comparisons.csv`, "text/csv", csvOf(comparisonsTable(answer)))}
          >
            {shell["share.comparisons"]}
          </button>
          <button type="button" onClick={() => save(`${name}-worlds.csv`, "text/csv", csvOf(worldsTable(answer)))}>
            {shell["share.worlds"]}
          </button>
        </p>
      )}
    </section>
  );
}

/** A link, the scenario as a file, results as tables, print. */
export function Share(): JSX.Element {
  const { shell } = words.value;
  return (
    <Dialog button={shell.share} title={shell.share}>
      {() => (
        <>
          <CopyLink />
          <SaveScenario />
          <SaveResults />
          <p>
            <button type="button" onClick={() => window.print()}>
              {shell["share.print"]}
            </button>
          </p>
        </>
      )}
    </Dialog>
  );
}
