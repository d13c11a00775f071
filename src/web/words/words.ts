import { computed, signal } from "@preact/signals";
import type { Catalog } from "./catalog.ts";
import { english } from "./en/index.ts";
import { spanish } from "./es/index.ts";

/** Languages this page speaks, by their tag. */
export const languages = { en: "English", es: "Español" } as const;
export type Language = keyof typeof languages;

/** A set of words with one part per screen. */
type Words = { readonly [Part in keyof typeof english]: Catalog<(typeof english)[Part]> };

/** The same words, in which no percent sign is left alone at the beginning of a line. */
function tied(catalog: Words): Words {
  const parts = Object.entries(catalog).map(([part, own]) => {
    const texts = Object.entries(own as Readonly<Record<string, string>>);
    return [part, Object.fromEntries(texts.map(([key, text]) => [key, text.replace(/(?<=[\d}]) %/g, "\u00a0%")]))];
  });
  return Object.fromEntries(parts);
}

const catalogs: Readonly<Record<Language, Words>> = { en: tied(english), es: tied(spanish) };

/** The language a tag stands for; that of the browser for one that this page does not speak. */
export function languageOf(tag: string): Language {
  const known = [tag, ...navigator.languages].map((each) => each.split("-")[0] ?? "").find((each) => each in languages);
  return (known as Language | undefined) ?? "en";
}

export const language = signal<Language>(languageOf(""));
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
