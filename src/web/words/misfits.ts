import type { Misfit } from "../session/problems.ts";
import { inMonth, misfits } from "./es/misfits.ts";
import { dollars, number } from "./numbers.ts";
import { language } from "./words.ts";

/** A number in the words of a check, with its sign of money. */
const amount = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?( \$)?/;
const month = / in month (-?\d+)$/;

/** One side of a misfit in the language in use, its number as the language writes it; as the check says it where it is not known. */
function said(text: string): string {
  const when = month.exec(text)?.[1];
  const plain = text.replace(month, "");
  const [found = "", money] = amount.exec(plain) ?? [];
  const written = money ? dollars(Number(found.replace(money, ""))) : number(Number(found));
  const english = found === "" ? plain : plain.replace(found, "{n}");
  const isSpanish = language.value === "es";
  const words = (isSpanish ? misfits[english] : undefined) ?? english;
  const suffix = isSpanish ? inMonth : " in month {n}";
  return words.replace("{n}", written) + (when === undefined ? "" : suffix.replace("{n}", when));
}

/** A misfit as it is told to people. */
export function misfitText({ expected, got }: Misfit): Misfit {
  return { got: said(got), expected: said(expected) };
}
