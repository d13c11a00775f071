import { isMapping, plainAt } from "./plain.ts";
import type { Path } from "./problems.ts";

/**
 * Names the file writes down in a mapping or a list, sound or not: a faulty arm or domain is a fault of its own,
 * and those who refer to it are not wrong.
 */
export function writtenNames(raw: unknown, path: Path): readonly string[] {
  const place = plainAt(raw, path);
  if (Array.isArray(place)) {
    return place
      .map((entry) => (isMapping(entry) ? entry.name : entry))
      .filter((name): name is string => typeof name === "string");
  }
  return isMapping(place) ? Object.keys(place) : [];
}

/** True where the file itself says something at a path. */
export function isWritten(raw: unknown, path: Path): boolean {
  return plainAt(raw, path) !== undefined;
}
