import type { JSX } from "preact";
import type { Lesson } from "../../lessons/lesson.ts";
import { told } from "../../lessons/tell.ts";
import { words } from "../../words/words.ts";

/** What was taken from outside, with its source and how sure the quotation is. */
export function Facts({ lesson }: { readonly lesson: Lesson }): JSX.Element {
  const { lessons } = words.value;
  return (
    <ul class="facts">
      {lesson.facts.map(({ source, status, text }) => (
        <li key={text.en}>
          {told(text)}{" "}
          <span class="note">
            ({source}; {lessons[`fact.${status}`]})
          </span>
        </li>
      ))}
    </ul>
  );
}
