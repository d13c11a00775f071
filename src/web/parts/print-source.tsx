import type { JSX } from "preact";
import { sourceLine } from "../plots/downloads.tsx";

/** What a printed screen says of itself: scenario, worlds, seed and version, in a line. */
export function PrintSource(): JSX.Element {
  return <p class="print-only note">{sourceLine()}</p>;
}
