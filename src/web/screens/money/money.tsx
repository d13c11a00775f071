import type { JSX } from "preact";
import { words } from "../../words/words.ts";

export function MoneyScreen(): JSX.Element {
  return <h2>{words.value.shell["screen.money"]}</h2>;
}
