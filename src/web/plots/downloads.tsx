import type { JSX } from "preact";
import type { Table } from "../../table.ts";
import { main } from "../live/answers.ts";
import { preset, session } from "../live/store.ts";
import { version } from "../version.ts";
import { whole } from "../words/numbers.ts";
import { scenarioTitle } from "../words/scenario-titles.ts";
import { fill, words } from "../words/words.ts";
import { pngOf, standalone } from "./picture.ts";
import { csvOf, save } from "./save.ts";

/** What can be saved of a figure. */
export interface Drawing {
  readonly name: string;
  readonly title: string;
  readonly sentence: string;
  readonly table: Table;
  /** Id of the SVG element; none for what is drawn without one. */
  readonly element?: string;
  /** Worlds behind it; those of the page's own question if not said. */
  readonly worlds?: number | undefined;
  readonly spec?: (() => unknown) | undefined;
}

/** Scenario, worlds, seed and version behind a figure, in a line. */
export function sourceLine(worlds = main.answer.value?.worlds ?? 0): string {
  const { seed } = session.value;
  const scenario = scenarioTitle(preset.value.scenario.name);
  return fill(words.value.shell[worlds === 1 ? "figure.source.one" : "figure.source"], {
    scenario,
    worlds: whole(worlds),
    seed,
    version,
  });
}

/** The table with its source beside the first row, so that it still reads as a table. */
function withSource(table: Table, source: string): Table {
  const values = Array.from({ length: table.rows }, (_, row) => (row === 0 ? source : ""));
  return { ...table, columns: [...table.columns, { name: "source", unit: "", values }] };
}

async function savePicture(kind: "png" | "svg", { element, name, sentence, title, worlds }: Drawing): Promise<void> {
  const drawing = document.getElementById(element ?? "");
  if (!(drawing instanceof SVGSVGElement)) return;
  const picture = await standalone(drawing, { title, lines: [sentence, sourceLine(worlds)] });
  if (kind === "svg") save(`${name}.svg`, "image/svg+xml", picture.text);
  else save(`${name}.png`, "image/png", await pngOf(picture));
}

/** The specification with its source where readers of Vega-Lite keep such things. */
function specText({ spec, worlds }: Drawing): string {
  const plain = spec?.() as Readonly<Record<string, unknown>>;
  return JSON.stringify({ ...plain, usermeta: { source: sourceLine(worlds) } });
}

/** Buttons that save a figure. */
export function Downloads({ drawing }: { readonly drawing: Drawing }): JSX.Element {
  const { shell } = words.value;
  const { element, name, spec, table, title, worlds } = drawing;
  const button = (text: string, onClick: () => void): JSX.Element => (
    <button type="button" onClick={onClick}>
      {text}
      <span class="hidden">: {title}</span>
    </button>
  );
  return (
    <p class="downloads">
      {element && button(shell["figure.png"], () => void savePicture("png", drawing))}
      {element && button(shell["figure.svg"], () => void savePicture("svg", drawing))}
      {button(shell["figure.csv"], () => save(`${name}.csv`, "text/csv", csvOf(withSource(table, sourceLine(worlds)))))}
      {spec && button(shell["figure.vega"], () => save(`${name}.vl.json`, "application/json", specText(drawing)))}
    </p>
  );
}
