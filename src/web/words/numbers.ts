import { language } from "./words.ts";

const formats = new Map<string, Intl.NumberFormat>();

function format(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${language.value} ${JSON.stringify(options)}`;
  const found = formats.get(name) ?? new Intl.NumberFormat(language.value, options);
  formats.set(name, found);
  return found;
}

/** The sign before a dollar sign, tied to it: a line may be broken between the two otherwise. */
export const lessThanNothing = "\u2212\u2060";

/** What a number is written with does not break, whatever space the browser puts before its sign or word. */
function unbroken(text: string): string {
  return text.replace(/\s/g, "\u00a0");
}

/** Negative numbers have the same sign as in the reports, and not a hyphen, at which lines would be broken. */
function withMinus(text: string): string {
  return unbroken(text).replace("-", "\u2212");
}

/** A number with so many decimals, as the language writes it. */
export function decimal(value: number, digits: number): string {
  return withMinus(format({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value));
}

/** The same with its sign, zero without. */
export function signed(value: number, digits: number): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: "exceptZero" } as const;
  return withMinus(format(options).format(value));
}

/** A number with at most so many digits that count. */
export function significant(value: number, digits: number): string {
  return unbroken(format({ maximumSignificantDigits: digits }).format(value));
}

/** A number with the decimals it has. */
export function number(value: number): string {
  return significant(value, 12);
}

export function whole(value: number): string {
  return decimal(value, 0);
}

/** A share as a percentage, with a space before the sign as everywhere in the project. */
export function percent(value: number, digits = 0): string {
  return `${decimal(value * 100, digits)}\u00a0%`;
}

const money = { style: "currency", currency: "USD", currencyDisplay: "narrowSymbol" } as const;

/** Dollars with so many decimals, or with those they have. */
export function dollars(value: number, decimals: number | "exact" = 0): string {
  const digits =
    decimals === "exact"
      ? { maximumSignificantDigits: 12 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return unbroken(format({ ...money, ...digits }).format(value)).replace("-", lessThanNothing);
}

/** Dollars as short as at an axis: "$12.5M". Without a minimum, Safari would write cents: "$12.50M". */
export function shortDollars(value: number, signDisplay: "auto" | "exceptZero" = "auto"): string {
  const decimals = { minimumFractionDigits: 0, maximumFractionDigits: 3 };
  return withMinus(format({ ...money, notation: "compact", ...decimals, signDisplay }).format(value));
}
