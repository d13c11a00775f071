import { capital } from "./capital.ts";
import { words } from "./words.ts";

type Texts = Readonly<Record<string, string>>;

/** A name as a title: "our-town" is "Our town". */
function titled(name: string): string {
  return capital(name.replaceAll("-", " "));
}

/** What a scenario is called for people. */
export function scenarioTitle(name: string): string {
  return (words.value.scenarios as Texts)[name] ?? titled(name);
}

/** What a scenario is about; `own` is what its file says. */
export function scenarioAbout(name: string, own: string): string {
  return (words.value.scenarios as Texts)[`${name}.about`] || own;
}

/** What a course of action is called for people. */
export function armTitle(name: string): string {
  return (words.value.shell as Texts)[`arm.${name}`] ?? titled(name);
}
