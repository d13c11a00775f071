import { computed, signal } from "@preact/signals";
import { shell as english } from "./en/shell.ts";
import { shell as spanish } from "./es/shell.ts";

/** Languages this page speaks, by their tag. */
export const languages = { en: "English", es: "Español" } as const;
export type Language = keyof typeof languages;

/** A set of words with one part per screen. */
interface Words {
  readonly shell: { readonly [Key in keyof typeof english]: string };
}

const catalogs: Readonly<Record<Language, Words>> = {
  en: { shell: english },
  es: { shell: spanish },
};

function preferred(): Language {
  const [tag] = navigator.language.split("-");
  return tag !== undefined && tag in languages ? (tag as Language) : "en";
}

export const language = signal<Language>(preferred());
/** The words of the language in use; read it in a component and it follows the language. */
export const words = computed(() => catalogs[language.value]);

/** Puts values into the braces of a text. Throws a RangeError where one is missing. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`words: got no value for {${name}} in ${JSON.stringify(text)}`);
    return String(value);
  });
}
