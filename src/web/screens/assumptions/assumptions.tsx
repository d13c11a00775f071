import type { JSX } from "preact";
import { words } from "../../words/words.ts";

export function AssumptionsScreen(): JSX.Element {
  return <h2>{words.value.shell["screen.assumptions"]}</h2>;
}
