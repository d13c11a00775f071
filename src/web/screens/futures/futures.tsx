import type { JSX } from "preact";
import { words } from "../../words/words.ts";

export function FuturesScreen(): JSX.Element {
  return <h2>{words.value.shell["screen.futures"]}</h2>;
}
