import type { JSX } from "preact";
import { words } from "../../words/words.ts";

export function CommunityScreen(): JSX.Element {
  return <h2>{words.value.shell["screen.community"]}</h2>;
}
