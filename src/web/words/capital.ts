import { language } from "./words.ts";

/** The first letter large, as titles begin. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(language.value) + text.slice(1);
}
