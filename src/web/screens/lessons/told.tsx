import type { JSX } from "preact";
import type { Both } from "../../lessons/lesson.ts";
import type { Measure } from "../../lessons/measure.ts";
import { filled } from "../../lessons/tell.ts";
import type { Answer } from "../../session/answer.ts";
import { words } from "../../words/words.ts";

export interface ToldProps {
  readonly texts: readonly Both[];
  readonly numbers: Readonly<Record<string, Measure>>;
  readonly answer: Answer | null;
}

/** A text with its numbers, or that these are still being computed. */
export function Text({ answer, numbers, text }: Omit<ToldProps, "texts"> & { readonly text: Both }): JSX.Element {
  const said = filled(text, numbers, answer);
  return said === null ? <span class="note">{words.value.lessons.computing}</span> : <span>{said}</span>;
}

/** Paragraphs. */
export function Paragraphs({ texts, ...rest }: ToldProps): JSX.Element {
  return (
    <>
      {texts.map((text) => (
        <p key={text.en}>
          <Text text={text} {...rest} />
        </p>
      ))}
    </>
  );
}

/** The same as a list. */
export function Points({ texts, ...rest }: ToldProps): JSX.Element | null {
  if (texts.length === 0) return null;
  return (
    <ul>
      {texts.map((text) => (
        <li key={text.en}>
          <Text text={text} {...rest} />
        </li>
      ))}
    </ul>
  );
}
