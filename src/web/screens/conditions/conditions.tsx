import type { JSX } from "preact";
import { words } from "../../words/words.ts";

export function ConditionsScreen(): JSX.Element {
  return <h2>{words.value.shell["screen.conditions"]}</h2>;
}
