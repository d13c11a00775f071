import type { JSX } from "preact";
import { words } from "../../words/words.ts";

export function LessonsScreen(): JSX.Element {
  return <h2>{words.value.shell["screen.lessons"]}</h2>;
}
