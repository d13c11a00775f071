import type { Path } from "./problems.ts";

export type Mapping = Readonly<Record<string, unknown>>;

/** True for a plain mapping, and for nothing else that is an object. */
export const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

/** The value at a path of a plain value; undefined where there is none. */
export function plainAt(value: unknown, path: Path): unknown {
  let place = value;
  for (const step of path) {
    if (Array.isArray(place)) place = place[Number(step)];
    else if (isMapping(place) && Object.hasOwn(place, String(step))) place = place[String(step)];
    else return undefined;
  }
  return place;
}
