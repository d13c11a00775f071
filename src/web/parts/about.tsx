import type { JSX } from "preact";
import { evidence } from "../../evidence/index.ts";
import { rowsByPath, valueAt } from "../../scenario/settings.ts";
import { main } from "../live/answers.ts";
import { scenario } from "../live/store.ts";
import { engine, version } from "../version.ts";
import { whole } from "../words/numbers.ts";
import { armTitle } from "../words/scenario-titles.ts";
import { fill, language, words } from "../words/words.ts";
import { Dialog } from "./dialog.tsx";

/** What is behind the picture, for a reader who wants to see the same. */
function facts(): readonly (readonly [name: string, value: string])[] {
  const { shell } = words.value;
  const { arms, months, seed } = scenario.value;
  const answer = main.answer.value;
  const settings = arms[0]?.settings;
  const count = (path: string): string => (settings ? whole(Number(valueAt(settings, path))) : "");
  const hashes = answer?.results[0]?.hashes ?? [];
  return [
    [shell["about.version"], version],
    [shell["about.engine"], engine.slice(0, 16)],
    ...hashes.map((hash, arm): readonly [string, string] => {
      const name = fill(shell["about.hash"], { arm: armTitle(answer?.scenario.arms[arm]?.name ?? "") });
      return [name, hash];
    }),
    [shell["about.seed"], seed],
    [shell["about.worlds"], whole(answer?.worlds ?? 0)],
    [shell["about.people"], count("community.people")],
    [shell["about.residents"], count("community.residents")],
    [shell["about.months"], whole(months)],
  ];
}

function Sources(): JSX.Element {
  return (
    <details>
      <summary>{words.value.shell["about.sources"]}</summary>
      {language.value !== "en" && <p class="note">{words.value.assumptions["source.english"]}</p>}
      <ul class="sources" lang="en">
        {evidence.map(({ figure, id, short }) => (
          <li key={id}>
            <strong>{short}</strong>: {figure}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What this page is and is not, what is behind the picture, and where the numbers come from. */
export function About(): JSX.Element {
  const { shell } = words.value;
  const rows = [...rowsByPath.values()];
  const assumptions = rows.filter(({ grade }) => grade === "assumption").length;
  return (
    <Dialog button={shell.about} title={shell.about}>
      {() => (
        <>
          <p class="lead">{shell["about.what"]}</p>
          <h3>{shell["about.limits"]}</h3>
          <ul>
            <li>{fill(shell["about.limit.assumptions"], { count: whole(assumptions), all: whole(rows.length) })}</li>
            <li>{shell["about.limit.interval"]}</li>
            <li>{shell["about.limit.people"]}</li>
            <li>{shell["about.limit.politics"]}</li>
          </ul>
          <h3>{shell["about.run"]}</h3>
          <table class="facts">
            <tbody>
              {facts().map(([name, value]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>
                    <code>{value}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="note">{shell["about.check"]}</p>
          <Sources />
          <p class="note">{shell["about.privacy"]}</p>
        </>
      )}
    </Dialog>
  );
}
