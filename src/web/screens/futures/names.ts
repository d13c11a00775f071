import { domainPrefix } from "../../../analysis/views/names.ts";
import type { OutcomeInfo } from "../../../table.ts";
import { names } from "../../words/es/names.ts";
import { fill, language, words } from "../../words/words.ts";

type Texts = Readonly<Record<string, string>>;

function texts(): Texts {
  return words.value.futures;
}

/** A name of the scenario file as it is read: in the language in use where it is known, else as it is written. */
export function spoken(name: string): string {
  return (language.value === "es" ? names[name] : undefined) ?? name.replaceAll("_", " ");
}

const byCondition = /^(only|without)-(\w+)$/;

/** What is said of an arm under a key ("arm", "about", "with"); null for one that only its own scenario knows. */
function ofArm(key: "arm" | "about" | "with", arm: string): string | null {
  const said = texts()[`${key}.${arm}`];
  if (said !== undefined) return said;
  const [, how, condition = ""] = byCondition.exec(arm) ?? [];
  const name = texts()[`condition.${condition}`];
  return how === undefined || name === undefined ? null : fill(texts()[`${key}.${how}`] ?? "", { condition: name });
}

/** The short name of an arm, as at the end of a line. */
export function armName(arm: string): string {
  return ofArm("arm", arm) ?? spoken(arm);
}

/** What an arm is; `stated` is what its scenario says of it. */
export function armAbout(arm: string, stated: string): string {
  return ofArm("about", arm) ?? stated;
}

/** "under the initiative …", as the end of a sentence. */
export function withArm(arm: string): string {
  return ofArm("with", arm) ?? fill(words.value.futures["with.own"], { arm: spoken(arm) });
}

/** The name of an outcome. */
export function outcomeName({ label, name }: Pick<OutcomeInfo, "label" | "name">): string {
  if (name.startsWith(domainPrefix)) {
    return fill(words.value.futures["outcome.domain"], { domain: spoken(name.slice(domainPrefix.length)) });
  }
  return texts()[`outcome.${name}`] ?? label;
}

/** A name inside a sentence: its first letter small. */
export function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** What an outcome measures; what the scenario says of it where the page has no words of its own. */
export function outcomeMeaning({ meaning, name }: Pick<OutcomeInfo, "meaning" | "name">): string {
  return texts()[`means.${name}`] ?? (texts()[`outcome.${name}`] === undefined ? meaning : "");
}
