import type { JSX } from "preact";
import { session } from "../live/store.ts";
import { sourceLine } from "../plots/downloads.tsx";
import { valueSaid } from "../screens/assumptions/said.ts";
import { fill, words } from "../words/words.ts";
import { parameterLabel } from "./slider.tsx";

/** What sliders changed, as nobody sees them on paper; empty where nothing was. */
function changedText(): string {
  const changes = Object.entries(session.value.changes).map(
    ([path, value]) => `${parameterLabel(path)}: ${valueSaid(path, value)}`,
  );
  return changes.length === 0 ? "" : ` ${fill(words.value.shell["print.changed"], { changes: changes.join("; ") })}`;
}

/** What a printed screen says of itself: scenario, worlds, seed and version, and what was changed. */
export function PrintSource(): JSX.Element {
  return (
    <p class="print-only note">
      {sourceLine()}
      {changedText()}
    </p>
  );
}
