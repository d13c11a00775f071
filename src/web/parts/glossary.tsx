import { Fragment, type JSX } from "preact";
import { words } from "../words/words.ts";
import { Dialog } from "./dialog.tsx";

/** What the words of this page mean. */
export function Glossary(): JSX.Element {
  const { glossary, shell } = words.value;
  const texts: Readonly<Record<string, string>> = glossary;
  const terms = Object.keys(glossary).filter((name) => !name.endsWith(".is"));
  return (
    <Dialog button={shell.words} title={shell.words}>
      <dl>
        {terms.map((name) => (
          <Fragment key={name}>
            <dt>{texts[name]}</dt>
            <dd>{texts[`${name}.is`]}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  );
}
