import type { Classic } from "./classic.ts";
import { classics } from "./index.ts";

/** The classic of that name. @throws RangeError where there is none */
export function classicNamed(name: string): Classic {
  const found = classics.find((classic) => classic.name === name);
  if (found) return found;
  const known = classics.map((classic) => classic.name).join(", ");
  throw new RangeError(`classic: got ${name}, expected one of ${known}`);
}
